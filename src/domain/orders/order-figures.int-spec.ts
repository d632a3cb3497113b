import { beforeAll, describe, expect, it } from '@jest/globals';
import { aChannelAccount, type TestUser, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

const { embudo, shop, other, as } = await twoShops();
const { sql } = embudo.testDatabase;
const [ana, luis] = [shop.seller, shop.otherSeller];

beforeAll(async () => {
  const tenantId = shop.tenant.id;
  const sms = await aChannelAccount(embudo, shop.tenant, { provider: 'TWILIO', channel: 'SMS' });
  const orders: [
    number,
    string,
    number,
    { seller?: string | null; status?: string; by?: string; currency?: string },
  ][] = [
    [1, '2026-03-02T15:00:00Z', 100_00, { seller: ana.sellerId, status: 'PAID', by: 'WHATSAPP' }],
    // In Costa Rica it is still the second of March.
    [2, '2026-03-03T04:00:00Z', 300_00, { seller: luis.sellerId, by: 'SMS' }],
    [3, '2026-03-05T15:00:00Z', 500_00, { status: 'PAID' }],
    [4, '2026-03-05T15:00:00Z', 7_000_00, { status: 'CANCELLED', by: 'SMS' }],
    [5, '2026-03-05T15:00:00Z', 9_00, { currency: 'USD' }],
    [6, '2026-04-01T15:00:00Z', 200_00, { seller: ana.sellerId, by: 'WHATSAPP' }],
  ];
  for (const [number, at, total, { seller = null, status = 'CONFIRMED', by, currency = 'CRC' }] of orders) {
    const [contact, cart, order, conversation] = [newId(), newId(), newId(), by ? newId() : null];
    await sql('insert into contact (id, tenant_id, name, seller_id) values ($1, $2, $3, $4)', [
      contact,
      tenantId,
      `Persona ${number}`,
      seller,
    ]);
    if (conversation)
      await sql(
        `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, status, seller_id, last_message_at) values ($1, $2, $3, $4, $5, 'BOT', $6, $7)`,
        [conversation, tenantId, contact, by === 'SMS' ? sms.id : shop.account.id, by, seller, at],
      );
    await sql(
      `insert into cart (id, tenant_id, contact_id, seller_id, status, currency, total_minor) values ($1, $2, $3, $4, 'ORDERED', $5, $6)`,
      [cart, tenantId, contact, seller, currency, total],
    );
    await sql(
      `insert into sales_order (id, tenant_id, number, cart_id, contact_id, conversation_id, seller_id, status, currency, total_minor, created_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [order, tenantId, number, cart, contact, conversation, seller, status, currency, total, at],
    );
    await sql(
      `insert into invoice (id, tenant_id, number, order_id, seller_id, status, currency, total_minor, paid_minor, due_at)
       select $1, $2, $3, $4, $5, $6, $7, $8, case when $6 = 'PAID' then $8::bigint else 0 end, $9`,
      [
        newId(),
        tenantId,
        number,
        order,
        seller,
        status === 'PAID' ? 'PAID' : status === 'CANCELLED' ? 'VOID' : 'OPEN',
        currency,
        total,
        at,
      ],
    );
  }
});

const march = { from: '2026-03-01T06:00:00.000Z', to: '2026-04-01T06:00:00.000Z' };
const figures = async (user: TestUser, widget: object) => {
  const { data, errors } = await as(user)<{
    widgetPoints: { key: string; label: string | null; time: string | null; value: number }[];
  }>('query ($widget: JSON!) { widgetPoints(widget: $widget) { key label time value } }', {
    widget: { range: march, ...widget },
  });
  expect(errors).toEqual([]);
  return data.widgetPoints;
};
const told = async (user: TestUser, widget: object) =>
  (await figures(user, widget)).map(({ key, label, value }) => [label ?? key, value]);

describe('orders that were not cancelled', () => {
  it('are counted, and summed and averaged in the currency of the business', async () => {
    expect(await told(shop.ceo, { metric: 'ORDERS' })).toEqual([['TOTAL', 4]]);
    expect(await told(shop.ceo, { metric: 'ORDERS_AMOUNT' })).toEqual([['TOTAL', 900]]);
    expect(await told(shop.ceo, { metric: 'ORDERS_AVERAGE' })).toEqual([['TOTAL', 300]]);
  });

  it('are limited by how they are paid and by seller', async () => {
    const filter = { payment: ['PAID'] };
    expect(await told(shop.ceo, { metric: 'ORDERS_AVERAGE', filter })).toEqual([['TOTAL', 300]]);
    expect(await told(shop.ceo, { metric: 'ORDERS_AMOUNT', filter: { sellerId: luis.sellerId } })).toEqual([
      ['TOTAL', 300],
    ]);
    expect(await told(shop.ceo, { metric: 'ORDERS', filter: { ...filter, sellerId: luis.sellerId } })).toEqual([
      ['TOTAL', 0],
    ]);
    expect(await told(shop.ceo, { metric: 'ORDERS_AVERAGE', filter: { ...filter, sellerId: luis.sellerId } })).toEqual(
      [],
    );
  });

  it('are told by channel, status and seller, the most first', async () => {
    expect(await told(shop.ceo, { metric: 'ORDERS_AMOUNT', grouping: 'CHANNEL' })).toEqual([
      ['NONE', 500],
      ['SMS', 300],
      ['WHATSAPP', 100],
    ]);
    expect(await told(shop.ceo, { metric: 'ORDERS', grouping: 'STATUS' })).toEqual([
      ['CONFIRMED', 2],
      ['PAID', 2],
    ]);
    const [first, ...others] = await figures(shop.ceo, { metric: 'ORDERS_AMOUNT', grouping: 'SELLER' });
    expect(first).toMatchObject({ key: 'NONE', label: null, value: 500 });
    expect(others.map(({ key, value }) => [key, value])).toEqual([
      [luis.sellerId, 300],
      [ana.sellerId, 100],
    ]);
  });

  it('are told over time, in the days of the business and with the days without any', async () => {
    const days = await figures(shop.ceo, {
      metric: 'ORDERS_AMOUNT',
      grouping: 'DAY',
      range: { ...march, to: '2026-03-06T06:00:00.000Z' },
    });
    expect(days.map(({ time, value }) => [time?.slice(0, 10), value])).toEqual([
      ['2026-03-01', 0],
      ['2026-03-02', 400],
      ['2026-03-03', 0],
      ['2026-03-04', 0],
      ['2026-03-05', 500],
    ]);
    const months = await figures(shop.ceo, { metric: 'ORDERS_AVERAGE', grouping: 'MONTH', range: 'ALL' });
    expect(months.slice(0, 2).map(({ value }) => value)).toEqual([300, 200]);
  });

  it('are those that the reader sees', async () => {
    expect(await told(ana, { metric: 'ORDERS_AMOUNT', range: 'ALL' })).toEqual([['TOTAL', 800]]);
    expect(await told(other.ceo, { metric: 'ORDERS_AMOUNT', range: 'ALL' })).toEqual([['TOTAL', 0]]);
    expect(await told(other.ceo, { metric: 'ORDERS', grouping: 'DAY', range: 'TODAY' })).toHaveLength(1);
  });
});

it('a question is answered with them, by the names of the channels', async () => {
  const { data } = await as(shop.ceo)<{ askKula: { answer: { text: string; rows: object[] } } }>(
    'mutation ($input: AskKulaInput!) { askKula(input: $input) { answer { text rows } } }',
    { input: { question: 'Promedio de los pedidos por canal en marzo de 2026' } },
  );
  const { text, rows } = data.askKula.answer;
  expect(rows).toEqual([
    { Canal: 'Sin conversación', Valor: 500 },
    { Canal: 'SMS', Valor: 300 },
    { Canal: 'WhatsApp', Valor: 100 },
  ]);
  // A sum of means says nothing.
  expect(text).toMatch(/^Promedio por pedido por canal en marzo de 2026\. .*Sin conversación, con .500\./u);
  expect(text).not.toMatch(/900/u);
  const paid = await as(shop.ceo)<{ askKula: { answer: { text: string } } }>(
    'mutation ($input: AskKulaInput!) { askKula(input: $input) { answer { text } } }',
    { input: { question: 'How much did we sell in paid orders in March 2026?' } },
  );
  expect(paid.data.askKula.answer.text).toMatch(/^Sold in orders \(paid\) .*March 2026: .*600/u);
});

it('a figure that is not of orders takes no payment', async () => {
  const { errors } = await as(shop.ceo)('query ($widget: JSON!) { widgetPoints(widget: $widget) { key } }', {
    widget: { metric: 'LEADS', grouping: 'STATUS', range: 'ALL', filter: { payment: ['PAID'] } },
  });
  expect(errors).toMatchObject([{ message: expect.stringContaining('LEADS cannot be filtered by payment') }]);
});
