import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '../src/domain/shared/id.js';
import type { TestEmbudo } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;
const ids = { contact: newId(), lead: newId(), customer: newId(), talk: newId(), pipeline: newId(), stage: newId() };
const longName = 'Ferretería y Materiales de Construcción La Esquina del Buen Precio de San Antonio de Belén';

beforeAll(async () => {
  session = await openConsole(['SELLER']);
  ({ embudo, page } = session);
  const { tenant, account } = session.shop;
  const sellerId = session.users.get('SELLER')?.sellerId;
  const [cart, order] = [newId(), newId()];
  await embudo.testDatabase.sql(`
    do $$
    declare t uuid := '${tenant.id}'; s uuid := '${sellerId}';
    begin
      insert into contact (id, tenant_id, seller_id, name, phone) values ('${ids.contact}', t, s, '${longName}', '+50688880001');
      insert into lead (id, tenant_id, contact_id, seller_id, name, source, status) values ('${ids.lead}', t, '${ids.contact}', s, '${longName}', 'Feria', 'NEW');
      insert into customer (id, tenant_id, contact_id, seller_id, first_name) values ('${ids.customer}', t, '${ids.contact}', s, '${longName}');
      insert into conversation (id, tenant_id, contact_id, channel_account_id, lead_id, seller_id, channel, status, last_message_at)
        values ('${ids.talk}', t, '${ids.contact}', '${account.id}', '${ids.lead}', s, 'WHATSAPP', 'HUMAN', now());
      insert into pipeline (id, tenant_id, name) values ('${ids.pipeline}', t, 'Ventas');
      insert into stage (id, tenant_id, pipeline_id, name, position, probability) values ('${ids.stage}', t, '${ids.pipeline}', 'Nueva', 0, 50);
      insert into opportunity (id, tenant_id, pipeline_id, stage_id, seller_id, lead_id, customer_id, title, title_key, value_minor, currency, last_stage_change_at)
        values (gen_random_uuid(), t, '${ids.pipeline}', '${ids.stage}', s, '${ids.lead}', '${ids.customer}', 'Cemento para la bodega', 'cemento para la bodega', 4500000, 'CRC', now());
      insert into cart (id, tenant_id, contact_id, seller_id, status, currency, total_minor) values ('${cart}', t, '${ids.contact}', s, 'ORDERED', 'CRC', 1200000);
      insert into sales_order (id, tenant_id, number, cart_id, contact_id, seller_id, status, currency, total_minor)
        values ('${order}', t, 41, '${cart}', '${ids.contact}', s, 'CONFIRMED', 'CRC', 1200000);
    end $$`);
  await session.signIn('/lists/customers', 'SELLER');
});
afterAll(async () => {
  await session?.browser.close();
});

const shots = process.env.CONSOLE_SHOTS;
/** Saves pictures of the screen on a computer and on a phone, if CONSOLE_SHOTS names a folder. */
async function picture(name: string): Promise<void> {
  if (!shots) return;
  mkdirSync(shots, { recursive: true });
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await page.screenshot({ path: path.join(shots, `${name}-${width}.png`) });
  }
  await page.setViewportSize({ width: 1360, height: 820 });
}

describe('what a seller has', () => {
  it('shows a name that is cut off whole under the pointer and in the row with the focus', async () => {
    await page.setViewportSize({ width: 1000, height: 800 });
    const name = page.getByRole('link', { name: longName });
    const cell = page.getByRole('cell').filter({ has: name });
    expect(await cell.getAttribute('title')).toBeNull();
    await cell.hover();
    expect(await cell.getAttribute('title')).toBe(longName);
    await page.mouse.move(0, 0);
    await name.focus();
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await name.evaluate(link => link.matches(':focus-visible'))).toBe(true);
    expect(await cell.evaluate(found => found.computedStyleMap().get('overflow-x')?.toString())).toBe('visible');
    await picture('focused-name');
    await page.setViewportSize({ width: 1360, height: 820 });
  });

  it('shows the deals and the orders of a customer beside them', async () => {
    await page.goto(`${embudo.url}/lists/customers?open=${ids.customer}`);
    await page.getByRole('link', { name: 'Cemento para la bodega' }).waitFor();
    const orders = page.getByRole('list', { name: 'Pedidos' });
    expect(await orders.getByRole('listitem').allInnerTexts()).toEqual([
      expect.stringMatching(/Pedido 41.*Confirmado/s),
    ]);
    await session.judge('customer-sales');
    await picture('customer-sales');
    await orders.getByRole('link', { name: 'Pedido 41' }).click();
    await page.waitForURL(/\/lists\/orders/);
  });

  it('is told who may hand a lead to a colleague', async () => {
    await page.goto(`${embudo.url}/inbox/${ids.talk}`);
    await page.getByText('Para pasarlo a un colega').first().waitFor();
    expect(await page.getByRole('combobox', { name: 'Vendedor' }).count()).toBe(0);
    await picture('ask-to-give');
  });

  it('keeps working hours that were typed while another screen is open, until they are saved or given up', async () => {
    await page.goto(`${embudo.url}/settings/hours`);
    await page
      .getByRole('button', { name: /^Cambiar|^Editar/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Agregar turno' }).click();
    const fields = page.getByLabel(/^Desde/);
    await fields.first().fill('07:15');
    await page.getByRole('navigation', { name: 'Secciones' }).getByRole('link').first().click();
    await page.waitForURL(url => !url.pathname.startsWith('/settings'));
    await page.goBack();
    await fields.first().waitFor();
    expect(await fields.first().inputValue()).toBe('07:15');
    await session.judge('kept-hours');
    await picture('kept-hours');
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await page
      .getByRole('button', { name: /^Cambiar|^Editar/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Agregar turno' }).waitFor();
    expect(await fields.count()).toBe(0);
    expect(session.wrong).toEqual([]);
  });
});
