import { beforeAll, expect, it } from '@jest/globals';
import { type TestShop, type TestUser, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

const { embudo, shop, other, as } = await twoShops();
const { sql } = embudo.testDatabase;
const [lamp, rug, vase] = [newId(), newId(), newId()];

/** Creates an order of one contact with these products and quantities. */
async function anOrder(
  of: TestShop,
  number: number,
  {
    lines,
    day,
    sellerId = null,
    status = 'CONFIRMED',
  }: { lines: [string, number][]; day: string; sellerId?: string | null; status?: string },
) {
  const [contact, cart, order] = [newId(), newId(), newId()];
  const at = `${day}T15:00:00Z`;
  await sql('insert into contact (id, tenant_id, name, seller_id) values ($1, $2, $3, $4)', [
    contact,
    of.tenant.id,
    `Persona ${number}`,
    sellerId,
  ]);
  await sql(
    `insert into cart (id, tenant_id, contact_id, seller_id, status, currency, total_minor) values ($1, $2, $3, $4, 'ORDERED', 'CRC', 100)`,
    [cart, of.tenant.id, contact, sellerId],
  );
  await sql(
    `insert into sales_order (id, tenant_id, number, cart_id, contact_id, seller_id, status, currency, total_minor, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, 'CRC', 100, $8)`,
    [order, of.tenant.id, number, cart, contact, sellerId, status, at],
  );
  for (const [place, [product, quantity]] of lines.entries())
    await sql(
      `insert into order_line (id, tenant_id, seller_id, order_id, position, product_id, quantity, unit_price_minor, currency) values ($1, $2, $3, $4, $5, $6, $7, 100, 'CRC')`,
      [newId(), of.tenant.id, sellerId, order, place, product, quantity],
    );
}

beforeAll(async () => {
  for (const [id, name] of [
    [lamp, 'Lámpara'],
    [rug, 'Alfombra'],
    [vase, 'Florero'],
  ])
    await sql(
      `insert into product (id, tenant_id, sku, name, price_minor, currency) values ($1, $2, $3::text, $3::text, 100, 'CRC')`,
      [id, shop.tenant.id, name],
    );
  await anOrder(shop, 1, {
    lines: [
      [lamp, 2],
      [rug, 5],
    ],
    day: '2026-03-01',
    sellerId: shop.seller.sellerId,
  });
  await anOrder(shop, 2, { lines: [[lamp, 9]], day: '2026-03-02', sellerId: shop.otherSeller.sellerId });
  await anOrder(shop, 3, { lines: [[rug, 50]], day: '2026-03-02', status: 'CANCELLED' });
  await anOrder(shop, 4, { lines: [[vase, 1]], day: '2026-03-05' });
});

const sold = async (user: TestUser, range: unknown) => {
  const { data, errors } = await as(user)<{ widgetPoints: { key: string; label: string; value: number }[] }>(
    'query ($widget: JSON!) { widgetPoints(widget: $widget) { key label value } }',
    { widget: { metric: 'PRODUCTS_SOLD', grouping: 'PRODUCT', range } },
  );
  expect(errors).toEqual([]);
  return data.widgetPoints.map(({ label, value }) => [label, value]);
};

it('counts what was ordered of each product, the most first, without what was cancelled', async () => {
  expect(await sold(shop.ceo, 'ALL')).toEqual([
    ['Lámpara', 11],
    ['Alfombra', 5],
    ['Florero', 1],
  ]);
  expect(await sold(shop.ceo, { from: '2026-03-02T00:00:00Z', to: '2026-03-05T00:00:00Z' })).toEqual([['Lámpara', 9]]);
  expect(await sold(shop.ceo, 'TODAY')).toEqual([]);
});

it('counts the orders that somebody may see', async () => {
  expect(await sold(shop.seller, 'ALL')).toEqual([
    ['Alfombra', 5],
    ['Lámpara', 2],
    ['Florero', 1],
  ]);
  expect(await sold(other.ceo, 'ALL')).toEqual([]);
});

it('answers what is asked of them', async () => {
  const ask = async (question: string) => {
    const { data } = await as(shop.ceo)<{ askKula: { answer: { text: string; rows: object[] } } }>(
      'mutation ($input: AskKulaInput!) { askKula(input: $input) { answer { text rows } } }',
      { input: { question } },
    );
    return data.askKula.answer;
  };
  expect(await ask('¿cuál es el producto más vendido del 1 al 2 de marzo de 2026?')).toEqual({
    text: 'Unidades vendidas por producto del 1 de marzo de 2026 al 2 de marzo de 2026. Lo más alto: Lámpara, con 11. En total: 16.',
    rows: [
      { Producto: 'Lámpara', Valor: 11 },
      { Producto: 'Alfombra', Valor: 5 },
    ],
  });
  expect((await ask('¿cuántos pedidos hubo el 2 de marzo de 2026?')).text).toBe(
    'Hay 2 pedidos (fecha de creación: el 2 de marzo de 2026).',
  );
  expect((await ask('pedidos cancelados o confirmados del 5 de marzo de 2026')).rows).toHaveLength(1);
});
