import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { gql, mutate, type TestEmbudo, until } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;

beforeAll(async () => {
  session = await openConsole(['ADMIN']);
  ({ embudo, page } = session);
  await session.signIn('/settings/rules');
});
afterAll(async () => {
  await session?.browser.close();
});

const settings = async () => {
  const [row] = await embudo.testDatabase.sql<{ settings: Record<string, Record<string, unknown>> }>(
    'select settings from tenant where id = $1',
    [session.shop.tenant.id],
  );
  return row?.settings ?? {};
};
const card = (title: string) => page.locator('section').filter({ has: page.getByRole('heading', { name: title }) });
const save = (title: string) => card(title).getByRole('button', { name: 'Guardar' }).click();

describe('the rules of the business in a browser', () => {
  it('sets the quiet hours and how much one person gets, and takes both away', async () => {
    await page.getByLabel('Silencio desde las').fill('20:00');
    await page.getByLabel('Mensajes por persona en 24 horas').fill('2');
    await session.judge('settings-rules');
    await save('Mensajes que nadie pidió');
    await until('the quiet hours', async () => (await settings()).sending?.perContactDay === 2);
    expect((await settings()).sending).toMatchObject({ quietHours: { from: '20:00', to: '08:00' }, perContactDay: 2 });
    // The whole day would be silent, so nothing is saved and the reason is shown.
    await page.getByLabel('Silencio hasta las').fill('20:00');
    await save('Mensajes que nadie pidió');
    await page.getByText('Las horas de silencio no pueden durar todo el día', { exact: false }).waitFor();
    await page.getByLabel('Silencio hasta las').fill('07:30');
    await page.getByLabel('Mensajes por persona en 24 horas').fill('');
    await save('Mensajes que nadie pidió');
    await until('no cap', async () => (await settings()).sending?.perContactDay === null);
    expect((await settings()).sending).toMatchObject({ quietHours: { from: '20:00', to: '07:30' } });
    const quiet = page.getByRole('switch', { name: 'Horas de silencio' });
    await quiet.click();
    await page.getByText('Sin horas de silencio', { exact: false }).waitFor();
    await until('no quiet hours', async () => (await settings()).sending?.quietHours === null);
    await quiet.click();
    await page.getByLabel('Silencio desde las').waitFor();
    await until('quiet hours again', async () => (await settings()).sending?.quietHours !== null);
  });

  it('switches each report off and on', async () => {
    const daily = page.getByRole('switch', { name: 'Cifras del día anterior' });
    await daily.click();
    await until('no daily report', async () => (await settings()).reports?.daily === false);
    await page.getByRole('switch', { name: 'Cifras de la semana' }).click();
    await until('no weekly report', async () => (await settings()).reports?.weekly === false);
    await daily.click();
    await until('a daily report', async () => (await settings()).reports?.daily === true);
  });

  it('keeps what was typed and not saved while another section is open, and says so', async () => {
    const most = page.getByLabel('Mensajes por persona en 24 horas');
    const before = await most.inputValue();
    await most.fill('9');
    const sending = card('Mensajes que nadie pidió');
    await sending.getByText('Cambios sin guardar').waitFor();
    await session.judge('settings-unsaved');
    await page.getByRole('link', { name: 'Horarios' }).click();
    await page.getByRole('heading', { name: 'Días cerrados' }).waitFor();
    await page.getByRole('link', { name: 'Reglas' }).click();
    await sending.getByText('Cambios sin guardar').waitFor();
    expect(await most.inputValue()).toBe('9');
    await sending.getByRole('button', { name: 'Descartar' }).click();
    await sending.getByText('Cambios sin guardar').waitFor({ state: 'detached' });
    expect(await most.inputValue()).toBe(before);
  });

  it('takes an amount as people write it, and keeps what somebody else changed', async () => {
    const above = page.getByLabel(/^Confirmar los pedidos de más de/);
    await above.fill('mucho');
    await save('Pedidos y facturas');
    await page.getByText('Escriba un número', { exact: false }).waitFor();
    await mutate(
      gql(embudo.url, session.shop.admin.token),
      'updateTenantSettings',
      { settings: { orders: { paymentDays: 30 } } },
      'userErrors { code }',
    );
    await above.fill('250.000');
    await page.reload();
    await above.fill('250.000');
    await save('Pedidos y facturas');
    await until('the limit', async () => (await settings()).orders?.confirmAbove === '250000');
    expect((await settings()).orders).toMatchObject({ paymentDays: 30 });
    // The page takes the next save only when it has the answer to this one.
    await card('Pedidos y facturas').getByText('Cambios sin guardar').waitFor({ state: 'detached' });
    await above.fill('');
    await save('Pedidos y facturas');
    await until('no limit', async () => (await settings()).orders?.confirmAbove === null);
  });

  it('says when a sale and a customer are at risk', async () => {
    await page.getByLabel('Venta sin contacto, en días').fill('14');
    await page.getByLabel('Cliente inactivo tras, en días').fill('120');
    await save('Quién está en riesgo');
    await until('the days', async () => (await settings()).segments?.inactiveAfterDays === 120);
    expect(await settings()).toMatchObject({ sales: { silentAfterDays: 14 } });
  });

  it('says which own intents are not taught, and shows and takes none of them by its name', async () => {
    await page.goto(`${embudo.url}/settings/routing`);
    const own = card('Intenciones propias');
    const add = async (intent: string) => {
      await own.getByRole('combobox', { name: 'Intención' }).fill(intent);
      await own.getByRole('button', { name: 'Agregar' }).click();
      await own.getByRole('button', { name: `Quitar ${intent}` }).waitFor();
    };
    await add('Ninguna de las propias');
    await add('devolución');
    await until('both', async () => (await settings()).routing?.ownIntents !== undefined);
    expect((await settings()).routing?.ownIntents).toMatchObject([
      { intent: 'OUT_OF_SCOPE' },
      { intent: 'devolución' },
    ]);
    await own.getByRole('link', { name: 'Todavía no se ha enseñado: no se aplica a ningún mensaje.' }).waitFor();
    expect(await own.getByRole('link').count()).toBe(1);
    expect(await own.locator('option[value=OUT_OF_SCOPE]').count()).toBe(0);
    await session.judge('settings-untaught');
    expect(session.wrong).toEqual([]);
  });
});
