import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aProduct,
  aShop,
  type GraphClient,
  gql,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

interface Line {
  product: { id: string };
  quantity: number;
  unitPrice: string;
  total: string;
}
interface Cart {
  id: string;
  total: string;
  currency: string;
  status: string;
  lines: Line[];
}
interface Invoice {
  id: string;
  number: number;
  total: string;
  paid: string;
  status: string;
  dueAt: string;
  issuedAt: string;
}
interface Order {
  id: string;
  number: number;
  total: string;
  status: string;
  pendingReason: string | null;
  cancelReason: string | null;
  invoice: Invoice | null;
  lines: Line[];
}
type UserErrors = { code: string; field: string[] | null; message: string }[];

let embudo: TestEmbudo;
let shop: TestShop;
let drill: string;
const as = (user: TestUser): GraphClient => gql(embudo.url, user.token);
const errors = 'userErrors { code field message }';
const lineFields = 'lines { product { id } quantity unitPrice total }';
const invoiceFields = 'id number total paid status dueAt issuedAt';
const orderFields = `id number total status pendingReason cancelReason ${lineFields} invoice { ${invoiceFields} }`;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});
beforeEach(async () => {
  shop = await aShop(embudo);
  drill = (await aProduct(embudo, shop.tenant, { name: 'Taladro', priceMinor: 1_050, stock: 10 })).id;
});

async function aContact(seller: TestUser | null = shop.seller): Promise<string> {
  const [row] = await embudo.testDatabase.sql<{ id: string }>(
    'insert into contact (id, tenant_id, seller_id, name) values ($1, $2, $3, $4) returning id',
    [newId(), shop.tenant.id, seller?.sellerId ?? null, 'Ana Mora'],
  );
  return row?.id ?? '';
}
const setCart = (user: TestUser, input: object) =>
  mutate<{ cart: Cart | null; userErrors: UserErrors }>(
    as(user),
    'setCart',
    input,
    `cart { id total currency status ${lineFields} } ${errors}`,
  );
const cartOf = async (contactId: string, lines: object[], user = shop.seller): Promise<string> => {
  const { cart, userErrors } = await setCart(user, { contactId, lines });
  expect(userErrors).toEqual([]);
  return cart?.id ?? '';
};
const place = (user: TestUser, cartId: string, more: object = {}) =>
  mutate<{ order: Order | null; userErrors: UserErrors }>(
    as(user),
    'placeOrder',
    { cartId, ...more },
    `order { ${orderFields} } ${errors}`,
  );
const update = (user: TestUser, orderId: string, status: string, reason?: string) =>
  mutate<{ order: Order | null; userErrors: UserErrors }>(
    as(user),
    'updateOrder',
    { orderId, status, ...(reason && { reason }) },
    `order { ${orderFields} } ${errors}`,
  );
const pay = (user: TestUser, invoiceId: string, amount: string, more: object = {}) =>
  mutate<{ invoice: Invoice | null; userErrors: UserErrors }>(
    as(user),
    'recordPayment',
    { invoiceId, amount, ...more },
    `invoice { ${invoiceFields} } ${errors}`,
  );
const stockOf = async (productId: string): Promise<number | null> =>
  (await embudo.testDatabase.sql<{ stock: number | null }>('select stock from product where id = $1', [productId]))[0]
    ?.stock ?? null;
const numbersOf = async (table: 'sales_order' | 'invoice'): Promise<number[]> =>
  (
    await embudo.testDatabase.sql<{ number: number }>(
      `select number from ${table} where tenant_id = $1 order by number`,
      [shop.tenant.id],
    )
  ).map(({ number }) => number);
const settings = (orders: object) =>
  as(shop.admin)(
    'mutation ($settings: JSON!) { updateTenantSettings(input: { settings: $settings }) { userErrors { code message } } }',
    { settings: { orders } },
  );
const ordered = async (user = shop.seller, quantity = 1): Promise<Order> => {
  const { order, userErrors } = await place(
    user,
    await cartOf(await aContact(), [{ productId: drill, quantity }], user),
  );
  expect(userErrors).toEqual([]);
  if (!order) throw new Error('no order');
  return order;
};

describe('setCart', () => {
  it('sums exactly at the prices of the catalogue, adds up repeated products and replaces what the cart held', async () => {
    const contactId = await aContact();
    const screws = (await aProduct(embudo, shop.tenant, { name: 'Tornillo', priceMinor: 3 })).id;
    const first = await setCart(shop.seller, { contactId, lines: [{ productId: screws, quantity: 7 }] });
    const { cart } = await setCart(shop.seller, {
      contactId,
      lines: [
        { productId: drill, quantity: 2 },
        { productId: screws, quantity: 101 },
        // An id in capital letters is the same id.
        { productId: drill.toUpperCase(), quantity: 1 },
      ],
    });
    expect(cart).toEqual({
      id: first.cart?.id,
      total: '34.53',
      currency: 'CRC',
      status: 'OPEN',
      lines: [
        { product: { id: drill }, quantity: 3, unitPrice: '10.50', total: '31.50' },
        { product: { id: screws }, quantity: 101, unitPrice: '0.03', total: '3.03' },
      ],
    });
    expect(await stockOf(drill)).toBe(10);
    expect((await setCart(shop.seller, { contactId, lines: [] })).cart).toMatchObject({ total: '0.00', lines: [] });
  });

  it('takes no price, nothing unknown, not sold or priced on request, and no quantity below one', async () => {
    const contactId = await aContact();
    const { errors: refused } = await as(shop.seller)(
      'mutation ($input: SetCartInput!) { setCart(input: $input) { cart { id } } }',
      { input: { contactId, lines: [{ productId: drill, quantity: 1, unitPrice: '0.01' }] } },
    );
    expect(refused[0]?.message).toContain('unitPrice');
    const onRequest = (await aProduct(embudo, shop.tenant, { name: 'Instalación' })).id;
    await embudo.testDatabase.sql('update product set price_minor = null where id = $1', [onRequest]);
    const codeOf = async (productId: string, quantity = 1) =>
      (await setCart(shop.seller, { contactId, lines: [{ productId, quantity }] })).userErrors.map(({ code }) => code);
    expect(await codeOf(newId())).toEqual(['NOT_FOUND']);
    expect(await codeOf(onRequest)).toEqual(['INVALID']);
    expect(await codeOf(drill, 0)).toEqual(['INVALID']);
    await embudo.testDatabase.sql('update product set active = false where id = $1', [drill]);
    expect(await codeOf(drill)).toEqual(['INVALID']);
  });

  it('holds products of one currency, and says what to do with others', async () => {
    const abroad = (await aProduct(embudo, shop.tenant, { name: 'Láser', priceMinor: 900 })).id;
    await embudo.testDatabase.sql(`update product set currency = 'USD' where id = $1`, [abroad]);
    const lines = [drill, abroad].map(productId => ({ productId, quantity: 1 }));
    const { userErrors } = await setCart(shop.seller, { contactId: await aContact(), lines });
    expect(userErrors).toMatchObject([{ code: 'INVALID', field: ['lines'] }]);
    expect(userErrors[0]?.message).toMatch(
      /Pida primero los de una moneda y después los demás|first, and then the others/,
    );
  });

  it('is for who works with the contact', async () => {
    const contactId = await aContact(shop.otherSeller);
    expect((await setCart(shop.seller, { contactId, lines: [] })).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await setCart(shop.admin, { contactId, lines: [] })).userErrors).toEqual([]);
    const { errors: refused } = await as(shop.secretary)(
      'mutation ($input: SetCartInput!) { setCart(input: $input) { cart { id } } }',
      { input: { contactId, lines: [] } },
    );
    expect(refused[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

describe('placeOrder', () => {
  it('reserves the stock, makes the invoice and keeps the prices of that moment', async () => {
    const order = await ordered(shop.seller, 4);
    expect(order).toMatchObject({ number: 1, total: '42.00', status: 'CONFIRMED', pendingReason: null });
    expect(order.invoice).toMatchObject({ number: 1, total: '42.00', paid: '0.00', status: 'OPEN' });
    const { dueAt, issuedAt } = order.invoice as Invoice;
    expect(Date.parse(dueAt) - Date.parse(issuedAt)).toBe(15 * 86_400_000);
    expect(await stockOf(drill)).toBe(6);
    await embudo.testDatabase.sql('update product set price_minor = 9900 where id = $1', [drill]);
    const { data } = await as(shop.seller)<{ orders: { nodes: Order[] } }>(`{ orders { nodes { ${orderFields} } } }`);
    expect(data.orders.nodes).toMatchObject([{ total: '42.00', lines: [{ unitPrice: '10.50', total: '42.00' }] }]);
  });

  it('is refused after a change of price, for an empty cart and for one that was ordered', async () => {
    const contactId = await aContact();
    const cartId = await cartOf(contactId, [{ productId: drill, quantity: 1 }]);
    await embudo.testDatabase.sql('update product set price_minor = 9900 where id = $1', [drill]);
    expect((await place(shop.seller, cartId)).userErrors).toMatchObject([{ code: 'CONFLICT', field: ['cartId'] }]);
    expect(await cartOf(contactId, [{ productId: drill, quantity: 1 }])).toBe(cartId);
    expect((await place(shop.seller, cartId)).order?.total).toBe('99.00');
    expect((await place(shop.seller, cartId)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    const empty = await cartOf(contactId, []);
    expect(empty).not.toBe(cartId);
    expect((await place(shop.seller, empty)).userErrors).toMatchObject([{ code: 'INVALID' }]);
    expect(await stockOf(drill)).toBe(9);
  });

  it('is refused for a cart that has changed since it was read, and says so', async () => {
    const contactId = await aContact();
    const read = async (quantity: number) => {
      const { cart } = await mutate<{ cart: { id: string; updatedAt: string } }>(
        as(shop.seller),
        'setCart',
        { contactId, lines: [{ productId: drill, quantity }] },
        'cart { id updatedAt }',
      );
      return { cartId: cart.id, updatedAtBefore: cart.updatedAt };
    };
    const seen = await read(1);
    const now = await read(2);
    const refused = await place(shop.seller, seen.cartId, seen);
    expect(refused).toMatchObject({ order: null, userErrors: [{ code: 'CONFLICT', field: ['updatedAtBefore'] }] });
    expect(await stockOf(drill)).toBe(10);
    expect((await place(shop.seller, now.cartId, now)).order?.total).toBe('21.00');
  });

  it('makes one order of one key, also when it comes twice at once', async () => {
    const cartId = await cartOf(await aContact(), [{ productId: drill, quantity: 3 }]);
    const idempotencyKey = newId();
    const [one, two] = await Promise.all([
      place(shop.seller, cartId, { idempotencyKey }),
      place(shop.seller, cartId, { idempotencyKey }),
    ]);
    expect(one.userErrors).toEqual([]);
    expect(two.order?.id).toBe(one.order?.id);
    expect((await place(shop.seller, cartId, { idempotencyKey })).order?.id).toBe(one.order?.id);
    expect(await stockOf(drill)).toBe(7);
    expect(await numbersOf('sales_order')).toEqual([1]);
  });

  it('sells the last one once, and gives no number to the orders that fail', async () => {
    await embudo.testDatabase.sql('update product set stock = 3 where id = $1', [drill]);
    const other = (await aProduct(embudo, shop.tenant, { name: 'Sierra', priceMinor: 500, stock: 100 })).id;
    const carts = await Promise.all(
      Array.from({ length: 12 }, async (_, index) => {
        const lines = [
          { productId: drill, quantity: 1 },
          { productId: other, quantity: 1 },
        ];
        return cartOf(await aContact(), index % 2 ? lines : lines.toReversed());
      }),
    );
    const placed = await Promise.all(carts.map(cartId => place(shop.seller, cartId)));
    expect(placed.filter(({ order }) => order)).toHaveLength(3);
    const refused = placed.filter(({ order }) => !order).map(({ userErrors }) => userErrors[0]?.code);
    expect(refused).toEqual(Array(9).fill('CONFLICT'));
    expect([await stockOf(drill), await stockOf(other)]).toEqual([0, 97]);
    expect(await numbersOf('sales_order')).toEqual([1, 2, 3]);
    expect(await numbersOf('invoice')).toEqual([1, 2, 3]);
  });

  it('counts each tenant by itself', async () => {
    await ordered();
    const first = shop;
    shop = await aShop(embudo);
    drill = (await aProduct(embudo, shop.tenant, { name: 'Taladro', priceMinor: 100 })).id;
    expect((await ordered()).number).toBe(1);
    expect(first.tenant.id).not.toBe(shop.tenant.id);
  });

  it('waits for a manager above the limit, whoever places it, and raises an alert', async () => {
    await settings({ confirmAbove: '20' });
    const small = await ordered(shop.seller, 1);
    expect(small.status).toBe('CONFIRMED');
    const large = await ordered(shop.admin, 2);
    expect(large).toMatchObject({ status: 'PENDING', invoice: null });
    expect(large.pendingReason).toMatch(/21.*20/);
    const { data: read } = await gql(embudo.url, shop.admin.token, { 'accept-language': 'en' })<{
      order: { pendingReason: string };
    }>('query ($id: ID!) { order(id: $id) { pendingReason } }', { id: large.id });
    expect(read.order.pendingReason).toMatch(/^The total of .*21.* is above the limit of .*20/);
    expect(await stockOf(drill)).toBe(7);
    const { data } = await as(shop.admin)<{ alerts: { nodes: { kind: string; title: string; details: object }[] } }>(
      '{ alerts { nodes { kind title details } } }',
    );
    expect(data.alerts.nodes).toMatchObject([{ kind: 'ESCALATION', details: { orderId: large.id, number: 2 } }]);
    const { errors: refused } = await as(shop.seller)(
      'mutation ($input: UpdateOrderInput!) { updateOrder(input: $input) { order { id } } }',
      { input: { orderId: large.id, status: 'CONFIRMED' } },
    );
    expect(refused[0]?.extensions?.code).toBe('FORBIDDEN');
    const { order } = await update(shop.admin, large.id, 'CONFIRMED');
    expect(order).toMatchObject({ status: 'CONFIRMED', pendingReason: null, invoice: { number: 2, status: 'OPEN' } });
    expect((await update(shop.admin, large.id, 'CONFIRMED')).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
  });

  it('has its alert acknowledged by who confirms it, or cancels it', async () => {
    await settings({ confirmAbove: '20' });
    const confirmed = await ordered(shop.seller, 2);
    const cancelled = await ordered(shop.seller, 2);
    const open = () =>
      embudo.testDatabase.sql<{ subject: string }>(
        'select subject_id as subject from alert where tenant_id = $1 and not acknowledged',
        [shop.tenant.id],
      );
    expect(await open()).toHaveLength(2);
    await update(shop.admin, confirmed.id, 'CONFIRMED');
    expect(await open()).toEqual([{ subject: cancelled.id }]);
    await update(shop.seller, cancelled.id, 'CANCELLED');
    expect(await open()).toEqual([]);
    const by = await embudo.testDatabase.sql<{ id: string }>(
      'select acknowledged_by as id from alert where tenant_id = $1 order by raised_at',
      [shop.tenant.id],
    );
    expect(by.map(({ id }) => id)).toEqual([shop.admin.id, shop.seller.id]);
  });
});

describe('updateOrder', () => {
  it('gives the stock back when an order is cancelled, once, and voids its invoice', async () => {
    const order = await ordered(shop.seller, 4);
    const both = await Promise.all([
      update(shop.seller, order.id, 'CANCELLED', 'Ya no lo necesita'),
      update(shop.admin, order.id, 'CANCELLED', 'Ya no lo necesita'),
    ]);
    expect(both.map(({ userErrors }) => userErrors.length).sort()).toEqual([0, 1]);
    const { order: cancelled } = both.find(({ order }) => order) ?? {};
    expect(cancelled).toMatchObject({ cancelReason: 'Ya no lo necesita', invoice: { number: 1, status: 'VOID' } });
    expect(await stockOf(drill)).toBe(10);
    expect((await pay(shop.seller, order.invoice?.id ?? '', '1')).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await ordered()).invoice?.number).toBe(2);
  });

  it('goes only where an order may go, and says so', async () => {
    const order = await ordered();
    for (const status of ['PENDING', 'PAID', 'CONFIRMED'])
      expect((await update(shop.admin, order.id, status)).userErrors).toMatchObject([
        { code: 'CONFLICT', field: ['status'] },
      ]);
    expect((await update(shop.seller, order.id, 'FULFILLED')).order?.status).toBe('FULFILLED');
    const inSpanish = gql(embudo.url, shop.admin.token, { 'accept-language': 'es' });
    const told = async (status: string) => {
      const { data } = await inSpanish<{ updateOrder: { userErrors: { message: string }[] } }>(
        'mutation ($input: UpdateOrderInput!) { updateOrder(input: $input) { userErrors { message } } }',
        { input: { orderId: order.id, status } },
      );
      return data.updateOrder.userErrors[0]?.message;
    };
    expect(await told('CONFIRMED')).toBe('Solo se puede confirmar un pedido por confirmar. Este está entregado.');
    expect(await told('CANCELLED')).toBe(
      'Un pedido entregado no puede pasar a cancelado. Solo puede uno por confirmar, confirmado o pagado.',
    );
    for (const status of ['CANCELLED', 'FULFILLED'])
      expect((await update(shop.admin, order.id, status)).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await update(shop.otherSeller, order.id, 'CANCELLED')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await update(shop.seller, newId(), 'CANCELLED')).userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
  });
});

describe('an order that costs nothing', () => {
  it('is PAID with its invoice, when it is placed or confirmed, and can be cancelled', async () => {
    const gift = (await aProduct(embudo, shop.tenant, { name: 'Muestra', priceMinor: 0, stock: 5 })).id;
    const lines = [{ productId: gift, quantity: 2 }];
    const { order } = await place(shop.seller, await cartOf(await aContact(), lines));
    expect(order).toMatchObject({ total: '0.00', status: 'PAID', invoice: { status: 'PAID', paid: '0.00' } });
    expect((await update(shop.seller, order?.id ?? '', 'CANCELLED')).order).toMatchObject({ status: 'CANCELLED' });
    expect(await stockOf(gift)).toBe(5);
    const { order: other } = await place(shop.seller, await cartOf(await aContact(), lines));
    await embudo.testDatabase.sql('delete from invoice where order_id = $1', [other?.id]);
    await embudo.testDatabase.sql(`update sales_order set status = 'PENDING' where id = $1`, [other?.id]);
    const confirmed = await update(shop.admin, other?.id ?? '', 'CONFIRMED');
    expect(confirmed.order).toMatchObject({ status: 'PAID', invoice: { status: 'PAID' } });
  });
});

describe('recordPayment', () => {
  it('refuses a day that has not come yet, and one of another century', async () => {
    const { invoice } = await ordered(shop.seller, 1);
    for (const paidAt of [new Date(Date.now() + 2 * 86_400_000), new Date('1900-01-01T00:00:00Z')])
      expect((await pay(shop.seller, invoice?.id ?? '', '1.00', { paidAt })).userErrors).toMatchObject([
        { code: 'INVALID', field: ['paidAt'] },
      ]);
    expect((await pay(shop.seller, invoice?.id ?? '', '1.00', { paidAt: new Date() })).userErrors).toEqual([]);
  });

  it('takes an invoice in parts, never more than is due, and makes the order paid', async () => {
    const order = await ordered(shop.seller, 2);
    const invoiceId = order.invoice?.id ?? '';
    expect((await pay(shop.seller, invoiceId, '20.99', { method: 'SINPE' })).invoice).toMatchObject({
      paid: '20.99',
      status: 'PARTLY_PAID',
    });
    for (const amount of ['0.02', '0', '-1', '0.001'])
      expect((await pay(shop.seller, invoiceId, amount)).userErrors).toMatchObject([
        { code: 'INVALID', field: ['amount'] },
      ]);
    for (const amount of ['0.02', '999999999999999999999'])
      expect((await pay(shop.seller, invoiceId, amount)).userErrors[0]?.message).toMatch(
        /^The amount due is only ₡0,01\.$/,
      );
    expect((await update(shop.admin, order.id, 'CANCELLED')).userErrors).toMatchObject([{ code: 'CONFLICT' }]);
    expect((await pay(shop.admin, invoiceId, '0.01')).invoice).toMatchObject({ paid: '21.00', status: 'PAID' });
    expect((await pay(shop.admin, invoiceId, '0.01')).userErrors).toMatchObject([
      { code: 'INVALID', message: 'This invoice is paid in full.' },
    ]);
    const { data } = await as(shop.seller)<{
      orders: { nodes: (Order & { invoice: { payments: { amount: string; method: string | null }[] } })[] };
    }>('{ orders(status: [PAID]) { nodes { id status invoice { payments { amount method } } } } }');
    expect(data.orders.nodes).toEqual([
      {
        id: order.id,
        status: 'PAID',
        invoice: {
          payments: [
            { amount: '20.99', method: 'SINPE' },
            { amount: '0.01', method: null },
          ],
        },
      },
    ]);
  });

  it('is taken out by a manager where it was a mistake: the invoice owes it again, and the order is as before', async () => {
    const order = await ordered(shop.seller, 2);
    const invoiceId = order.invoice?.id ?? '';
    for (const amount of ['20', '1']) await pay(shop.seller, invoiceId, amount);
    const paymentsOf = async () => {
      const { data } = await as(shop.admin)<{
        order: {
          status: string;
          invoice: { paid: string; status: string; payments: { id: string; amount: string }[] };
        };
      }>('query ($id: ID!) { order(id: $id) { status invoice { paid status payments { id amount } } } }', {
        id: order.id,
      });
      return data.order;
    };
    const before = await paymentsOf();
    expect(before).toMatchObject({
      status: 'PAID',
      invoice: { status: 'PAID', payments: [{ amount: '20.00' }, { amount: '1.00' }] },
    });
    const [large, small] = before.invoice.payments;
    const remove = async (who: TestUser, paymentId: string | undefined) => {
      const { data, errors } = await as(who)<{ removePayment: { userErrors: { code: string }[] } }>(
        'mutation ($input: RemovePaymentInput!) { removePayment(input: $input) { invoice { id } userErrors { code } } }',
        { input: { paymentId } },
      );
      return data?.removePayment.userErrors ?? errors?.map(({ extensions }) => extensions);
    };
    expect(await remove(shop.seller, small?.id)).toMatchObject([{ code: 'FORBIDDEN' }]);
    const both = await Promise.all([remove(shop.admin, large?.id), remove(shop.admin, large?.id)]);
    expect(both).toContainEqual([]);
    expect(both).toContainEqual([{ code: 'NOT_FOUND' }]);
    expect(await paymentsOf()).toMatchObject({
      status: 'CONFIRMED',
      invoice: { paid: '1.00', status: 'PARTLY_PAID', payments: [{ id: small?.id }] },
    });
    expect(await remove(shop.admin, small?.id)).toEqual([]);
    expect(await paymentsOf()).toMatchObject({ invoice: { paid: '0.00', status: 'OPEN', payments: [] } });
    expect((await update(shop.seller, order.id, 'CANCELLED')).order?.status).toBe('CANCELLED');
    expect(await remove(shop.admin, 'no id')).toMatchObject([{ code: 'NOT_FOUND' }]);
  });

  it('takes no more than is due of many at once, and the same key once', async () => {
    const invoiceId = (await ordered(shop.seller, 1)).invoice?.id ?? '';
    const idempotencyKey = newId();
    const repeated = await Promise.all([1, 2].map(() => pay(shop.seller, invoiceId, '0.50', { idempotencyKey })));
    expect(repeated.map(({ invoice }) => invoice?.id)).toEqual([invoiceId, invoiceId]);
    const many = await Promise.all(Array.from({ length: 8 }, () => pay(shop.seller, invoiceId, '3')));
    expect(many.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(3);
    const [row] = await embudo.testDatabase.sql<{ paid: string; sum: string }>(
      'select paid_minor as paid, (select sum(amount_minor) from payment p where p.invoice_id = i.id) as sum from invoice i where id = $1',
      [invoiceId],
    );
    expect([Number(row?.paid), Number(row?.sum)]).toEqual([950, 950]);
  });
});

describe('numbers', () => {
  it('have no gap where orders, cancellations and failures happen at once', async () => {
    await embudo.testDatabase.sql('update product set stock = 1000 where id = $1', [drill]);
    const rounds = await Promise.all(
      Array.from({ length: 16 }, async (_, index) => {
        const cartId = await cartOf(await aContact(), [{ productId: drill, quantity: index % 4 === 3 ? 999 : 1 }]);
        const { order } = await place(shop.seller, cartId);
        if (order && index % 2) await update(shop.seller, order.id, 'CANCELLED');
        return order;
      }),
    );
    const made = rounds.filter(order => order !== null).length;
    expect(await numbersOf('sales_order')).toEqual(Array.from({ length: made }, (_, index) => index + 1));
    expect(await numbersOf('invoice')).toEqual(Array.from({ length: made }, (_, index) => index + 1));
  });

  it('are not used up by a transaction that ends in an error', async () => {
    const { testDatabase } = embudo;
    const client = await testDatabase.connectAs('embudo_app');
    await client.query('begin');
    await client.query(`select set_config('app.tenant_id', $1, true)`, [shop.tenant.id]);
    const { rows } = await client.query(`select app.next_number('ORDER') as number`);
    expect(rows).toEqual([{ number: 1 }]);
    await client.query('rollback');
    await client.end();
    expect((await ordered()).number).toBe(1);
  });
});

describe('the lists', () => {
  it('show sellers their own, and filter by status and contact', async () => {
    const mine = await ordered();
    const contactId = await aContact(shop.otherSeller);
    const theirs = (
      await place(shop.otherSeller, await cartOf(contactId, [{ productId: drill, quantity: 1 }], shop.otherSeller))
    ).order;
    const list = async (user: TestUser, field: string) => {
      const { data, errors: failed } = await as(user)<Record<string, { nodes: { id: string }[]; totalCount: number }>>(
        `{ ${field} { nodes { id } totalCount } }`,
      );
      expect(failed).toEqual([]);
      return Object.values(data)[0]?.nodes.map(({ id }) => id);
    };
    expect(await list(shop.seller, 'orders')).toEqual([mine.id]);
    expect(await list(shop.secretary, 'orders')).toEqual([theirs?.id, mine.id]);
    expect(await list(shop.admin, `orders(contactId: "${contactId}")`)).toEqual([theirs?.id]);
    expect(await list(shop.admin, 'orders(status: [CANCELLED, PAID])')).toEqual([]);
    expect(await list(shop.seller, 'invoices(status: "OPEN")')).toEqual([mine.invoice?.id]);
    expect(await list(shop.admin, 'carts(status: "ORDERED")')).toHaveLength(2);
    expect(await list(shop.admin, 'carts(status: "OPEN")')).toEqual([]);
  });
});
