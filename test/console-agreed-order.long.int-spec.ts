import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { placeOrder } from '../src/domain/orders/index.js';
import { systemActor } from '../src/domain/shared/actor.js';
import { newId } from '../src/domain/shared/id.js';
import { aProduct, gql, mutate } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;

beforeAll(async () => {
  session = await openConsole(['ADMIN', 'SELLER']);
});
afterAll(async () => {
  await session?.browser.close();
});

/** Places an order as the agent does: with a delivery, a discount and a note. The contact is the seller's. */
async function agree(name: string): Promise<string> {
  const { embudo, shop, users } = session;
  const product = await aProduct(embudo, shop.tenant, { name: 'Sierra caladora', priceMinor: 2_000_000 });
  const contactId = newId();
  await embudo.testDatabase.sql('insert into contact (id, tenant_id, seller_id, name) values ($1, $2, $3, $4)', [
    contactId,
    shop.tenant.id,
    users.get('SELLER')?.sellerId,
    name,
  ]);
  const input = { contactId, lines: [{ productId: product.id, quantity: 2 }] };
  const { cart } = await mutate<{ cart: { id: string } }>(
    gql(embudo.url, shop.admin.token),
    'setCart',
    input,
    'cart { id }',
  );
  return placeOrder(embudo.context(systemActor(shop.tenant.id)), {
    cartId: cart.id,
    charges: [
      { label: 'Envíos', amountMinor: '350000' },
      { label: 'Promociones', amountMinor: '-100000' },
    ],
    note: 'Casa azul frente a la plaza, el viernes por la tarde',
  });
}
const panel = () => session.page.getByRole('complementary', { name: 'La fila abierta' });

it('an order shows what was agreed besides its products, and its note, to whoever confirms it', async () => {
  const { page, embudo, shop } = session;
  const admin = gql(embudo.url, shop.admin.token);
  await session.signIn('/lists/orders');
  await page.getByText('Todavía no hay pedidos').waitFor();
  // It comes into the open list by itself.
  await agree('Obras Solano');
  await page.getByRole('row').filter({ hasText: 'Obras Solano' }).getByRole('link').click();
  await panel().getByText('acordados en el chat', { exact: false }).waitFor();
  await panel().getByText('Casa azul frente a la plaza', { exact: false }).waitFor();
  const rows = panel()
    .getByRole('listitem')
    .filter({ hasText: /^(?:Sierra|Envíos|Promociones|Total)/u });
  const read = (await rows.allInnerTexts()).map(text => text.replace(/\s+/gu, ' '));
  expect(read.slice(1)).toEqual(['Envíos ₡3 500,00', 'Promociones -₡1 000,00', 'Total ₡42 500,00']);
  await session.judge('order-agreed');
  await panel().getByRole('button', { name: 'Confirmar' }).click();
  await panel().getByText('Pagado ₡0,00 de ₡42 500,00').waitFor();
  // Somebody else records payments: the open order and the list of payments show them by themselves, soon after a notification.
  const { data } = await admin<{ orders: { nodes: { invoice: { id: string } }[] } }>(
    '{ orders(search: "Solano") { nodes { invoice { id } } } }',
  );
  const pay = async () => {
    const payment = { invoiceId: data.orders.nodes[0]?.invoice.id, amount: '1000' };
    expect((await mutate(admin, 'recordPayment', payment, 'userErrors { code }')).userErrors).toEqual([]);
    await agree('Pinturas Rojas');
  };
  await pay();
  await panel().getByText('Pagado ₡1 000,00 de ₡42 500,00').waitFor();
  await page.goto(`${embudo.url}/lists/payments`);
  await page.getByText('1 fila', { exact: true }).waitFor();
  await pay();
  await page.getByText('2 filas', { exact: true }).waitFor();
  await page.goto(`${embudo.url}/lists/orders`);
  await page.getByRole('row').filter({ hasText: 'Obras Solano' }).getByRole('link').click();
  await panel().getByText('Pagado ₡2 000,00 de ₡42 500,00').waitFor();
  expect(session.wrong).toEqual([]);
});

it('beside an open order a small screen still shows the totals, and the whole navigation', async () => {
  const { page } = session;
  await page.setViewportSize({ width: 1024, height: 768 });
  const [table, total] = [page.getByRole('table', { name: 'Pedidos' }), page.getByRole('cell', { name: '₡42 500,00' })];
  const [area, cell] = [await table.locator('..').boundingBox(), await total.first().boundingBox()];
  expect((cell?.x ?? 0) + (cell?.width ?? 0)).toBeLessThanOrEqual((area?.x ?? 0) + (area?.width ?? 0));
  for (const height of [768, 640]) {
    await page.setViewportSize({ width: 1024, height });
    const hidden = await page
      .getByRole('navigation')
      .first()
      .evaluate((rail: { scrollHeight: number; clientHeight: number }) => rail.scrollHeight - rail.clientHeight);
    expect({ height, hidden }).toEqual({ height, hidden: 0 });
  }
  // On a phone the name of the list is scrolled to.
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(`${session.embudo.url}/lists/payments`);
  const name = page.getByRole('navigation', { name: 'Listas' }).getByRole('link', { name: 'Pagos' });
  await name.waitFor();
  const box = await name.boundingBox();
  expect((box?.x ?? 390) + (box?.width ?? 390)).toBeLessThanOrEqual(390);
  await page.setViewportSize({ width: 1360, height: 820 });
});

it('a seller reads who confirms an order that waits, and is offered no button that is refused', async () => {
  const { browser, page: before } = session;
  const id = await agree('Taller Mora');
  const context = await browser.newContext({ locale: 'es-CR', viewport: { width: 390, height: 844 } });
  const page = await context.newPage();
  session.page = page;
  await page.goto(`${session.embudo.url}/lists/orders?open=${id}`);
  await page.getByRole('button', { name: 'Ventas' }).click();
  await panel().getByText('Lo confirma alguien de Dirección o Administración.').waitFor();
  expect(await panel().getByRole('button', { name: 'Confirmar' }).count()).toBe(0);
  await panel().getByRole('button', { name: 'Cancelar el pedido' }).waitFor();
  await context.close();
  session.page = before;
});
