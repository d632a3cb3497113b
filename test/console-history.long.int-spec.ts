import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { newId } from '../src/domain/shared/id.js';
import type { TestEmbudo } from '../src/testing/index.js';
import { readAll } from './console/read-all.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;
const [contact, talk, lead, customer, order, firstMessage] = Array.from({ length: 6 }, newId);
const [messages, orders] = [95, 12];
/** The messages, the orders, and the lead, which is the first event. */
const events = messages + orders + 1;

beforeAll(async () => {
  session = await openConsole(['ADMIN', 'SELLER']);
  ({ embudo, page } = session);
  const { tenant, account, seller } = session.shop;
  await embudo.testDatabase.sql(`
    do $$
    declare t uuid := '${tenant.id}'; s uuid := '${seller.sellerId}'; began timestamptz := now() - interval '300 days';
    begin
      insert into contact (id, tenant_id, seller_id, name) values ('${contact}', t, s, 'Ana Larga');
      insert into lead (id, tenant_id, contact_id, seller_id, name, source, status, created_at, updated_at)
        values ('${lead}', t, '${contact}', s, 'Ana Larga', 'Feria del Sol', 'NEW', began, began);
      insert into customer (id, tenant_id, contact_id, seller_id, first_name) values ('${customer}', t, '${contact}', s, 'Ana');
      insert into conversation (id, tenant_id, contact_id, channel_account_id, lead_id, seller_id, channel, status, last_message_at, last_inbound_at)
        values ('${talk}', t, '${contact}', '${account.id}', '${lead}', s, 'WHATSAPP', 'BOT', now(), now());
      insert into interaction_type (id, tenant_id, key, label, position) values (gen_random_uuid(), t, 'note', 'Nota', 0);
      insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, kind, body, status, sent_at, sequence)
        select case n when 1 then '${firstMessage}'::uuid else gen_random_uuid() end, t, '${talk}', '${account.id}', s, 'INBOUND', 'CONTACT', 'text',
          'Mensaje ' || n, 'DELIVERED', began + n * interval '1 day', n from generate_series(1, ${messages}) n;
      create temp table sale as select case n when 1 then '${order}'::uuid else gen_random_uuid() end as id, gen_random_uuid() as cart, n from generate_series(1, ${orders}) n;
      insert into cart (id, tenant_id, contact_id, seller_id, status, currency, total_minor)
        select cart, t, '${contact}', s, 'ORDERED', 'CRC', 100 from sale;
      insert into sales_order (id, tenant_id, number, cart_id, contact_id, seller_id, status, currency, total_minor, created_at)
        select id, t, n, cart, '${contact}', s, 'PENDING', 'CRC', 100, began + n * interval '1 hour' from sale;
      drop table sale;
    end $$`);
});
afterAll(async () => {
  await session?.browser.close();
});

const historyIn = (place: Locator | Page) =>
  place.locator('section').filter({ has: page.getByRole('heading', { name: 'Actividad' }) });

/** Reads the history to its end, which is the creation of the lead. */
async function expectWhole(history: Locator): Promise<void> {
  const rows = history.getByRole('listitem');
  expect(await readAll(rows, history)).toBe(events);
  await rows.last().getByText('Feria del Sol').waitFor();
  await rows.filter({ hasText: /Mensaje 1$/ }).waitFor();
}

describe('the history of a person', () => {
  it('goes back to the first event beside a conversation, and so do the orders', async () => {
    await session.signIn(`/inbox/${talk}`);
    await page.getByRole('tab', { name: 'Historial' }).click();
    const panel = page.getByRole('tabpanel', { name: 'Historial' });
    await historyIn(panel).getByRole('listitem').first().waitFor();
    await session.judge('history-conversation');
    const list = panel.getByRole('list', { name: 'Pedidos' });
    const place = panel.locator('section').filter({ has: page.getByRole('heading', { name: 'Pedidos' }) });
    expect(await readAll(list.getByRole('listitem'), place)).toBe(orders);
    await list.getByRole('listitem').last().getByText('Pedido 1 ').waitFor();
    await expectWhole(historyIn(panel));
  });

  it('shows that an old message was withdrawn while it is looked at', async () => {
    const { tenant, ceo } = session.shop;
    await embudo.database.transaction({ tenantId: tenant.id, userId: ceo.id, role: 'SYSTEM' }, async tx => {
      await tx.query(`update message set revoked_at = now(), body = '' where id = $1`, [firstMessage]);
      tx.record('message.updated', {
        messageId: firstMessage as string,
        conversationId: talk as string,
        sellerId: null,
      });
    });
    const rows = historyIn(page).getByRole('listitem');
    await rows.filter({ hasText: /Mensaje 1$/ }).waitFor({ state: 'detached' });
    await rows.filter({ hasText: 'Mensaje eliminado' }).waitFor();
    expect(await rows.count()).toBe(events);
    await embudo.testDatabase.sql(`update message set revoked_at = null, body = 'Mensaje 1' where id = $1`, [
      firstMessage,
    ]);
  });

  it.each([
    ['leads', lead],
    ['customers', customer],
    ['contacts', contact],
    ['orders', order],
  ])('goes back to the first event in the panel of the list of %s', async (list, open) => {
    await page.goto(`${embudo.url}/lists/${list}?open=${open}`);
    await expectWhole(historyIn(page.getByRole('complementary')));
  });

  it('takes a note of a customer, and makes a task of the day to go on', async () => {
    await page.goto(`${embudo.url}/lists/customers?open=${customer}`);
    const history = historyIn(page.getByRole('complementary'));
    await history.getByRole('button', { name: 'Anotar…' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Anotar algo de este cliente' });
    await dialog.getByLabel('Qué pasó').and(page.locator(':focus')).fill('Pidió que la llame el lunes');
    await dialog.getByLabel('Seguir el').fill('2031-01-06');
    await session.judge('history-note');
    await dialog.getByRole('button', { name: 'Anotar', exact: true }).press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await history.getByText('Pidió que la llame el lunes').waitFor();
    const tasks = await embudo.testDatabase.sql(
      `select due_at::date::text as day, seller_id as seller from to_do where tenant_id = $1`,
      [session.shop.tenant.id],
    );
    expect(tasks).toEqual([{ day: '2031-01-06', seller: session.shop.seller.sellerId }]);
  });

  it('fits a phone, also in English', async () => {
    await page.setViewportSize({ width: 390, height: 780 });
    await page.evaluate(`localStorage.setItem('embudo.language', '"en"')`);
    await page.goto(`${embudo.url}/lists/leads?open=${lead}`);
    const more = page.getByRole('button', { name: 'Show more' });
    await more.scrollIntoViewIfNeeded();
    await session.judge('history-phone');
    expect(session.wrong).toEqual([]);
  });
});
