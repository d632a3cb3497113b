import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aProduct,
  aShop,
  aWhatsAppMessage,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { draft, ToldModel } from './told-model.fixture.js';
import { callOf } from './tools/agent-tools.js';

/** Orders of what a cart cannot hold, as a hosted model takes them: the spec decides what the model says; the rest is real. */
const model = new ToldModel();
let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [await model.start()] });
});
afterAll(() => model.stop());
beforeEach(async () => {
  shop = await aShop(embudo);
  customer = aCustomer();
  const products = [
    { name: 'Clavos', priceMinor: 200_000, stock: 20, unit: 'kg' },
    { name: 'Arena', priceMinor: 500_000, stock: 9, unit: 'saco', description: 'Saco de 20 kg. De 40 kg ₡9 000' },
  ];
  for (const { unit, description = '', ...product } of products) {
    const { id } = await aProduct(embudo, shop.tenant, product);
    await embudo.testDatabase.sql('update product set unit = $2, description = $3 where id = $1', [
      id,
      unit,
      description,
    ]);
  }
});

async function tells(text: string, ...replies: object[]): Promise<void> {
  model.asked = [];
  model.says = replies;
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, text));
  await jobsDone(embudo);
}
/** What the model was shown in the second call of the last message, with plain spaces. */
const shown = () => (model.asked[1] ?? '').replaceAll(/[\u00a0\u202f]/gu, ' ');
/** The customer asks for items, is told their total, and says yes. Returns the order with its lines. */
async function ordered(items: { product: string; quantity: number }[], total: string) {
  await tells('quiero eso', draft('', [callOf('set_cart', { items })]), draft(`Son ${total}. ¿Confirmo su pedido?`));
  expect(shown()).toContain(`- total: ${total},00`);
  const order = callOf('place_order', { query: `${total}, lo recoge` });
  await tells('sí', draft('', [order]), draft('Anotado; una persona del equipo lo confirma.'));
  expect(shown()).toMatch(/falta que una persona del equipo lo confirme/u);
  const [placed, ...others] = await embudo.testDatabase.sql<{ id: string; lines: object }>(
    `select id, status, total_minor::text as total, charges, note,
        (select json_agg(json_build_object('name', p.name, 'quantity', l.quantity)) from order_line l join product p on p.id = l.product_id where l.order_id = o.id) as lines
      from sales_order o where tenant_id = $1`,
    [shop.tenant.id],
  );
  expect(others).toEqual([]);
  return placed;
}
const stockOf = async (name: string) =>
  (
    await embudo.testDatabase.sql('select stock from product where tenant_id = $1 and name = $2', [
      shop.tenant.id,
      name,
    ])
  )[0];

describe('a hosted model orders what a cart cannot hold', () => {
  it('a part of a kilo: whole kilos are a line, and the rest is a charge', async () => {
    expect(await ordered([{ product: 'Clavos', quantity: 2.5 }], '₡5 000')).toMatchObject({
      status: 'PENDING',
      total: '500000',
      lines: [{ name: 'Clavos', quantity: 2 }],
      charges: [{ label: '0,5 kg Clavos', amountMinor: '100000' }],
      note: '₡5 000, lo recoge',
    });
    expect(await stockOf('Clavos')).toEqual({ stock: 18 });
  });

  it('a size that only a text prices, alone: an order of a charge, which is confirmed and invoiced', async () => {
    const placed = await ordered([{ product: 'Arena de 40 kg', quantity: 2 }], '₡18 000');
    expect(placed).toMatchObject({
      status: 'PENDING',
      total: '1800000',
      lines: null,
      charges: [{ label: '2 saco Arena de 40 kg', amountMinor: '1800000' }],
    });
    expect(await stockOf('Arena')).toEqual({ stock: 9 });
    const confirmed = await mutate(
      gql(embudo.url, shop.admin.token),
      'updateOrder',
      { orderId: placed?.id, status: 'CONFIRMED' },
      'order { status lines { quantity } invoice { total } } userErrors { code }',
    );
    expect(confirmed).toMatchObject({ order: { status: 'CONFIRMED', lines: [], invoice: { total: '18000.00' } } });
  });

  it('whose cart is told as it was agreed, and which a seller may still change', async () => {
    const items = [{ product: 'Clavos', quantity: 0.5 }];
    await tells('medio kilo de clavos', draft('', [callOf('set_cart', { items })]), draft('Son ₡1 000. ¿Confirmo?'));
    await tells('¿qué llevo?', draft('', [callOf('show_cart')]), draft('Medio kilo de clavos, ₡1 000.'));
    expect(shown()).toContain('- 0.5 × Clavos | precio: ₡2 000,00 por kg | suma: ₡1 000,00');
    const [{ contactId } = {}] = await embudo.testDatabase.sql<{ contactId: string }>(
      'select contact_id as "contactId" from conversation where tenant_id = $1',
      [shop.tenant.id],
    );
    const [{ id } = {}] = await embudo.testDatabase.sql<{ id: string }>(
      `select id from product where tenant_id = $1 and name = 'Arena'`,
      [shop.tenant.id],
    );
    const lines = [{ productId: id, quantity: 1 }];
    await mutate(gql(embudo.url, shop.ceo.token), 'setCart', { contactId, lines }, 'userErrors { code }');
    await tells('sí', draft('', [callOf('place_order')]), draft('Un momento.'));
    expect(shown()).toMatch(/place_order \(no se hizo, CHANGED:/u);
  });
});
