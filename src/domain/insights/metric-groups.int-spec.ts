import { beforeAll, describe, expect, it } from '@jest/globals';
import { aChannelAccount, type TestUser, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

const { embudo, shop, other, as } = await twoShops();
const { sql } = embudo.testDatabase;
const [ana, luis] = [shop.seller, shop.otherSeller];
const tenantId = shop.tenant.id;

beforeAll(async () => {
  const sms = await aChannelAccount(embudo, shop.tenant, { provider: 'TWILIO', channel: 'SMS' });
  const [pipeline, stage] = [newId(), newId()];
  await sql(`insert into pipeline (id, tenant_id, name) values ($1, $2, 'Ventas')`, [pipeline, tenantId]);
  await sql(
    `insert into stage (id, tenant_id, pipeline_id, name, position, probability, kind) values ($1, $2, $3, 'Ganada', 0, 100, 'WON')`,
    [stage, tenantId, pipeline],
  );
  const talks: [channel: string, seconds: number | null, seller: string | null][] = [
    ['WHATSAPP', 60, ana.sellerId],
    ['WHATSAPP', 120, luis.sellerId],
    ['SMS', 600, luis.sellerId],
    ['SMS', null, ana.sellerId],
  ];
  for (const [at, [channel, seconds, seller]] of talks.entries()) {
    const contact = newId();
    await sql('insert into contact (id, tenant_id, name, seller_id) values ($1, $2, $3, $4)', [
      contact,
      tenantId,
      `P ${at}`,
      seller,
    ]);
    await sql(
      `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, status, seller_id, created_at, last_message_at, first_inbound_at, first_response_at)
       values ($1, $2, $3, $4, $5, 'HUMAN', $6, '2026-03-02T15:00:00Z', '2026-03-02T15:00:00Z', '2026-03-02T15:00:00Z', '2026-03-02T15:00:00Z'::timestamptz + $7 * interval '1 second')`,
      [newId(), tenantId, contact, channel === 'SMS' ? sms.id : shop.account.id, channel, seller, seconds],
    );
  }
  const sales: [
    source: string | null,
    value: number,
    seller: string | null,
    more?: { own?: string; currency?: string; day?: string },
  ][] = [
    ['Feria', 100_00, ana.sellerId],
    ['Feria', 300_00, luis.sellerId],
    ['WHATSAPP', 200_00, ana.sellerId],
    [null, 50_00, luis.sellerId, { own: 'Radio' }],
    [null, 40_00, luis.sellerId],
    ['Feria', 9_00, ana.sellerId, { currency: 'USD' }],
    ['Feria', 7_000_00, ana.sellerId, { day: '2026-04-02' }],
  ];
  for (const [source, value, seller, { own = null, currency = 'CRC', day = '2026-03-05' } = {}] of sales) {
    const [contact, lead] = [newId(), source === null ? null : newId()];
    await sql(`insert into contact (id, tenant_id, name, seller_id) values ($1, $2, 'Persona', $3)`, [
      contact,
      tenantId,
      seller,
    ]);
    if (lead)
      await sql('insert into lead (id, tenant_id, contact_id, seller_id, source) values ($1, $2, $3, $4, $5)', [
        lead,
        tenantId,
        contact,
        seller,
        source,
      ]);
    await sql(
      `insert into opportunity (id, tenant_id, pipeline_id, stage_id, seller_id, lead_id, title, title_key, value_minor, currency, status, source, closed_at, last_stage_change_at)
       values ($1, $2, $3, $4, $5, $6, 'Venta', 'venta', $7, $8, 'WON', $9, $10, now())`,
      [newId(), tenantId, pipeline, stage, seller, lead, value, currency, own, `${day}T15:00:00Z`],
    );
  }
});

const march = { from: '2026-03-01T06:00:00Z', to: '2026-04-01T06:00:00Z' };
const told = async (user: TestUser, metric: string, grouping: string, filter: object = {}) => {
  const { data, errors } = await as(user)<{ widgetPoints: { key: string; label: string | null; value: number }[] }>(
    'query ($widget: JSON!) { widgetPoints(widget: $widget) { key label value } }',
    { widget: { metric, grouping, filter, range: march } },
  );
  expect(errors).toEqual([]);
  return data.widgetPoints.map(({ key, label, value }) => [key, label, value]);
};

describe('figures by channel', () => {
  it('are the mean time to answer of each, and how many conversations began', async () => {
    expect(await told(shop.ceo, 'FIRST_RESPONSE_SECONDS', 'CHANNEL')).toEqual([
      ['SMS', null, 600],
      ['WHATSAPP', null, 90],
    ]);
    expect(await told(shop.ceo, 'CONVERSATIONS', 'CHANNEL')).toEqual([
      ['SMS', null, 2],
      ['WHATSAPP', null, 2],
    ]);
  });

  it('are those of the seller who reads or who is named', async () => {
    expect(await told(ana, 'FIRST_RESPONSE_SECONDS', 'CHANNEL')).toEqual([['WHATSAPP', null, 60]]);
    expect(await told(shop.ceo, 'FIRST_RESPONSE_SECONDS', 'CHANNEL', { sellerId: luis.sellerId })).toEqual([
      ['SMS', null, 600],
      ['WHATSAPP', null, 120],
    ]);
    expect(await told(other.ceo, 'FIRST_RESPONSE_SECONDS', 'CHANNEL')).toEqual([]);
  });
});

describe('sales by source', () => {
  it('are what was won in the time and in the currency of the business, by the source of the lead or else of the sale', async () => {
    expect(await told(shop.ceo, 'WON_AMOUNT', 'SOURCE')).toEqual([
      ['Feria', 'Feria', 400],
      ['WHATSAPP', null, 200],
      ['Radio', 'Radio', 50],
      ['NONE', null, 40],
    ]);
    expect(await told(ana, 'WON_AMOUNT', 'SOURCE')).toEqual([
      ['WHATSAPP', null, 200],
      ['Feria', 'Feria', 100],
    ]);
  });

  it('cannot be told by channel', async () => {
    const { errors } = await as(shop.ceo)('query ($widget: JSON!) { widgetPoints(widget: $widget) { key } }', {
      widget: { metric: 'WON_AMOUNT', grouping: 'CHANNEL', range: march },
    });
    expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});
