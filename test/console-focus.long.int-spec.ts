import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { newId } from '../src/domain/shared/id.js';
import { aProduct, gql, mutate } from '../src/testing/index.js';
import { hold } from './console/hold.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let page: Page;

const panel = (): Locator => page.getByRole('complementary', { name: 'La fila abierta' });
const focused = (locator: Locator): Promise<void> => locator.and(page.locator(':focus')).waitFor();
const alert = (name: string): Locator => page.getByRole('listitem').filter({ hasText: name });

beforeAll(async () => {
  session = await openConsole(['CEO']);
  ({ page } = session);
  const { embudo, shop } = session;
  const ask = gql(embudo.url, shop.admin.token);
  const product = await aProduct(embudo, shop.tenant, { name: 'Sierra caladora', priceMinor: 100_000, stock: 9 });
  for (const [firstName, phone] of [
    ['Ana', '+50688880021'],
    ['Berta', '+50688880022'],
  ] as const) {
    const { customer } = await mutate<{ customer: { contact: { id: string } } }>(
      ask,
      'createCustomer',
      { firstName, phone },
      'customer { contact { id } } userErrors { code }',
    );
    const lines = [{ productId: product.id, quantity: 1 }];
    const { cart } = await mutate<{ cart: { id: string } }>(
      ask,
      'setCart',
      { contactId: customer.contact.id, lines },
      'cart { id } userErrors { code }',
    );
    expect((await mutate(ask, 'placeOrder', { cartId: cart.id }, 'userErrors { code }')).userErrors).toEqual([]);
  }
  for (const title of ['Primera alerta', 'Segunda alerta', 'Tercera alerta'])
    await embudo.testDatabase.sql(
      `insert into alert (id, tenant_id, kind, severity, title, subject_id) values ($1, $2, 'AI_BUDGET', 'WARNING', $3, $1)`,
      [newId(), shop.tenant.id, title],
    );
});
afterAll(async () => {
  await session?.browser.close();
});

describe('the focus of a user of the keyboard', () => {
  it('goes into the row that is opened, and back to the row when it is closed', async () => {
    const kept = page.waitForRequest(/\/for-all-screens-/);
    await session.signIn('/lists/orders', 'CEO');
    const first = page.getByRole('link', { name: '#2' });
    const second = page.getByRole('link', { name: '#1' });
    await first.waitFor();
    await page.keyboard.press('j');
    await focused(first);
    await page.keyboard.press('Enter');
    // What is loaded replaces the button of the panel that waits for it; the focus then returns to the panel.
    await panel().getByRole('heading', { name: 'Pedido 2' }).waitFor();
    await focused(panel());
    await page.keyboard.press('Tab');
    await focused(panel().getByRole('button', { name: 'Cerrar el panel' }));
    // j and k show the next row without leaving the list.
    await page.keyboard.press('j');
    await panel().getByRole('heading', { name: 'Pedido 1' }).waitFor();
    await focused(second);
    await page.keyboard.press('Enter');
    await focused(panel());
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
    await focused(second);
    await (await kept).response();
    await page.keyboard.press('Enter');
    // A product without a unit has none in its line.
    await panel()
      .getByText(/^1 × ₡1\s000,00$/)
      .waitFor();
    await page.keyboard.press('Escape');
    await focused(second);
  });

  it('stays in the row whose button is gone, and returns to one that was refused', async () => {
    await page.keyboard.press('Enter');
    const deliver = panel().getByRole('button', { name: 'Marcar como entregado' });
    await deliver.focus();
    const saving = await hold(page, 'mutation SaveOrder');
    await page.keyboard.press('Enter');
    await saving.first;
    expect(await deliver.isDisabled()).toBe(true);
    await saving.release();
    await deliver.waitFor({ state: 'detached' });
    await page.locator('[aria-label="La fila abierta"]:focus, [aria-label="La fila abierta"] :focus').waitFor();
    await panel().getByRole('button', { name: 'Registrar un pago' }).focus();
    await page.keyboard.press('Enter');
    await focused(page.getByLabel('Monto en CRC'));
    await page.keyboard.press('Enter');
    await panel().getByRole('button', { name: 'Registrar un pago' }).waitFor({ state: 'detached' });
    await page.locator('[aria-label="La fila abierta"]:focus, [aria-label="La fila abierta"] :focus').waitFor();
    await page.keyboard.press('Escape');
    await focused(page.getByRole('link', { name: '#1' }));
  });

  it('is not brought back to a field that was left by Escape', async () => {
    await page.keyboard.press('/');
    const search = page.getByRole('searchbox', { name: 'Buscar' });
    await focused(search);
    await search.fill('nadie');
    await page.getByText('Sin resultados con estos filtros').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '#1' }).waitFor();
    expect(await search.and(page.locator(':focus')).count()).toBe(0);
  });

  it('goes back to the panel from its field by Escape, which closes it the next time', async () => {
    await page.getByRole('link', { name: 'Clientes', exact: true }).click();
    await page.getByRole('link', { name: 'Ana' }).click();
    await panel().getByLabel('Nombre').focus();
    await page.keyboard.press('Escape');
    await focused(panel());
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
  });

  it('goes to the next row when one is done', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('c');
    await page.getByRole('link', { name: 'Alertas' }).click();
    await alert('Tercera alerta').waitFor();
    for (const next of ['Segunda alerta', 'Primera alerta']) {
      await page.keyboard.press(next === 'Segunda alerta' ? 'j' : 'Shift');
      await page.keyboard.press('x');
      await focused(alert(next).locator('a, button').first());
    }
    expect(session.wrong).toEqual([]);
  });
});
