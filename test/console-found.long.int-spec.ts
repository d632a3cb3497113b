import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  aCustomer,
  aMessage,
  FakeLanguageModel,
  jobsDone,
  messagesTo,
  postWebhook,
  type TestEmbudo,
  until,
  webhookBody,
} from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;
let contactId: string;

beforeAll(async () => {
  session = await openConsole(['ADMIN', 'SECRETARY'], { models: [new FakeLanguageModel()] });
  ({ embudo, page } = session);
  const { account } = session.shop;
  const text = 'Hola, soy Ana Rojas de Ferretería El Clavo, estamos en Heredia. Mi correo es ana@elclavo.cr';
  const message = aMessage(aCustomer({ name: 'Ani', phone: '50688112233' }), text);
  await postWebhook(embudo.url, account, webhookBody([messagesTo(account.externalId, message)]));
  await jobsDone(embudo);
  const [contact] = await embudo.testDatabase.sql<{ id: string }>('select id from contact where tenant_id = $1', [
    session.shop.tenant.id,
  ]);
  contactId = contact?.id ?? '';
});
afterAll(async () => {
  await session?.browser.close();
});

const stored = async () =>
  (
    await embudo.testDatabase.sql<{ name: string | null; city: string | null }>(
      'select name, city from contact where id = $1',
      [contactId],
    )
  )[0];
const line = (value: string) =>
  page.getByRole('list', { name: 'Datos encontrados' }).locator('li').filter({ hasText: value });

describe('found data in a browser', () => {
  it('show their source, which opens', async () => {
    await session.signIn(`/lists/contacts?open=${contactId}`);
    await line('Ana Rojas').getByText('ahora: Ani').waitFor();
    await line('Costa Rica').getByText('por el código de su número').waitFor();
    await session.judge('found');
    await page.setViewportSize({ width: 390, height: 820 });
    await session.judge('found-narrow');
    await page.setViewportSize({ width: 1280, height: 820 });
    await line('Heredia')
      .getByRole('link', { name: /^de su mensaje del / })
      .click();
    await page.waitForURL(/\/inbox\//);
  });

  it('are beside the conversation, accepted, undone and dismissed', async () => {
    await line('Ana Rojas').getByRole('button', { name: 'Aceptar' }).waitFor();
    await session.judge('found-inbox');
    await line('Ana Rojas').getByRole('button', { name: 'Aceptar' }).click();
    await until('the name', async () => (await stored())?.name === 'Ana Rojas');
    await line('Heredia').getByRole('button', { name: 'Deshacer' }).click();
    await until('the city to be gone', async () => (await stored())?.city === null);
    await line('Heredia').waitFor({ state: 'detached' });
    await line('elclavo.cr').filter({ hasText: 'Sitio web' }).getByRole('button', { name: 'Descartar' }).click();
    await line('Sitio web').waitFor({ state: 'detached' });
    expect(await stored()).toEqual({ name: 'Ana Rojas', city: null });
  });

  it('are looked for where the rules say', async () => {
    await page.goto(`${embudo.url}/settings/rules`);
    await page.getByRole('switch', { name: 'Sitio web de la empresa' }).click();
    await page.getByRole('switch', { name: 'Twilio Lookup' }).click();
    await page.getByLabel('Consultas a Twilio').waitFor();
    await session.judge('settings-found');
    const settings = async () =>
      (
        await embudo.testDatabase.sql<{ settings: { enrichment?: object } }>(
          'select settings from tenant where id = $1',
          [session.shop.tenant.id],
        )
      )[0]?.settings.enrichment;
    await until('both switches', async () => JSON.stringify(await settings())?.includes('"lookup":true'));
    expect(await settings()).toMatchObject({ website: true, lookup: true });
  });
});
