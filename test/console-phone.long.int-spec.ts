import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aCustomer, aMessage, aPhone, messagesTo, webhookBody } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';
import { arrives } from './console/writes.js';

const ana = aCustomer({ name: 'Ana Lucía Méndez', phone: `506${aPhone()}` });
let session: ConsoleSession;
let page: Page;

beforeAll(async () => {
  session = await openConsole(['ADMIN']);
  const { browser, embudo } = session;
  const context = await browser.newContext({
    locale: 'es-CR',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
  });
  page = await context.newPage();
  await page.goto(`${embudo.url}/inbox`);
  await page.getByRole('button', { name: 'Administración' }).tap();
  await page.getByRole('navigation').first().waitFor();
});
afterAll(async () => {
  await session?.browser.close();
});

describe('the console on a phone', () => {
  it('says how long a conversation may still be answered, and today for the day of its messages', async () => {
    const { account } = session.shop;
    const message = aMessage(ana, { type: 'text', text: { body: '¿Tienen taladros?' } });
    await arrives(session, account, webhookBody([messagesTo(account.externalId, message)]));
    await page.getByRole('link', { name: /Ana Lucía Méndez/ }).tap();
    await page.getByText('23 h para responder').waitFor();
    const thread = page.getByRole('region', { name: `Conversación con ${ana.name}` });
    await thread.getByText('hoy', { exact: true }).waitFor();
  });

  it('begins a new line with Enter, which its keyboard has without Shift, and sends by the button', async () => {
    const field = page.getByRole('textbox', { name: 'Responder' });
    await field.fill('Sí, tenemos.');
    await field.press('Enter');
    await field.pressSequentially('¿Para cuándo?');
    expect(await field.inputValue()).toBe('Sí, tenemos.\n¿Para cuándo?');
    await page.getByRole('button', { name: 'Enviar' }).tap();
    const thread = page.getByRole('region', { name: `Conversación con ${ana.name}` });
    const sent = thread.getByText('Sí, tenemos.');
    await sent.waitFor();
    expect(await sent.innerText()).toBe('Sí, tenemos.\n¿Para cuándo?');
  });

  it('leads back from the person to their conversation, and from there to the list', async () => {
    const panel = page.getByRole('complementary', { name: 'Datos de la persona' });
    await page.getByRole('button', { name: 'Datos de la persona' }).tap();
    await panel.getByRole('heading', { name: ana.name }).waitFor();
    const number = panel.getByRole('link', { name: /^\+506/ });
    expect(await number.getAttribute('href')).toBe(`tel:${await number.innerText()}`);
    await page.goBack();
    await panel.waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: 'Responder' }).waitFor();
    await page.getByRole('button', { name: 'Datos de la persona' }).tap();
    await panel.getByRole('button', { name: 'Cerrar' }).tap();
    await panel.waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByRole('textbox', { name: 'Responder' }).waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toBe('/inbox');
  });

  it('chooses a row by a finger beside its box, and does not open it', async () => {
    await page.goto(`${session.embudo.url}/lists/leads`);
    const box = page.getByRole('checkbox', { name: 'Seleccionar Ana Lucía Méndez' });
    await box.waitFor();
    const at = await box.boundingBox();
    if (!at) throw new Error('The box is not shown.');
    await page.touchscreen.tap(at.x - 6, at.y - 8);
    await page.getByText('1 seleccionado').waitFor();
    expect(await box.isChecked()).toBe(true);
    expect(new URL(page.url()).search).toBe('');
  });

  it('closes a dialog by going back, and asks before it loses what was typed', async () => {
    const dialog = page.getByRole('dialog', { name: 'Nuevo lead' });
    const open = async () => {
      await page.getByRole('button', { name: 'Nuevo lead' }).tap();
      await dialog.waitFor();
    };
    await page.goto(`${session.embudo.url}/today`);
    await page.getByRole('heading', { name: 'Hoy', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'Más' }).tap();
    await page.getByRole('menuitem', { name: 'Listas' }).tap();
    await open();
    await page.goBack();
    await dialog.waitFor({ state: 'detached' });
    expect(new URL(page.url()).pathname).toMatch(/^\/lists/);
    await open();
    await dialog.getByLabel('Nombre').fill('A medio escribir');
    await page.goBack();
    await dialog.getByText('Se perderá lo que escribió.').waitFor();
    await dialog.getByRole('button', { name: 'Seguir' }).tap();
    expect(await dialog.getByLabel('Nombre').inputValue()).toBe('A medio escribir');
    await page.goBack();
    await dialog.getByRole('button', { name: 'Descartar' }).tap();
    await dialog.waitFor({ state: 'detached' });
    await page.goBack();
    await page.getByRole('heading', { name: 'Hoy', level: 1 }).waitFor();
  });
});
