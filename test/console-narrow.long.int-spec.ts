import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { newId } from '../src/domain/shared/id.js';
import {
  aChannelAccount,
  aCustomer,
  aMessage,
  aPhone,
  gql,
  messagesTo,
  mutate,
  until,
  webhookBody,
} from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';
import { arrives } from './console/writes.js';

const long = 'María Fernanda de los Ángeles Rodríguez-Montealegre Fernández de Oviedo';
const mail = 'maria.fernanda.rodriguez-montealegre@corporacion-interamericana-suministros.example';
const tags = Array.from({ length: 40 }, (_, at) => `recompra-trimestral-${at + 1}`);
const ana = aCustomer({ name: 'Ana Lucía Méndez', phone: `506${aPhone()}` });
let session: ConsoleSession;
let page: Page;

const open = (path: string) => page.goto(`${session.embudo.url}${path}`);
/** How much of an element's text is cut off, in pixels. */
const cutOff = (of: Locator) =>
  of.evaluate((element: { scrollWidth: number; clientWidth: number }) => element.scrollWidth - element.clientWidth);
const right = async (of: Locator) => {
  const box = await of.boundingBox();
  if (!box) throw new Error('It is not shown.');
  return box.x + box.width;
};
const across = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

beforeAll(async () => {
  session = await openConsole(['ADMIN', 'SELLER']);
  ({ page } = session);
  await page.setViewportSize({ width: 320, height: 640 });
  const { userErrors } = await mutate(
    gql(session.embudo.url, session.shop.admin.token),
    'createLead',
    { name: long, company: 'Corporación Interamericana de Suministros', email: mail, tags, source: 'Feria' },
    'lead { id } userErrors { code message }',
  );
  expect(userErrors).toEqual([]);
  await session.signIn('/inbox');
});
afterAll(async () => {
  await session?.browser.close();
});

describe('the console at 320 pixels', () => {
  it('leaves the names of a list room, and shows the status on a phone that is a little wider', async () => {
    await open('/lists/leads');
    const name = page.getByRole('row').filter({ hasText: long }).getByRole('cell').nth(1);
    await name.waitFor();
    expect((await name.boundingBox())?.width).toBeGreaterThan(140);
    const status = page.getByRole('columnheader', { name: 'Estado' });
    expect(await status.count()).toBe(0);
    await page.setViewportSize({ width: 375, height: 640 });
    await status.waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    await status.waitFor({ state: 'detached' });
    expect(await across()).toBe(0);
  });

  it('shows the whole name of a lead and many tags, which Enter saves', async () => {
    await page.getByRole('link', { name: long }).click();
    const panel = page.getByRole('complementary', { name: 'La fila abierta' });
    expect(await cutOff(panel.getByRole('heading', { name: long }))).toBe(0);
    const field = panel.getByLabel('Etiquetas');
    expect(await field.inputValue()).toBe(tags.join(', '));
    expect((await field.boundingBox())?.height).toBeGreaterThan(100);
    await session.judge('narrow-lead');
    await field.fill('mayorista, zona norte');
    await field.press('Enter');
    const kept = () =>
      session.embudo.testDatabase.sql<{ tags: string[] }>('select tags from lead where tenant_id = $1', [
        session.shop.tenant.id,
      ]);
    await until('the tags to be saved', async () => (await kept()).some(lead => lead.tags.length === 2));
    expect((await kept()).map(lead => [...lead.tags].sort())).toEqual([['mayorista', 'zona norte']]);
  });

  it('says how long a conversation may be answered, without cutting it off', async () => {
    const { account } = session.shop;
    const message = aMessage(ana, { type: 'text', text: { body: '¿Tienen taladros?' } });
    await arrives(session, account, webhookBody([messagesTo(account.externalId, message)]));
    await open('/inbox');
    await page.getByRole('link', { name: /Ana Lucía Méndez/ }).click();
    const left = page.getByText('23 h', { exact: true });
    await left.waitFor();
    expect(await cutOff(left.locator('..'))).toBe(0);
    await page.getByText('23 h para responder').waitFor({ state: 'attached' });
    await session.judge('narrow-conversation');
  });

  it('keeps the buttons of the hours within their card, and the names of fields beside theirs whole', async () => {
    await open('/settings/hours');
    const defined = page.getByRole('switch', { name: 'Definir horario' });
    await defined.waitFor();
    if ((await defined.getAttribute('aria-checked')) === 'false') await defined.click();
    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Horario de la empresa' }) });
    const last = card.getByRole('button', { name: 'Agregar turno' });
    await last.click();
    const remove = card.getByRole('button', { name: 'Quitar el turno' }).last();
    expect(await right(remove)).toBeLessThan(await right(card.last()));
    const { userErrors } = await mutate(
      gql(session.embudo.url, session.shop.admin.token),
      'createCustomField',
      { entityType: 'LEAD', key: 'roof', label: 'Tipo de techo de la casa', type: 'TEXT', section: 'Obra' },
      'customField { id } userErrors { code message }',
    );
    expect(userErrors).toEqual([]);
    await open('/settings/fields');
    const field = page.getByRole('listitem').filter({ hasText: 'Tipo de techo de la casa' });
    await field.waitFor();
    for (const text of await field.locator('span').all()) expect(await cutOff(text)).toBeLessThanOrEqual(0);
    await session.judge('narrow-fields');
    expect(await across()).toBe(0);
  });
});

describe('what was typed', () => {
  it('is still there after another screen: a message to try, and a day to close', async () => {
    await page.setViewportSize({ width: 1360, height: 820 });
    await open('/workshop/try');
    const message = page.getByLabel('Mensaje de un cliente');
    await message.fill('¿Cuánto cuesta el ');
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByRole('link', { name: 'Horarios' }).click();
    const day = page.getByLabel('Día', { exact: true });
    await day.fill('2031-12-24');
    await page.getByRole('checkbox', { name: 'Se repite cada año' }).check();
    await page.getByRole('link', { name: 'Personas' }).first().click();
    await day.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Horarios' }).click();
    await day.waitFor();
    expect(await day.inputValue()).toBe('2031-12-24');
    expect(await page.getByRole('checkbox', { name: 'Se repite cada año' }).isChecked()).toBe(true);
    await page.getByRole('link', { name: 'Taller' }).first().click();
    await page.getByRole('link', { name: 'Probar un mensaje' }).click();
    await message.waitFor();
    expect(await message.inputValue()).toBe('¿Cuánto cuesta el ');
  });

  it('is still there with whom a task is for', async () => {
    await page.getByRole('link', { name: 'Hoy' }).first().click();
    await page.getByLabel('Agregar una tarea').fill('Enviar la cotización');
    await page.getByRole('button', { name: 'Para quién' }).click();
    await page.getByLabel('Con quién').fill('Montealegre');
    await page.getByRole('button', { name: long }).click();
    await page.getByRole('button', { name: 'Otra persona' }).waitFor();
    await page.getByRole('link', { name: 'Taller' }).first().click();
    await page.getByLabel('Agregar una tarea').waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Hoy' }).first().click();
    expect(await page.getByLabel('Agregar una tarea').inputValue()).toBe('Enviar la cotización');
    await page.getByRole('button', { name: 'Otra persona' }).waitFor();
    await page.getByRole('button', { name: 'Agregar', exact: true }).click();
    const task = page.getByRole('listitem').filter({ hasText: 'Enviar la cotización' });
    await task.getByText(long, { exact: false }).first().waitFor();
  });
});

describe('a seller', () => {
  it('sees each template once, although two accounts have it, and one that differs beside it', async () => {
    const { tenant, account } = session.shop;
    const other = await aChannelAccount(session.embudo, tenant);
    for (const [accountId, name, status] of [
      [account.id, 'seguimiento', 'APPROVED'],
      [other.id, 'seguimiento', 'APPROVED'],
      [account.id, 'promo', 'APPROVED'],
      [other.id, 'promo', 'REJECTED'],
    ])
      await session.embudo.testDatabase.sql(
        `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
         values ($1, $2, $3, $4, $4, 'es', 'UTILITY', $5, 'Hola {{1}}', '{1}')`,
        [tenant.id, newId(), accountId, name, status],
      );
    const context = await session.browser.newContext({ locale: 'es-CR' });
    const theirs = await context.newPage();
    await theirs.goto(`${session.embudo.url}/settings/templates`);
    await theirs.getByRole('button', { name: 'Ventas' }).click();
    const rows = theirs.getByRole('listitem').filter({ hasText: 'Hola {{1}}' });
    await rows.first().waitFor();
    const texts = await rows.allInnerTexts();
    expect(texts.map(text => /^(\w+)/.exec(text)?.[1]).sort()).toEqual(['promo', 'promo', 'seguimiento']);
    expect(session.wrong).toEqual([]);
  });
});
