import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { gql, mutate } from '../../testing/index.js';
import { calls, HostedShop } from './hosted-shop.fixture.js';
import { draft } from './told-model.fixture.js';
import { callOf } from './tools/agent-tools.js';

/** Orders of what a cart cannot hold, as a hosted model takes them. */
const hosted = new HostedShop();

beforeAll(() => hosted.start());
afterAll(() => hosted.stop());
beforeEach(() =>
  hosted.opens([
    { name: 'Clavos', priceMinor: 200_000, stock: 20, unit: 'kg' },
    { name: 'Arena', priceMinor: 500_000, stock: 9, unit: 'saco', description: 'Saco de 20 kg. De 40 kg ₡9 000' },
  ]),
);
const tells = (text: string, ...replies: object[]) => hosted.tells(text, ...replies);
/** What the model was shown in the second call of the last message. */
const shown = () => hosted.shown(2);
/** The customer asks for items, is told their total, and says yes. Returns the order with its lines. */
async function ordered(items: { product: string; quantity: number }[], total: string) {
  await tells('quiero eso', calls(callOf('set_cart', { items })), draft(`Son ${total}. ¿Confirmo su pedido?`));
  expect(shown()).toContain(`- total: ${total},00`);
  const order = callOf('place_order', { query: `${total}, lo recoge` });
  await tells('sí', calls(order), draft('Anotado; una persona del equipo lo confirma.'));
  expect(shown()).toMatch(/falta que una persona del equipo lo confirme/u);
  const [placed, ...others] = await hosted.orders();
  expect(others).toEqual([]);
  return placed;
}
const stockOf = async (name: string) =>
  (await hosted.sql('select stock from product where tenant_id = $1 and name = $2', [hosted.shop.tenant.id, name]))[0];

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
      gql(hosted.embudo.url, hosted.shop.admin.token),
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
    const [{ contactId } = {}] = await hosted.sql<{ contactId: string }>(
      'select contact_id as "contactId" from conversation where tenant_id = $1',
      [hosted.shop.tenant.id],
    );
    const [{ id } = {}] = await hosted.sql<{ id: string }>(
      `select id from product where tenant_id = $1 and name = 'Arena'`,
      [hosted.shop.tenant.id],
    );
    const lines = [{ productId: id, quantity: 1 }];
    await mutate(gql(hosted.embudo.url, hosted.shop.ceo.token), 'setCart', { contactId, lines }, 'userErrors { code }');
    await tells('sí', draft('', [callOf('place_order')]), draft('Un momento.'));
    expect(shown()).toMatch(/place_order \(no se hizo, CHANGED:/u);
  });
});
