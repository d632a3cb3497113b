import { beforeAll, describe, expect, it } from '@jest/globals';
import { allTasks } from '../../jobs/index.js';
import {
  aShop,
  gql,
  jobsDone,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
  testSchedules,
} from '../../testing/index.js';
import { addDays } from '../shared/calendar-day.js';
import { dayIn } from '../shared/tenant-day.js';

/** The last Monday before today, so that its notifications have not expired. Costa Rica is six hours behind UTC all year. */
const monday = (() => {
  const today = dayIn('America/Costa_Rica', new Date());
  const weekday = new Date(`${today}T12:00:00Z`).getUTCDay();
  return addDays(today, -((weekday + 6) % 7) || -7);
})();
let embudo: TestEmbudo;
let shop: TestShop;

/** Creates leads that this seller won on these days, `each` per day. */
async function wins({ sellerId }: TestUser, days: readonly string[], each: number): Promise<void> {
  await embudo.testDatabase.sql(
    `with wanted as (select d.day, n from unnest($3::date[]) d (day), generate_series(1, $4::int) n),
      people as (insert into contact (id, tenant_id, name, seller_id) select app.new_id(), $1, 'Cliente', $2 from wanted returning id),
      numbered as (select id, row_number() over (order by id) as place from people),
      dated as (select day, row_number() over (order by day, n) as place from wanted)
     insert into lead (id, tenant_id, contact_id, seller_id, name, source, status, created_at, won_at)
     select app.new_id(), $1, p.id, $2, 'Cliente', 'Feria', 'WON', d.day + interval '18 hours', d.day + interval '18 hours' from numbered p join dated d using (place)`,
    [shop.tenant.id, sellerId, days, each],
  );
}
const weekOf = (first: string) => Array.from({ length: 5 }, (_, at) => addDays(first, at));
const titlesOf = async ({ token }: TestUser) =>
  (
    await gql(
      embudo.url,
      token,
    )<{ notifications: { nodes: { type: string; title: string; body: string }[] } }>(
      '{ notifications { nodes { type title body } } }',
    )
  ).data.notifications.nodes.filter(({ type }) => type === 'PERFORMANCE');

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true });
  shop = await aShop(embudo);
  const weeks = [-35, -28, -21, -14].flatMap(days => weekOf(addDays(monday, days)));
  await wins(shop.seller, weeks, 1);
  await wins(shop.seller, weekOf(addDays(monday, -7)), 2);
  await wins(shop.otherSeller, weeks, 2);
  await wins(shop.otherSeller, weekOf(addDays(monday, -7)), 2);
  const weekly = allTasks.filter(({ name }) => name === 'notifications/tell-sellers-of-their-week');
  const schedules = testSchedules(
    embudo,
    weekly.map(({ name, cron = '', maxAttempts }) => ({ task: name, cron, maxAttempts })),
  );
  await schedules.sweep(new Date(`${addDays(monday, -1)}T20:00:00Z`));
  for (let time = 0; time < 2; time += 1) {
    await schedules.sweep(new Date(`${monday}T14:05:00Z`));
    await jobsDone(embudo);
  }
});

describe('on Mondays at 8:00', () => {
  it('a seller is told how their week compares with their own four before, once', async () => {
    expect(await titlesOf(shop.seller)).toEqual([
      {
        type: 'PERFORMANCE',
        title: 'Su semana: 100 % más que sus cuatro anteriores',
        body: 'Escribió 0 mensajes (suele escribir 0), ganó 10 leads (suele ganar 5) y no cerró ninguna venta (suele cerrar 0).',
      },
    ]);
  });

  it('whoever had a week as usual is told nothing, nor is anybody told of others', async () => {
    for (const user of [shop.otherSeller, shop.ceo, shop.admin]) expect(await titlesOf(user)).toEqual([]);
  });
});
