import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { TestEmbudo } from '../src/testing/index.js';
import { until } from '../src/testing/until.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;

beforeAll(async () => {
  session = await openConsole();
  ({ embudo, page } = session);
  await session.signIn('/inbox');
});
afterAll(async () => {
  await session?.browser.close();
});
beforeEach(() => embudo.testDatabase.sql('delete from notification'));

/** Notifies the user of this page, so many times, at one moment that many minutes ago. */
const notify = (type: string, count: number, minutesAgo = 0) =>
  embudo.testDatabase.sql(
    `insert into notification (id, tenant_id, user_id, type, subject_id, since, title, body, data, expires_at, created_at)
     select gen_random_uuid(), m.tenant_id, m.user_id, $2, gen_random_uuid(), now(), $2 || ' ' || n, '', '{}', now() + interval '7 days', now() - $4 * interval '1 minute'
     from membership m join app_user u on u.id = m.user_id, generate_series(1, $3::int) n where m.tenant_id = $1 and u.email = $5`,
    [session.shop.tenant.id, type, count, minutesAgo, session.door.people[0]?.email],
  );
const unread = async () =>
  (
    await embudo.testDatabase.sql<{ type: string }>('select distinct type from notification where not read order by 1')
  ).map(({ type }) => type);
const rows = () => page.getByRole('list', { name: 'Lista de avisos' }).getByRole('listitem');
const chooseType = (type: string) => page.getByRole('combobox', { name: 'Tipo' }).selectOption(type);

it('the list reaches back to the oldest of the week, and each type is found behind however many others', async () => {
  await notify('APPOINTMENT', 2, 60);
  await notify('FOLLOW_UP', 130);
  await page.goto(`${embudo.url}/notifications`);
  await rows().first().waitFor();
  const more = page.getByRole('button', { name: 'Ver anteriores' });
  for (let shown = 30; shown <= 120; shown += 30) {
    await until(`${shown} rows`, async () => (await rows().count()) === shown);
    await more.click();
  }
  await until('all of the week', async () => (await rows().count()) === 132);
  await more.waitFor({ state: 'detached' });
  // What was read below the first page is shown as read at once, and stays so.
  await rows().last().getByRole('button', { name: 'Marcar como leído' }).click();
  await rows().last().getByRole('button', { name: 'Marcar como leído' }).waitFor({ state: 'detached' });
  await chooseType('APPOINTMENT');
  await until('the appointments', async () => (await rows().count()) === 2);
  await page.getByRole('button', { name: 'Sin leer', exact: true }).click();
  await until('the unread one', async () => (await rows().count()) === 1);
  await session.judge('notifications-of-a-type');
});

it('marks as read all that the filter shows, and nothing else, also what was not read yet', async () => {
  await notify('HOT_LEAD', 3);
  await notify('PROJECT_READY', 130);
  await page.goto(`${embudo.url}/notifications?type=HOT_LEAD`);
  const all = page.getByRole('button', { name: 'Marcar todo como leído' });
  await until('the hot leads', async () => (await rows().count()) === 3);
  await all.click();
  await until('them to be read', async () => !(await unread()).includes('HOT_LEAD'));
  expect(await unread()).toContain('PROJECT_READY');
  await chooseType('');
  await page
    .getByText(/PROJECT_READY \d/)
    .first()
    .waitFor();
  await all.click();
  await until('all of it', async () => (await unread()).length === 0);
  expect(session.wrong).toEqual([]);
});
