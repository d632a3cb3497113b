import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { aWorkbook, gql, mutate } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let page: Page;

beforeAll(async () => {
  session = await openConsole(['ADMIN']);
  page = session.page;
  await session.signIn('/today');
});
afterAll(() => session.browser.close());

const seconds = 180_000;
const open = (address: string) => page.goto(`${session.embudo.url}${address}`);

describe('a workbook with several sheets', () => {
  it(
    'is imported from the sheet that people choose, without its totals, and says which rows those were',
    async () => {
      const bytes = await aWorkbook([
        { name: 'Portada', rows: [['Comercial La Unión'], ['Hecho en marzo']] },
        {
          name: 'Clientes 2025',
          rows: [
            ['Nombre', 'Celular', 'Compras'],
            ['Ana Mora', '8111-0001', 3],
          ],
        },
        {
          name: 'Clientes 2026',
          rows: [
            ['Nombre', 'Celular', 'Compras', 'Cumpleaños'],
            ['Luis Soto', '8111-0002', 4, new Date('1990-02-03')],
            ['Eva Paz', '8111-0003', 5, new Date('1984-11-28')],
            ['TOTAL GENERAL', null, 9, null],
          ],
        },
      ]);
      await open('/import?kind=CUSTOMER');
      await page
        .getByLabel('Elegir un archivo')
        .first()
        .setInputFiles({ name: 'clientes.xlsx', mimeType: 'application/octet-stream', buffer: bytes });
      const sheets = page.getByRole('group', { name: 'Hoja del libro' });
      await sheets.getByRole('radio', { name: /Clientes 2025/, checked: true }).waitFor();
      await page.getByText('Ana Mora').waitFor();
      await sheets.getByRole('radio', { name: /Clientes 2026/ }).check();
      await page.getByText('La fila 4 tiene los totales de la hoja y no se importa.').waitFor();
      await page.getByText('Luis Soto · Eva Paz').waitFor();
      await page.getByText('3 feb 1990 · 28 nov 1984').waitFor();
      await session.judge('import-sheets');
      await page.getByRole('button', { name: 'Importar 2 filas' }).click();
      await page.getByRole('heading', { name: 'Archivo importado' }).waitFor();
      await page.getByText('La fila 4 tiene los totales de la hoja y no se importa.').waitFor();
      const [row] = await session.embudo.testDatabase.sql(
        `select sheet, created, skipped from record_import where tenant_id = $1 and not dry_run`,
        [session.shop.tenant.id],
      );
      expect(row).toEqual({ sheet: 'Clientes 2026', created: 2, skipped: 1 });
    },
    seconds,
  );
});

describe('a campaign', () => {
  it(
    'says the same in another language, and shows each',
    async () => {
      await mutate(
        gql(session.embudo.url, session.shop.admin.token),
        'createLead',
        { name: 'Dora Gil', phone: '+50682000001', source: 'Feria' },
        'lead { id } userErrors { code }',
      );
      await open('/automation/campaigns');
      await page.getByRole('button', { name: 'Nueva campaña' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Texto', exact: true }).fill('Hola {{firstName|amiga}}');
      await dialog.getByRole('button', { name: 'Añadir otro idioma' }).click();
      await dialog.getByRole('combobox', { name: 'Idioma del primer mensaje' }).waitFor();
      await dialog.getByRole('textbox', { name: 'Texto', exact: true }).nth(1).fill('Hello {{firstName|friend}}');
      await dialog.getByText('Inglés: 0 contactos').waitFor();
      await session.judge('campaign-languages');
    },
    seconds,
  );
});

describe('the rail', () => {
  it(
    'leads to campaigns and to cases',
    async () => {
      await open('/today');
      const rail = page.getByRole('navigation').first();
      await rail.getByRole('link', { name: 'Casos' }).click();
      await page.waitForURL('**/automation/cases');
      expect(await rail.getByRole('link', { name: 'Casos' }).getAttribute('aria-current')).toBe('page');
      expect(await rail.getByRole('link', { name: 'Campañas' }).getAttribute('aria-current')).toBeNull();
      await page.getByRole('link', { name: 'Alertas' }).click();
      await page.waitForURL('**/automation/alerts');
      expect(await rail.getByRole('link', { name: 'Casos' }).getAttribute('aria-current')).toBe('page');
      await session.judge('rail-cases');
    },
    seconds,
  );
});

describe('what is chosen by time', () => {
  it(
    'is kept in the address as a number of days, also in a saved view',
    async () => {
      await open('/lists/customers');
      await page.getByRole('button', { name: /^Más filtros/ }).click();
      await page.getByRole('combobox', { name: 'No ha comprado' }).selectOption('P60D');
      await session.judge('customers-not-bought');
      await page.getByRole('button', { name: 'Filtrar' }).click();
      await page.waitForURL(/notBoughtAt.*P60D/);
      await page.getByText('Luis Soto').first().waitFor();
      await mutate(
        gql(session.embudo.url, session.shop.admin.token),
        'createPipeline',
        {
          name: 'Ventas',
          stages: [
            { name: 'Consulta', kind: 'OPEN', probability: 10 },
            { name: 'Ganada', kind: 'WON', probability: 100 },
            { name: 'Perdida', kind: 'LOST', probability: 0 },
          ],
        },
        'pipeline { id } userErrors { code message }',
      );
      await open('/board');
      await page.getByRole('combobox', { name: 'Tiempo en la etapa' }).selectOption('30');
      await page.waitForURL(/stay=30/);
      await session.judge('board-stay');
    },
    seconds,
  );
  it(
    'a task of today names whom it is for',
    async () => {
      await open('/today');
      await page.getByRole('textbox', { name: 'Agregar una tarea' }).fill('Llamar a Dora');
      await page.getByRole('button', { name: 'Para quién' }).click();
      await page.getByRole('searchbox', { name: 'Con quién' }).fill('Dora');
      await page.getByRole('button', { name: /Dora Gil/ }).click();
      await session.judge('today-for-whom');
      await page.getByRole('button', { name: 'Agregar' }).click();
      await page.getByText('Llamar a Dora').waitFor();
      const [row] = await session.embudo.testDatabase.sql<{ name: string }>(
        'select l.name from to_do t join lead l on l.id = t.lead_id where t.tenant_id = $1 and t.title = $2',
        [session.shop.tenant.id, 'Llamar a Dora'],
      );
      expect(row?.name).toBe('Dora Gil');
      expect(session.wrong).toEqual([]);
    },
    seconds,
  );
});
