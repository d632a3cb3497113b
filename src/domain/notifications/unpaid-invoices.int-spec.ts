import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aProduct,
  aShop,
  gql,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { checkNotifications } from './check-notifications.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true });
});
beforeEach(async () => {
  shop = await aShop(embudo);
});

const ask = (user: TestUser) => gql(embudo.url, user.token);
let occurrence = Date.UTC(2030, 0, 1);
async function check(): Promise<void> {
  await embudo.testDatabase.sql(
    `insert into schedule (tenant_id, task, cron, timezone, next_at) values ($1, 'notifications/check', '', '', 'infinity') on conflict do nothing`,
    [shop.tenant.id],
  );
  occurrence += 300_000;
  await checkNotifications(embudo.context(systemActor(shop.tenant.id), newId()), { occurrence: new Date(occurrence) });
}
interface Told {
  type: string;
  title: string;
  body: string;
  data: Record<string, string>;
}
const told = async (user: TestUser, language = 'es'): Promise<Told[]> =>
  (
    await gql(embudo.url, user.token, { 'accept-language': language })<{ notifications: { nodes: Told[] } }>(
      '{ notifications { nodes { type title body data } } }',
    )
  ).data.notifications.nodes;

/** Places an order of 1,000 that belongs to this seller, or to nobody, and whose invoice was due that many days ago. */
async function anInvoice(seller: TestUser | null, dueDaysAgo: number): Promise<{ orderId: string; invoiceId: string }> {
  const product = await aProduct(embudo, shop.tenant, { name: 'Taladro', priceMinor: 50_000 });
  const { lead } = await mutate<{ lead: { contact: { id: string } } }>(
    ask(shop.admin),
    'createLead',
    { name: 'Ana Mora', phone: '+50688880001', source: 'Feria' },
    'lead { contact { id } } userErrors { code }',
  );
  const { cart } = await mutate<{ cart: { id: string } }>(
    ask(shop.admin),
    'setCart',
    { contactId: lead.contact.id, lines: [{ productId: product.id, quantity: 2 }] },
    'cart { id } userErrors { code }',
  );
  const { order } = await mutate<{ order: { id: string; invoice: { id: string } } }>(
    ask(shop.admin),
    'placeOrder',
    { cartId: cart.id, idempotencyKey: newId() },
    'order { id invoice { id } } userErrors { code }',
  );
  await embudo.testDatabase.sql(
    `update invoice set due_at = now() - $2 * interval '1 day', seller_id = $3 where id = $1`,
    [order.invoice.id, dueDaysAgo, seller?.sellerId ?? null],
  );
  return { orderId: order.id, invoiceId: order.invoice.id };
}
const pay = (invoiceId: string, amount: string) =>
  mutate(ask(shop.admin), 'recordPayment', { invoiceId, amount, idempotencyKey: newId() }, 'userErrors { code }');

describe('an invoice that is due', () => {
  it('is told to the seller of the order, once and in the language of the reader, until all of it is paid', async () => {
    const { orderId, invoiceId } = await anInvoice(shop.seller, 1);
    await check();
    await check();
    expect(await told(shop.seller)).toEqual([
      {
        type: 'FOLLOW_UP',
        title: 'Factura 1 sin pagar: Ana Mora',
        body: expect.stringMatching(/^Venció el \d{1,2} de \p{L}+ y todavía no está pagada por completo\.$/u),
        data: { tenantId: shop.tenant.id, orderId },
      },
    ]);
    expect((await told(shop.seller, 'en')).map(({ title }) => title)).toEqual(['Invoice 1 is unpaid: Ana Mora']);
    for (const user of [shop.ceo, shop.admin, shop.secretary, shop.otherSeller]) expect(await told(user)).toEqual([]);
    await pay(invoiceId, '400');
    await check();
    expect(await told(shop.seller)).toHaveLength(1);
    await pay(invoiceId, '600');
    await check();
    expect(await told(shop.seller)).toEqual([]);
  });

  it('is told to those who may record its payment if it belongs to nobody, and is over with the order', async () => {
    const { orderId } = await anInvoice(null, 1);
    await check();
    for (const user of [shop.ceo, shop.admin]) expect(await told(user)).toHaveLength(1);
    for (const user of [shop.secretary, shop.seller]) expect(await told(user)).toEqual([]);
    await mutate(ask(shop.admin), 'updateOrder', { orderId, status: 'CANCELLED' }, 'userErrors { code }');
    await check();
    expect(await told(shop.ceo)).toEqual([]);
  });

  it('is not told before the day, nor when it is long past, nor where the seller has switched it off', async () => {
    await anInvoice(shop.seller, -1);
    await anInvoice(shop.seller, 8);
    await anInvoice(shop.otherSeller, 1);
    await mutate(ask(shop.otherSeller), 'updateNotificationSettings', { types: ['HOT_LEAD'] }, 'userErrors { code }');
    await check();
    for (const user of [shop.seller, shop.otherSeller, shop.ceo]) expect(await told(user)).toEqual([]);
  });
});
