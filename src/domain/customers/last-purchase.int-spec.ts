import { describe, expect, it } from '@jest/globals';
import { aProduct, mutate, type TestUser, twoShops } from '../../testing/index.js';

const { embudo, shop, as } = await twoShops();
const { sql } = embudo.testDatabase;
const seller = as(shop.seller);
const admin = as(shop.admin);

interface Kept {
  id: string;
  contactId: string;
}
async function aCustomerOf(user: TestUser, firstName: string): Promise<Kept> {
  const { customer } = await mutate<{ customer: { id: string; contact: { id: string } } }>(
    as(user),
    'createCustomer',
    { firstName },
    'customer { id contact { id } } userErrors { code }',
  );
  return { id: customer.id, contactId: customer.contact.id };
}
const { pipeline } = await mutate<{ pipeline: { id: string; stages: { id: string }[] } }>(
  admin,
  'createPipeline',
  {
    name: 'Ventas',
    stages: [
      { name: 'Nueva', probability: 10, kind: 'OPEN' },
      { name: 'Ganada', probability: 100, kind: 'WON' },
    ],
  },
  'pipeline { id stages { id } } userErrors { code message }',
);
const [open, won] = pipeline.stages.map(stage => stage.id);

async function aDeal({ id: customerId }: Kept): Promise<string> {
  const { opportunity } = await mutate<{ opportunity: { id: string } }>(
    admin,
    'createOpportunity',
    { title: 'Diez taladros', value: '100', pipelineId: pipeline.id, stageId: open, customerId },
    'opportunity { id } userErrors { code message }',
  );
  return opportunity.id;
}
const move = (opportunityId: string, stageId: string | undefined) =>
  mutate(admin, 'moveOpportunity', { opportunityId, stageId }, 'opportunity { id } userErrors { code }');

/** Places an order and returns its invoice. */
async function anInvoice({ contactId }: Kept): Promise<{ id: string; total: string }> {
  const product = await aProduct(embudo, shop.tenant, { name: 'Taladro', priceMinor: 1_050, stock: 10 });
  const { cart } = await mutate<{ cart: { id: string } }>(
    admin,
    'setCart',
    { contactId, lines: [{ productId: product.id, quantity: 1 }] },
    'cart { id } userErrors { code }',
  );
  const { order } = await mutate<{ order: { invoice: { id: string; total: string } } }>(
    admin,
    'placeOrder',
    { cartId: cart.id },
    'order { invoice { id total } } userErrors { code message }',
  );
  return order.invoice;
}
const pay = (invoiceId: string, amount: string) =>
  mutate(admin, 'recordPayment', { invoiceId, amount }, 'invoice { id } userErrors { code message }');

async function lastPurchase({ id }: Kept): Promise<string | null> {
  const { data } = await seller<{ customer: { lastPurchaseAt: string | null } }>(
    'query ($id: ID!) { customer(id: $id) { lastPurchaseAt } }',
    { id },
  );
  // Computing it again gives the same.
  await sql('select app.recount_purchases($1)', [shop.tenant.id]);
  const [row] = await sql<{ at: Date | null }>('select last_purchase_at as at from customer where id = $1', [id]);
  expect(row?.at?.toISOString() ?? null).toBe(data.customer.lastPurchaseAt);
  return data.customer.lastPurchaseAt;
}
const closedAt = async (id: string) =>
  (await sql<{ at: Date }>('select closed_at as at from opportunity where id = $1', [id]))[0]?.at.toISOString();
const placedAt = async (invoiceId: string) =>
  (
    await sql<{ at: Date }>(
      'select o.created_at as at from sales_order o join invoice i on i.order_id = o.id where i.id = $1',
      [invoiceId],
    )
  )[0]?.at.toISOString();

describe('the last purchase of a customer', () => {
  it('is a deal that was won, as long as it is won, whichever seller has it', async () => {
    const ana = await aCustomerOf(shop.seller, 'Ana');
    const [first, second] = [await aDeal(ana), await aDeal(ana)];
    expect(await lastPurchase(ana)).toBeNull();
    await move(first, won);
    await move(second, won);
    expect(await lastPurchase(ana)).toBe(await closedAt(second));
    await move(second, open);
    expect(await lastPurchase(ana)).toBe(await closedAt(first));
    await mutate(
      admin,
      'deleteOpportunity',
      { opportunityId: first },
      'deletedId userErrors { code }',
      'OpportunityInput',
    );
    expect(await lastPurchase(ana)).toBeNull();
  });

  it('is an order, dated when it was placed, once it is paid in full', async () => {
    const ana = await aCustomerOf(shop.seller, 'Ana');
    const { id, total } = await anInvoice(ana);
    await sql(
      `update sales_order set created_at = '2026-03-01T10:00:00Z' where id = (select order_id from invoice where id = $1)`,
      [id],
    );
    await pay(id, '1.00');
    expect(await lastPurchase(ana)).toBeNull();
    await pay(id, (Number(total) - 1).toFixed(2));
    expect(await lastPurchase(ana)).toBe('2026-03-01T10:00:00.000Z');
    expect(await placedAt(id)).toBe('2026-03-01T10:00:00.000Z');
  });

  it('goes with the orders to the contact that is kept, and back', async () => {
    const [ana, bea] = [await aCustomerOf(shop.seller, 'Ana'), await aCustomerOf(shop.seller, 'Bea')];
    const { id, total } = await anInvoice(bea);
    await pay(id, total);
    const { mergeId } = await mutate<{ mergeId: string }>(
      admin,
      'mergeContacts',
      { keepId: ana.contactId, mergeId: bea.contactId },
      'mergeId userErrors { code message }',
    );
    expect(await lastPurchase(ana)).toBe(await placedAt(id));
    await mutate(admin, 'unmergeContacts', { mergeId }, 'contacts { id } userErrors { code message }');
    expect(await lastPurchase(ana)).toBeNull();
    expect(await lastPurchase(bea)).toBe(await placedAt(id));
  });
});

describe('customers by the time of their purchases', () => {
  it('are those with, or without, a purchase in it', async () => {
    const names = { march: 'Marta', both: 'Bruno', never: 'Nadia', april: 'Abril' };
    const kept = Object.fromEntries(
      await Promise.all(
        Object.entries(names).map(async ([key, name]) => [key, await aCustomerOf(shop.seller, name)] as const),
      ),
    ) as Record<keyof typeof names, Kept>;
    const wonAt = async (customer: Kept, at: string) => {
      const id = await aDeal(customer);
      await move(id, won);
      await sql('update opportunity set closed_at = $2 where id = $1', [id, at]);
    };
    await wonAt(kept.march, '2025-03-10T00:00:00Z');
    await wonAt(kept.both, '2025-03-11T00:00:00Z');
    await wonAt(kept.both, '2025-04-11T00:00:00Z');
    await wonAt(kept.april, '2025-04-30T23:59:59Z');
    const mine = Object.values(kept).map(({ id }) => id);
    const found = async (filter: object) => {
      const { data } = await seller<{ customers: { nodes: { id: string; firstName: string }[] } }>(
        'query ($filter: CustomerFilter!) { customers(first: 100, filter: $filter) { nodes { id firstName } } }',
        { filter },
      );
      return data.customers.nodes
        .filter(({ id }) => mine.includes(id))
        .map(({ firstName }) => firstName)
        .toSorted();
    };
    const march = { from: '2025-03-01T00:00:00Z', to: '2025-04-01T00:00:00Z' };
    const april = { from: '2025-04-01T00:00:00Z', to: '2025-05-01T00:00:00Z' };
    expect(await found({ boughtAt: march })).toEqual(['Bruno', 'Marta']);
    expect(await found({ boughtAt: april, notBoughtAt: march })).toEqual(['Abril']);
    expect(await found({ boughtAt: march, notBoughtAt: april })).toEqual(['Marta']);
    expect(await found({ notBoughtAt: april })).toEqual(['Marta', 'Nadia']);
    expect(await found({ notBoughtAt: { from: april.from } })).toEqual(['Marta', 'Nadia']);
    expect(await found({ boughtAt: { from: april.from } })).toEqual(['Abril', 'Bruno']);
    expect(await found({ boughtAt: { to: march.to } })).toEqual(['Bruno', 'Marta']);
    expect(await found({ notBoughtAt: { to: march.to } })).toEqual(['Abril', 'Nadia']);
    expect(await found({ boughtAt: {} })).toEqual(['Abril', 'Bruno', 'Marta']);
    expect(await found({ notBoughtAt: {} })).toEqual(['Nadia']);
  });

  it('are those that a seller sees', async () => {
    const theirs = await aCustomerOf(shop.otherSeller, 'Ajena');
    await move(await aDeal(theirs), won);
    const found = async (ask: typeof seller) => {
      const { data } = await ask<{ customers: { nodes: { id: string }[] } }>(
        '{ customers(first: 100, filter: { boughtAt: {} }) { nodes { id } } }',
      );
      return data.customers.nodes.some(({ id }) => id === theirs.id);
    };
    expect(await found(as(shop.otherSeller))).toBe(true);
    expect(await found(seller)).toBe(false);
  });
});
