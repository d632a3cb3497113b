import { beforeEach, describe, expect, it } from '@jest/globals';
import { aProduct, aShop, gql, mutate, startTestEmbudo, type TestShop, type TestUser } from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { type OrderCharge, placeOrder } from './index.js';

const embudo = await startTestEmbudo({ http: true });
let shop: TestShop;
let drill: string;
let contactId: string;
let cartId: string;

const as = (user: TestUser, language?: string) =>
  gql(embudo.url, user.token, language ? { 'accept-language': language } : {});

beforeEach(async () => {
  shop = await aShop(embudo);
  drill = (await aProduct(embudo, shop.tenant, { name: 'Taladro', priceMinor: 4_500_000, stock: 10 })).id;
  contactId = newId();
  await embudo.testDatabase.sql('insert into contact (id, tenant_id, seller_id, name) values ($1, $2, $3, $4)', [
    contactId,
    shop.tenant.id,
    shop.seller.sellerId,
    'Ana Mora',
  ]);
  const input = { contactId, lines: [{ productId: drill, quantity: 2 }] };
  ({
    cart: { id: cartId },
  } = await mutate<{ cart: { id: string } }>(as(shop.seller), 'setCart', input, 'cart { id }'));
});

const place = (charges: OrderCharge[], note: string | null = null) =>
  placeOrder(embudo.context(systemActor(shop.tenant.id)), { cartId, charges, note });

const delivery = { label: 'Envíos', amountMinor: '300000' };
const discount = { label: 'Promociones', amountMinor: '-900000' };

const orderFields =
  'number status total note pendingReason charges { label amount } lines { total } invoice { id total status }';
interface Order {
  status: string;
  total: string;
  note: string | null;
  pendingReason: string | null;
  charges: { label: string; amount: string }[];
  invoice: { id: string; total: string; status: string } | null;
}
async function read(id: string, language?: string): Promise<Order> {
  const { data } = await as(shop.admin, language)<{ order: Order }>(
    `query ($id: ID!) { order(id: $id) { ${orderFields} } }`,
    { id },
  );
  return data.order;
}
const update = (orderId: string, status: string) =>
  mutate<{ order: Order }>(
    as(shop.admin),
    'updateOrder',
    { orderId, status },
    `order { ${orderFields} } userErrors { code }`,
  );

describe('an order with what was agreed besides its products', () => {
  it('waits for a manager, who reads why, and is invoiced with it once confirmed', async () => {
    const id = await place([delivery, discount], 'A Sabaneta, el viernes');
    const order = await read(id);
    expect(order).toMatchObject({
      status: 'PENDING',
      total: '84000.00',
      note: 'A Sabaneta, el viernes',
      charges: [
        { label: delivery.label, amount: '3000.00' },
        { label: discount.label, amount: '-9000.00' },
      ],
      lines: [{ total: '90000.00' }],
      invoice: null,
    });
    const spaced = (text: string | null) => (text ?? '').replace(/\s/gu, ' ');
    expect(spaced(order.pendingReason)).toMatch(/acordados en el chat \(₡84 000,00 en vez de ₡90 000,00\)/u);
    const { pendingReason } = await read(id, 'en');
    expect(spaced(pendingReason)).toMatch(/agreed in the chat \(₡84 000,00 instead of ₡90 000,00\)/u);
    const { order: confirmed } = await update(id, 'CONFIRMED');
    expect(confirmed).toMatchObject({
      status: 'CONFIRMED',
      pendingReason: null,
      invoice: { total: '84000.00', status: 'OPEN' },
    });
    const { data } = await as(shop.admin)<{ invoiceTotals: object[] }>('{ invoiceTotals { currency count due } }');
    expect(data.invoiceTotals).toEqual([{ currency: 'CRC', count: 1, due: '84000.00' }]);
    await update(id, 'CANCELLED');
    const { data: after } = await as(shop.admin)<{ invoiceTotals: object[] }>(
      '{ invoiceTotals { currency count total due } }',
    );
    // The invoice is void: it is still counted, and nobody owes it.
    expect(after.invoiceTotals).toEqual([{ currency: 'CRC', count: 1, total: '84000.00', due: '0.00' }]);
  });

  it('gives its stock back when it is cancelled', async () => {
    const id = await place([delivery]);
    const stock = async () =>
      (await embudo.testDatabase.sql<{ stock: number }>('select stock from product where id = $1', [drill]))[0]?.stock;
    expect(await stock()).toBe(8);
    await update(id, 'CANCELLED');
    expect(await stock()).toBe(10);
  });

  it('is no order if the discounts are more than it costs', async () => {
    await expect(place([{ ...discount, amountMinor: '-9000001' }])).rejects.toMatchObject({ code: 'INVALID' });
    expect((await read(await place([{ ...discount, amountMinor: '-9000000' }]))).total).toBe('0.00');
  });

  it('comes from the agent alone: the graph takes a note, and no charges', async () => {
    const input = { cartId, note: ' A Sabaneta ' };
    const { errors } = await as(shop.seller)(
      'mutation ($input: PlaceOrderInput!) { placeOrder(input: $input) { order { id } } }',
      { input: { ...input, charges: [{ label: 'x', amount: '-1' }] } },
    );
    expect(errors[0]?.message).toContain('charges');
    const placed = await mutate(as(shop.seller), 'placeOrder', input, `order { ${orderFields} } userErrors { code }`);
    expect(placed).toMatchObject({
      order: {
        status: 'CONFIRMED',
        note: 'A Sabaneta',
        charges: [],
        total: '90000.00',
        invoice: { total: '90000.00' },
      },
    });
  });

  it('keeps its amounts, and loses its note, when its contact is erased; their export has both', async () => {
    const id = await place([delivery], 'Casa azul de Ana');
    const { data } = await as(shop.ceo)<{ exportContact: { data: { orders: object[] } } }>(
      'mutation ($id: ID!) { exportContact(input: { contactId: $id }) { data } }',
      { id: contactId },
    );
    expect(data.exportContact.data.orders).toMatchObject([{ note: 'Casa azul de Ana', charges: [delivery] }]);
    await mutate(as(shop.ceo), 'eraseContact', { contactId }, 'userErrors { code }', 'ContactInput');
    expect(await read(id)).toMatchObject({ note: null, total: '93000.00', charges: [{ amount: '3000.00' }] });
  });
});
