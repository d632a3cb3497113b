import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aProduct,
  aShop,
  type GraphClient,
  gql,
  jobsDone,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';

interface Lead {
  id: string;
  contact: { id: string };
}
interface Order {
  id: string;
  invoice: { id: string } | null;
}

let embudo: TestEmbudo;
let shop: TestShop;
let drill: string;
let seller: GraphClient;

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true });
});
beforeEach(async () => {
  shop = await aShop(embudo);
  seller = gql(embudo.url, shop.seller.token);
  drill = (await aProduct(embudo, shop.tenant, { name: 'Taladro', priceMinor: 1_000, stock: 50 })).id;
});

async function aLead(name: string): Promise<Lead> {
  const { lead } = await mutate<{ lead: Lead }>(
    seller,
    'createLead',
    { name, source: 'Referido', phone: `+5068765${phones++}` },
    'lead { id contact { id } }',
  );
  return lead;
}
let phones = 1_000;

async function anOrder(contactId: string): Promise<Order> {
  const lines = [{ productId: drill, quantity: 2 }];
  const { cart } = await mutate<{ cart: { id: string } }>(seller, 'setCart', { contactId, lines }, 'cart { id }');
  const { order } = await mutate<{ order: Order }>(
    seller,
    'placeOrder',
    { cartId: cart.id },
    'order { id invoice { id } }',
  );
  await jobsDone(embudo);
  return order;
}
async function pay({ invoice }: Order, amount: string): Promise<void> {
  await mutate(seller, 'recordPayment', { invoiceId: invoice?.id, amount }, 'userErrors { code }');
  await jobsDone(embudo);
}
async function update(order: Order, status: string): Promise<void> {
  await mutate(seller, 'updateOrder', { orderId: order.id, status }, 'userErrors { code }');
  await jobsDone(embudo);
}
const setStatus = (leadId: string, status: string) =>
  mutate(seller, 'updateLead', { leadId, status }, 'userErrors { code }');
const statusOf = async (lead: Lead): Promise<string | undefined> =>
  (await embudo.testDatabase.sql<{ status: string }>('select status from lead where id = $1', [lead.id]))[0]?.status;
const customersOf = async ({ contact }: Lead): Promise<string[]> =>
  (
    await embudo.testDatabase.sql<{ name: string }>(
      `select concat_ws(' ', first_name, last_name) as name from customer where contact_id = $1`,
      [contact.id],
    )
  ).map(({ name }) => name);

describe('the lead of a buyer', () => {
  it('is quoted once an order is placed, and won once it is paid in full, which makes a customer', async () => {
    const lead = await aLead('Ana Mora');
    const order = await anOrder(lead.contact.id);
    expect([await statusOf(lead), await customersOf(lead)]).toEqual(['QUOTED', []]);
    await pay(order, '5.00');
    expect([await statusOf(lead), await customersOf(lead)]).toEqual(['QUOTED', []]);
    await pay(order, '15.00');
    expect([await statusOf(lead), await customersOf(lead)]).toEqual(['WON', ['Ana Mora']]);
    const audited = `select 1 from audit_entry where tenant_id = $1 and action = 'lead.converted'`;
    expect(await embudo.testDatabase.sql(audited, [shop.tenant.id])).toHaveLength(1);
  });

  it('stays as a person set it when the order changes later', async () => {
    const lead = await aLead('Ana Mora');
    const order = await anOrder(lead.contact.id);
    await setStatus(lead.id, 'LOST');
    await pay(order, '20.00');
    await update(order, 'FULFILLED');
    expect([await statusOf(lead), await customersOf(lead)]).toEqual(['LOST', ['Ana Mora']]);
  });

  it('takes a customer back who was archived before they paid, and nobody whom a person archived later', async () => {
    const lead = await aLead('Ana Mora');
    await pay(await anOrder(lead.contact.id), '20.00');
    const status = async () =>
      (
        await embudo.testDatabase.sql<{ status: string }>('select status from customer where contact_id = $1', [
          lead.contact.id,
        ])
      )[0]?.status;
    const archive = () =>
      embudo.testDatabase.sql(`update customer set status = 'INACTIVE', updated_at = now() where contact_id = $1`, [
        lead.contact.id,
      ]);
    const order = await anOrder(lead.contact.id);
    await archive();
    await pay(order, '20.00');
    expect(await status()).toBe('ACTIVE');
    await archive();
    await update(order, 'FULFILLED');
    expect(await status()).toBe('INACTIVE');
  });

  it('is none that came after the order', async () => {
    const first = await aLead('Ana Mora');
    const order = await anOrder(first.contact.id);
    await pay(order, '20.00');
    const next = await aLead('Luis Soto');
    await embudo.testDatabase.sql('update lead set contact_id = $2 where id = $1', [next.id, first.contact.id]);
    await update(order, 'FULFILLED');
    expect([await statusOf(first), await statusOf(next)]).toEqual(['WON', 'NEW']);
  });

  it('does not move for an order that was cancelled', async () => {
    const lead = await aLead('Ana Mora');
    const order = await anOrder(lead.contact.id);
    await setStatus(lead.id, 'CONTACTED');
    await update(order, 'CANCELLED');
    expect(await statusOf(lead)).toBe('CONTACTED');
  });
});

it('a buyer without a lead becomes a customer too', async () => {
  const lead = await aLead('Ana Mora');
  await embudo.testDatabase.sql('delete from lead where id = $1', [lead.id]);
  await pay(await anOrder(lead.contact.id), '20.00');
  expect(await customersOf(lead)).toEqual(['Ana Mora']);
});
