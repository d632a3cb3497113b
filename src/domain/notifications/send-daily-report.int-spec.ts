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

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true, config: { EMBUDO_HOME: outbox.home } });
  shop = await aShop(embudo);
  silent = await aShop(embudo, { settings: { reports: { daily: false } } });
  for (const { tenant } of [shop, silent])
    await embudo.testDatabase.sql(
      `with people as (insert into contact (id, tenant_id, name) select gen_random_uuid(), $1, 'Cliente ' || n from generate_series(1, 3) n returning id)
       insert into lead (id, tenant_id, contact_id, name, source, created_at) select gen_random_uuid(), $1, id, 'Cliente', 'Feria', $2::timestamptz from people`,
      [tenant.id, `${yesterday}T18:00:00Z`],
    );
  await wins('1250000');
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
    expect(letters[0]?.text).toMatch(/apáguelo en Ajustes, Reglas: http\S+\/settings\/rules\n$/);
    expect(letters[0]?.text).toContain('Llegaron 3 leads nuevos');
    // What was won on boards is said of sales, and not of leads.
    expect(letters[0]?.text).toMatch(/no se ganó ningún lead\. Ventas cerradas: \D{0,4}1\s250\s000,00\./);
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

  it('is not sent where the settings say so', async () => {
    expect(await outbox.lettersTo(silent.ceo.email)).toEqual([]);
    expect(await noticesOf(silent.ceo)).toEqual([]);
  });
});
