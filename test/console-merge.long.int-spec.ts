import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { gql, mutate } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let page: Page;

beforeAll(async () => {
  session = await openConsole(['ADMIN']);
  ({ page } = session);
  const ask = gql(session.embudo.url, session.shop.admin.token);
  for (const lead of [
    { name: 'Ana Mora', phone: '+50688880001' },
    { name: 'Ana Mora Solís', email: 'ana@mora.example' },
    { name: 'Berta Solano', phone: '+50688880002' },
  ])
    await mutate(ask, 'createLead', { ...lead, source: 'Feria' }, 'lead { id } userErrors { code }');
  await session.signIn('/lists/contacts');
});
afterAll(async () => {
  await session?.browser.close();
});

const row = (name: string) => page.getByRole('row').filter({ has: page.getByText(name, { exact: true }) });
const dialog = () => page.getByRole('dialog');
const rows = async () =>
  session.embudo.testDatabase.sql<{ name: string; merged: boolean; leads: number }>(
    `select c.name, c.merged_into is not null as merged, (select count(*)::int from lead l where l.contact_id = c.id) as leads
     from contact c where c.tenant_id = $1 order by c.name`,
    [session.shop.tenant.id],
  );

describe('two contacts of one person in a browser', () => {
  it('are merged by a manager who knows it, into the one that is chosen, and separated again', async () => {
    await row('Ana Mora').getByRole('link').click();
    await page.getByRole('button', { name: 'Unir con otro…' }).click();
    // Who is searched first is of the same name; the contact itself is not offered.
    await dialog()
      .getByRole('button', { name: /^Ana Mora Solís/ })
      .waitFor();
    expect(await dialog().getByRole('list', { name: 'Contactos encontrados' }).getByRole('button').count()).toBe(1);
    await dialog().getByLabel('El otro contacto de la misma persona').fill('nadie así');
    await dialog().getByText('Ningún otro contacto.').waitFor();
    await dialog().getByLabel('El otro contacto de la misma persona').fill('ana@mora');
    await dialog()
      .getByRole('button', { name: /^Ana Mora Solís/ })
      .click();
    await session.judge('lists-merge');
    await dialog().getByRole('button', { name: 'Elegir otro' }).click();
    await dialog()
      .getByRole('button', { name: /^Ana Mora Solís/ })
      .click();
    await dialog().getByRole('button', { name: 'Unir en Ana Mora Solís' }).click();
    await page.getByText('Unidos en Ana Mora Solís.').waitFor();
    // The one that was kept is open, and the other is gone from the list.
    await page.getByRole('heading', { name: 'Ana Mora Solís' }).waitFor();
    await row('Ana Mora').waitFor({ state: 'detached' });
    await page.getByText('Contactos unidos a este').waitFor();
    expect(await rows()).toEqual([
      { name: 'Ana Mora', merged: true, leads: 0 },
      { name: 'Ana Mora Solís', merged: false, leads: 2 },
      { name: 'Berta Solano', merged: false, leads: 1 },
    ]);
    await page.locator('[aria-live="polite"]').getByRole('button', { name: 'Deshacer' }).click();
    await page.getByText('Separados otra vez.').waitFor();
    await row('Ana Mora').waitFor();
    expect((await rows()).map(({ leads }) => leads)).toEqual([1, 1, 1]);
  });

  it('are named when a number is refused because another contact has it', async () => {
    await row('Ana Mora Solís').getByRole('link').click();
    await page.getByLabel('Teléfono').fill('8888-0001');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page
      .getByText('Si son la misma persona, Dirección o Administración puede unirlos.', { exact: false })
      .waitFor();
    expect(session.wrong).toEqual([]);
  });
});
