import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '../src/domain/shared/id.js';
import { gql, mutate, type TestEmbudo } from '../src/testing/index.js';
import { until } from '../src/testing/until.js';
import { readAll } from './console/read-all.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;
const file = newId();
/** More imports than the list of the newest ones holds, and more rows, tasks and due tasks than a page has. */
const [imports, refused, tasks, due] = [57, 230, 150, 70];
/** More than a page: who waits for a person, before the agent and after a person took over; hot leads; deals and tasks of one lead. */
const [told, taken, hot, deals] = [41, 37, 12, 27];

beforeAll(async () => {
  session = await openConsole(['ADMIN']);
  ({ embudo, page } = session);
  const { tenant, ceo, seller } = session.shop;
  const contact = newId();
  const lead = newId();
  await embudo.testDatabase.sql(`
    do $$
    declare t uuid := '${tenant.id}'; s uuid := '${seller.sellerId}'; begin
      insert into record_import (id, tenant_id, user_id, kind, dry_run, status, columns, total_rows, created, failed, created_at, finished_at)
        select case n when ${imports} then '${file}'::uuid else gen_random_uuid() end, t, '${ceo.id}', 'LEAD', false, 'DONE', '[]', n, 0, case n when ${imports} then ${refused} else n end, now() - n * interval '1 hour', now()
          from generate_series(1, ${imports}) n;
      insert into record_import (id, tenant_id, user_id, kind, dry_run, status, columns) select gen_random_uuid(), t, '${ceo.id}', 'LEAD', true, 'DONE', '[]' from generate_series(1, 15);
      insert into record_import_row (id, tenant_id, import_id, row, outcome, field, message)
        select gen_random_uuid(), t, '${file}', n, 'REFUSED', 'email', 'No es un correo: ' || n from generate_series(2, ${refused + 1}) n;
      insert into contact (id, tenant_id, seller_id, name) values ('${contact}', t, s, 'Ana');
      insert into lead (id, tenant_id, contact_id, seller_id, name, source, status) values ('${lead}', t, '${contact}', s, 'Ana', 'WEB', 'NEW');
      insert into to_do (id, tenant_id, seller_id, lead_id, title, due_at)
        select gen_random_uuid(), t, s, case when n <= ${due} then '${lead}'::uuid end, 'Tarea ' || n,
          case when n <= ${due} then now() - (${due} + 1 - n) * interval '1 day' else now() + n * interval '1 day' end from generate_series(1, ${tasks}) n;
    end $$`);
});
afterAll(async () => {
  await session?.browser.close();
});

describe('an import', () => {
  it('is found in the list of imports, however many came after it', async () => {
    await session.signIn('/import');
    const list = page.getByRole('region', { name: 'Importaciones' });
    await list.getByRole('link').first().waitFor();
    await session.judge('import-list');
    expect(await readAll(list.getByRole('link'), list)).toBe(imports);
    await list.getByRole('link').last().click();
    await page.getByRole('heading', { name: 'Archivo importado' }).waitFor();
    expect(page.url()).toContain(file);
  });

  it('lists its rejected rows to the last one', async () => {
    const rows = page.getByRole('region', { name: 'Filas' }).locator('tbody tr');
    await rows.first().waitFor();
    await session.judge('import-rows');
    expect(await readAll(rows, page)).toBe(refused);
    await rows
      .last()
      .getByText(`No es un correo: ${refused + 1}`)
      .waitFor();
  });

  it('of which all fits a phone in English', async () => {
    await page.setViewportSize({ width: 390, height: 780 });
    await page.evaluate(`localStorage.setItem('embudo.language', '"en"')`);
    await page.reload();
    await page.getByRole('button', { name: 'Show more' }).scrollIntoViewIfNeeded();
    await session.judge('import-rows-phone');
    await page.goto(`${embudo.url}/import`);
    await page.getByRole('button', { name: 'Show more' }).scrollIntoViewIfNeeded();
    await session.judge('import-list-phone');
  });
});

describe('the tasks of the day', () => {
  const rowsOf = (section: string) => page.getByRole('region', { name: section }).locator('[data-row]');

  it('fit a phone in English while more of them follow', async () => {
    await page.goto(`${embudo.url}/today`);
    await page.getByRole('region', { name: 'Follow-ups due' }).getByRole('button', { name: 'Show more' }).waitFor();
    await page.getByRole('button', { name: 'Show more' }).first().scrollIntoViewIfNeeded();
    await session.judge('today-tasks-phone');
    await page.setViewportSize({ width: 1360, height: 820 });
    await page.evaluate(`localStorage.setItem('embudo.language', '"es"')`);
  });

  it('go on to the last one that is due, and then to the last of all', async () => {
    await page.goto(`${embudo.url}/today`);
    const [late, other] = ['Seguimientos por vencer', 'Otras tareas'].map(name => page.getByRole('region', { name }));
    if (!late || !other) throw new Error('the sections are missing');
    await late.getByText('60+').waitFor();
    await session.judge('today-tasks');
    await late.getByRole('button', { name: 'Ver más' }).click();
    await until('the due ones', async () => (await rowsOf('Seguimientos por vencer').count()) === due);
    await late.getByRole('button', { name: 'Ver más' }).waitFor({ state: 'detached' });
    await rowsOf('Seguimientos por vencer').last().getByText(`Tarea ${due}`).waitFor();
    expect(await readAll(rowsOf('Otras tareas'), other)).toBe(tasks - due);
    await rowsOf('Otras tareas').last().getByText(`Tarea ${tasks}`).waitFor();
  });

  it('lose one that is done far below, and keep all others', async () => {
    const last = rowsOf('Otras tareas').last();
    await last.scrollIntoViewIfNeeded();
    await last.getByRole('checkbox').click();
    await until('the task to leave', async () => (await rowsOf('Otras tareas').count()) === tasks - due - 1);
    await rowsOf('Otras tareas')
      .last()
      .getByText(`Tarea ${tasks - 1}`)
      .waitFor();
    expect(await rowsOf('Seguimientos por vencer').count()).toBe(due);
  });
});

describe('a day with many customers', () => {
  const [lead, contact, deal] = [newId(), newId(), newId()];
  beforeAll(async () => {
    const { tenant, seller, account } = session.shop;
    const { pipeline } = await mutate<{ pipeline: { id: string; stages: { id: string }[] } }>(
      gql(embudo.url, session.shop.admin.token),
      'createPipeline',
      {
        name: 'Ventas',
        stages: [
          { name: 'Nueva', kind: 'OPEN', probability: 0 },
          { name: 'Ganada', kind: 'WON', probability: 0 },
          { name: 'Perdida', kind: 'LOST', probability: 0 },
        ],
      },
      'pipeline { id stages { id } } userErrors { code }',
    );
    await embudo.testDatabase.sql(`
      do $$
      declare t uuid := '${tenant.id}'; s uuid := '${seller.sellerId}'; begin
        create temp table person as select gen_random_uuid() as contact, gen_random_uuid() as lead, n from generate_series(1, ${told + taken * 2 + hot}) n;
        insert into contact (id, tenant_id, seller_id, name) select p.contact, t, s, 'Persona ' || p.n from person p;
        insert into lead (id, tenant_id, contact_id, seller_id, name, source, status, score, temperature, last_activity_at)
          select p.lead, t, p.contact, s, 'Persona ' || p.n, 'WEB', 'NEW', 90, 'HOT', now() from person p where p.n <= ${hot};
        -- Told that a person will answer: the last message is ours, so they have no time since which they wait.
        insert into conversation (id, tenant_id, contact_id, channel_account_id, seller_id, channel, status, last_message_at, waiting_since)
          select gen_random_uuid(), t, p.contact, '${account.id}', s, 'WHATSAPP',
            case when p.n <= ${told} then 'WAITING' else 'HUMAN' end, now() - p.n * interval '1 hour',
            case when p.n > ${told} and p.n <= ${told + taken} then now() - p.n * interval '1 hour' end
          from person p where p.n <= ${told + taken * 2};
        drop table person;
        insert into contact (id, tenant_id, seller_id, name) values ('${contact}', t, s, 'Obras Quirós');
        insert into lead (id, tenant_id, contact_id, seller_id, name, source, status) values ('${lead}', t, '${contact}', s, 'Obras Quirós', 'WEB', 'NEW');
        insert into opportunity (id, tenant_id, lead_id, seller_id, pipeline_id, stage_id, title, title_key, value_minor, currency, last_stage_change_at)
          select case n when 1 then '${deal}'::uuid else gen_random_uuid() end, t, '${lead}', s, '${pipeline.id}', '${pipeline.stages[0]?.id}', 'Venta ' || n, 'venta ' || n, n * 100000, 'CRC', now() from generate_series(1, ${deals}) n;
        insert into to_do (id, tenant_id, seller_id, opportunity_id, title, due_at)
          select gen_random_uuid(), t, s, '${deal}', 'Paso ' || n, now() + n * interval '1 day' from generate_series(1, ${deals}) n;
      end $$`);
  });
  const section = (name: string) => page.getByRole('region', { name, exact: true });
  const part = (name: string) =>
    page.locator('section').filter({ has: page.getByRole('heading', { name, exact: true }) });

  it('shows everybody who waits, also those who were told that a person will answer, and leads to all hot leads', async () => {
    await page.goto(`${embudo.url}/today`);
    const waiting = section('Sin responder');
    await waiting.getByText('30+').waitFor();
    await session.judge('today-many');
    const more = waiting.getByRole('button', { name: 'Ver más' });
    await until('all who wait', async () => {
      // The two lists behind it are read at the same time, so the button may go while it is pressed.
      await more.click({ timeout: 1_000 }).catch(() => undefined);
      return (await waiting.locator('[data-row]').count()) === told + taken;
    });
    await more.waitFor({ state: 'detached' });
    await waiting.getByText(String(told + taken), { exact: true }).waitFor();
    const heading = section('Leads calientes');
    await heading.getByText(String(hot), { exact: true }).waitFor();
    await heading.getByRole('link', { name: `Ver los ${hot} leads calientes` }).click();
    await page.getByText(`${hot} filas`).waitFor();
  });

  it('lists all deals of a lead, and all steps of a deal', async () => {
    await page.goto(`${embudo.url}/lists/leads?open=${lead}`);
    const panel = page.getByRole('complementary', { name: 'La fila abierta' });
    const items = panel.getByRole('list', { name: 'Ventas' }).getByRole('listitem');
    await items.first().waitFor();
    expect(await readAll(items, part('Ventas'))).toBe(deals);
    await session.judge('lists-lead-deals');
    await panel.getByRole('link', { name: 'Venta 1', exact: true }).click();
    const steps = page.getByRole('list', { name: 'Próximos pasos' }).getByRole('listitem');
    await steps.first().waitFor();
    expect(await readAll(steps, part('Próximos pasos'))).toBe(deals);
    await session.judge('board-card-steps');
    await steps.last().getByRole('checkbox').click();
    await until('the step to leave', async () => (await steps.count()) === deals - 1);
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await until('the step to come back', async () => (await steps.count()) === deals);
  });
});

describe('a team of more than a thousand sellers', () => {
  const [last, gone] = [newId(), newId()];
  beforeAll(async () => {
    await embudo.testDatabase.sql(
      `with person as (
         insert into app_user (id, organization_id, email, first_name, last_name)
         select gen_random_uuid(), t.organization_id, 'colega' || n || '@example.test', 'Colega ' || n, 'Peña' from tenant t, generate_series(1, 1005) n where t.id = $1 returning id, first_name),
       member as (insert into membership (id, tenant_id, user_id, role) select gen_random_uuid(), $1, id, 'SELLER' from person returning user_id)
       insert into seller (id, tenant_id, user_id, display_name, active)
       select case first_name when 'Colega 1' then $2::uuid when 'Colega 2' then $3::uuid else gen_random_uuid() end, $1, p.id,
         case first_name when 'Colega 1' then 'Zulema Última' when 'Colega 2' then 'Aída Ausente' else first_name end, first_name <> 'Colega 2'
       from person p join member m on m.user_id = p.id`,
      [session.shop.tenant.id, last, gone],
    );
  });
  const listOf = (sellerId: string | undefined) =>
    `${embudo.url}/lists/orders?filter=${encodeURIComponent(JSON.stringify({ sellerId }))}`;

  it('finds the last of them by typing, and names them where an address holds their id', async () => {
    await page.goto(`${embudo.url}/lists/orders`);
    await page.getByRole('button', { name: 'Vendedor: Cualquiera' }).click();
    const dialog = page.getByRole('dialog', { name: 'Vendedor' });
    await dialog.getByLabel('Nombre').fill('ultima');
    await dialog.getByRole('button', { name: /^Zulema Última/ }).click();
    await page.getByRole('button', { name: 'Vendedor: Zulema Última' }).waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Vendedor: Zulema Última' }).waitFor();
    await page.goto(listOf(gone));
    await page.getByRole('button', { name: 'Vendedor: Aída Ausente' }).waitFor();
    await session.judge('sellers-many');
  });

  it('has the working hours of each of them, found by name', async () => {
    await page.goto(`${embudo.url}/settings/hours`);
    const search = page.getByRole('searchbox', { name: 'Nombre' });
    await search.fill('colega');
    await page.getByText('Hay más: escriba otra parte del nombre.').waitFor();
    await search.fill('zulema');
    await page.getByText('Zulema Última').waitFor();
    await session.judge('hours-many');
    await page.getByRole('switch').or(page.getByRole('checkbox')).first().waitFor();
    await search.fill('nadie se llama así');
    await page.getByText('Nadie', { exact: false }).first().waitFor();
  });

  it('names one who has left in a short list, too', async () => {
    await embudo.testDatabase.sql(
      `update seller set active = false where tenant_id = $1 and display_name like 'Colega %'`,
      [session.shop.tenant.id],
    );
    await page.goto(listOf(gone));
    const select = page.getByRole('combobox', { name: 'Vendedor' });
    await select.waitFor();
    await until('the name', async () => (await select.locator('option:checked').innerText()) === 'Aída Ausente');
    expect(session.wrong).toEqual([]);
  });
});
