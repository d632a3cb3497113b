import { beforeAll, describe, expect, it } from '@jest/globals';
import { anOutbox } from '../../integrations/mail/outbox.fixture.js';
import { allTasks } from '../../jobs/index.js';
import {
  aShop,
  gql,
  jobsDone,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
  testSchedules,
} from '../../testing/index.js';
import { addDays } from '../shared/calendar-day.js';
import { dayWords } from '../shared/day-words.js';
import { dayIn } from '../shared/tenant-day.js';

const outbox = anOutbox();
/** A recent day, because old notifications are not shown. Costa Rica is six hours behind UTC all year. */
const morningDay = addDays(dayIn('America/Costa_Rica', new Date()), -1);
const yesterday = addDays(morningDay, -1);
const evening = new Date(`${yesterday}T20:00:00Z`);
const morning = new Date(`${morningDay}T14:05:00Z`);
let embudo: TestEmbudo;
let shop: TestShop;
let silent: TestShop;
let idle: TestShop;
let behind: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true, config: { EMBUDO_HOME: outbox.home } });
  shop = await aShop(embudo);
  silent = await aShop(embudo, { settings: { reports: { daily: false } } });
  idle = await aShop(embudo);
  behind = await aShop(embudo);
  await leavesWaiting(behind);
  for (const { tenant } of [shop, silent])
    await embudo.testDatabase.sql(
      `with people as (insert into contact (id, tenant_id, name) select gen_random_uuid(), $1, 'Cliente ' || n from generate_series(1, 3) n returning id)
       insert into lead (id, tenant_id, contact_id, name, source, created_at) select gen_random_uuid(), $1, id, 'Cliente', 'Feria', $2::timestamptz from people`,
      [tenant.id, `${yesterday}T18:00:00Z`],
    );
  await wins('1250000');
  await isOrderedFrom(shop);
  const daily = allTasks.filter(({ name }) => name === 'notifications/send-daily-report');
  const schedules = testSchedules(
    embudo,
    daily.map(({ name, cron = '', maxAttempts }) => ({ task: name, cron, maxAttempts })),
  );
  await schedules.sweep(evening);
  for (let time = 0; time < 2; time += 1) {
    await schedules.sweep(morning);
    await jobsDone(embudo);
  }
});

/** Records a sale that was won on the day before, though no lead was: its amount in the tenant's currency. */
async function wins(value: string): Promise<void> {
  const admin = gql(embudo.url, shop.admin.token);
  const stages = [
    { name: 'Cotizado', probability: 50 },
    { name: 'Ganado', probability: 100, kind: 'WON' },
    { name: 'Perdido', probability: 0, kind: 'LOST' },
  ];
  const { pipeline } = await mutate<{ pipeline: { id: string; stages: { id: string }[] } }>(
    admin,
    'createPipeline',
    { name: 'Ventas', stages },
    'pipeline { id stages { id } } userErrors { code }',
  );
  const { opportunity } = await mutate<{ opportunity: { id: string } }>(
    admin,
    'createOpportunity',
    { title: 'Grúa', value, pipelineId: pipeline.id },
    'opportunity { id } userErrors { code }',
  );
  await mutate(
    admin,
    'moveOpportunity',
    { opportunityId: opportunity.id, stageId: pipeline.stages[1]?.id },
    'userErrors { code }',
  );
  await embudo.testDatabase.sql('update opportunity set closed_at = $2 where id = $1', [
    opportunity.id,
    `${yesterday}T18:00:00Z`,
  ]);
  await jobsDone(embudo);
}

/** Places two orders late on the day before, by its clock, one that was cancelled, and one after midnight. */
async function isOrderedFrom({ tenant }: TestShop): Promise<void> {
  await embudo.testDatabase.sql(
    `with people as (insert into contact (id, tenant_id, name) values (gen_random_uuid(), $1, 'Comprador') returning id),
       orders as (select n, gen_random_uuid() as cart, (array['CONFIRMED', 'PENDING', 'CANCELLED', 'PAID'])[n] as status, case n when 4 then $3::timestamptz else $2::timestamptz end as placed from generate_series(1, 4) n),
       carts as (insert into cart (id, tenant_id, contact_id, currency, status, total_minor) select o.cart, $1, p.id, 'CRC', 'ORDERED', 0 from orders o, people p returning id, contact_id)
     insert into sales_order (id, tenant_id, number, cart_id, contact_id, status, currency, total_minor, created_at)
       select gen_random_uuid(), $1, o.n, c.id, c.contact_id, o.status, 'CRC', 1000000, o.placed from orders o join carts c on c.id = o.cart`,
    [tenant.id, `${morningDay}T05:30:00Z`, `${morningDay}T06:30:00Z`],
  );
}

/** Leaves two customers without an answer, tasks for yesterday, tonight and tomorrow, and appointments of today and tomorrow. */
async function leavesWaiting({ tenant, account }: TestShop): Promise<void> {
  await embudo.testDatabase.sql(
    `with people as (insert into contact (id, tenant_id, name) select gen_random_uuid(), $1, 'Cliente ' || n from generate_series(0, 2) n returning id, name),
       waits as (insert into conversation (id, tenant_id, contact_id, channel_account_id, channel, status, waiting_since, last_message_at)
         select gen_random_uuid(), $1, p.id, $2, 'WHATSAPP', w.status, w.since::timestamptz, w.since::timestamptz
         from (values ('Cliente 0', 'WAITING', $3), ('Cliente 1', 'HUMAN', $4), ('Cliente 2', 'BOT', $3)) w (name, status, since)
           join people p on p.name = w.name),
       tasks as (insert into to_do (id, tenant_id, title, due_at, done_at) select gen_random_uuid(), $1, 'Llamar', t.at::timestamptz, case when t.done then t.at::timestamptz end
         from (values ($3, false), ($5, false), ($6, false), ($3, true)) t (at, done))
     insert into appointment (id, tenant_id, contact_id, host_id, subject, starts_at, ends_at, status)
       select gen_random_uuid(), $1, p.id, (select min(id::text)::uuid from seller where tenant_id = $1), 'Visita', a.at::timestamptz, a.at::timestamptz + interval '1 hour', a.status
       from people p, (values ($5, 'BOOKED'), ($6, 'BOOKED'), ($5, 'CANCELLED')) a (at, status) where p.name = 'Cliente 0'`,
    [
      tenant.id,
      account.id,
      `${yesterday}T10:00:00Z`,
      `${morningDay}T13:00:00Z`,
      `${addDays(morningDay, 1)}T05:30:00Z`,
      `${addDays(morningDay, 1)}T06:30:00Z`,
    ],
  );
}

const noticesOf = async ({ token }: TestUser) =>
  (
    await gql(
      embudo.url,
      token,
    )<{ notifications: { nodes: { type: string; title: string; body: string }[] } }>(
      '{ notifications { nodes { type title body } } }',
    )
  ).data.notifications.nodes.filter(({ type }) => type === 'PERFORMANCE');

describe('the daily report', () => {
  it('tells CEOs at 8:00 of their zone what came of the day before, by mail and as a notification, once', async () => {
    const letters = await outbox.lettersTo(shop.ceo.email);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.subject).toContain(`cifras del ${dayWords('es', yesterday, { weekday: true })}`);
    expect(letters[0]?.text).toMatch(/apáguelo en Ajustes, Reglas: http\S+\/settings\/rules\?tenant=\S+\n$/);
    expect(letters[0]?.text).toContain(`?tenant=${shop.tenant.id}`);
    expect(letters[0]?.text).toContain('Llegaron 3 leads nuevos');
    // What was won on boards is said of sales, and not of leads.
    expect(letters[0]?.text).toMatch(/no se ganó ningún lead\. Ventas cerradas: \D{0,4}1\s250\s000,00\./);
    expect(letters[0]?.text).toMatch(/Hubo 2 pedidos por \D{0,4}20\s000,00\./);
    expect(await noticesOf(shop.ceo)).toMatchObject([
      {
        title: expect.stringContaining(dayWords('es', yesterday, { weekday: true })),
        body: expect.stringContaining('Llegaron 3 leads nuevos'),
      },
    ]);
    for (const user of [shop.admin, shop.seller]) {
      expect(await outbox.lettersTo(user.email)).toEqual([]);
      expect(await noticesOf(user)).toEqual([]);
    }
  });

  it('tells what waits for the team, after a day on which nothing happened too, and in the language of its reader', async () => {
    const [letter] = await outbox.lettersTo(behind.ceo.email);
    expect(letter?.text).toMatch(/Llegaron 0 mensajes y se enviaron 0\./u);
    const since = dayWords('es', yesterday, { weekday: true });
    expect(letter?.text).toContain(
      `Esperan respuesta 2 clientes, el primero desde el ${since}. Hay 2 tareas para hoy o atrasadas. Hoy hay 1 cita.`,
    );
    const { data } = await gql(embudo.url, behind.ceo.token, { 'accept-language': 'en' })<{
      notifications: { nodes: { type: string; body: string }[] };
    }>('{ notifications { nodes { type body } } }');
    expect(data.notifications.nodes.find(({ type }) => type === 'PERFORMANCE')?.body).toContain(
      `2 customers wait for an answer, the first since ${dayWords('en', yesterday, { weekday: true })}. 2 tasks are due`,
    );
  });

  it('is not sent if nothing happened and nothing waits', async () => {
    expect(await outbox.lettersTo(idle.ceo.email)).toEqual([]);
    expect(await noticesOf(idle.ceo)).toEqual([]);
  });

  it('is not sent where the settings say so', async () => {
    expect(await outbox.lettersTo(silent.ceo.email)).toEqual([]);
    expect(await noticesOf(silent.ceo)).toEqual([]);
  });
});
