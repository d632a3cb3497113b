import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import {
  aCustomer,
  aProduct,
  aWhatsAppMessage,
  type GraphClient,
  gql,
  jobsDone,
  mutate,
  postWebhook,
} from '../src/testing/index.js';
import { overload } from './console/busy.js';
import { holdFrames, releaseFrames } from './console/flick.js';
import { hold } from './console/hold.js';
import { type ConsoleSession, openConsole } from './console/session.js';

const ana = aCustomer({ name: 'Ana Mora' });
const berta = aCustomer({ name: 'Berta Solano' });
const carla = aCustomer({ name: 'Carla Vega' });

let session: ConsoleSession;
let page: Page;
let ask: GraphClient;
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
async function writes(who: typeof ana, text: string): Promise<void> {
  const { account } = session.shop;
  expect((await postWebhook(session.embudo.url, account, aWhatsAppMessage(account, who, text))).status).toBe(200);
}

beforeAll(async () => {
  session = await openConsole();
  ({ page } = session);
  page.on('websocket', socket => socket.on('framereceived', ({ payload }) => heard(String(payload))));
  await aProduct(session.embudo, session.shop.tenant, { name: 'Tapa de registro', priceMinor: 300_000 });
  ask = gql(session.embudo.url, session.shop.admin.token);
  for (const who of [carla, berta, ana]) {
    await writes(who, `Hola, soy ${who.name}`);
    await jobsDone(session.embudo);
  }
  await session.signIn('/lists/leads');
});
afterAll(async () => {
  await session?.browser.close();
});

describe('a list on a slow computer', () => {
  it('takes every value of a filter that is chosen before the first one is shown', async () => {
    await row('Ana Mora').waitFor();
    await page.getByRole('button', { name: 'Estado', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Nuevo' }).waitFor();
    const catchUp = await overload(page);
    await page.getByRole('menuitemcheckbox', { name: 'Nuevo' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Contactado' }).click();
    await catchUp();
    await page.waitForURL(url => JSON.stringify(filterIn(url).status) === '["NEW","CONTACTED"]');
    await page.keyboard.press('Escape');
  });

  it('keeps a filter when a row is opened before the filter is shown', async () => {
    await open('/lists/leads');
    await row('Ana Mora').waitFor();
    const { sellerId } = session.shop.seller;
    await page.locator(`option[value="${sellerId}"]`).first().waitFor({ state: 'attached' });
    const catchUp = await overload(page);
    await page.getByRole('combobox', { name: 'Vendedor' }).selectOption(sellerId ?? '');
    await row('Ana Mora').getByRole('link').click();
    await catchUp();
    await page.waitForURL(url => url.searchParams.has('open'));
    expect(filterIn(new URL(page.url()))).toEqual({ sellerId });
  });

  it('keeps what is typed into the search while an earlier text arrives in the address', async () => {
    await open('/lists/leads');
    await row('Berta Solano').waitFor();
    const field = page.getByRole('searchbox', { name: 'Buscar' });
    const catchUp = await overload(page);
    await field.pressSequentially('an');
    await page.waitForURL(url => filterIn(url).search === 'an');
    await field.pressSequentially('a m');
    await catchUp();
    await page.waitForURL(url => filterIn(url).search === 'ana m');
    await row('Berta Solano').waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('ana m');
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

  it('shows a saved row as it was saved, also if the list was being read meanwhile', async () => {
    const reading = await hold(page, 'query LeadsPage', 'answer');
    await page.reload();
    await reading.first;
    await panel().getByRole('combobox', { name: 'Estado' }).selectOption('QUALIFIED');
    await panel().getByRole('button', { name: 'Guardar cambios' }).click();
    await page.getByText('Guardado.').waitFor();
    await reading.release();
    await row('Dora Ruiz').getByText('Calificado').waitFor();
  });
});

describe('the inbox on a slow computer', () => {
  it('moves by one conversation for each key', async () => {
    await open('/inbox');
    for (const { name } of [ana, berta, carla]) await chat(name).waitFor();
    const catchUp = await overload(page);
    for (const key of ['j', 'j', 'j', 'k']) await page.keyboard.press(key);
    await catchUp();
    await page.getByRole('region', { name: `Conversación con ${berta.name}` }).waitFor();
  });

  it('keeps an event that comes while the list is read', async () => {
    await page.getByRole('button', { name: 'Tomar' }).click();
    await page.getByText('Ahora responde usted.').waitFor();
    await writes(berta, 'Primera noticia');
    await chat(berta.name).getByText('Primera noticia').waitFor();
    const told = new Promise<void>(resolve => {
      heard = text => {
        if (text.includes('conversationUpdated') && text.includes('Segunda noticia')) resolve();
      };
    });
    const reading = await hold(page, 'query InboxPage', 'answer');
    await page.getByRole('button', { name: 'Personas', exact: true }).click();
    await reading.first;
    await writes(berta, 'Segunda noticia');
    await told;
    await jobsDone(session.embudo);
    await reading.release();
    await chat(berta.name).getByText('Segunda noticia').waitFor();
  });
});

describe('fields on a slow computer', () => {
  it('keep the digits that were typed into a price before the next frame', async () => {
    await open('/workshop/catalogue');
    const price = page.getByRole('textbox', { name: 'Precio de Taladro percutor 800 W' });
    await price.waitFor();
    await holdFrames(page);
    await price.focus();
    await page.keyboard.type('79');
    await releaseFrames(page);
    await page.evaluate(() => new Promise(resolve => requestAnimationFrame(() => resolve(null))));
    await page.keyboard.type('90');
    expect(await price.inputValue()).toBe('7990');
    await page.keyboard.press('Escape');
  });

  it('choose by Enter whom the whole text finds, not whom its first letters found', async () => {
    await open('/lists/orders');
    await page.getByRole('button', { name: 'Nuevo pedido' }).click();
    const order = page.getByRole('dialog', { name: 'Nuevo pedido' });
    const product = order.getByLabel('Agregar producto');
    await product.fill('ta');
    await order.getByRole('button', { name: /^Taladro percutor/ }).waitFor();
    const finding = await hold(page, 'query SoldProducts');
    await product.fill('tapa');
    await finding.first;
    await product.press('Enter');
    await finding.release();
    await order.getByLabel('Cantidad de Tapa de registro').waitFor();
    expect(await order.getByLabel(/^Cantidad de/).count()).toBe(1);
    await page.keyboard.press('Escape');
  });
});

describe('the board on a slow computer', () => {
  it('takes two filters that are chosen before the first one is shown', async () => {
    const stages = [
      { name: 'Consulta', probability: 10, expectedDurationDays: 3 },
      { name: 'Ganada', probability: 100, kind: 'WON' },
    ];
    await mutate(ask, 'createPipeline', { name: 'Ventas', stages }, 'pipeline { id } userErrors { code }');
    await open('/board');
    await page.getByRole('region', { name: 'Consulta', exact: true }).waitFor();
    const catchUp = await overload(page);
    await page.getByRole('button', { name: 'En riesgo', exact: true }).click();
    await page.getByRole('combobox', { name: 'Etapas' }).selectOption('OPEN');
    await catchUp();
    await page.getByRole('region', { name: 'Ganada', exact: true }).waitFor({ state: 'detached' });
    expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({ risk: 'true', kind: 'OPEN' });
    expect(session.wrong).toEqual([]);
  });
});
