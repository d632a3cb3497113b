import { beforeAll, expect, it } from '@jest/globals';
import { aChannelAccount, mutate, type TestUser, twoShops } from '../../testing/index.js';
import { newId } from '../shared/id.js';

const { embudo, shop, other, as } = await twoShops();
const { sql } = embudo.testDatabase;

let phones = 0;
async function aLead(source: string, city: string | null, status: string | null, user: TestUser = shop.admin) {
  phones += 1;
  const phone = `+506820000${String(phones).padStart(2, '0')}`;
  const { lead } = await mutate<{ lead: { id: string } }>(
    as(user),
    'createLead',
    { name: `Persona ${phones}`, source, city, phone },
    'lead { id } userErrors { message }',
  );
  if (status) await mutate(as(user), 'updateLead', { leadId: lead.id, status }, 'userErrors { message }');
  return lead.id;
}

const ask = async (question: string, user: TestUser = shop.ceo) =>
  (
    await mutate<{ answer: { text: string; rows: Record<string, unknown>[]; query: string | null } }>(
      as(user),
      'askKula',
      { question },
      'answer { text rows query } userErrors { message }',
    )
  ).answer;

beforeAll(async () => {
  await aLead('INSTAGRAM', 'Heredia', 'WON');
  await aLead('INSTAGRAM', 'heredia', 'LOST');
  await aLead('INSTAGRAM', 'Limón', null);
  await aLead('Feria', 'Heredia', null, shop.seller);
  await aLead('Feria', null, 'WON', shop.seller);
  const old = await aLead('INSTAGRAM', 'Limón', 'WON');
  await sql(`update lead set created_at = now() - interval '70 days' where id = $1`, [old]);
  await aLead('INSTAGRAM', 'Heredia', 'WON', other.admin);
});

it('tells which share of the leads of a time is won, and what it was reckoned from', async () => {
  const answer = await ask('¿qué porcentaje de leads de Instagram se ganó este mes?');
  expect(answer.text).toBe(
    'De 3 leads (instagram, fecha de creación: este mes), 1 se ha ganado (33,3%) y 1 se ha perdido (33,3%).',
  );
  const again = await as(shop.ceo)<{ leadCounts: object[] }>(answer.query ?? '');
  expect(again.data.leadCounts).toEqual([
    { value: null, label: null, count: 3, won: 1, lost: 1, conversionRate: 1 / 3 },
  ]);
  // That of another company is its own.
  expect((await ask('tasa de conversión', other.ceo)).rows).toMatchObject([{ Cantidad: 1, Ganados: 1 }]);
});

it('tells the share by source, seller and city, the highest first, and names none that nobody owns', async () => {
  expect((await ask('conversion rate by source this month')).rows).toMatchObject([
    { Channel: 'Feria', Count: 2, Won: 1, Conversion: 0.5 },
    { Channel: 'Instagram', Count: 3, Won: 1, Conversion: 1 / 3 },
  ]);
  const bySeller = await ask('tasa de cierre por vendedor este mes');
  expect(bySeller.rows.map(({ Cantidad, Ganados }) => [Cantidad, Ganados])).toEqual([
    [2, 1],
    [3, 1],
  ]);
  expect((await ask('conversión por ciudad este mes')).rows).toMatchObject([
    { Ciudad: 'Sin dato', Conversión: 1 },
    { Ciudad: 'Heredia', Cantidad: 3 },
    { Ciudad: 'Limón', Conversión: 0 },
  ]);
});

it('counts leads and customers by city, whatever its case, and compares groups with an earlier time', async () => {
  expect((await ask('leads por ciudad este mes')).rows).toMatchObject([
    { Ciudad: 'Heredia', Cantidad: 3 },
    { Ciudad: 'Limón', Cantidad: 1 },
    { Ciudad: 'Sin dato', Cantidad: 1 },
  ]);
  const customers = await ask('¿de qué ciudades son mis clientes?');
  expect(customers.rows.map(({ Ciudad, Cantidad }) => [Ciudad, Cantidad])).toEqual([
    ['Heredia', 1],
    ['Limón', 1],
    ['Sin dato', 1],
  ]);
  const compared = await ask('leads por fuente este mes comparado con hace un año');
  expect(compared.rows).toMatchObject([
    { Canal: 'Instagram', Cantidad: 3, Antes: 0 },
    { Canal: 'Feria', Cantidad: 2, Antes: 0 },
  ]);
});

it('finds who has waited for an answer for longer than a time, also where a person has the conversation', async () => {
  const account = await aChannelAccount(embudo, shop.tenant);
  const waiting: [name: string, status: string, minutes: number][] = [
    ['Ana', 'WAITING', 300],
    ['Bea', 'HUMAN', 200],
    ['Cira', 'WAITING', 30],
    ['Dora', 'BOT', 400],
  ];
  for (const [name, status, minutes] of waiting) {
    const contact = newId();
    await sql('insert into contact (id, tenant_id, name) values ($1, $2, $3)', [contact, shop.tenant.id, name]);
    await sql(
      `insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, status, last_message_at, waiting_since)
        values ($1, $2, $3, $4, 'WHATSAPP', $5, now(), now() - $6 * interval '1 minute')`,
      [newId(), shop.tenant.id, contact, account.id, status, minutes],
    );
  }
  const answer = await ask('who is waiting for an answer for more than two hours?');
  expect(answer.text).toBe('There are 2 conversations (waiting, for more than 2 h).');
  expect(answer.rows.map(({ Person }) => Person)).toEqual(['Ana', 'Bea']);
  expect((await ask('leads sin contestar')).rows.map(({ Persona }) => Persona)).toEqual(['Ana', 'Bea', 'Cira']);
  const { data } = await as(shop.ceo)<{ conversations: { nodes: { contact: { name: string } }[] } }>(
    answer.query?.replace(/nodes \{.*\} totalCount/u, 'nodes { contact { name } }') ?? '',
  );
  expect(data.conversations.nodes.map(({ contact }) => contact.name)).toEqual(['Ana', 'Bea']);
});
