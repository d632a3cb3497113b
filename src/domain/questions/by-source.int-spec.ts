import { beforeAll, expect, it } from '@jest/globals';
import { mutate, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

const { embudo, shop, other, as } = await twoShops();
const { sql } = embudo.testDatabase;

interface Answer {
  text: string;
  rows: Record<string, unknown>[];
  query: string;
}
const ask = async (question: string): Promise<Answer> =>
  (
    await mutate<{ answer: Answer }>(
      as(shop.ceo),
      'askKula',
      { question },
      'answer { text rows query } userErrors { message }',
    )
  ).answer;
const valuesOf = ({ rows }: Answer): unknown[][] => rows.map(row => Object.values(row));

interface Lost {
  /** The source of its lead; null if it has none. */
  from: string | null;
  reason: string;
  value: number;
}
async function sellAndLose(tenantId: string, lost: readonly Lost[]): Promise<void> {
  const [board, open, gone, won, contact] = [newId(), newId(), newId(), newId(), newId()];
  const [{ currency } = { currency: '' }] = await sql<{ currency: string }>(
    'select currency from tenant where id = $1',
    [tenantId],
  );
  await sql(`insert into pipeline (id, tenant_id, name) values ($1, $2, 'Tablero')`, [board, tenantId]);
  for (const [position, [id, kind]] of [
    [open, 'OPEN'] as const,
    [gone, 'LOST'] as const,
    [won, 'WON'] as const,
  ].entries())
    await sql(
      'insert into stage (id, tenant_id, pipeline_id, name, position, probability, kind) values ($1, $2, $3, $4, $5, 0, $4)',
      [id, tenantId, board, kind, position],
    );
  await sql(`insert into contact (id, tenant_id, name) values ($1, $2, 'Ana')`, [contact, tenantId]);
  const sell = (leadId: string | null, status: string, reason: string | null, value: number, at: string) =>
    sql(
      `insert into opportunity (id, tenant_id, pipeline_id, stage_id, lead_id, title, title_key, value_minor, currency, status, close_reason, last_stage_change_at, closed_at)
        values ($1, $2, $3, $4, $5, 'x', 'x', $6, $7, $8, $9, $10, $10)`,
      [newId(), tenantId, board, status === 'WON' ? won : gone, leadId, value * 100, currency, status, reason, at],
    );
  for (const { from, reason, value } of lost) {
    const leadId = from === null ? null : newId();
    if (leadId)
      await sql(
        `insert into lead (id, tenant_id, contact_id, name, name_key, source, status, last_activity_at) values ($1, $2, $3, 'Ana', 'ana', $4, 'LOST', now())`,
        [leadId, tenantId, contact, from],
      );
    await sell(leadId, 'LOST', reason, value, new Date().toISOString());
  }
  // The days are the tenant's: this is still the 15th there.
  await sell(null, 'WON', null, 40, '2025-03-16T04:00:00Z');
  await sell(null, 'WON', null, 2, '2025-03-01T18:00:00Z');
  await sell(null, 'WON', null, 100, '2025-03-16T18:00:00Z');
}

beforeAll(async () => {
  await sellAndLose(shop.tenant.id, [
    { from: 'Feria', reason: 'Caro', value: 1 },
    { from: 'Feria', reason: 'Caro', value: 1 },
    { from: 'Feria', reason: 'Sin respuesta', value: 1 },
    { from: 'WHATSAPP', reason: 'Sin respuesta', value: 1 },
    { from: null, reason: 'Caro', value: 1 },
  ]);
  await sellAndLose(other.tenant.id, [{ from: 'Feria', reason: 'Otra empresa', value: 1 }]);
});

it('tells why the sales of each source are lost, and last those without one', async () => {
  const answer = await ask('motivos de pérdida por origen');
  expect(answer.rows).toHaveLength(4);
  expect(valuesOf(answer)).toEqual(
    expect.arrayContaining([
      ['Feria', 'Caro', 2],
      ['Feria', 'Sin respuesta', 1],
      ['WhatsApp', 'Sin respuesta', 1],
    ]),
  );
  expect(valuesOf(answer).at(-1)).toEqual(['Otros o sin origen', 'Caro', 1]);
  expect(answer.text).toContain('Feria: Caro, con 2');
  // Anybody who sends the query with the same rights gets the same figures.
  const again = await as(shop.ceo)<{ all: { value: number }[] }>(answer.query);
  expect(again.data.all.map(({ value }) => value)).toEqual([3, 2]);
});

it('tells why those of one source are', async () => {
  const answer = await ask('¿por qué perdemos a los leads de Feria?');
  expect(valuesOf(answer)).toEqual([
    ['Caro', 2],
    ['Sin respuesta', 1],
  ]);
});

it('adds up what was sold by half of each month, in the days of the tenant', async () => {
  const answer = await ask('ventas por quincena de marzo de 2025');
  expect(valuesOf(answer)).toEqual([
    ['1.ª quincena de marzo de 2025', 42],
    ['2.ª quincena de marzo de 2025', 100],
  ]);
});
