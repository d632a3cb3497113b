import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { aProduct, type GraphClient, gql, mutate } from '../src/testing/index.js';
import { intercept } from './console/intercept.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let page: Page;
let ask: GraphClient;

const row = (list: string, name: string): Locator =>
  page.getByRole('table', { name: list, exact: true }).getByRole('row').filter({ hasText: name });
const panel = (): Locator => page.getByRole('complementary', { name: 'La fila abierta' });

beforeAll(async () => {
  session = await openConsole();
  ({ page } = session);
  ask = gql(session.embudo.url, session.shop.admin.token);
});
afterAll(async () => {
  await session?.browser.close();
});

describe('orders in a browser', () => {
  it('are taken by hand of a customer who is made, and paid in parts', async () => {
    const { embudo, shop } = session;
    const product = await aProduct(embudo, shop.tenant, { name: 'Sierra caladora', priceMinor: 2_000_000, stock: 3 });
    await session.signIn('/lists/customers');
    await page.getByRole('button', { name: 'Nuevo cliente' }).waitFor();
    await page.keyboard.press('n');
    const customer = page.getByRole('dialog', { name: 'Nuevo cliente' });
    await customer.getByLabel('Nombre').fill('Obras Quirós');
    await customer.getByLabel('Teléfono').fill('12');
    await customer.getByRole('button', { name: 'Crear el cliente' }).click();
    await customer
      .getByRole('alert')
      .getByText(/^Escriba un teléfono válido/)
      .waitFor();
    await session.judge('lists-new-customer');
    await customer.getByLabel('Teléfono').fill('8777-3434');
    await customer.getByRole('button', { name: 'Crear el cliente' }).click();
    await customer.waitFor({ state: 'detached' });
    await row('Clientes', 'Obras Quirós').waitFor();

    await panel().getByRole('button', { name: 'Hacer un pedido' }).click();
    const order = page.getByRole('dialog', { name: 'Nuevo pedido: Obras Quirós' });
    // It begins in its field, which comes with the cart, and not on a button beside it.
    await order.getByLabel('Agregar producto').and(page.locator(':focus')).waitFor();
    await order.getByRole('button', { name: 'Hacer el pedido' }).click();
    await order.getByRole('alert').getByText('Agregue al menos un producto.').waitFor();
    await order.getByLabel('Agregar producto').fill('caladora');
    await order.getByRole('button', { name: /^Sierra caladora/ }).click();
    // The next product can be typed at once.
    await order.getByLabel('Agregar producto').and(page.locator(':focus')).waitFor();
    await order.getByLabel('Cantidad de Sierra caladora').fill('9');
    await order.getByRole('button', { name: 'Hacer el pedido' }).click();
    await order
      .getByRole('alert')
      .getByText('No hay suficientes existencias de Sierra caladora: quedan 3.', { exact: false })
      .waitFor();
    await session.judge('lists-new-order');
    await order.getByLabel('Cantidad de Sierra caladora').fill('2');
    await order.getByText('₡40 000,00').waitFor();
    // The price changes while the order is being written; the new price is shown before the order is placed.
    const priced = await mutate(ask, 'updateProduct', { productId: product.id, price: '21000' }, 'userErrors { code }');
    expect(priced.userErrors).toEqual([]);
    await order.getByRole('button', { name: 'Hacer el pedido' }).click();
    await order.getByRole('alert').getByText('Los precios cambiaron', { exact: false }).waitFor();
    await order.getByText('₡42 000,00').waitFor();
    // The answer is lost, but the order is not placed twice.
    const losing = await intercept(page, 'mutation PlaceOrder', async route => {
      losing.end();
      await route.fetch();
      await route.abort();
    });
    await order.getByRole('button', { name: 'Hacer el pedido' }).click();
    await page.getByText('No hay conexión', { exact: false }).first().waitFor();
    await order.getByRole('button', { name: 'Hacer el pedido' }).click();
    await order.waitFor({ state: 'detached' });
    await row('Pedidos', 'Obras Quirós').waitFor();
    expect(await row('Pedidos', 'Obras Quirós').count()).toBe(1);

    await panel().getByRole('button', { name: 'Registrar un pago' }).click();
    const payment = page.getByRole('dialog', { name: /^Pago del pedido/ });
    await payment.getByLabel('Monto en CRC').fill('50000');
    await payment.getByRole('button', { name: 'Registrar el pago' }).click();
    await payment
      .getByRole('alert')
      .getByText(/^Solo se deben ₡42\s000,00\.$/)
      .waitFor();
    await session.judge('lists-payment');
    await payment.getByLabel('Monto en CRC').fill('12000');
    await payment.getByLabel('Forma de pago').fill('Efectivo');
    await payment.getByRole('button', { name: 'Registrar el pago' }).click();
    await payment.waitFor({ state: 'detached' });
    await panel().getByText('Saldo: ₡30 000,00').waitFor();
    await panel()
      .getByRole('list', { name: 'Pagos' })
      .getByText(/· Efectivo$/)
      .waitFor();
    // It was a mistake: it is taken out, and recorded once more.
    await panel()
      .getByRole('button', { name: /^Quitar el pago de ₡12\s000,00$/ })
      .click();
    const asked = page.getByRole('dialog', { name: /^¿Quitar el pago/ });
    await session.judge('lists-payment-remove');
    await asked.getByRole('button', { name: 'Quitar el pago' }).click();
    await panel()
      .getByText(/^Saldo: ₡42\s000,00/)
      .waitFor();
    await panel().getByRole('list', { name: 'Pagos' }).waitFor({ state: 'detached' });
    await panel().getByRole('button', { name: 'Registrar un pago' }).click();
    await payment.getByLabel('Monto en CRC').fill('12000');
    await payment.getByRole('button', { name: 'Registrar el pago' }).click();
    await payment.waitFor({ state: 'detached' });
    await panel()
      .getByText(/^Saldo: ₡30\s000,00/)
      .waitFor();
    await panel()
      .getByText(/vence el \d/)
      .waitFor();
    expect(await row('Pedidos', 'Obras Quirós').getByText('Vencida').count()).toBe(0);
    await session.embudo.testDatabase.sql(`update invoice set due_at = '2026-01-05T18:00:00Z' where tenant_id = $1`, [
      session.shop.tenant.id,
    ]);
    await page.reload();
    await panel()
      .getByText(/vencida desde el 5 ene/)
      .waitFor();
    await row('Pedidos', 'Obras Quirós').getByText('Vencida').waitFor({ state: 'attached' });
    await session.judge('lists-overdue');
    // On a phone, where the due day has no column, it takes the place of the status.
    const usual = page.viewportSize() ?? { width: 1360, height: 820 };
    const opened = page.url();
    await page.goto(`${session.embudo.url}/lists/orders`);
    await page.setViewportSize({ width: 390, height: 780 });
    await row('Pedidos', 'Obras Quirós').getByText('Vencida').and(page.locator(':visible')).waitFor();
    await session.judge('phone-overdue');
    await page.setViewportSize(usual);
    await page.goto(opened);
    const toggle = page.getByRole('button', { name: 'Pago vencido' });
    await toggle.click();
    await row('Pedidos', 'Obras Quirós').getByText('Vencida').waitFor({ state: 'attached' });
    await page.getByRole('button', { name: /^Pago(?! vencido)/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Sin pagar' }).click();
    await row('Pedidos', 'Obras Quirós').waitFor({ state: 'detached' });
    await page.getByRole('menuitemcheckbox', { name: 'Sin pagar' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Pagado en parte' }).click();
    await row('Pedidos', 'Obras Quirós').waitFor();
    await page.getByRole('menuitemcheckbox', { name: 'Pagado en parte' }).click();
    await page.keyboard.press('Escape');
    // A view keeps the filter; what is overdue is then as of whenever the view is opened.
    await page.getByRole('button', { name: 'Vistas' }).click();
    await page.getByRole('menuitem', { name: 'Guardar esta vista…' }).click();
    const naming = page.getByRole('dialog', { name: 'Vistas' });
    await naming.getByLabel('Nombre de la vista').fill('Por cobrar');
    await naming.getByRole('button', { name: 'Guardar' }).click();
    await naming.waitFor({ state: 'detached' });
    await toggle.click();
    await page.getByRole('button', { name: 'Vistas' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Por cobrar' }).click();
    await row('Pedidos', 'Obras Quirós').waitFor();
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    expect(decodeURIComponent(page.url())).toContain('"paymentDueAt":{"to":"P0D"}');
    await toggle.click();
    await panel().getByRole('button', { name: 'Registrar un pago' }).click();
    await payment.getByRole('button', { name: 'Registrar el pago' }).click();
    await payment.waitFor({ state: 'detached' });
    await row('Pedidos', 'Obras Quirós').getByText('Pagado', { exact: true }).waitFor();
    // What is paid is due no more.
    await row('Pedidos', 'Obras Quirós').getByText('Vencida').waitFor({ state: 'detached' });
    await panel().getByRole('button', { name: 'Registrar un pago' }).waitFor({ state: 'detached' });
    const { data } = await ask<{ orders: { nodes: object[] } }>(
      '{ orders(search: "Quirós") { nodes { status total invoice { status paid } lines { quantity product { name } } } } }',
    );
    expect(data.orders.nodes).toEqual([
      {
        status: 'PAID',
        total: '42000.00',
        invoice: { status: 'PAID', paid: '42000.00' },
        lines: [{ quantity: 2, product: { name: 'Sierra caladora' } }],
      },
    ]);
  });

  it('are not placed of a cart that somebody else has changed meanwhile, before the user has seen it', async () => {
    const { embudo, shop } = session;
    const made = async (name: string) =>
      (await aProduct(embudo, shop.tenant, { name, priceMinor: 100_000, stock: 50 })).id;
    const [paint, brush, tape] = [await made('Pintura blanca'), await made('Brocha'), await made('Cinta de pintor')];
    const { customer } = await mutate<{ customer: { contact: { id: string } } }>(
      ask,
      'createCustomer',
      { firstName: 'Pinturas Solano', phone: '+50687773535' },
      'customer { contact { id } } userErrors { code }',
    );
    const set = async (quantities: Record<string, number>) => {
      const lines = Object.entries(quantities).map(([productId, quantity]) => ({ productId, quantity }));
      const cart = { contactId: customer.contact.id, lines };
      expect((await mutate(ask, 'setCart', cart, 'userErrors { code }')).userErrors).toEqual([]);
    };
    await set({ [paint]: 4, [brush]: 1 });
    await page.goto(`${embudo.url}/lists/customers`);
    await row('Clientes', 'Pinturas Solano').click();
    await panel().getByRole('button', { name: 'Hacer un pedido' }).click();
    const order = page.getByRole('dialog', { name: 'Nuevo pedido: Pinturas Solano' });
    const quantity = (name: string) => order.getByLabel(`Cantidad de ${name}`);
    await quantity('Brocha').fill('3');

    // The sum stays the same, so a comparison of sums alone would order something else than what was shown.
    await set({ [paint]: 2, [brush]: 1, [tape]: 2 });
    await order.getByRole('button', { name: 'Hacer el pedido' }).click();
    await order.getByRole('alert').getByText('El carrito cambió', { exact: false }).waitFor();
    expect(await quantity('Pintura blanca').inputValue()).toBe('2');
    expect(await quantity('Brocha').inputValue()).toBe('3');
    expect(await quantity('Cinta de pintor').inputValue()).toBe('2');
    await session.judge('orders-changed-cart');

    // Somebody is even faster: the cart changes between the last look and the order.
    const faster = await intercept(page, 'mutation PlaceOrder', async route => {
      faster.end();
      await set({ [paint]: 2, [brush]: 3 });
      return route.fallback();
    });
    await order.getByRole('button', { name: 'Hacer el pedido' }).click();
    await quantity('Cinta de pintor').waitFor({ state: 'detached' });
    await order.getByRole('alert').getByText('El carrito cambió', { exact: false }).waitFor();
    await order.getByRole('button', { name: 'Hacer el pedido' }).click();
    await order.waitFor({ state: 'detached' });
    const { data } = await ask<{ orders: { nodes: object[] } }>(
      '{ orders(search: "Solano") { nodes { total lines { quantity product { name } } } } }',
    );
    expect(data.orders.nodes).toEqual([
      {
        total: '5000.00',
        lines: [
          { quantity: 2, product: { name: 'Pintura blanca' } },
          { quantity: 3, product: { name: 'Brocha' } },
        ],
      },
    ]);
  });

  it('begin with the contents of a contact’s cart, also on a phone and in English', async () => {
    const { embudo, shop } = session;
    const product = await aProduct(embudo, shop.tenant, { name: 'Cinta métrica', priceMinor: 500_000 });
    const [quiros] = (
      await ask<{ customers: { nodes: { contact: { id: string } }[] } }>(
        '{ customers(filter: { search: "Quirós" }) { nodes { contact { id } } } }',
      )
    ).data.customers.nodes;
    const cart = { contactId: quiros?.contact.id, lines: [{ productId: product.id, quantity: 4 }] };
    expect((await mutate(ask, 'setCart', cart, 'userErrors { code }')).userErrors).toEqual([]);
    // More open carts of others than one page has, all newer.
    await embudo.testDatabase.sql(
      `with person as (insert into contact (id, tenant_id, name) select gen_random_uuid(), $1, 'Visita ' || n from generate_series(1, 105) n returning id)
        insert into cart (id, tenant_id, contact_id, currency, total_minor, created_at) select gen_random_uuid(), $1, id, 'CRC', 0, now() + interval '1 minute' from person`,
      [shop.tenant.id],
    );
    await aProduct(embudo, shop.tenant, { name: 'Nivel láser', priceMinor: 100_000 });
    await page.evaluate(`localStorage.setItem('embudo.language', '"en"')`);
    await page.setViewportSize({ width: 390, height: 780 });
    await page.goto(`${embudo.url}/lists/orders`);
    await page.getByRole('button', { name: 'New order' }).click();
    const order = page.getByRole('dialog', { name: 'New order' });
    await order.getByRole('button', { name: 'Place the order' }).click();
    await order.getByRole('alert').getByText('Choose who is ordering.').waitFor();
    await order.getByLabel('Add product').fill('nivel');
    await order.getByRole('button', { name: /^Nivel láser/ }).click();
    const person = order.getByLabel('With whom');
    const hit = order.getByRole('button', { name: /^Obras Quirós/ });
    await person.fill('quiros');
    await hit.waitFor();
    // By the keyboard alone, also after a second thought.
    await page.keyboard.press('ArrowDown');
    await hit.and(page.locator(':focus')).press('Enter');
    await order.getByRole('button', { name: 'Choose someone else' }).and(page.locator(':focus')).press('Enter');
    await person.and(page.locator(':focus')).fill('quiros');
    await hit.click();
    await order.getByText('Starts with what was already in their cart.').waitFor();
    expect(await order.getByLabel('Quantity of Cinta métrica').inputValue()).toBe('4');
    expect(await order.getByLabel('Quantity of Nivel láser').inputValue()).toBe('1');
    await session.judge('orders-phone');
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBe(0);
    await order.getByRole('button', { name: 'Place the order' }).click();
    await order.waitFor({ state: 'detached' });
    await page.getByRole('complementary', { name: 'Row details' }).getByText('Cinta métrica').waitFor();
    expect(session.wrong).toEqual([]);
  });
});
