import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { dayIn, daysLater } from '../console/src/lib/days.js';
import { type Transcriber, Transcription } from '../src/domain/assistant/index.js';
import { newId } from '../src/domain/shared/id.js';
import {
  aChannelAccount,
  aCustomer,
  aMessage,
  gql,
  messagesTo,
  metaWithFiles,
  mutate,
  someFile,
  type TestEmbudo,
  until,
  webhookBody,
} from '../src/testing/index.js';
import { hold } from './console/hold.js';
import { type ConsoleSession, openConsole } from './console/session.js';
import { arrives, writes } from './console/writes.js';

const said = 'Quiero dos sacos de cemento para mañana';
const transcriber: Transcriber = {
  provider: 'prueba',
  model: 'oído-1',
  mostBytes: 1_000_000,
  takes: () => true,
  transcribe: async () => ({ text: said, inputTokens: 1, outputTokens: 1, costUsd: 0 }),
};
const ana = aCustomer({ name: 'Ana Lucía Méndez' });
const eva = aCustomer({ name: 'Eva Rojas' });

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;

beforeAll(async () => {
  const vendor = await metaWithFiles({ nota: { mimeType: 'audio/ogg', bytes: someFile('ogg', 'nota') } });
  const transcription = new Transcription({ transcriber, clock: { now: () => new Date() }, timeoutMs: 60_000 });
  session = await openConsole(['ADMIN'], {
    config: { META_GRAPH_URL: vendor.url, OUTBOUND_ALLOWED_HOSTS: '127.0.0.1' },
    ports: { transcription },
  });
  ({ embudo, page } = session);
});
afterAll(async () => {
  await session?.browser.close();
});

const thread = (name: string): Locator => page.getByRole('region', { name: `Conversación con ${name}` });
const panel = () => page.getByRole('tabpanel', { name: 'Ahora' });
/** Corrects a value with two clicks: on the wrong one, then on the right one. */
async function correct(what: string, to: string): Promise<void> {
  await panel()
    .getByRole('button', { name: new RegExp(`Corregir: ${what}`) })
    .click();
  await page.getByRole('menuitemcheckbox', { name: to, exact: true }).click();
}
describe('the inbox in a browser', () => {
  it('sends a file that was chosen in the composer, and shows it in the thread', async () => {
    await session.signIn('/inbox');
    await writes(session, ana, 'Hola, ¿cuánto cuesta el taladro?');
    await page.getByRole('link', { name: /Ana Lucía Méndez/ }).click();
    await thread(ana.name)
      .getByText(/Taladro percutor/)
      .waitFor();
    await page.getByRole('button', { name: 'Tomar' }).click();
    await page.getByText('Ahora responde usted.').waitFor();
    await page
      .locator('input[type=file]')
      .setInputFiles({ name: 'cotizacion.pdf', mimeType: 'application/pdf', buffer: someFile('pdf', 'cotización') });
    await page.getByRole('button', { name: /Quitar cotizacion\.pdf/ }).waitFor();
    await session.judge('attached');
    await page.getByRole('textbox', { name: 'Responder' }).fill('Aquí va la cotización.');
    await page.keyboard.press('Enter');
    const file = thread(ana.name).getByRole('link', { name: 'Descargar cotizacion.pdf' });
    await file.waitFor();
    const bytes = await page.evaluate<number, string>(
      async address => (await (await fetch(address)).arrayBuffer()).byteLength,
      (await file.getAttribute('href')) ?? '',
    );
    expect(bytes).toBe(someFile('pdf', 'cotización').byteLength);
    expect(await thread(ana.name).getByText('Aquí va la cotización.').count()).toBe(1);
  });

  it('shows a sent message in the list, also if its event comes before the answer of the mutation', async () => {
    const sending = await hold(page, 'mutation Send(', 'answer');
    await page.getByRole('textbox', { name: 'Responder' }).fill('Con gusto se la aparto.');
    await page.keyboard.press('Enter');
    const row = page.getByRole('link', { name: /Ana Lucía Méndez/ }).first();
    await row.getByText('Con gusto se la aparto.').waitFor();
    const answered = page.waitForResponse(answer => (answer.request().postData() ?? '').includes('mutation Send('));
    await sending.release();
    // Before the answer the thread shows a message of its own.
    await (await answered).finished();
    await thread(ana.name).getByText('Con gusto se la aparto.').waitFor();
    expect(await thread(ana.name).getByText('Con gusto se la aparto.').count()).toBe(1);
  });

  it('keeps a message that arrives while its thread is read again', async () => {
    await page.getByRole('link', { name: 'Hoy', exact: true }).click();
    await thread(ana.name).waitFor({ state: 'detached' });
    const reading = await hold(page, 'query Thread(', 'answer');
    await page.goBack();
    await reading.first;
    await thread(ana.name).waitFor();
    const texts = ['Una cosa más', 'Y otra más'];
    for (const text of texts) {
      await writes(session, ana, text);
      await thread(ana.name).getByText(text, { exact: true }).waitFor();
    }
    const readAgain = page.waitForRequest(request => (request.postData() ?? '').includes('query Thread('));
    await reading.release();
    await (await readAgain).response();
    for (const text of texts) {
      await thread(ana.name).getByText(text, { exact: true }).waitFor();
      expect(await thread(ana.name).getByText(text, { exact: true }).count()).toBe(1);
    }
  });

  it('saves a quick reply, and inserts it into the next answer', async () => {
    const field = page.getByRole('textbox', { name: 'Responder' });
    const menu = page.getByRole('button', { name: 'Respuestas rápidas' });
    await field.fill('Abrimos de 8 a 6.');
    await menu.click();
    await page.getByRole('menuitem', { name: 'Guardar este texto como respuesta rápida' }).click();
    await field.fill('');
    await menu.click();
    await session.judge('quick-replies');
    await page.getByRole('menuitem', { name: 'Abrimos de 8 a 6.' }).click();
    expect(await field.inputValue()).toContain('Abrimos de 8 a 6.');
    await field.fill('');
  });

  it('corrects what they want, their mood and the temperature by two clicks each', async () => {
    await correct('Qué quiere', 'Pide ayuda');
    await panel().getByText('corregido por una persona').waitFor();
    await panel()
      .getByRole('button', { name: /^Pide ayuda/ })
      .waitFor();
    await correct('Ánimo', 'Molesto');
    await panel()
      .getByRole('button', { name: /^Molesto/ })
      .waitFor();
    await correct('Puntaje', 'Frío');
    await panel().getByRole('button', { name: /^Frío/ }).waitFor();
    await page.reload();
    for (const name of [/^Pide ayuda/, /^Molesto/, /^Frío/]) await panel().getByRole('button', { name }).waitFor();
    await session.judge('corrected');
  });

  it('takes an order beside the conversation, which is then in the history', async () => {
    const past = page.getByRole('tabpanel', { name: 'Historial' });
    await page.getByRole('tab', { name: 'Historial' }).click();
    await past.getByText('Todavía no hay pedidos.').waitFor();
    await page.getByRole('button', { name: 'Hacer un pedido' }).click();
    const order = page.getByRole('dialog', { name: /^Nuevo pedido: / });
    await order.getByLabel('Agregar producto').fill('taladro');
    await order.getByRole('button', { name: /^Taladro percutor/ }).click();
    await order.getByRole('button', { name: 'Hacer el pedido' }).click();
    await order.waitFor({ state: 'detached' });
    await past.getByRole('list', { name: 'Pedidos' }).getByText('₡45 900,00').waitFor();
    await session.judge('ordered-beside');
    await page.getByRole('tab', { name: 'Ahora' }).click();
  });

  it('books an appointment in a free hour, and shows other hours if somebody was faster', async () => {
    const { tenant, seller, admin } = session.shop;
    const { sql } = embudo.testDatabase;
    const shifts = [{ days: [1, 2, 3, 4, 5, 6, 7], from: '09:00', to: '10:00' }];
    const work = (hours: object) =>
      sql('update seller set working_hours = $2 where tenant_id = $1', [tenant.id, JSON.stringify(hours)]);
    const [host] = await sql<{ name: string; hours: object }>(
      'select display_name as name, working_hours as hours from seller where id = $1',
      [seller.sellerId],
    );
    await work({ zone: 'America/Costa_Rica', shifts });
    const other = newId();
    await sql(`insert into contact (id, tenant_id, name) values ($1, $2, 'Otra persona')`, [other, tenant.id]);
    // A day next week, so that all of its hours are in the future.
    const day = daysLater(dayIn('America/Costa_Rica', new Date()), 7);
    const open = async () => {
      await page.getByRole('button', { name: 'Reservar una cita' }).click();
      await dialog.getByLabel('Quién atiende').selectOption({ label: host?.name ?? '' });
      await dialog.getByLabel('Asunto').fill('Visita para medir');
      await dialog.getByLabel('Día').fill(day);
    };
    const dialog = page.getByRole('dialog', { name: `Cita con ${ana.name}` });
    await open();
    const nine = dialog.getByRole('radio', { name: /^9:00/ });
    await nine.check();
    const taken = { contactId: other, sellerId: seller.sellerId, subject: 'Antes', startsAt: `${day}T15:00:00Z` };
    const faster = await mutate(gql(embudo.url, admin.token), 'bookAppointment', taken, 'userErrors { code message }');
    expect(faster.userErrors).toEqual([]);
    await dialog.getByRole('button', { name: 'Reservar' }).click();
    await dialog.getByRole('alert').getByText('Esa hora está ocupada', { exact: false }).waitFor();
    await nine.waitFor({ state: 'detached' });
    await dialog.getByRole('radio', { name: /^9:30/ }).check();
    await session.judge('inbox-appointment');
    await dialog.getByRole('button', { name: 'Reservar' }).click();
    await dialog.waitFor({ state: 'detached' });
    const booked = await sql(
      `select c.name, a.subject, a.starts_at as "startsAt", a.host_id as "hostId" from appointment a
       join contact c on c.id = a.contact_id where a.tenant_id = $1 and a.status = 'BOOKED' order by a.starts_at`,
      [tenant.id],
    );
    expect(booked).toMatchObject([
      { name: 'Otra persona' },
      {
        name: ana.name,
        subject: 'Visita para medir',
        startsAt: new Date(`${day}T15:30:00Z`),
        hostId: seller.sellerId,
      },
    ]);
    // A day without free hours leads to the next day that has some.
    await open();
    await dialog.getByText('Ese día no hay horas disponibles.').waitFor();
    await session.judge('inbox-appointment-none');
    await dialog.getByRole('button', { name: /^Ir al/ }).click();
    await nine.waitFor();
    // The button is gone, and the keyboard goes on with the hours that came in its place.
    await dialog.locator('input[name=hour]:focus').waitFor({ state: 'attached' });
    expect(await dialog.getByLabel('Día').inputValue()).not.toBe(day);
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Descartar' }).click();
    await dialog.waitFor({ state: 'detached' });
    // The following tests must not depend on the hour at which they run.
    await work(host?.hours ?? {});
  });

  it('plays a voice message and shows its transcript', async () => {
    const account = await aChannelAccount(embudo, session.shop.tenant, { accessToken: 'a-token' });
    const spoken = aMessage(eva, { type: 'audio', audio: { id: 'nota', mime_type: 'audio/ogg', voice: true } });
    const body = webhookBody([messagesTo(account.externalId, spoken)]);
    await arrives(session, account, body);
    await page.getByRole('link', { name: /Eva Rojas/ }).click();
    await thread(eva.name).getByText(said).waitFor();
    const sound = thread(eva.name).locator('audio');
    const address = (await sound.getAttribute('src')) ?? '';
    // A busy server may ask to try again.
    const status = () => page.evaluate<number, string>(async link => (await fetch(link)).status, address);
    await until('the sound to be served', async () => (await status()) === 200);
    await session.judge('voice');
  });

  it('offers the approved templates of its own account if the window is closed', async () => {
    const { tenant, account } = session.shop;
    const { sql } = embudo.testDatabase;
    const other = await aChannelAccount(embudo, tenant);
    for (const [name, accountId] of [
      ['seguimiento', account.id],
      ['otra_cuenta', other.id],
    ])
      await sql(
        `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
         values ($1, $2, $3, $4, $4, 'es', 'UTILITY', 'APPROVED', 'Hola {{1}}, seguimos con su cotización.', '{1}')`,
        [tenant.id, newId(), accountId, name],
      );
    await sql(
      `update conversation set last_inbound_at = now() - interval '25 hours' where tenant_id = $1 and channel_account_id = $2`,
      [tenant.id, account.id],
    );
    await page.getByRole('link', { name: /Ana Lucía Méndez/ }).click();
    await thread(ana.name).waitFor();
    await page.reload();
    await page.getByText('Solo plantillas').waitFor();
    expect(await page.getByRole('textbox', { name: 'Responder' }).count()).toBe(0);
    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog');
    // They come after the dialog, which then begins at the first.
    await dialog
      .getByRole('button', { name: /seguimiento/ })
      .and(page.locator(':focus'))
      .waitFor();
    expect(await dialog.getByRole('button', { name: /otra_cuenta/ }).count()).toBe(0);
    await session.judge('templates');
    await page.keyboard.press('Enter');
    await dialog.getByRole('textbox', { name: 'Dato 1' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Ana');
    await dialog.getByText('Hola Ana, seguimos con su cotización.').waitFor();
    await dialog.getByRole('button', { name: 'Enviar plantilla' }).click();
    await dialog.waitFor({ state: 'detached' });
    await thread(ana.name).getByText('Hola Ana, seguimos con su cotización.').waitFor();
  });

  it('saves its filter as a view on the server, and opens it, by keyboard only', async () => {
    const eachRow = page.getByRole('region', { name: 'Conversaciones' }).getByRole('link');
    // Views that an earlier version of the console stored in this browser are taken over.
    const { tenant } = session.shop;
    const { sql } = embudo.testDatabase;
    const [user] = await sql<{ id: string }>('select id from app_user where email = $1', [
      session.door.people[0]?.email,
    ]);
    await page.evaluate(
      ([name, views]) => localStorage.setItem(name ?? '', views ?? ''),
      [`embudo.views.${tenant.id}.${user?.id}`, JSON.stringify([{ name: 'Por bot', search: { who: 'BOT' } }])],
    );
    await page.goto(`${embudo.url}/inbox?who=HUMAN&channel=WHATSAPP`);
    await eachRow.filter({ hasText: ana.name }).waitFor();
    expect(await eachRow.count()).toBe(1);
    // The menu shows the views that the server has when it is opened.
    await until('the view at the server', async () => (await sql('select 1 from saved_view')).length > 0);
    await page.keyboard.press('v');
    await page.getByRole('menuitemcheckbox', { name: 'Por bot' }).waitFor();
    await page.locator('[role="menu"]:focus-within').waitFor();
    await page.keyboard.press('End');
    await page.locator('[role="menuitem"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Nombre de la vista' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Con personas');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await session.judge('inbox-view');
    await page.getByRole('textbox', { name: 'Nombre de la vista' }).press('Enter');
    await page.getByText('Vista guardada.').waitFor();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(
      await sql(`select name, filter, shared from saved_view where entity_type = 'CONVERSATION' order by name_key`),
    ).toEqual([
      { name: 'Con personas', shared: true, filter: { status: ['HUMAN'], channel: ['WHATSAPP'] } },
      { name: 'Por bot', shared: false, filter: { status: ['BOT'] } },
    ]);
    await page.getByRole('button', { name: 'Abiertas' }).click();
    await eachRow.filter({ hasText: eva.name }).waitFor();
    await page.keyboard.press('v');
    await page.getByRole('menuitemcheckbox', { name: 'Con personas' }).waitFor();
    await session.judge('inbox-views');
    await page.locator('[role="menu"]:focus-within').waitFor();
    // In a menu, typing the first letter of an item selects it.
    await page.keyboard.press('c');
    await page.getByRole('menuitemcheckbox', { name: 'Con personas' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Enter');
    await eachRow.filter({ hasText: eva.name }).waitFor({ state: 'detached' });
    await page.waitForURL('**/inbox?who=HUMAN&channel=WHATSAPP');
    expect(session.wrong).toEqual([]);
  });
});
