import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { aCustomer, aProduct, jobsDone, until } from '../src/testing/index.js';
import { busyOnce } from './console/busy.js';
import { holdFrames, releaseFrames } from './console/flick.js';
import { hold } from './console/hold.js';
import { pressFast } from './console/keys.js';
import { type ConsoleSession, openConsole } from './console/session.js';
import { writes } from './console/writes.js';

const ana = aCustomer({ name: 'Ana Mora' });
const berta = aCustomer({ name: 'Berta Solano' });

let session: ConsoleSession;
let page: Page;
/** Called for each message that the page's socket has received. */
let heard = (_text: string): void => {};

const row = (name: string): Locator =>
  page.getByRole('table', { name: 'Leads', exact: true }).getByRole('row').filter({ hasText: name });
const chat = (name: string): Locator =>
  page.getByRole('region', { name: 'Conversaciones' }).getByRole('link', { name });
const panel = (): Locator => page.getByRole('complementary', { name: 'La fila abierta' });
const open = (at: string) => page.goto(`${session.embudo.url}${at}`);
/** Returns the part of the address of the open page that is a list's filter. */
const filterIn = ({ searchParams }: URL) => JSON.parse(searchParams.get('filter') ?? '{}') as Record<string, unknown>;

beforeAll(async () => {
  session = await openConsole();
  ({ page } = session);
  page.on('websocket', socket => socket.on('framereceived', ({ payload }) => heard(String(payload))));
  await aProduct(session.embudo, session.shop.tenant, { name: 'Tapa de registro', priceMinor: 300_000 });
  for (const who of [berta, ana]) {
    await writes(session, who, `Hola, soy ${who.name}`);
    await jobsDone(session.embudo);
  }
  await session.signIn('/lists/leads');
});
afterAll(async () => {
  await session?.browser.close();
});

describe('a list on a slow computer', () => {
  it('keeps the space between two words of a search if the first one is searched before the second is typed', async () => {
    await row('Berta Solano').waitFor();
    const field = page.getByRole('searchbox', { name: 'Buscar' });
    await field.fill('ana ');
    await page.waitForURL(url => filterIn(url).search === 'ana');
    await row('Berta Solano').waitFor({ state: 'detached' });
    await field.pressSequentially('mora');
    await page.waitForURL(url => filterIn(url).search === 'ana mora');
    expect(await field.inputValue()).toBe('ana mora');
    await page.getByRole('button', { name: 'Quitar filtros' }).click();
    await row('Berta Solano').waitFor();
    expect(await field.inputValue()).toBe('');
  });

  it('shows a new row also if the list was being read when it was added', async () => {
    const reading = await hold(page, 'query LeadsPage', 'answer');
    await page.reload();
    await reading.first;
    await page.getByRole('button', { name: 'Nuevo lead' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nuevo lead' });
    await dialog.getByLabel('Nombre').fill('Dora Ruiz');
    await dialog.getByLabel('Teléfono').fill('8777-1212');
    await dialog.getByLabel('Origen').fill('Mostrador');
    await dialog.getByRole('button', { name: 'Crear el lead' }).click();
    await panel().getByRole('heading', { name: 'Dora Ruiz' }).waitFor();
    await reading.release();
    await row('Dora Ruiz').waitFor();
  });
});

describe('a dialog with a form', () => {
  it('is closed by a click beside it, but once something was typed only after a question', async () => {
    const dialog = page.getByRole('dialog', { name: 'Nuevo lead' });
    const beside = { position: { x: 4, y: 4 }, force: true };
    await page.getByRole('button', { name: 'Nuevo lead' }).click();
    await dialog.waitFor();
    await page.locator('body').click(beside);
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Nuevo lead' }).click();
    await dialog.getByLabel('Nombre').fill('Eva Mata');
    await page.locator('body').click(beside);
    expect(await dialog.getByLabel('Nombre').inputValue()).toBe('Eva Mata');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Descartar' }).click();
    await dialog.waitFor({ state: 'detached' });
  });
});

describe('the inbox on a slow computer', () => {
  it('keeps an event that comes while the list is read', async () => {
    await open('/inbox');
    await chat(berta.name).click();
    await page.getByRole('button', { name: 'Tomar' }).click();
    await page.getByText('Ahora responde usted.').waitFor();
    // No conversation is open, so nothing is marked as read and no other event tells of it.
    await open('/inbox');
    await chat(berta.name).waitFor();
    await writes(session, berta, 'Primera noticia');
    await chat(berta.name).getByText('Primera noticia').waitFor();
    const told = new Promise<void>(resolve => {
      heard = text => {
        if (text.includes('conversationUpdated') && text.includes('Segunda noticia')) resolve();
      };
    });
    const reading = await hold(page, 'query InboxPage', 'answer');
    await page.getByRole('button', { name: 'Personas', exact: true }).click();
    await reading.first;
    await writes(session, berta, 'Segunda noticia');
    await told;
    await jobsDone(session.embudo);
    await reading.release();
    await chat(berta.name).getByText('Segunda noticia').waitFor();
  });
});

describe('keys on a slow computer', () => {
  it('are taken as soon as their screen is shown', async () => {
    const field = page.getByRole('textbox', { name: 'Agregar una tarea' });
    const catchUp = await busyOnce(page, 'main form input');
    await page.getByRole('link', { name: 'Hoy' }).click();
    await field.waitFor();
    await page.keyboard.press('n');
    expect(await field.evaluate(input => input === input.ownerDocument.activeElement)).toBe(true);
    await catchUp();
  });

  it('make one shortcut if they were pressed fast, also if they are handled slowly', async () => {
    await open('/inbox');
    await chat(ana.name).waitFor();
    await pressFast(page, 'gt', () =>
      page.evaluate(() => {
        const end = performance.now() + 1_500;
        while (performance.now() < end);
      }),
    );
    await page.waitForURL('**/today');
  });
});

describe('settings on a slow network', () => {
  it('take a change that is made before the one before it was read again', async () => {
    await open('/settings/routing');
    const rule = page.getByRole('switch', { name: 'Usar la regla: Publicidad o engaño' });
    await rule.waitFor();
    const reading = await hold(page, 'query SettingsOfTenant', 'answer');
    await rule.click();
    await reading.first;
    await page.getByLabel('Compra: puntaje mayor que').fill('72');
    await page.getByRole('button', { name: 'Guardar' }).last().click();
    await reading.release();
    await until('both changes', async () => {
      const [tenant] = await session.embudo.testDatabase.sql<{ limit: number; rules: object }>(
        `select settings #> '{routing,salesScoreAbove}' as limit, settings #> '{routing,rules}' as rules from tenant where id = $1`,
        [session.shop.tenant.id],
      );
      return tenant?.limit === 72 && Object.keys(tenant.rules).length === 1;
    });
  });
});

describe('fields on a slow computer', () => {
  it('keep what is typed into a search as soon as it is shown', async () => {
    await open('/settings/people');
    const field = page.getByPlaceholder('Nombre, teléfono o correo');
    const catchUp = await busyOnce(page, 'main input[type=search]');
    await page.getByRole('link', { name: 'Privacidad' }).click();
    await field.fill('berta');
    await catchUp();
    await page.getByRole('listitem').filter({ hasText: 'Berta Solano' }).waitFor();
    expect(await field.inputValue()).toBe('berta');
  });

  it('keep the digits that were typed into a price before the next frame', async () => {
    await open('/workshop/catalogue');
    const price = page.getByRole('textbox', { name: 'Precio de Taladro percutor 800 W' });
    await price.waitFor();
    await holdFrames(page);
    await price.focus();
    await page.keyboard.type('79');
    await releaseFrames(page);
    await page.evaluate('new Promise(resolve => requestAnimationFrame(() => resolve()))');
    await page.keyboard.type('90');
    expect(await price.inputValue()).toBe('7990');
    await page.keyboard.press('Escape');
  });

  it('choose by Enter whom the whole text finds, not whom its first letters found', async () => {
    await open('/lists/orders');
    await page.getByRole('button', { name: 'Nuevo pedido' }).click();
    const order = page.getByRole('dialog', { name: 'Nuevo pedido' });
    const product = order.getByLabel('Agregar producto');
    await product.fill('tal');
    await order.getByRole('button', { name: /^Taladro percutor/ }).waitFor();
    const finding = await hold(page, 'query SoldProducts');
    await product.fill('tapa');
    await finding.first;
    await product.press('Enter');
    await finding.release();
    await order.getByLabel('Cantidad de Tapa de registro').waitFor();
    expect(await order.getByLabel(/^Cantidad de/).count()).toBe(1);
    expect(session.wrong).toEqual([]);
  });
});
