import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import type { TestEmbudo } from '../src/testing/index.js';
import { until } from '../src/testing/until.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;
/** More payments than a page of the API has; every fourth in dollars, every fifth of a colleague, three of each person. */
const many = 132;

beforeAll(async () => {
  session = await openConsole(['ADMIN', 'SELLER']);
  ({ embudo, page } = session);
  const { tenant, otherSeller } = session.shop;
  const own = session.users.get('SELLER')?.sellerId;
  await embudo.testDatabase.sql(`
    do $$
    declare t uuid := '${tenant.id}';
    begin
      create temp table person as select gen_random_uuid() as contact, n, case when n % 5 = 0 then '${otherSeller.sellerId}'::uuid else '${own}'::uuid end as seller
        from generate_series(1, ${many / 3}) n;
      insert into contact (id, tenant_id, seller_id, name) select contact, t, seller, 'Persona ' || n from person;
      insert into lead (id, tenant_id, contact_id, seller_id, name, name_key, source, status) select gen_random_uuid(), t, contact, seller, 'Persona ' || n, 'persona ' || n, 'WEB', 'WON' from person;
      create temp table sale as select gen_random_uuid() as cart, gen_random_uuid() as id, gen_random_uuid() as invoice, contact, seller, (p.n - 1) * 3 + k as n,
          case when ((p.n - 1) * 3 + k) % 4 = 0 then 'USD' else 'CRC' end as currency, now() - ((p.n - 1) * 3 + k) * interval '1 day' as at
        from person p, generate_series(1, 3) k;
      insert into cart (id, tenant_id, contact_id, seller_id, status, currency, total_minor) select cart, t, contact, seller, 'ORDERED', currency, 5000 from sale;
      insert into sales_order (id, tenant_id, number, cart_id, contact_id, seller_id, status, payment, currency, total_minor, created_at)
        select id, t, n, cart, contact, seller, 'PAID', 'PAID', currency, 5000, at from sale;
      insert into invoice (id, tenant_id, number, order_id, seller_id, status, currency, total_minor, paid_minor, due_at)
        select invoice, t, n, id, seller, 'PAID', currency, 5000, 5000, at from sale;
      insert into payment (id, tenant_id, invoice_id, seller_id, amount_minor, currency, method, paid_at)
        select gen_random_uuid(), t, invoice, seller, 5000, currency, case when n % 2 = 0 then 'Efectivo' end, at from sale;
      perform app.search_anew(t);
      drop table sale, person;
    end $$`);
});
afterAll(async () => {
  await session?.browser.close();
});

const table = () => page.getByRole('table', { name: 'Pagos', exact: true });
const rows = (): Locator => table().locator('tbody tr');
const filters = () => page.getByRole('button', { name: /^Más filtros/ });
/** Waits for the number of rows in the list, and for the sums above it. */
async function expectList(count: number, sums: Partial<Record<'CRC' | 'USD', number>>): Promise<void> {
  await page.getByText(new RegExp(`^${count} filas?$`)).waitFor();
  const signs = { CRC: '₡', USD: '[$]' };
  for (const currency of ['CRC', 'USD'] as const) {
    const found = page
      .getByRole('status')
      .locator('span', { hasText: new RegExp(`${signs[currency]}.+ en \\d+ pagos?`) });
    const each = sums[currency];
    if (each === undefined) await found.waitFor({ state: 'detached' });
    else await found.filter({ hasText: new RegExp(` en ${each} pagos?$`) }).waitFor();
  }
}

describe('the list of payments', () => {
  it('sums what was paid in each currency, and goes on to the first payment', async () => {
    await session.signIn('/lists/orders');
    await page.getByRole('navigation', { name: 'Listas' }).getByRole('link', { name: 'Pagos' }).click();
    await expectList(many, { CRC: 99, USD: 33 });
    await page.getByText('₡4950,00').or(page.getByText('₡4 950,00')).waitFor();
    await session.judge('lists-payments');
    const box = page.getByRole('region', { name: 'Pagos', exact: true });
    await until('the last payment', async () => {
      await box.evaluate(element => {
        element.scrollTop = element.scrollHeight;
      });
      return rows()
        .filter({ hasText: `#${many}` })
        .isVisible();
    });
    await box.evaluate(element => {
      element.scrollTop = 0;
    });
    await page.getByRole('button', { name: /^Fecha/ }).click();
    await table()
      .locator('tr[aria-rowindex="2"]', { hasText: `#${many}` })
      .waitFor();
  });

  it('is that of one contact, who is found by name and kept in the address', async () => {
    await page.goto(`${embudo.url}/lists/payments`);
    await page.getByRole('button', { name: 'Contacto: Cualquiera' }).click();
    const dialog = page.getByRole('dialog', { name: '¿Los pagos de quién?' });
    await dialog.getByLabel('Con quién').fill('Persona 7');
    await dialog.getByRole('button', { name: /^Persona 7/ }).waitFor();
    await session.judge('lists-payments-contact');
    await dialog.getByRole('button', { name: /^Persona 7/ }).click();
    // Payments 19 to 21: one of them in dollars.
    await expectList(3, { CRC: 2, USD: 1 });
    await page.reload();
    await expectList(3, { CRC: 2, USD: 1 });
    await page.getByRole('button', { name: 'Contacto: Persona 7' }).click();
    await dialog.getByRole('button', { name: 'Los de todos' }).click();
    await expectList(many, { CRC: 99, USD: 33 });
  });

  it('is that of a seller, and of some days', async () => {
    await page.getByLabel('Vendedor').selectOption(session.shop.otherSeller.sellerId ?? '');
    await expectList(24, { CRC: 18, USD: 6 });
    await page.getByLabel('Vendedor').selectOption('');
    await filters().click();
    await page.getByLabel('Pagado', { exact: true }).selectOption({ label: 'en los últimos 7 días' });
    await page.getByRole('button', { name: 'Filtrar' }).click();
    // The payment of seven days ago is older than the hour from which the days are counted, or not.
    await until('the last days', async () => (await rows().count()) <= 7 && (await rows().count()) >= 6);
    const colour = () =>
      page.evaluate<string>(
        `getComputedStyle([...document.querySelectorAll('button')].find(each => each.textContent.startsWith('Más filtros'))).backgroundColor`,
      );
    const chosen = await colour();
    // A view keeps the last days as such, and the list is exported as it is filtered.
    await page.getByRole('button', { name: 'Vistas' }).click();
    await page.getByRole('menuitem', { name: 'Guardar esta vista…' }).click();
    const naming = page.getByRole('dialog', { name: 'Vistas' });
    await naming.getByLabel('Nombre de la vista').fill('La semana');
    await naming.getByRole('button', { name: 'Guardar' }).click();
    await naming.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Quitar filtros' }).click();
    await expectList(many, { CRC: 99, USD: 33 });
    expect(chosen).toMatch(/^\w+\(/);
    expect(await colour()).not.toBe(chosen);
    await page.getByRole('button', { name: 'Vistas' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'La semana' }).click();
    await until('the last days', async () => (await rows().count()) <= 7 && (await rows().count()) >= 6);
    const file = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Exportar' }).click();
    await page.getByRole('menuitem', { name: 'CSV' }).click();
    expect((await file).suggestedFilename()).toBe('pagos.csv');
    await page.getByRole('button', { name: 'Quitar filtros' }).click();
    await expectList(many, { CRC: 99, USD: 33 });
  });

  it('opens the order of a payment, which can be taken out there', async () => {
    await rows().filter({ hasText: '#3' }).first().getByRole('link').click();
    const panel = page.getByRole('complementary', { name: 'La fila abierta' });
    await panel.getByRole('heading', { name: 'Pedido 3' }).waitFor();
    await session.judge('lists-payments-open');
    await panel.getByRole('button', { name: /^Quitar el pago/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Quitar el pago' }).click();
    await expectList(many - 1, { CRC: 98, USD: 33 });
    await page.keyboard.press('Escape');
  });

  it('is reached from a person, and shows sellers what is theirs, on a phone in English', async () => {
    const [person] = await embudo.testDatabase.sql<{ id: string }>(
      `select id from contact where tenant_id = $1 and name = 'Persona 7'`,
      [session.shop.tenant.id],
    );
    await page.context().clearCookies();
    await page.evaluate('localStorage.clear()');
    await page.setViewportSize({ width: 390, height: 780 });
    await session.signIn('/lists/payments', 'SELLER');
    await expectList(many - 1 - 24, { CRC: 98 - 18, USD: 33 - 6 });
    await page.evaluate(`localStorage.setItem('embudo.language', '"en"')`);
    await page.goto(
      `${embudo.url}/lists/payments?filter=${encodeURIComponent(JSON.stringify({ contactId: person?.id }))}`,
    );
    await page.getByRole('button', { name: 'Contact: Persona 7' }).waitFor();
    await page.getByText(/ in 1 payment$/).waitFor();
    await session.judge('lists-payments-phone');
    expect(session.wrong).toEqual([]);
  });
});
