import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { type GraphClient, gql, mutate, until } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let page: Page;
let ask: GraphClient;
const colleagues = 60;

const row = (name: string): Locator => page.getByRole('row').filter({ hasText: name });
const newLead = (name: string): Locator => page.getByRole('dialog', { name });
/** Signs in, and waits for the part of the console that comes after the screen. */
async function begin(at: string): Promise<void> {
  const late = page.waitForResponse(/\/for-all-screens-/);
  await session.signIn(at);
  await (await late).finished();
}

beforeAll(async () => {
  session = await openConsole();
  ({ page } = session);
  const { embudo, shop } = session;
  ask = gql(embudo.url, shop.admin.token);
  const tags = ['mayorista', 'obra nueva', 'urgente', 'pide factura', 'zona norte', 'recomendado'];
  const { userErrors } = await mutate(
    ask,
    'createLead',
    { name: 'Ana Mora', phone: '+50688880001', tags, source: 'Feria' },
    'lead { id } userErrors { code message }',
  );
  expect(userErrors).toEqual([]);
  await embudo.testDatabase.sql(
    `with person as (
       insert into app_user (id, organization_id, email, first_name, last_name)
       select gen_random_uuid(), t.organization_id, 'colega' || n || '@example.test', 'Colega ' || n, 'Peña' from tenant t, generate_series(1, ${colleagues}) n where t.id = $1 returning id, first_name, last_name),
     member as (insert into membership (id, tenant_id, user_id, role) select gen_random_uuid(), $1, id, 'SELLER' from person returning user_id)
     insert into seller (id, tenant_id, user_id, display_name) select gen_random_uuid(), $1, p.id, p.first_name || ' ' || p.last_name from person p join member m on m.user_id = p.id`,
    [shop.tenant.id],
  );
});
afterAll(async () => {
  await session?.browser.close();
});

describe('in a browser', () => {
  it('the tags of a lead are as many as fit, and the number of the others says their names', async () => {
    await begin('/lists/leads');
    const rest = row('Ana Mora').locator('[title*="recomendado"]');
    await rest.waitFor();
    const left = async () => Number((await rest.innerText()).slice(1));
    const count = await left();
    expect((await rest.getAttribute('title'))?.split(', ')).toHaveLength(count);
    const [cell, number] = await Promise.all([rest.locator('xpath=ancestor::td').boundingBox(), rest.boundingBox()]);
    expect((number?.x ?? 0) + (number?.width ?? 0)).toBeLessThanOrEqual((cell?.x ?? 0) + (cell?.width ?? 0));
    // A wider column shows more of them.
    await page.setViewportSize({ width: 2200, height: 820 });
    await until('fewer are left', async () => (await left()) < count);
    await page.setViewportSize({ width: 1360, height: 820 });
    await until('as many are left as before', async () => (await left()) === count);
    await session.judge('lists-tags');
    await rest.click();
    await page.getByRole('complementary', { name: 'La fila abierta' }).waitFor();
    await page.keyboard.press('Escape');
  });

  it('a form says below its fields what is missing, and begins at the first', async () => {
    await page.getByRole('button', { name: 'Nuevo lead' }).click();
    const dialog = newLead('Nuevo lead');
    const name = dialog.getByLabel('Nombre');
    const mail = dialog.getByLabel('Correo');
    await mail.fill('ana');
    await dialog.getByRole('button', { name: 'Crear el lead' }).click();
    await dialog.getByText('Complete este dato.').waitFor();
    await dialog.getByText('Escriba un correo, como ana@ejemplo.com.').waitFor();
    expect(await dialog.locator('input:focus').getAttribute('name')).toBe('name');
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    await session.judge('lists-new-lead-wrong');
    await name.fill('Berta Solano');
    await dialog.getByText('Complete este dato.').waitFor({ state: 'detached' });
    expect(await name.getAttribute('aria-invalid')).toBeNull();
    await dialog.getByRole('button', { name: 'Crear el lead' }).click();
    expect(await dialog.locator('input:focus').getAttribute('name')).toBe('email');
    await mail.fill('berta@example.test');
    await dialog.getByRole('button', { name: 'Crear el lead' }).click();
    await dialog.waitFor({ state: 'detached' });
  });

  it('a seller of a large team is found by typing, also without accents', async () => {
    await page.goto(`${session.embudo.url}/lists/leads`);
    await page.getByRole('button', { name: 'Vendedor: Cualquiera' }).click();
    const dialog = page.getByRole('dialog', { name: 'Vendedor' });
    await dialog.getByLabel('Nombre').fill('colega');
    await dialog.getByText('Hay más: escriba otra parte del nombre.').waitFor();
    await dialog.getByLabel('Nombre').fill('57 pena');
    await dialog.getByRole('button', { name: 'Colega 57 Peña' }).waitFor();
    await session.judge('lists-find-seller');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Vendedor: Colega 57 Peña' }).click();
    await dialog.getByLabel('Nombre').fill('nadie así');
    await dialog.getByText('Nadie se llama así.').waitFor();
    await dialog.getByRole('button', { name: 'Vendedor: Cualquiera' }).click();
    await row('Ana Mora').waitFor();
    expect(session.wrong).toEqual([]);
  });

  it('forms speak the language of the console, not that of the browser', async () => {
    await page.evaluate(`localStorage.setItem('embudo.language', '"en"')`);
    const late = page.waitForResponse(/\/for-all-screens-/);
    await page.reload();
    await (await late).finished();
    await page.getByRole('button', { name: 'New lead' }).click();
    await newLead('New lead').getByRole('button', { name: 'Create lead' }).click();
    await newLead('New lead').getByText('This field is required.').waitFor();
  });
});
