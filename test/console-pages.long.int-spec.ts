import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '../src/domain/shared/id.js';
import type { TestEmbudo } from '../src/testing/index.js';
import { until } from '../src/testing/until.js';
import { readAll } from './console/read-all.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;
/** More rows than one page of the API has. */
const many = 130;

beforeAll(async () => {
  session = await openConsole(['ADMIN']);
  ({ embudo, page } = session);
  const { tenant, account, seller } = session.shop;
  await embudo.testDatabase.sql(`
    do $$
    declare t uuid := '${tenant.id}'; a uuid := '${account.id}'; s uuid := '${seller.sellerId}';
    begin
      create temp table person as select gen_random_uuid() as contact, gen_random_uuid() as talk, gen_random_uuid() as lead, n, now() - n * interval '1 minute' as at
        from generate_series(1, ${many}) n;
      insert into contact (id, tenant_id, seller_id, name, created_at) select contact, t, s, 'Persona ' || n, at from person;
      insert into lead (id, tenant_id, contact_id, seller_id, name, source, status, created_at, updated_at)
        select lead, t, contact, s, 'Persona ' || n, 'WEB', 'NEW', at, at from person;
      insert into conversation (id, tenant_id, contact_id, channel_account_id, lead_id, seller_id, channel, status, last_message_at)
        select talk, t, contact, a, lead, s, 'WHATSAPP', 'BOT', at from person;
      insert into support_case (tenant_id, id, number, conversation_id, contact_id, seller_id, status, priority, subject, reason, opened_at)
        select t, gen_random_uuid(), n, talk, contact, s, 'OPEN', case when n = 1 then 5 else 3 end, 'Persona ' || n, 'Pide una persona', at from person;
      insert into alert (id, tenant_id, kind, severity, title, subject_id, raised_at)
        select gen_random_uuid(), t, 'AI_BUDGET', 'WARNING', 'Alerta ' || n, contact, at from person;
      insert into flow_run (tenant_id, id, flow, contact_id, conversation_id, seller_id, subject_id, cause_id, status, anchor_at, started_at, wake_at)
        select t, gen_random_uuid(), 'follow-up', contact, talk, s, talk, talk, 'PAUSED', at, at, null from person;
      insert into post_comment (id, tenant_id, account_id, channel, external_id, post_id, author_id, author_name, body, status, sent_at, changed_at, created_at)
        select gen_random_uuid(), t, a, 'MESSENGER', 'c' || n, '1', 'a', 'Ana', 'Comentario ' || n, 'LEFT_TO_PERSON', at, at, at from person;
      insert into appointment (id, tenant_id, contact_id, seller_id, host_id, starts_at, ends_at, subject, status)
        select gen_random_uuid(), t, contact, s, s, date_trunc('day', now()) + interval '2 days' + n * interval '2 hours',
          date_trunc('day', now()) + interval '2 days 1 hour' + n * interval '2 hours', 'Visita ' || n, case when n = 3 then 'CANCELLED' else 'BOOKED' end from person;
      drop table person;
    end $$`);
});
/** Raises an alert, of which the user is notified: then the lists are read again. */
async function raise(title: string): Promise<void> {
  const { tenant, ceo } = session.shop;
  await embudo.database.transaction({ tenantId: tenant.id, userId: ceo.id, role: 'SYSTEM' }, async tx => {
    const id = newId();
    await tx.query(
      `insert into alert (id, tenant_id, seller_id, kind, severity, title, subject_id)
       values ($1, app.tenant(), null, 'AI_BUDGET', 'WARNING', $2, $1)`,
      [id, title],
    );
    tx.record('alert.raised', { alertId: id, sellerId: null });
  });
}
afterAll(async () => {
  await session?.browser.close();
});

const rowsOf = (list: string) => page.getByRole('list', { name: list, exact: true }).locator('[data-row]');

describe('a list of more than a hundred rows', () => {
  it('of cases begins with the most urgent, goes on to its last, and loses one that is closed far below', async () => {
    await session.signIn('/automation/cases');
    const rows = rowsOf('Casos');
    await rows.first().getByText('#1 Persona 1').waitFor();
    await rows.nth(1).getByText(`#${many} Persona`).waitFor();
    await session.judge('pages-cases');
    expect(await readAll(rows, page)).toBe(many);
    const last = rows.filter({ hasText: '#2 Persona' });
    await last.scrollIntoViewIfNeeded();
    await last.getByRole('button', { name: 'Cerrar' }).click();
    await page.getByRole('dialog').getByLabel('Qué se resolvió').fill('Se resolvió.');
    await page.keyboard.press('Enter');
    await last.waitFor({ state: 'detached' });
    // The list is read again meanwhile, and keeps its other rows.
    await page.waitForTimeout(1_500);
    expect(await rows.count()).toBe(many - 1);
    await page.getByRole('button', { name: 'Cerrados' }).click();
    await rows.first().getByText('Se resolvió.').waitFor();
    expect(await rows.count()).toBe(1);
  });

  it('of cases follows what a colleague does on its last page', async () => {
    await page.getByRole('button', { name: 'Abiertos' }).click();
    const rows = rowsOf('Casos');
    expect(await readAll(rows, page)).toBe(many - 1);
    await embudo.testDatabase.sql(
      `update support_case set status = 'CLOSED', closed_at = now(), resolution = '' where tenant_id = $1 and number = 3`,
      [session.shop.tenant.id],
    );
    await raise('Presupuesto');
    await rows.filter({ hasText: '#3 Persona' }).waitFor({ state: 'detached' });
    expect(await rows.count()).toBe(many - 2);
  });

  it('of alerts goes on to its last, which can be handled', async () => {
    await page.goto(`${embudo.url}/automation/alerts`);
    const rows = rowsOf('Alertas');
    expect(await readAll(rows, page)).toBe(many + 1);
    await rows.last().getByRole('button', { name: 'Marcar atendida' }).click();
    await until('the alert to leave', async () => (await rows.count()) === many);
    await page.getByRole('button', { name: 'Atendidas' }).click();
    await rows.first().getByText(`Alerta ${many}`).waitFor();
  });

  it('of runs of flows goes on to its last, which can be stopped', async () => {
    await page.goto(`${embudo.url}/automation/flows`);
    const rows = rowsOf('Personas en los flujos');
    // The flow has ended for the person whose case was closed above.
    expect(await readAll(rows, page)).toBe(many - 1);
    await rows.last().getByRole('button', { name: 'Detener' }).click();
    await until('the run to leave', async () => (await rows.count()) === many - 2);
    await session.judge('pages-runs');
  });

  it('of comments goes on to its last, also below one post', async () => {
    await page.goto(`${embudo.url}/automation/comments`);
    const rows = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Responder' }) });
    expect(await readAll(rows, page)).toBe(many);
    await rows.last().getByRole('button', { name: 'Ver el hilo' }).click();
    expect(await readAll(rows.last().getByRole('listitem'), rows.last())).toBe(many);
  });

  it('of what a figure counts goes on to its last', async () => {
    await page.goto(`${embudo.url}/figures`);
    await page
      .getByRole('button', { name: /Leads nuevos/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('row').nth(1).waitFor();
    await session.judge('pages-figure-rows');
    expect(await readAll(dialog.locator('tbody tr'), dialog)).toBe(many);
    await page.keyboard.press('Escape');
  });

  it('of later appointments opens below those of today, day by day, without cancelled ones', async () => {
    await page.goto(`${embudo.url}/today`);
    await page.getByText('Hoy no hay citas.').waitFor();
    await page.getByRole('button', { name: 'Ver las citas siguientes' }).click();
    const rows = rowsOf('Citas siguientes');
    await rows.first().getByText('Visita 1 · Persona 1').waitFor();
    await rows.first().scrollIntoViewIfNeeded();
    await session.judge('pages-later-appointments');
    expect(await readAll(rows, page)).toBe(many - 1);
    expect(await rows.filter({ hasText: 'Visita 3 ·' }).count()).toBe(0);
    await rows.last().getByText(`Visita ${many} ·`).waitFor();
    const days = page.getByRole('list', { name: 'Citas siguientes' }).locator('li:not([data-row])');
    expect(await days.count()).toBeGreaterThan(9);
    await page.getByRole('button', { name: 'Ocultar las citas siguientes' }).click();
    await rows.first().waitFor({ state: 'detached' });
  });

  it('of later appointments says so if there are none, and fits a phone in English', async () => {
    await page.evaluate(`localStorage.setItem('embudo.language', '"en"')`);
    await page.setViewportSize({ width: 390, height: 780 });
    await page.goto(`${embudo.url}/today`);
    await page.getByRole('button', { name: 'Show later appointments' }).click();
    await page.getByText('Visita 1 · Persona 1').scrollIntoViewIfNeeded();
    await session.judge('pages-later-appointments-phone');
    await embudo.testDatabase.sql('delete from appointment where tenant_id = $1', [session.shop.tenant.id]);
    await page.reload();
    await page.getByRole('button', { name: 'Show later appointments' }).click();
    await page.getByText('No appointments after today.').waitFor();
    expect(session.wrong).toEqual([]);
  });
});
