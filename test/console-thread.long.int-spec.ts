import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '../src/domain/shared/id.js';
import { aCustomer, aMessage, aPhone, messagesTo, until, webhookBody } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';
import { arrives } from './console/writes.js';

const ana = aCustomer({ name: 'Ana Lucía Méndez' });
let session: ConsoleSession;
let page: Page;

beforeAll(async () => {
  session = await openConsole(['ADMIN']);
  ({ page } = session);
});
afterAll(async () => {
  await session?.browser.close();
});

async function sends(part: Record<string, unknown>, from = ana): Promise<void> {
  const { account } = session.shop;
  await arrives(session, account, webhookBody([messagesTo(account.externalId, aMessage(from, part))]));
}

describe('a conversation in a browser', () => {
  it('shows what a message answers or reacts to, where a place is, and in words what the channel does not pass on', async () => {
    await session.signIn('/inbox');
    const id = `wamid.${newId()}`;
    await sends({ id, type: 'text', text: { body: 'El taladro verde' } });
    await sends({ type: 'text', text: { body: 'Ese quiero' }, context: { id } });
    await sends({ type: 'reaction', reaction: { message_id: id, emoji: '❤️' } });
    await sends({ type: 'location', location: { latitude: 9.93, longitude: -84.08, name: 'La bodega' } });
    await sends({ type: 'unsupported', unsupported: { type: 'poll_creation' } });
    await page.getByRole('link', { name: /Ana Lucía Méndez/ }).click();
    const shown = page.getByRole('region', { name: `Conversación con ${ana.name}` }).getByRole('listitem');
    const quote = page.locator('blockquote', { hasText: 'El taladro verde' });
    await shown.filter({ hasText: 'Ese quiero' }).filter({ has: quote }).getByText(`Responde a ${ana.name}`).waitFor();
    await shown.filter({ hasText: '❤️' }).filter({ has: quote }).getByText('Reaccionó a un mensaje').waitFor();
    await shown.filter({ hasText: 'La bodega' }).getByRole('link', { name: 'Ver en el mapa' }).waitFor();
    await shown.getByText('El canal no deja ver este mensaje').waitFor();
    await page.getByText('[unsupported').waitFor({ state: 'detached' });
    await session.judge('quotes');
  });

  it('asks somebody who hides their number for it, and shows the one that they share', async () => {
    const hidden = aCustomer({ name: 'Berta Sin Número', phone: null });
    await sends({ type: 'text', text: { body: '¿Tienen taladros?' } }, hidden);
    await page.getByRole('link', { name: /Berta Sin Número/ }).click();
    await page.getByRole('button', { name: 'Pedir su número' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Mensaje' }).fill('¿Nos deja su número, Berta?');
    await session.judge('asking for a number');
    await dialog.getByRole('button', { name: 'Enviar' }).click();
    await dialog.waitFor({ state: 'detached' });
    const asked = page.getByRole('listitem').filter({ hasText: '¿Nos deja su número, Berta?' });
    await asked.getByText('Con un botón para compartir su número').waitFor();
    await session.judge('asked for a number');
    const number = `506${aPhone()}`;
    const phones = [{ phone: `+${number}`, wa_id: number }];
    await sends({ type: 'contacts', contacts: [{ origin: 'contact_request', phones }] }, hidden);
    const panel = page.getByRole('complementary', { name: 'Datos de la persona' });
    await panel.getByText(`+${number}`).waitFor();
    await panel.getByRole('button', { name: 'Pedir su número' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: /Ana Lucía Méndez/ }).click();
  });

  it('records that somebody wants no messages, and that they want them again, with what they said', async () => {
    await page.getByRole('button', { name: 'No quiere mensajes…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Qué dijo, o cómo lo sabe' }).fill('Llamó y dijo que no le escribamos.');
    await session.judge('consent');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('No se le puede escribir.').waitFor();
    await page.getByRole('button', { name: 'Quiere mensajes otra vez…' }).click();
    await dialog.getByText('“Llamó y dijo que no le escribamos.”').waitFor();
    await dialog.getByRole('textbox', { name: 'Qué dijo, o cómo lo sabe' }).fill('Vino a la tienda y pidió ofertas.');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('textbox', { name: 'Responder' }).waitFor();
  });

  it('says that a message came below what is read, and goes down to what the user writes', async () => {
    const { account } = session.shop;
    const thread = page.getByRole('region', { name: `Conversación con ${ana.name}` });
    const below = thread.getByRole('button', { name: 'Mensajes nuevos abajo' });
    /** Scrolls, and waits until the page knows. */
    const toTop = () =>
      thread.evaluate(
        (box: { scrollTop: number; addEventListener(name: 'scroll', then: () => void, once: object): void }) =>
          new Promise<void>(done => {
            box.addEventListener('scroll', done, { once: true });
            box.scrollTop = 0;
          }),
      );
    const left = () =>
      thread.evaluate(
        (box: { scrollHeight: number; scrollTop: number; clientHeight: number }) =>
          box.scrollHeight - box.scrollTop - box.clientHeight,
      );
    await page.getByRole('button', { name: 'Tomar' }).click();
    await page.getByRole('button', { name: 'Devolver al agente' }).waitFor();
    const lines = Array.from({ length: 30 }, (_, at) =>
      aMessage(ana, { type: 'text', text: { body: `Línea ${at + 1} de la lista` } }),
    );
    await arrives(session, account, webhookBody([messagesTo(account.externalId, ...lines)]));
    for (const line of [1, 30]) await thread.getByText(`Línea ${line} de la lista`).waitFor({ state: 'attached' });
    await until('all lines', async () => (await thread.getByText(/^Línea \d+ de la lista$/).count()) === 30);
    expect(await left()).toBeLessThan(2);
    await toTop();
    expect(await below.count()).toBe(0);
    await sends({ type: 'text', text: { body: '¿Sigue ahí?' } });
    await below.waitFor();
    await session.judge('below');
    await below.click();
    await below.waitFor({ state: 'detached' });
    expect(await left()).toBeLessThan(2);
    expect(await thread.and(page.locator(':focus')).count()).toBe(1);
    await toTop();
    const field = page.getByRole('textbox', { name: 'Responder' });
    await field.fill('Sí, aquí sigo.');
    await field.press('Enter');
    await thread.getByText('Sí, aquí sigo.').waitFor();
    await until('what was written to be in sight', async () => (await left()) < 2);
    expect(await below.count()).toBe(0);
  });

  it('gives a lead to a colleague beside its conversation', async () => {
    const { seller, professional } = session.shop;
    const owner = page.getByRole('complementary', { name: 'Datos de la persona' }).getByLabel('Vendedor');
    await owner.locator(`option[value="${seller.sellerId}"]`).waitFor({ state: 'attached' });
    const before = await owner.inputValue();
    const next = String(before === seller.sellerId ? professional.sellerId : seller.sellerId);
    const { sql } = session.embudo.testDatabase;
    const [colleague] = await sql<{ name: string }>('select display_name as name from seller where id = $1', [next]);
    await owner.selectOption(next);
    await page.getByText(`Ahora es de ${colleague?.name}.`).waitFor();
    expect(await owner.inputValue()).toBe(next);
    const [lead] = await sql<{ seller: string }>(
      `select l.seller_id as seller from lead l join contact c on c.id = l.contact_id where l.tenant_id = $1 and c.name = $2`,
      [session.shop.tenant.id, ana.name],
    );
    expect(lead?.seller).toBe(next);
    await session.judge('lead-owner');
    expect(session.wrong).toEqual([]);
  });
});
