import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { gql, mutate } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let page: Page;

const ask = () => gql(session.embudo.url, session.shop.admin.token);
const tasks = () =>
  session.embudo.testDatabase.sql<{ title: string; dueAt: Date | null; sellerId: string | null }>(
    'select title, due_at as "dueAt", seller_id as "sellerId" from to_do where tenant_id = $1 order by created_at',
    [session.shop.tenant.id],
  );
const task = (title: string) =>
  page.getByRole('region', { name: 'Otras tareas' }).getByRole('listitem').filter({ hasText: title });
const dialog = () => page.getByRole('dialog');

beforeAll(async () => {
  session = await openConsole(['ADMIN']);
  ({ page } = session);
  const { lead } = await mutate<{ lead: { id: string } }>(
    ask(),
    'createLead',
    { name: 'Ana Mora', phone: '+50688880001', source: 'Feria' },
    'lead { id } userErrors { code }',
  );
  for (const input of [
    { title: 'Llamar al proveedor', dueAt: '2031-03-04T15:30:00.000Z' },
    { title: 'Contar cajas' },
    { title: 'Cotizar el techo', leadId: lead.id, sellerId: null },
  ])
    await mutate(ask(), 'saveTask', input, 'userErrors { code }');
  await session.signIn('/today');
});
afterAll(async () => {
  await session?.browser.close();
});

describe('a task in a browser', () => {
  it('gets another title, day and seller, and keeps what was not changed', async () => {
    const [seller] = await session.embudo.testDatabase.sql<{ name: string }>(
      'select display_name as name from seller where id = $1',
      [session.shop.seller.sellerId],
    );
    await task('Llamar al proveedor')
      .getByRole('button', { name: /^Cambiar/ })
      .click();
    await dialog().getByLabel('Qué hay que hacer').fill('Llamar al proveedor de cemento');
    await dialog()
      .getByLabel('Quién la hace')
      .selectOption({ label: seller?.name ?? '' });
    await session.judge('today-task');
    await dialog().getByRole('button', { name: 'Guardar' }).click();
    await dialog().waitFor({ state: 'detached' });
    await task('Llamar al proveedor de cemento')
      .getByText(seller?.name ?? '', { exact: false })
      .waitFor();
    // The time of the day stays, because the day was not changed.
    expect((await tasks())[0]).toEqual({
      title: 'Llamar al proveedor de cemento',
      dueAt: new Date('2031-03-04T15:30:00.000Z'),
      sellerId: session.shop.seller.sellerId,
    });
    await task('Llamar al proveedor de cemento')
      .getByRole('button', { name: /^Cambiar/ })
      .click();
    await dialog().getByLabel('Fecha de vencimiento').fill('2031-03-05');
    await dialog().getByRole('button', { name: 'Guardar' }).click();
    await dialog().waitFor({ state: 'detached' });
    expect((await tasks())[0]).toMatchObject({
      dueAt: new Date('2031-03-05T23:00:00.000Z'),
      sellerId: session.shop.seller.sellerId,
    });
    await task('Llamar al proveedor de cemento')
      .getByRole('button', { name: /^Cambiar/ })
      .click();
    await dialog().getByLabel('Fecha de vencimiento').fill('');
    await dialog().getByRole('button', { name: 'Guardar' }).click();
    await task('Llamar al proveedor de cemento').getByText('sin fecha').waitFor();
    await dialog().waitFor({ state: 'detached' });
    expect((await tasks())[0]).toMatchObject({ dueAt: null });
  });

  it('is deleted after a question', async () => {
    await task('Contar cajas')
      .getByRole('button', { name: /^Cambiar/ })
      .click();
    await dialog().getByRole('button', { name: 'Eliminar' }).click();
    await dialog().getByText('márquela como hecha', { exact: false }).waitFor();
    await dialog().getByRole('button', { name: 'Cancelar' }).click();
    await dialog().getByRole('button', { name: 'Eliminar' }).click();
    await dialog().getByRole('button', { name: 'Eliminar' }).click();
    await task('Contar cajas').waitFor({ state: 'detached' });
    await dialog().waitFor({ state: 'detached' });
    expect((await tasks()).map(({ title }) => title)).toEqual(['Llamar al proveedor de cemento', 'Cotizar el techo']);
  });

  it('leads to whom it is about, also without a conversation', async () => {
    await task('Cotizar el techo').getByRole('link').click();
    await page.waitForURL('**/lists/leads?open=*');
    expect(session.wrong).toEqual([]);
  });
});
