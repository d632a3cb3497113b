import { beforeEach, describe, expect, it } from '@jest/globals';
import { aProduct, aShop, gql, mutate, startTestEmbudo, type TestShop } from '../../testing/index.js';
import { lastCartOf } from '../orders/index.js';
import type { Statement } from '../shared/database.port.js';
import { newId } from '../shared/id.js';

interface Shown {
  id: string;
  status: string;
  total: string;
  currency: string;
  contact: { id: string };
  lines: { product: { id: string }; quantity: number }[];
}

const embudo = await startTestEmbudo({ http: true });
let shop: TestShop;
let kept: string;
let merged: string;
let [paint, brush, solvent]: string[] = [];

const sql = <Row>(text: string, ...values: unknown[]) =>
  embudo.testDatabase.sql<Row & Record<string, unknown>>(text, [shop.tenant.id, ...values]);
const ask = <Data>(document: string, variables?: object) =>
  gql(embudo.url, shop.admin.token)<Data>(document, variables as never);
const change = <Data>(name: string, input: object, selection: string) =>
  mutate<Data & { userErrors: { code: string }[] }>(
    gql(embudo.url, shop.admin.token),
    name,
    input,
    `${selection} userErrors { code field }`,
  );

async function aContact(name: string): Promise<string> {
  const id = newId();
  await sql('insert into contact (id, tenant_id, name) values ($2, $1, $3)', id, name);
  return id;
}
const wanted = (quantities: Record<string, number>) =>
  Object.entries(quantities).map(([productId, quantity]) => ({ productId, quantity }));
/** Sets the cart with an explicit time, so that the clock does not decide which of two carts is newer. */
async function setCart(contactId: string, quantities: Record<string, number>, minute = 0): Promise<string> {
  const { cart } = await change<{ cart: { id: string } }>(
    'setCart',
    { contactId, lines: wanted(quantities) },
    'cart { id }',
  );
  await sql(
    `update cart set updated_at = timestamptz '2026-03-01T10:00:00Z' + $3 * interval '1 minute' where tenant_id = $1 and id = $2`,
    cart.id,
    minute,
  );
  return cart.id;
}
const merge = async (keepId = kept, mergeId = merged): Promise<string> =>
  (await change<{ mergeId: string }>('mergeContacts', { keepId, mergeId }, 'mergeId')).mergeId;
const unmerge = (mergeId: string) =>
  change<{ contacts: { id: string }[] | null }>('unmergeContacts', { mergeId }, 'contacts { id }');
const order = (cartId: string) =>
  change<{ order: { number: number } | null }>('placeOrder', { cartId }, 'order { number }');
async function carts(filter = ''): Promise<Shown[]> {
  const { data } = await ask<{ carts: { totalCount: number; nodes: Shown[] } }>(
    `{ carts${filter} { totalCount nodes { id status total currency contact { id } lines { product { id } quantity } } } }`,
  );
  expect(data.carts.totalCount).toBe(data.carts.nodes.length);
  return data.carts.nodes;
}
const inCart = ({ lines }: Pick<Shown, 'lines'>) =>
  Object.fromEntries(lines.map(({ product, quantity }) => [product.id, quantity]));
/** Returns the stored carts and their lines. */
const stored = () =>
  sql(
    'select to_jsonb(c) as row from cart c where tenant_id = $1 union all select to_jsonb(l) from order_line l where tenant_id = $1 order by 1',
  );

beforeEach(async () => {
  shop = await aShop(embudo);
  [kept, merged] = [await aContact('Rosa'), await aContact('Rosita')];
  const made = [
    await aProduct(embudo, shop.tenant, { name: 'Pintura', priceMinor: 1_000 }),
    await aProduct(embudo, shop.tenant, { name: 'Brocha', priceMinor: 300 }),
    await aProduct(embudo, shop.tenant, { name: 'Solvente', priceMinor: 50 }),
  ];
  [paint, brush, solvent] = made.map(({ id }) => id);
});

describe('the carts of two contacts who are merged', () => {
  it.each([
    ['the kept one’s', 9, 4],
    ['the merged one’s', 1, 2],
  ])('are one, with the newer quantity of what is in both: %s', async (_newer, minute, quantity) => {
    const mine = await setCart(kept, { [paint!]: 4, [brush!]: 1 }, minute);
    const other = await setCart(merged, { [paint!]: 2, [solvent!]: 10 }, 5);
    await merge();
    const [one, ...more] = await carts();
    expect(more).toEqual([]);
    expect(one).toMatchObject({ id: mine, status: 'OPEN', contact: { id: kept } });
    expect(inCart(one!)).toEqual({ [paint!]: quantity, [brush!]: 1, [solvent!]: 10 });
    expect(one?.total).toBe(`${quantity * 10 + 3 + 5}.00`);
    expect(await carts('(status: "MERGED")')).toMatchObject([
      { id: other, lines: [{ quantity: 2 }, { quantity: 10 }] },
    ]);
    expect((await order(other)).userErrors).toEqual([{ code: 'CONFLICT', field: ['cartId'] }]);
    expect((await order(mine)).userErrors).toEqual([]);
  });

  it('are a new one of the kept contact, who had none', async () => {
    const other = await setCart(merged, { [brush!]: 3 });
    await merge();
    const [one, ...more] = await carts();
    expect(more).toEqual([]);
    expect(one).toMatchObject({ status: 'OPEN', total: '9.00', contact: { id: kept } });
    expect(one?.id).not.toBe(other);
  });

  it('stay apart where their currencies differ: the newer is kept', async () => {
    const { product } = await change<{ product: { id: string } }>(
      'createProduct',
      { sku: 'P-1', name: 'Pistola', price: '80.00', currency: 'USD' },
      'product { id }',
    );
    const imported = product.id;
    const mine = await setCart(kept, { [paint!]: 1 }, 1);
    await setCart(merged, { [imported]: 2 }, 2);
    const before = await stored();
    const mergeId = await merge();
    expect(await carts()).toMatchObject([{ id: mine, currency: 'USD', total: '160.00' }]);
    await unmerge(mergeId);
    expect(await stored()).toEqual(before);

    await sql(`update cart set updated_at = updated_at + interval '1 hour' where tenant_id = $1 and id = $2`, mine);
    await merge();
    const [one] = await carts();
    expect(inCart(one!)).toEqual({ [paint!]: 1 });
  });

  it('are what they were once the merge is undone', async () => {
    await setCart(kept, { [paint!]: 4 }, 1);
    await setCart(merged, { [paint!]: 2, [solvent!]: 10 }, 2);
    const third = await aContact('Rosalía');
    await setCart(third, { [brush!]: 7 }, 3);
    const before = await stored();
    const [first, second] = [await merge(), await merge(kept, third)];
    expect(inCart((await carts())[0]!)).toEqual({ [paint!]: 2, [solvent!]: 10, [brush!]: 7 });
    // The later merge builds on the first, so it is made again.
    await unmerge(first);
    const left = (await carts()).find(({ contact }) => contact.id === kept);
    expect(inCart(left!)).toEqual({ [paint!]: 4, [brush!]: 7 });
    await unmerge(second);
    expect(await stored()).toEqual(before);
  });

  it('leave no cart with who had none before', async () => {
    const other = await setCart(merged, { [brush!]: 3 });
    await unmerge(await merge());
    expect(await carts()).toMatchObject([{ id: other, status: 'OPEN', contact: { id: merged } }]);
  });

  it.each(['set anew', 'ordered'])('stay as they are where the one was %s since', async how => {
    const mine = await setCart(kept, { [paint!]: 1 }, 1);
    await setCart(merged, { [brush!]: 3 }, 2);
    const mergeId = await merge();
    if (how === 'ordered') await order(mine);
    else await setCart(kept, { [solvent!]: 2 }, 3);
    const [before] = await carts();
    expect((await unmerge(mergeId)).userErrors).toEqual([]);
    expect(await carts()).toEqual([before]);
  });

  it('are not taken for what the customer was shown, until the cart is set anew', async () => {
    const read = {
      query: <Row>({ text }: Statement, values?: readonly unknown[]) =>
        embudo.testDatabase.sql<Row & Record<string, unknown>>(text, [...(values ?? [])]),
    };
    await setCart(kept, { [paint!]: 1 }, 2);
    await setCart(merged, { [brush!]: 3 }, 1);
    await merge();
    expect(await lastCartOf(read, kept)).toMatchObject({ status: 'OPEN', isJoined: true });
    await setCart(kept, { [paint!]: 1 }, 3);
    expect(await lastCartOf(read, kept)).toMatchObject({ status: 'OPEN', isJoined: false });
  });
});
