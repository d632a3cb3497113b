import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import {
  aCustomer,
  aMessage,
  aWhatsAppMessage,
  jobsDone,
  messagesTo,
  type TestEmbudo,
  webhookBody,
} from '../src/testing/index.js';
import { faultsOf } from './console/browser.js';
import { hold } from './console/hold.js';
import { intercept } from './console/intercept.js';
import { type ConsoleSession, openConsole } from './console/session.js';
import { arrives, writes } from './console/writes.js';

const ana = aCustomer({ name: 'Ana Lucía Méndez' });
const luis = aCustomer({ name: 'Luis Fernández' });

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;

const judge = (name: string) => session.judge(name);

beforeAll(async () => {
  session = await openConsole();
  ({ embudo, page } = session);
});
afterAll(async () => {
  await session?.browser.close();
});

describe('the console in a browser', () => {
  it('signs a demo user in with one click, and shows an inbox that teaches', async () => {
    await page.goto(`${embudo.url}/inbox`);
    await page.getByRole('button', { name: 'Administración' }).waitFor();
    // Whoever opens the page types at once.
    await page.getByLabel('Correo').and(page.locator(':focus')).waitFor();
    await judge('sign-in');
    await page.getByRole('button', { name: 'Administración' }).click();
    await page.getByText('Todavía no hay conversaciones').waitFor();
    expect(new URL(page.url()).pathname).toBe('/inbox');
    await judge('empty-inbox');
  });

  it('shows a customer the moment they write, and their score once it is known', async () => {
    await writes(session, ana, 'Hola, ¿cuánto cuesta el taladro?');
    const row = page.getByRole('link', { name: /Ana Lucía Méndez/ });
    await row.waitFor();
    await row.click();
    const thread = page.getByRole('region', { name: /Conversación con Ana/ });
    await thread.getByText('¿cuánto cuesta el taladro?').waitFor();
    await thread.getByText(/Taladro percutor/).waitFor();
    await page.getByText('Urgencia', { exact: true }).waitFor();
    await judge('thread');
  });

  it('takes a conversation over, sends a reply that is shown at once, and hands back', async () => {
    const thread = page.getByRole('region', { name: /Conversación con Ana/ });
    await page.keyboard.press('t');
    await page.getByText('Ahora responde usted.').waitFor();
    await page.keyboard.press('r');
    await page.keyboard.type('Con gusto, se lo aparto hoy.');
    await page.keyboard.press('Enter');
    await thread.getByText('Con gusto, se lo aparto hoy.').waitFor();
    await thread
      .getByRole('img', { name: /Enviado|Entregado/ })
      .last()
      .waitFor();
    expect(await thread.getByText('Con gusto, se lo aparto hoy.').count()).toBe(1);
    const row = page.getByRole('link', { name: /Ana Lucía Méndez/ });
    const { account } = session.shop;
    // The times of WhatsApp have whole seconds, so that a message written now would seem to be older than the reply.
    const later = aMessage(ana, 'Perfecto, ¿paso por la tarde?', { at: new Date(Date.now() + 1_000) });
    await arrives(session, account, webhookBody([messagesTo(account.externalId, later)]));
    await thread.getByText('Perfecto, ¿paso por la tarde?').waitFor();
    // What was read may still wait for an answer.
    await row.getByText(/^Espera desde/).waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('b');
    await page.getByText('Ahora responde el agente.').waitFor();
  });

  it('keeps a text that the server refuses, says why, and retries it as the same message', async () => {
    const keys = new Set<string | undefined>();
    const refusing = await intercept(page, 'mutation Send', async route => {
      keys.add(/"idempotencyKey":"([^"]+)"/.exec(route.request().postData() ?? '')?.[1]);
      const userErrors = [
        { __typename: 'UserError', code: 'CONFLICT', message: 'Otra persona la atiende.', field: null },
      ];
      const sendMessage = { __typename: 'SendMessagePayload', message: null, userErrors };
      await route.fulfill({ json: { data: { sendMessage } } });
    });
    await page.getByRole('textbox', { name: 'Responder' }).fill('Esto no sale.');
    await page.keyboard.press('Enter');
    await page.getByText(/Otra persona la atiende/).waitFor();
    const thread = page.getByRole('region', { name: /Conversación con Ana/ });
    // The cache removes its optimistic message in a later task than the one that shows the reason.
    await thread.getByText('Esto no sale.').waitFor({ state: 'detached' });
    const unsent = page.getByRole('list', { name: 'Mensajes sin enviar' });
    await unsent.getByText('Esto no sale.').waitFor();
    await page.getByRole('textbox', { name: 'Responder' }).fill('Lo siguiente.');
    const again = page.waitForResponse(answer => (answer.request().postData() ?? '').includes('mutation Send'));
    await unsent.getByRole('button', { name: 'Reintentar' }).click();
    await again;
    await unsent.getByText('Esto no sale.').waitFor();
    expect(keys.size).toBe(1);
    expect(await page.getByRole('textbox', { name: 'Responder' }).inputValue()).toBe('Lo siguiente.');
    // A phone loads the page again when its user comes back from another app.
    await page.reload();
    await unsent.getByText('Esto no sale.').waitFor();
    expect(await page.getByRole('textbox', { name: 'Responder' }).inputValue()).toBe('Lo siguiente.');
    await page.getByRole('region', { name: 'Conversaciones' }).getByText('Sin enviar: Esto no sale.').waitFor();
    await judge('inbox-unsent');
    const last = page.waitForResponse(answer => (answer.request().postData() ?? '').includes('mutation Send'));
    await unsent.getByRole('button', { name: 'Reintentar' }).click();
    await last;
    expect(keys.size).toBe(1);
    await unsent.getByRole('button', { name: 'Descartar' }).click();
    await unsent.waitFor({ state: 'detached' });
    refusing.end();
    await page.getByRole('textbox', { name: 'Responder' }).fill('');
  });

  it('is used by keyboard: j and k, and a palette that finds people', async () => {
    // Once nothing is left to answer, the newest conversation is at the top and stays there.
    await jobsDone(embudo);
    await writes(session, luis, 'Buenas, ¿tienen cemento?');
    await jobsDone(embudo);
    const rows = page.getByRole('region', { name: 'Conversaciones' }).getByRole('listitem');
    await rows.and(page.locator('[aria-posinset="1"]')).getByText('Luis Fernández').waitFor();
    await page.keyboard.press('Escape');
    const shown = (name: string) => page.getByRole('heading', { level: 2, name }).first().waitFor();
    await page.keyboard.press('k');
    await shown('Luis Fernández');
    await page.keyboard.press('j');
    await shown('Ana Lucía Méndez');
    await page.keyboard.press('k');
    await shown('Luis Fernández');
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').getByRole('combobox').fill('Méndez');
    await page.getByRole('option', { name: /Ana Lucía Méndez/ }).waitFor();
    await judge('palette');
    await page.keyboard.press('Escape');
  });

  it('writes as a customer, and the message comes by the webhook of the shop', async () => {
    const { account, tenant } = session.shop;
    session.door.shops = [
      { tenantId: tenant.id, tenant: 'Ferretería', accounts: [{ provider: 'META', channel: 'WHATSAPP' }] },
    ];
    session.door.write = async ({ name, number, text }) => {
      await arrives(session, account, aWhatsAppMessage(account, aCustomer({ name, phone: number }), text));
      return 200;
    };
    await page.reload();
    await page.getByRole('button', { name: 'Escribir como cliente' }).click();
    const pen = page.getByRole('region', { name: 'Escribir como cliente' });
    await pen.getByRole('combobox', { name: 'Cliente' }).selectOption({ label: 'Marta Quirós' });
    await pen.getByRole('textbox').fill('¿Tienen brochas?');
    await judge('customer-pen');
    await page.keyboard.press('Enter');
    // What is typed while the network is slow is the draft of the reply, and takes nothing over.
    const reading = await hold(page, 'query Thread');
    await page.getByRole('link', { name: /Marta Quirós/ }).click();
    await reading.first;
    const reply = page.getByRole('textbox', { name: 'Responder' });
    await page.keyboard.press('r');
    await reply.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('te ');
    await reading.release();
    await page.getByRole('button', { name: 'Tomar' }).waitFor();
    await reply.and(page.locator(':focus')).waitFor();
    await page.keyboard.type('busco');
    expect(await reply.inputValue()).toBe('te busco');
    await reply.fill('');
  });

  it('says if the line is down, and reads again every thirty seconds', async () => {
    const eva = aCustomer({ name: 'Eva Rojas' });
    const cut = await session.context.newPage();
    await cut.routeWebSocket('**/graphql', socket => socket.close({ code: 1011, reason: 'away' }));
    await cut.clock.install();
    await cut.goto(`${embudo.url}/inbox`);
    await cut.getByText('Sin conexión en vivo', { exact: false }).waitFor();
    await cut.getByRole('link', { name: /Ana Lucía Méndez/ }).waitFor();
    expect(await faultsOf(cut)).toEqual([]);
    await writes(session, eva, 'Hola, ¿siguen abiertos?');
    await page.getByRole('link', { name: /Eva Rojas/ }).waitFor();
    await cut.clock.fastForward(30_000);
    await cut.getByRole('link', { name: /Eva Rojas/ }).waitFor();
    await cut.close();
  });

  it('waits for a section that is opened while the server is away, and keeps what was written meanwhile', async () => {
    const other = await session.context.newPage();
    await other.goto(page.url());
    const field = other.getByRole('textbox', { name: 'Responder' });
    await field.fill('A medias');
    await session.context.setOffline(true);
    await other.getByRole('link', { name: 'Cifras' }).click();
    await other.getByRole('status').getByText('El servidor no responde.', { exact: false }).waitFor();
    expect(await field.inputValue()).toBe('A medias');
    await session.context.setOffline(false);
    await other.getByRole('heading', { name: 'Cifras' }).first().waitFor();
    await other
      .getByRole('status')
      .getByText('El servidor no responde.', { exact: false })
      .waitFor({ state: 'detached' });
    await other.goBack();
    expect(await field.inputValue()).toBe('A medias');
    await other.close();
  });

  it('reloads at the address of a conversation, still signed in, also on a phone and in English', async () => {
    const { pathname } = new URL(page.url());
    expect(pathname).toMatch(/^\/inbox\/[\w-]{36}$/);
    await page.evaluate(`localStorage.setItem('embudo.language', '"en"')`);
    await page.setViewportSize({ width: 390, height: 780 });
    await page.reload();
    await page.getByRole('textbox', { name: 'Reply' }).waitFor();
    await judge('phone-thread');
    await page.getByRole('link', { name: 'Back to list' }).click();
    await page.getByRole('link', { name: /Luis/ }).waitFor();
    await judge('phone-list');
    const across = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    expect(across).toBeLessThanOrEqual(0);
  });

  it('asks no other host, breaks no rule of its page, and keeps no access token', async () => {
    expect(session.wrong).toEqual([]);
    const kept = await page.evaluate<string>('JSON.stringify(localStorage)');
    // An access token is a JWT, which begins so; other tokens may hold these letters by chance.
    expect(kept).not.toMatch(/(?<![\w.-])eyJ/);
  });
});
