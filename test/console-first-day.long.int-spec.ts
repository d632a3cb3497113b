import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let page: Page;

beforeAll(async () => {
  session = await openConsole(['CEO']);
  ({ page } = session);
});
afterAll(async () => {
  await session?.browser.close();
});

describe('the first day of an owner', () => {
  it('begins with what is to be set up, and what is done already', async () => {
    await session.signIn('/inbox', 'CEO');
    await page.getByRole('heading', { name: 'Primeros pasos' }).waitFor();
    const step = (name: string) => page.getByRole('listitem').filter({ hasText: name });
    // The shop of the specs has a channel.
    await step('Conecte un canal').getByText('Hecho').waitFor();
    expect(await step('Traiga a sus clientes').getByText('Hecho').count()).toBe(0);
    expect(await page.getByText('Use j y k').count()).toBe(0);
    await session.judge('first-steps');
    const usual = page.viewportSize() ?? { width: 1360, height: 820 };
    await page.setViewportSize({ width: 390, height: 844 });
    await step('Conecte un canal').getByText('Hecho').waitFor();
    expect(await page.getByText('Todavía no hay conversaciones').isVisible()).toBe(false);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await session.judge('first-steps-phone');
    await page.setViewportSize(usual);
    await page.getByText('Todavía no hay conversaciones').waitFor();
    await step('Traiga a sus clientes').getByRole('link').click();
    await page.getByRole('heading', { name: 'Importar un archivo' }).waitFor();
  });

  it('suggests the code of a product, and asks before Escape drops what was typed', async () => {
    await page.goto(`${session.embudo.url}/workshop/catalogue`);
    await page.getByRole('button', { name: 'Nuevo producto' }).click();
    const dialog = page.getByRole('dialog', { name: 'Nuevo producto' });
    const name = dialog.getByLabel('Nombre');
    await name.fill('Pan de banano ½ kg');
    const code = dialog.getByLabel('Código');
    expect(await code.inputValue()).toBe('PAN-DE-BANANO-KG');
    await name.press('Escape');
    await dialog.getByText('Se perderá lo que escribió.').waitFor();
    await session.judge('unsaved');
    await page.keyboard.press('Escape');
    await dialog.getByText('Se perderá lo que escribió.').waitFor({ state: 'detached' });
    expect(await dialog.locator(':focus').getAttribute('name')).toBe('name');
    await code.fill('PB-1');
    await name.fill('Pan de banano');
    expect(await code.inputValue()).toBe('PB-1');
    await dialog.getByRole('button', { name: 'Cerrar' }).click();
    await dialog.getByRole('button', { name: 'Descartar' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Nuevo producto' }).click();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('offers no export of a list that was never filled', async () => {
    await page.goto(`${session.embudo.url}/lists/customers`);
    await page.getByText('Todavía no hay clientes').waitFor();
    expect(await page.getByRole('button', { name: 'Exportar' }).count()).toBe(0);
  });

  it('begins a dialog without fields at its first choice, not at the cross that closes it', async () => {
    await page.goto(`${session.embudo.url}/settings/channels`);
    await page.getByRole('button', { name: 'Conectar un canal' }).click();
    const dialog = page.getByRole('dialog', { name: 'Conectar un canal' });
    await dialog
      .getByRole('button', { name: /^WhatsApp/ })
      .first()
      .and(page.locator(':focus'))
      .waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('names the time of the business as people do', async () => {
    await page.goto(`${session.embudo.url}/settings/hours`);
    await page.getByText('(hora de Costa Rica)').waitFor();
    expect(await page.getByText('America/').count()).toBe(0);
  });
});
