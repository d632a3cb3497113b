import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, type TestShop, type TestUser, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

const { embudo, shop, other, as } = await twoShops();

/** Creates an order of a contact of that seller. */
async function anOrder(
  of: TestShop,
  number: number,
  name: string,
  total: number,
  sellerId: string | null,
  currency = 'CRC',
) {
  const { sql } = embudo.testDatabase;
  const [contact, cart, order] = [newId(), newId(), newId()];
  await sql('insert into contact (id, tenant_id, name, seller_id, company) values ($1, $2, $3, $4, $5)', [
    contact,
    of.tenant.id,
    name,
    sellerId,
    `Casa ${name}`,
  ]);
  await sql(
    `insert into cart (id, tenant_id, contact_id, seller_id, status, currency, total_minor) values ($1, $2, $3, $4, 'ORDERED', $6, $5)`,
    [cart, of.tenant.id, contact, sellerId, total, currency],
  );
  await sql(
    `insert into sales_order (id, tenant_id, number, cart_id, contact_id, seller_id, status, currency, total_minor, created_at)
     values ($1, $2, $3, $4, $5, $6, 'PAID', $9, $7, $8)`,
    [order, of.tenant.id, number, cart, contact, sellerId, total, `2026-03-0${number}T00:00:00Z`, currency],
  );
}
const aProduct = (
  sku: string,
  name: string,
  price: number | null,
  stock: number | null,
  day: number,
  { of = shop, currency = 'CRC' } = {},
) =>
  embudo.testDatabase.sql(
    `insert into product (id, tenant_id, sku, name, price_minor, currency, stock, created_at, updated_at) values ($1, $2, $3, $4, $5, $8, $6, $7, $7)`,
    [newId(), of.tenant.id, sku, name, price, stock, `2026-03-0${day}T00:00:00Z`, currency],
  );
/** Amounts in minor units that come in another order than their numbers: 90.00, 700 and 8.000. */
const inThreeCurrencies = [
  [9_000, 'USD'],
  [700, 'CLP'],
  [8_000, 'KWD'],
] as const;
const orderedAs = async (of: TestShop, root: string, given: string, field: string) =>
  (await listed<Record<string, string>>(of.ceo, root, given, field)).map(row => row[field]);
const listed = async <Row>(user: TestUser, root: string, given: string, fields: string): Promise<Row[]> => {
  const { data, errors } = await as(user)<Record<string, { nodes: Row[] }>>(
    `{ ${root}(first: 20${given && `, ${given}`}) { totalCount nodes { ${fields} } } }`,
  );
  expect(errors).toEqual([]);
  return data[root]?.nodes ?? [];
};
const numbers = async (user: TestUser, given: string) =>
  (await listed<{ number: number }>(user, 'orders', given, 'number')).map(({ number }) => number);
const ours = ['A-2', 'B-1', 'C-3'];
/** Returns the SKUs without the products that were created for the orders. */
const skus = async (given: string) =>
  (await listed<{ sku: string }>(shop.seller, 'products', given, 'sku'))
    .map(({ sku }) => sku)
    .filter(sku => ours.includes(sku));

beforeAll(async () => {
  await anOrder(shop, 1, 'Ana Núñez', 300, shop.seller.sellerId);
  await anOrder(shop, 2, 'Berta', 100, shop.otherSeller.sellerId);
  await anOrder(shop, 3, 'Cleo', 200, null);
  await anOrder(other, 4, 'Ana Ajena', 50, null);
  await aProduct('B-1', 'taladro', 500, null, 1);
  await aProduct('A-2', 'Ábaco', null, 7, 2);
  await aProduct('C-3', 'Martillo', 900, 0, 3);
  for (const day of [4, 5]) await aProduct(`D-${day}`, 'Por encargo', null, null, day);
});

describe('orders', () => {
  it('are listed by number, sum and time, both ways, of those that one may see', async () => {
    expect(await numbers(shop.ceo, '')).toEqual([3, 2, 1]);
    expect(await numbers(shop.ceo, 'orderBy: { field: NUMBER, direction: ASC }')).toEqual([1, 2, 3]);
    expect(await numbers(shop.ceo, 'orderBy: { field: TOTAL, direction: ASC }')).toEqual([2, 3, 1]);
    expect(await numbers(shop.ceo, 'orderBy: { field: TOTAL }')).toEqual([1, 3, 2]);
    expect(await numbers(shop.seller, 'orderBy: { field: TOTAL, direction: ASC }')).toEqual([3, 1]);
    expect(await numbers(shop.seller, 'orderBy: { field: NUMBER }, status: [PAID]')).toEqual([3, 1]);
  });

  it('are limited to those that were placed in a stretch of time, which begins with its start and ends before its end', async () => {
    const within = 'createdAt: { from: "2026-03-01T00:00:00Z", to: "2026-03-03T00:00:00Z" }';
    expect(await numbers(shop.ceo, within)).toEqual([2, 1]);
    expect(await numbers(shop.seller, within)).toEqual([1]);
    expect(await numbers(shop.ceo, 'createdAt: { from: "2026-03-03T00:00:00Z" }, status: [PAID]')).toEqual([3]);
    expect(await numbers(shop.ceo, 'createdAt: { to: "2026-03-02T00:00:00Z" }, search: "berta"')).toEqual([]);
  });

  it('are found by how much of them is paid, and by when the rest is due, of those that one may see', async () => {
    const own = await aShop(embudo);
    const day = (n: number) => `2026-03-0${n}T00:00:00Z`;
    const invoiced = async (number: number, seller: TestUser, status: string) => {
      await anOrder(own, number, 'Dora', 100, seller.sellerId);
      await embudo.testDatabase.sql(
        `insert into invoice (id, tenant_id, number, order_id, seller_id, status, currency, total_minor, due_at)
          select $3, tenant_id, number, id, seller_id, 'OPEN', 'CRC', 100, $4 from sales_order where tenant_id = $1 and number = $2`,
        [own.tenant.id, number, newId(), day(number)],
      );
      await embudo.testDatabase.sql('update invoice set status = $3 where tenant_id = $1 and number = $2', [
        own.tenant.id,
        number,
        status,
      ]);
    };
    await invoiced(1, own.seller, 'OPEN');
    await invoiced(2, own.seller, 'PARTLY_PAID');
    await invoiced(3, own.otherSeller, 'OPEN');
    await invoiced(4, own.seller, 'PAID');
    await invoiced(5, own.seller, 'VOID');
    await anOrder(own, 6, 'Elsa', 100, own.seller.sellerId);
    const rows = await listed<object>(own.ceo, 'orders', '', 'number payment paymentDueAt');
    expect(rows).toEqual([
      { number: 6, payment: null, paymentDueAt: null },
      { number: 5, payment: null, paymentDueAt: null },
      { number: 4, payment: 'PAID', paymentDueAt: null },
      { number: 3, payment: 'UNPAID', paymentDueAt: '2026-03-03T00:00:00.000Z' },
      { number: 2, payment: 'PARTLY_PAID', paymentDueAt: '2026-03-02T00:00:00.000Z' },
      { number: 1, payment: 'UNPAID', paymentDueAt: '2026-03-01T00:00:00.000Z' },
    ]);
    expect(await numbers(own.ceo, 'payment: [UNPAID, PARTLY_PAID]')).toEqual([3, 2, 1]);
    expect(await numbers(own.seller, 'payment: [UNPAID, PARTLY_PAID]')).toEqual([2, 1]);
    expect(await numbers(own.seller, 'payment: [PAID]')).toEqual([4]);
    expect(await numbers(own.ceo, `paymentDueAt: { to: "${day(3)}" }`)).toEqual([2, 1]);
    expect(await numbers(own.ceo, `paymentDueAt: { from: "${day(2)}" }, payment: [UNPAID]`)).toEqual([3]);
    expect(await numbers(own.otherSeller, `paymentDueAt: { to: "${day(9)}" }`)).toEqual([3]);
    expect(await numbers(shop.ceo, 'payment: [UNPAID, PARTLY_PAID, PAID]')).toEqual([]);
  });

  it('are limited to those of a total, both ends inclusive', async () => {
    expect(await numbers(shop.ceo, 'total: { min: "2", max: "3.00" }')).toEqual([3, 1]);
    expect(await numbers(shop.ceo, 'total: { min: "2.001" }')).toEqual([1]);
    expect(await numbers(shop.ceo, 'total: { max: "1" }, orderBy: { field: TOTAL }')).toEqual([2]);
    expect(await numbers(shop.seller, 'total: { max: "2.5" }')).toEqual([3]);
  });

  it('are found by their number and by who ordered, of those that one may see', async () => {
    expect(await numbers(shop.ceo, 'number: 2')).toEqual([2]);
    expect(await numbers(shop.seller, 'number: 2')).toEqual([]);
    expect(await numbers(shop.ceo, 'number: 4')).toEqual([]);
    expect(await numbers(shop.ceo, 'search: "nunez"')).toEqual([1]);
    expect(await numbers(shop.ceo, 'search: "CASA", orderBy: { field: TOTAL, direction: ASC }')).toEqual([2, 3, 1]);
    expect(await numbers(shop.otherSeller, 'search: "nunez"')).toEqual([]);
  });

  it('are filtered by one object, as other lists are, and by the older arguments of the same names', async () => {
    const filtered = (user: TestUser, filter: string) => numbers(user, `filter: { ${filter} }`);
    expect(await filtered(shop.ceo, 'status: [PAID], total: { min: "2" }')).toEqual([3, 1]);
    expect(await filtered(shop.ceo, 'search: "berta", createdAt: { from: "2026-03-01T00:00:00Z" }')).toEqual([2]);
    expect(await filtered(shop.seller, 'number: 2')).toEqual([]);
    expect(await numbers(shop.ceo, 'status: [PAID], filter: { total: { max: "1" } }')).toEqual([2]);
    expect(await numbers(shop.ceo, 'status: null, filter: { status: [PENDING] }')).toEqual([]);
    const { errors } = await as(shop.ceo)('{ orders(status: [PAID], filter: { status: [PENDING] }) { totalCount } }');
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: ['status'] });
  });

  it('are those of a seller or of nobody, of those that one may see', async () => {
    const seller = (id: string | null | undefined) => `filter: { sellerId: "${id}" }`;
    expect(await numbers(shop.ceo, seller(shop.otherSeller.sellerId))).toEqual([2]);
    expect(await numbers(shop.ceo, seller(shop.seller.sellerId))).toEqual([1]);
    expect(await numbers(shop.seller, seller(shop.otherSeller.sellerId))).toEqual([]);
    expect(await numbers(other.ceo, seller(shop.seller.sellerId))).toEqual([]);
    expect(await numbers(shop.ceo, 'filter: { unassigned: true }')).toEqual([3]);
    expect(await numbers(shop.ceo, 'filter: { unassigned: false, total: { max: "2" } }')).toEqual([2]);
    const rows = await listed<object>(shop.seller, 'orders', '', 'number seller { id }');
    expect(rows).toEqual([
      { number: 3, seller: null },
      { number: 1, seller: { id: shop.seller.sellerId } },
    ]);
  });

  it('go on by the cursor of their order alone', async () => {
    const page = async (given: string) =>
      await as(shop.ceo)<{ orders: { nodes: { number: number }[]; pageInfo: { endCursor: string } } }>(
        `{ orders(first: 1, ${given}) { nodes { number } pageInfo { endCursor } } }`,
      );
    const first = await page('orderBy: { field: TOTAL }');
    expect(first.data.orders.nodes).toEqual([{ number: 1 }]);
    const after = `after: "${first.data.orders.pageInfo.endCursor}"`;
    expect((await page(`orderBy: { field: TOTAL }, ${after}`)).data.orders.nodes).toEqual([{ number: 3 }]);
    expect((await page(`orderBy: { field: NUMBER }, ${after}`)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('amounts of several currencies', () => {
  let mixed: TestShop;
  beforeAll(async () => {
    mixed = await aShop(embudo);
    for (const [index, [amount, currency]] of inThreeCurrencies.entries()) {
      await anOrder(mixed, index + 1, currency, amount, null, currency);
      await aProduct(`M-${index}`, currency, amount, null, index + 1, { of: mixed, currency });
    }
  });
  it('are sorted by the number that people read', async () => {
    const rising = ['8.000', '90.00', '700'];
    const prices = (direction: string) =>
      orderedAs(
        mixed,
        'products',
        `price: { max: "1000" }, orderBy: { field: PRICE, direction: ${direction} }`,
        'price',
      );
    expect(await orderedAs(mixed, 'orders', 'orderBy: { field: TOTAL, direction: ASC }', 'total')).toEqual(rising);
    expect(await orderedAs(mixed, 'orders', 'orderBy: { field: TOTAL }', 'total')).toEqual(rising.toReversed());
    expect(await prices('ASC')).toEqual(rising);
    expect(await prices('DESC')).toEqual(rising.toReversed());
    const above = 'total: { min: "8.001" }, orderBy: { field: TOTAL, direction: ASC }';
    expect(await orderedAs(mixed, 'orders', above, 'total')).toEqual(['90.00', '700']);
  });
});

describe('products', () => {
  it('are listed by name, price, stock and time, and what has no price or stock comes last both ways', async () => {
    expect(await skus('')).toEqual(['C-3', 'A-2', 'B-1']);
    expect(await skus('orderBy: { field: NAME, direction: ASC }')).toEqual(['A-2', 'C-3', 'B-1']);
    expect(await skus('orderBy: { field: PRICE, direction: ASC }')).toEqual(['B-1', 'C-3', 'A-2']);
    expect(await skus('orderBy: { field: PRICE }')).toEqual(['C-3', 'B-1', 'A-2']);
    expect(await skus('price: { min: "5", max: "8.99" }')).toEqual(['B-1']);
    expect(await skus('price: { min: "0" }')).toEqual(['C-3', 'B-1']);
    expect(await skus('stock: { max: 6 }')).toEqual(['C-3']);
    expect(await skus('orderBy: { field: STOCK, direction: ASC }')).toEqual(['C-3', 'A-2', 'B-1']);
    expect(await skus('orderBy: { field: STOCK }')).toEqual(['A-2', 'C-3', 'B-1']);
    expect(await skus('orderBy: { field: UPDATED_AT, direction: ASC }, search: "a"')).toEqual(['B-1', 'A-2', 'C-3']);
  });

  it.each(['STOCK', 'PRICE'].flatMap(field => ['ASC', 'DESC'].map(direction => [field, direction])))(
    'are read page by page in the order %s %s, also from one without that value',
    async (field, direction) => {
      const all = await listed<{ sku: string }>(
        shop.seller,
        'products',
        `orderBy: { field: ${field}, direction: ${direction} }`,
        'sku',
      );
      const pageAfter = async (after: string | null) => {
        const { data, errors } = await as(shop.seller)<{
          products: { nodes: { sku: string }[]; pageInfo: { endCursor: string } };
        }>(
          `query ($after: String) { products(first: 1, after: $after, orderBy: { field: ${field}, direction: ${direction} }) { nodes { sku } pageInfo { endCursor } } }`,
          { after },
        );
        expect(errors).toEqual([]);
        return data.products;
      };
      const read: string[] = [];
      for (let after: string | null = null; read.length < all.length; ) {
        const { nodes, pageInfo } = await pageAfter(after);
        read.push(nodes[0]?.sku ?? '');
        after = pageInfo.endCursor;
      }
      expect(read).toEqual(all.map(({ sku }) => sku));
    },
  );
});
