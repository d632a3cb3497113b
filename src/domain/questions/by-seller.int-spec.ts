import { beforeAll, expect, it } from '@jest/globals';
import { aChannelAccount, mutate, type TestUser, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

const { embudo, shop, other, as } = await twoShops();
const { sql } = embudo.testDatabase;

interface Answer {
  text: string;
  rows: Record<string, unknown>[];
  query: string | null;
}
const ask = async (question: string, user: TestUser = shop.ceo): Promise<Answer> =>
  (
    await mutate<{ answer: Answer }>(
      as(user),
      'askKula',
      { question },
      'answer { text rows query } userErrors { message }',
    )
  ).answer;
const valuesOf = ({ rows }: Answer): unknown[][] => rows.map(row => Object.values(row));

interface Deal {
  status: 'OPEN' | 'WON' | 'LOST';
  sellerId: string | null;
  value: number;
  reason?: string;
}
async function aBoard(tenantId: string, currency: string, deals: readonly Deal[]): Promise<void> {
  const board = newId();
  await sql(`insert into pipeline (id, tenant_id, name) values ($1, $2, 'Tablero')`, [board, tenantId]);
  const stages = { OPEN: newId(), WON: newId(), LOST: newId() };
  for (const [position, [kind, id]] of Object.entries(stages).entries())
    await sql(
      'insert into stage (id, tenant_id, pipeline_id, name, position, probability, kind) values ($1, $2, $3, $4, $5, 0, $4)',
      [id, tenantId, board, kind, position],
    );
  for (const { status, sellerId, value, reason = null } of deals)
    await sql(
      `insert into opportunity (id, tenant_id, pipeline_id, stage_id, seller_id, title, title_key, value_minor, currency, status, close_reason, last_stage_change_at, closed_at)
        values ($1, $2, $3, $4, $5, 'x', 'x', $6, $7, $8, $9, now(), case when $8 = 'OPEN' then null else now() end)`,
      [newId(), tenantId, board, stages[status], sellerId, value * 100, currency, status, reason],
    );
}

let names: { one: string; two: string };
beforeAll(async () => {
  const found = await sql<{ id: string; name: string; currency: string }>(
    'select s.id, s.display_name as name, t.currency from seller s join tenant t on t.id = s.tenant_id where s.id = any ($1)',
    [[shop.seller.sellerId, shop.otherSeller.sellerId]],
  );
  const nameOf = (id: string | null | undefined) => found.find(seller => seller.id === id)?.name ?? '';
  names = { one: nameOf(shop.seller.sellerId), two: nameOf(shop.otherSeller.sellerId) };
  const currency = found[0]?.currency ?? '';
  const [one = null, two = null] = [shop.seller.sellerId, shop.otherSeller.sellerId];
  await aBoard(shop.tenant.id, currency, [
    { status: 'WON', sellerId: one, value: 100 },
    { status: 'WON', sellerId: one, value: 300 },
    { status: 'WON', sellerId: two, value: 50 },
    { status: 'WON', sellerId: null, value: 10 },
    { status: 'OPEN', sellerId: two, value: 1_000 },
    { status: 'OPEN', sellerId: two, value: 500 },
    { status: 'OPEN', sellerId: one, value: 900 },
    { status: 'LOST', sellerId: one, value: 1, reason: 'Caro' },
    { status: 'LOST', sellerId: one, value: 1, reason: 'Caro' },
    { status: 'LOST', sellerId: two, value: 1, reason: 'Sin respuesta' },
    { status: 'LOST', sellerId: null, value: 1, reason: 'Caro' },
  ]);
  await aBoard(other.tenant.id, currency, [{ status: 'LOST', sellerId: null, value: 7, reason: 'Otra empresa' }]);
});

it('tells the average sale of each seller, with the number of sales, and last those of nobody', async () => {
  const answer = await ask('venta promedio por vendedor');
  expect(valuesOf(answer)).toEqual([
    [names.one, 200, 2],
    [names.two, 50, 1],
    ['Otros o sin vendedor', 10, 1],
  ]);
  expect(answer.text).toContain(`Lo más alto: ${names.one}`);
  // Who sees only what is theirs is told that.
  const own = await ask('venta promedio por vendedor', shop.seller);
  expect(valuesOf(own)[0]).toEqual([names.one, 200, 2]);
  expect(own.text).toContain('Cuenta lo que usted puede ver.');
});

it('counts the open deals of each seller, and sums what they are worth', async () => {
  expect(valuesOf(await ask('who has the most open deals?'))).toEqual([
    [names.two, 2],
    [names.one, 1],
  ]);
  const worth = await ask('¿cuánto tiene en negociación cada vendedor?');
  expect(valuesOf(worth)).toEqual([
    [names.two, 1_500, 2],
    [names.one, 900, 1],
  ]);
});

it('tells why the sales of each seller are lost, and why those of one are', async () => {
  const answer = await ask('motivos de pérdida por vendedor');
  expect(valuesOf(answer)).toEqual(
    expect.arrayContaining([
      [names.one, 'Caro', 2],
      [names.two, 'Sin respuesta', 1],
      ['Otros o sin vendedor', 'Caro', 1],
    ]),
  );
  expect(answer.rows).toHaveLength(3);
  expect(answer.text).toContain(`${names.one}: Caro, con 2`);
  const ofOne = await as(shop.ceo)<{ widgetPoints: { label: string; value: number }[] }>(
    `query { widgetPoints(widget: { metric: "LOST_OPPORTUNITIES", grouping: "REASON", range: "ALL", filter: { sellerId: "${shop.otherSeller.sellerId}" } }) { label value } }`,
  );
  expect(ofOne.data.widgetPoints).toEqual([{ label: 'Sin respuesta', value: 1 }]);
});

it('lists the people who have never answered, and not those who wait for an answer', async () => {
  const account = await aChannelAccount(embudo, shop.tenant);
  const people: [name: string, wrote: boolean, tenantId: string][] = [
    ['Silencio', false, shop.tenant.id],
    ['Responde', true, shop.tenant.id],
  ];
  for (const [name, wrote, tenantId] of people) {
    const contact = newId();
    await sql('insert into contact (id, tenant_id, name) values ($1, $2, $3)', [contact, tenantId, name]);
    await sql(
      `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, status, last_message_at, last_inbound_at, waiting_since)
        values ($1, $2, $3, $4, 'WHATSAPP', 'WAITING', now(), case when $5 then now() end, now())`,
      [newId(), tenantId, contact, account.id, wrote],
    );
  }
  const answer = await ask('¿quiénes nunca nos respondieron?');
  expect(answer.text).toBe('Hay 1 conversación (la persona nunca ha escrito).');
  expect(answer.rows.map(({ Persona }) => Persona)).toEqual(['Silencio']);
  expect((await ask('who never replied to us?', other.ceo)).rows).toEqual([]);
});
