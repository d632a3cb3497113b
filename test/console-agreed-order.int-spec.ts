import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { placeOrder } from '../src/domain/orders/index.js';
import { systemActor } from '../src/domain/shared/actor.js';
import { newId } from '../src/domain/shared/id.js';
import { aProduct, gql, mutate } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;

beforeAll(async () => {
  session = await openConsole();
});
afterAll(async () => {
  await session?.browser.close();
});

it('an order shows what was agreed besides its products, and its note, to whoever confirms it', async () => {
  const { embudo, shop, page } = session;
  const product = await aProduct(embudo, shop.tenant, { name: 'Sierra caladora', priceMinor: 2_000_000 });
  const contactId = newId();
  await embudo.testDatabase.sql('insert into contact (id, tenant_id, name) values ($1, $2, $3)', [
    contactId,
    shop.tenant.id,
    'Obras Solano',
  ]);
  const input = { contactId, lines: [{ productId: product.id, quantity: 2 }] };
  const { cart } = await mutate<{ cart: { id: string } }>(
    gql(embudo.url, shop.admin.token),
    'setCart',
    input,
    'cart { id }',
  );
  const id = await placeOrder(embudo.context(systemActor(shop.tenant.id)), {
    cartId: cart.id,
    charges: [
      { label: 'Envíos', amountMinor: '350000' },
      { label: 'Promociones', amountMinor: '-100000' },
    ],
    note: 'Casa azul frente a la plaza, el viernes por la tarde',
  });
  await session.signIn(`/lists/orders?open=${id}`);
  const panel = page.getByRole('complementary', { name: 'La fila abierta' });
  await panel.getByText('acordados en el chat', { exact: false }).waitFor();
  await panel.getByText('Casa azul frente a la plaza', { exact: false }).waitFor();
  const rows = panel.getByRole('listitem').filter({ hasText: /^(?:Sierra|Envíos|Promociones|Total)/u });
  const read = (await rows.allInnerTexts()).map(text => text.replace(/\s+/gu, ' '));
  expect(read.slice(1)).toEqual(['Envíos ₡3 500,00', 'Promociones -₡1 000,00', 'Total ₡42 500,00']);
  await session.judge('order-agreed');
  await panel.getByRole('button', { name: 'Confirmar' }).click();
  await panel.getByText('Pagado ₡0,00 de ₡42 500,00').waitFor();
  expect(session.wrong).toEqual([]);
});
