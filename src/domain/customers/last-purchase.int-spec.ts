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

async function hasBought({ id }: Kept): Promise<string> {
  const read = async () => {
    const { data } = await seller<{ customer: { lifetimeValue: string } }>(
      'query ($id: ID!) { customer(id: $id) { lifetimeValue } }',
      { id },
    );
    return data.customer.lifetimeValue;
  };
  const kept = await read();
  await sql('select app.recount_purchases($1)', [shop.tenant.id]);
  expect(await read()).toBe(kept);
  return kept;
}
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

describe('what a customer has bought in all', () => {
  const placed = (invoiceId: string, at: string) =>
    sql('update sales_order set created_at = $2 where id = (select order_id from invoice where id = $1)', [
      invoiceId,
      at,
    ]);
  const aWonDeal = async (ana: Kept, began: string, closed: string) => {
    const id = await aDeal(ana);
    await move(id, won);
    await sql('update opportunity set created_at = $2, closed_at = $3 where id = $1', [id, began, closed]);
    return id;
  };

  it('is what was paid for orders, as it comes in', async () => {
    const ana = await aCustomerOf(shop.seller, 'Ana');
    const [first, second] = [await anInvoice(ana), await anInvoice(ana)];
    expect(await hasBought(ana)).toBe('0.00');
    await pay(first.id, '1.00');
    expect(await hasBought(ana)).toBe('1.00');
    await pay(first.id, '9.50');
    await pay(second.id, '10.50');
    expect(await hasBought(ana)).toBe('21.00');
    await sql(`update invoice set currency = 'XXX' where id = $1`, [second.id]);
    expect(await hasBought(ana)).toBe('10.50');
  });

  it('counts an order around a deal that was won with the deal, and others beside it', async () => {
    const ana = await aCustomerOf(shop.seller, 'Ana');
    const invoice = await anInvoice(ana);
    await pay(invoice.id, invoice.total);
    const deal = await aWonDeal(ana, '2026-02-10T10:00:00Z', '2026-02-20T10:00:00Z');
    for (const [at, bought] of [
      ['2026-02-09T09:59:59Z', '110.50'],
      ['2026-02-09T10:00:00Z', '100.00'],
      ['2026-02-27T10:00:00Z', '100.00'],
      ['2026-02-27T10:00:01Z', '110.50'],
    ] as const) {
      await placed(invoice.id, at);
      expect(await hasBought(ana)).toBe(bought);
    }
    await placed(invoice.id, '2026-02-15T10:00:00Z');
    await sql('update opportunity set value_minor = 500 where id = $1', [deal]);
    expect(await hasBought(ana)).toBe('10.50');
    await move(deal, open);
    expect(await hasBought(ana)).toBe('10.50');
  });

  it('takes deals of one time together', async () => {
    const ana = await aCustomerOf(shop.seller, 'Ana');
    await aWonDeal(ana, '2026-02-10T10:00:00Z', '2026-02-20T10:00:00Z');
    await aWonDeal(ana, '2026-02-15T10:00:00Z', '2026-02-25T10:00:00Z');
    const invoice = await anInvoice(ana);
    await pay(invoice.id, invoice.total);
    await placed(invoice.id, '2026-03-04T10:00:00Z');
    expect(await hasBought(ana)).toBe('200.00');
    await placed(invoice.id, '2026-03-05T10:00:00Z');
    expect(await hasBought(ana)).toBe('210.50');
  });

  it('knows what somebody paid before they were a customer', async () => {
    const ana = await aCustomerOf(shop.seller, 'Ana');
    const invoice = await anInvoice(ana);
    await pay(invoice.id, invoice.total);
    await sql('update sales_order set customer_id = null where contact_id = $1', [ana.contactId]);
    await sql('delete from customer where id = $1', [ana.id]);
    await sql('insert into customer (id, tenant_id, contact_id, seller_id) values ($1, $2, $3, $4)', [
      ana.id,
      shop.tenant.id,
      ana.contactId,
      shop.seller.sellerId,
    ]);
    expect(await hasBought(ana)).toBe('10.50');
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
