import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { addressesOf, lockAddresses, proposeMatches } from '../src/domain/contacts/index.js';
import { aCustomField, type GraphClient, gql, mutate, scopeOf, until } from '../src/testing/index.js';
import { hold } from './console/hold.js';
import { intercept } from './console/intercept.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;
let page: Page;
let ask: GraphClient;

const table = (name: string): Locator => page.getByRole('table', { name, exact: true });
const row = (list: string, name: string): Locator => table(list).getByRole('row').filter({ hasText: name });
const panel = (): Locator => page.getByRole('complementary', { name: 'La fila abierta' });
/** Returns the texts of the first column from top to bottom. */
const names = (list: string): Promise<string[]> => table(list).locator('tbody tr[data-row] a').allInnerTexts();

async function aLead(name: string, phone: string, tags: string[] = []): Promise<void> {
  const { userErrors } = await mutate(
    ask,
    'createLead',
    { name, phone, tags, source: 'Feria' },
    'lead { id } userErrors { code message }',
  );
  expect(userErrors).toEqual([]);
}

beforeAll(async () => {
  session = await openConsole();
  ({ page } = session);
  ask = gql(session.embudo.url, session.shop.admin.token);
});
afterAll(async () => {
  await session?.browser.close();
});

describe('the lists in a browser', () => {
  it('explain themselves when they are empty', async () => {
    await session.signIn('/lists/leads');
    await page.getByText('Todavía no hay leads').waitFor();
    await session.judge('lists-empty');
  });

  it('show leads, ordered by the server as the head of a column asks', async () => {
    const { embudo, shop } = session;
    await aCustomField(embudo, shop.tenant, 'LEAD', {
      key: 'talla',
      label: 'Talla',
      type: 'DROPDOWN',
      options: ['S', 'M', 'L'],
    });
    await aLead('Berta Solano', '+50688880001', ['feria']);
    await aLead('Ana Mora', '+50688880002', ['feria']);
    await aLead('Carlos Vega', '+50688880003');
    await page.reload();
    await row('Leads', 'Carlos Vega').waitFor();
    expect(await names('Leads')).toEqual(['Carlos Vega', 'Ana Mora', 'Berta Solano']);
    const head = table('Leads').getByRole('columnheader', { name: 'Nombre' });
    await head.getByRole('button').click();
    await head.and(page.locator('[aria-sort=descending]')).waitFor();
    await head.getByRole('button').click();
    await head.and(page.locator('[aria-sort=ascending]')).waitFor();
    await row('Leads', 'Ana Mora').and(page.locator('[aria-rowindex="2"]')).waitFor();
    expect(await names('Leads')).toEqual(['Ana Mora', 'Berta Solano', 'Carlos Vega']);
    await session.judge('lists-leads');
  });

  it('are narrowed down, and keep it under a name at the server', async () => {
    await page.getByRole('button', { name: 'Etiquetas', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: /feria/ }).click();
    await page.keyboard.press('Escape');
    await row('Leads', 'Carlos Vega').waitFor({ state: 'detached' });
    await page.getByText('2 filas').waitFor();
    await page.getByRole('button', { name: 'Vistas' }).click();
    await page.getByRole('menuitem', { name: 'Guardar esta vista…' }).click();
    await page.getByRole('textbox', { name: 'Nombre de la vista' }).fill('De la feria');
    await page.getByRole('checkbox', { name: 'Compartir con todos' }).check();
    await session.judge('lists-view');
    await page.getByRole('button', { name: 'Guardar', exact: true }).click();
    await page.getByText('Vista guardada.').waitFor();
    const { data } = await ask<{ savedViews: object[] }>(
      '{ savedViews(entityType: LEAD) { name filter orderBy shared } }',
    );
    const kept = { filter: { tags: ['feria'] }, orderBy: { field: 'NAME', direction: 'ASC' } };
    expect(data.savedViews).toEqual([{ name: 'De la feria', shared: true, ...kept }]);
    await page.getByRole('button', { name: 'Vistas' }).click();
    await page.getByRole('menuitem', { name: 'Guardar esta vista…' }).click();
    await page.getByRole('textbox', { name: 'Nombre de la vista' }).fill('de la feria');
    await page.getByText('Ya existe y es de todos').waitFor();
    expect(await page.getByRole('checkbox', { name: 'Compartir con todos' }).isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await page.getByRole('button', { name: 'Quitar filtros' }).click();
    await row('Leads', 'Carlos Vega').waitFor();
    await page.getByRole('button', { name: 'Vistas' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'De la feria' }).click();
    await row('Leads', 'Carlos Vega').waitFor({ state: 'detached' });
  });

  it('take the days of a filter as those of the business, also when it is applied again', async () => {
    const filterButton = page.getByRole('button', { name: /^Más filtros/ });
    const from = page.getByLabel('Creado: Desde');
    const asked = () => JSON.parse(new URL(page.url()).searchParams.get('filter') ?? '{}') as { createdAt?: object };
    const days = { from: '2026-01-09T06:00:00.000Z', to: '2026-01-11T06:00:00.000Z' };
    await filterButton.click();
    await from.fill('2026-01-09');
    await page.getByLabel('Creado: Hasta').fill('2026-01-10');
    await page.getByRole('button', { name: 'Filtrar' }).click();
    await page.waitForURL(/createdAt/);
    expect(asked().createdAt).toEqual(days);
    await filterButton.click();
    expect(await from.inputValue()).toBe('2026-01-09');
    expect(await page.getByLabel('Creado: Hasta').inputValue()).toBe('2026-01-10');
    await page.getByRole('button', { name: 'Filtrar' }).click();
    await from.waitFor({ state: 'detached' });
    expect(asked().createdAt).toEqual(days);
    await filterButton.click();
    await from.fill('');
    await page.getByLabel('Creado: Hasta').fill('');
    await page.getByRole('button', { name: 'Filtrar' }).click();
    await row('Leads', 'Ana Mora').waitFor();
  });

  it('keep a length of time of a view, and offer the last days, when other filters are applied', async () => {
    const other = await session.context.newPage();
    const filterButton = other.getByRole('button', { name: /^Más filtros/ });
    const created = other.getByRole('combobox', { name: 'Creado', exact: true });
    const asked = () => JSON.parse(new URL(other.url()).searchParams.get('filter') ?? '{}') as { createdAt?: object };
    const again = async (score: string) => {
      await other.getByLabel('Puntaje: Desde').fill(score);
      await other.getByRole('button', { name: 'Filtrar' }).click();
      await created.waitFor({ state: 'detached' });
      await other.waitForURL(url => decodeURIComponent(url.search).includes(`"min":${score}`));
    };
    const ranges = [{ from: 'P60D' }, { from: 'P9W', to: 'PT0H' }];
    for (const createdAt of ranges) {
      await other.goto(`${session.embudo.url}/lists/leads?filter=${encodeURIComponent(JSON.stringify({ createdAt }))}`);
      await other
        .getByRole('link', { name: 'Ana Mora' })
        .or(other.getByText('Sin resultados con estos filtros'))
        .first()
        .waitFor();
      expect(await other.getByRole('alert').count()).toBe(0);
      await filterButton.click();
      expect(await other.getByLabel('Creado: Desde').count()).toBe(0);
      await again('1');
      expect(asked().createdAt).toEqual(createdAt);
    }
    await filterButton.click();
    await created.selectOption('P14D');
    await again('2');
    expect(asked().createdAt).toEqual({ from: 'P14D' });
    await filterButton.click();
    expect(await created.inputValue()).toBe('P14D');
    await created.selectOption({ label: 'entre fechas' });
    await other.getByLabel('Creado: Desde').waitFor();
    await again('3');
    expect(asked().createdAt).toBeUndefined();
    await other.goto(`${session.embudo.url}/lists/leads?filter=${encodeURIComponent('{"search":"nadie"}')}`);
    await other.getByRole('button', { name: 'Quitar todos los filtros' }).click();
    await other.getByRole('link', { name: 'Ana Mora' }).waitFor();
    await other.close();
  });

  it('show no rows of the previous filter if the next one fails, say so, and retry', async () => {
    await page.getByRole('button', { name: 'Quitar filtros' }).click();
    await row('Leads', 'Carlos Vega').waitFor();
    // An error that the console does not try again by itself: otherwise the button may be gone before it is pressed.
    const errors = [{ message: 'Internal server error', extensions: { code: 'INTERNAL_SERVER_ERROR' } }];
    const failing = await intercept(page, 'query LeadsPage', route => route.fulfill({ json: { errors } }));
    await page.getByRole('button', { name: 'Etiquetas', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: /feria/ }).click();
    await page.keyboard.press('Escape');
    const alert = page.getByRole('alert').filter({ hasText: 'Intentar de nuevo' });
    await alert.waitFor();
    expect(await page.getByText('Carlos Vega').count()).toBe(0);
    failing.end();
    await alert.getByRole('button', { name: 'Intentar de nuevo' }).click();
    await row('Leads', 'Ana Mora').waitFor();
    await row('Leads', 'Carlos Vega').waitFor({ state: 'detached' });
  });

  it('ignore invalid parts of a URL', async () => {
    for (const address of ['/lists/leads?filter=nonsense', '/inbox?who=BOGUS', '/figures/sellers?days=abc']) {
      const other = await session.context.newPage();
      await other.goto(`${session.embudo.url}${address}`);
      await other.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
      await other.waitForURL(url => url.search === '');
      expect(await other.getByRole('alert').count()).toBe(0);
      await other.close();
    }
  });

  it('go out as a file, as they are filtered', async () => {
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      (async () => {
        await page.getByRole('button', { name: 'Exportar' }).click();
        await page.getByRole('menuitem', { name: /CSV/ }).click();
      })(),
    ]);
    const text = readFileSync(await file.path(), 'utf8');
    expect(text).toContain('Ana Mora');
    expect(text).toContain('Berta Solano');
    expect(text).not.toContain('Carlos Vega');
    await page.getByRole('button', { name: 'Quitar filtros' }).click();
    await row('Leads', 'Carlos Vega').waitFor();
  });

  it('open a row beside them, whose own fields are changed there', async () => {
    await row('Leads', 'Ana Mora').getByRole('link').click();
    await panel().getByRole('heading', { name: 'Ana Mora' }).waitFor();
    await panel().getByText('Actividad').waitFor();
    await panel().getByRole('combobox', { name: 'Talla' }).selectOption('M');
    await panel().getByRole('combobox', { name: 'Estado' }).selectOption('QUALIFIED');
    await panel().getByRole('button', { name: 'Guardar cambios' }).click();
    await page.getByText('Guardado.').waitFor();
    await row('Leads', 'Ana Mora').getByText('Calificado').waitFor();
    await row('Leads', 'Ana Mora').getByRole('cell', { name: 'M', exact: true }).waitFor();
    await session.judge('lists-lead');
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
  });

  it('keep the focus and what is typed while a row is saved, and save it once', async () => {
    await row('Leads', 'Ana Mora').getByRole('link').click();
    const saving = await hold(page, 'mutation SaveLead');
    const tags = panel().getByRole('textbox', { name: 'Etiquetas' });
    const email = panel().getByRole('textbox', { name: 'Correo' });
    await tags.fill('feria, obra');
    await tags.press('Enter');
    await saving.first;
    await tags.press('Enter');
    await email.fill('ana@');
    expect(await saving.release()).toBe(1);
    await page.getByText('Guardado.').waitFor();
    await row('Leads', 'Ana Mora').getByText('obra').waitFor();
    expect(await tags.inputValue()).toBe('feria, obra');
    expect(await email.inputValue()).toBe('ana@');
    expect(await email.evaluate(field => field === field.ownerDocument.activeElement)).toBe(true);
    await email.fill('');
    await tags.fill('feria');
    await tags.press('Enter');
    await row('Leads', 'Ana Mora').getByText('obra').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await panel().getByRole('button', { name: 'Cerrar el panel' }).click();
    await panel().waitFor({ state: 'detached' });
  });

  it('keep what was typed and not saved while another row is open, and say so', async () => {
    await row('Leads', 'Ana Mora').getByRole('link').click();
    const name = panel().getByLabel('Nombre', { exact: true });
    const before = await name.inputValue();
    const opened = page.url();
    await name.fill('A medio escribir');
    await panel().getByText('Cambios sin guardar').waitFor();
    await session.judge('lists-unsaved');
    await page.getByRole('link', { name: 'Hoy' }).first().click();
    await page.getByRole('heading', { name: 'Hoy', level: 1 }).waitFor();
    await page.goBack();
    expect(page.url()).toBe(opened);
    await panel().getByText('Cambios sin guardar').waitFor();
    expect(await name.inputValue()).toBe('A medio escribir');
    await panel().getByRole('button', { name: 'Descartar' }).click();
    expect(await name.inputValue()).toBe(before);
    await panel().getByText('Cambios sin guardar').waitFor({ state: 'detached' });
    await panel().getByRole('button', { name: 'Cerrar el panel' }).click();
    await panel().waitFor({ state: 'detached' });
  });

  it('keep a value whose option is gone until somebody chooses another', async () => {
    const fields = async () => {
      const { data } = await ask<{ leads: { nodes: { name: string; customFields: object; contact: object }[] } }>(
        '{ leads { nodes { name customFields contact { phone } } } }',
      );
      return data.leads.nodes.find(({ name }) => name === 'Ana Mora');
    };
    await session.embudo.testDatabase.sql(
      `update custom_field set options = '{S,L}', required = true, section = 'Ropa' where key = 'talla' and tenant_id = $1`,
      [session.shop.tenant.id],
    );
    await page.reload();
    await row('Leads', 'Ana Mora').getByRole('link').click();
    const size = panel().getByRole('group', { name: 'Ropa' }).getByRole('combobox', { name: 'Talla' });
    await size.getByRole('option', { name: 'M (ya no se ofrece)' }).waitFor({ state: 'attached' });
    expect(await size.inputValue()).toBe('M');
    await panel().getByRole('textbox', { name: 'Teléfono' }).fill('+50688880012');
    await panel().getByRole('button', { name: 'Guardar cambios' }).click();
    await page.getByText('Guardado.').waitFor();
    expect(await fields()).toMatchObject({ customFields: { talla: 'M' }, contact: { phone: '+50688880012' } });
    await panel().getByRole('textbox', { name: 'Teléfono' }).fill('+50688880002');
    await panel().getByRole('button', { name: 'Guardar cambios' }).click();
    await until('the phone as before', async () => JSON.stringify((await fields())?.contact).includes('+50688880002'));
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
  });

  it('say that they are filtered or sorted by a field that was deleted, and take it out when asked', async () => {
    const before = page.url();
    const filter = { source: ['Feria'], customFields: { color: 'rojo' } };
    await page.goto(`${session.embudo.url}/lists/leads?filter=${encodeURIComponent(JSON.stringify(filter))}`);
    const said = page.getByText(
      'La lista se filtra u ordena por un campo que se eliminó (color), por eso no muestra nada.',
    );
    await said.waitFor();
    await page.getByText('Sin resultados con estos filtros').waitFor();
    await session.judge('lists-gone-field');
    await page.getByRole('button', { name: 'Quitar ese campo' }).click();
    await row('Leads', 'Ana Mora').waitFor();
    await said.waitFor({ state: 'detached' });
    expect(page.url()).toContain('Feria');
    const order = JSON.stringify({ field: 'CUSTOM_FIELD', customField: 'color', direction: 'ASC' });
    await page.goto(`${session.embudo.url}/lists/leads?order=${encodeURIComponent(order)}`);
    await said.waitFor();
    await page.getByRole('button', { name: 'Quitar ese campo' }).click();
    await row('Leads', 'Ana Mora').waitFor();
    await said.waitFor({ state: 'detached' });
    await page.goto(`${session.embudo.url}/lists/leads?filter=${encodeURIComponent('{"customFields":{"talla":"M"}}')}`);
    await row('Leads', 'Ana Mora').waitFor();
    await said.waitFor({ state: 'detached' });
    await page.goto(before);
    await row('Leads', 'Carlos Vega').waitFor();
  });

  it('let a record stay without a field that became required later', async () => {
    await row('Leads', 'Carlos Vega').getByRole('link').click();
    expect(await panel().getByRole('combobox', { name: 'Talla' }).inputValue()).toBe('');
    await panel().getByRole('textbox', { name: 'Etiquetas' }).fill('feria');
    await panel().getByRole('button', { name: 'Guardar cambios' }).click();
    await row('Leads', 'Carlos Vega').getByText('feria').waitFor();
    await page.keyboard.press('Escape');
    await panel().waitFor({ state: 'detached' });
  });

  it('change many at once by the keyboard, after a trial, and take it back', async () => {
    await page.reload();
    await row('Leads', 'Ana Mora').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('x');
    await page.keyboard.press('Shift+J');
    await page.getByText('2 seleccionados').waitFor();
    await page.getByRole('button', { name: 'Editar…' }).click();
    await page.getByRole('textbox', { name: 'Agregar etiquetas' }).fill('mayorista');
    await page.getByRole('button', { name: 'Probar' }).click();
    await page.getByText('2 cambiarían; ninguno quedaría igual.').waitFor();
    const { data } = await ask<{ leads: { nodes: { tags: string[] }[] } }>('{ leads { nodes { tags } } }');
    expect(data.leads.nodes.flatMap(({ tags }) => tags)).not.toContain('mayorista');
    await session.judge('lists-bulk');
    await page.getByRole('button', { name: 'Aplicar a 2' }).click();
    await row('Leads', 'Ana Mora').getByText('mayorista').waitFor();
    await row('Leads', 'Berta Solano').getByText('mayorista').waitFor();
    expect(await row('Leads', 'Carlos Vega').getByText('mayorista').count()).toBe(0);
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page.getByText('Deshecho: 2 como antes.').waitFor();
    await row('Leads', 'Ana Mora').getByText('mayorista').waitFor({ state: 'detached' });
  });

  it('show every other list too', async () => {
    for (const [tab, name] of [
      ['Clientes', 'lists-customers'],
      ['Contactos', 'lists-contacts'],
      ['Productos', 'lists-products'],
      ['Pedidos', 'lists-orders'],
    ] as const) {
      await page.getByRole('link', { name: tab, exact: true }).click();
      await table(tab).and(page.locator('[aria-busy=false]')).waitFor();
      await session.judge(name);
    }
    await page.getByRole('link', { name: 'Productos', exact: true }).click();
    await row('Productos', 'Taladro percutor').getByRole('link').click();
    await panel().getByRole('textbox', { name: 'Precio' }).fill('51000');
    await panel().getByRole('button', { name: 'Guardar cambios' }).click();
    await row('Productos', 'Taladro percutor').getByText('₡51 000,00').waitFor();
    await session.judge('lists-product');
  });

  it('let a manager add a product where the catalogue is shown', async () => {
    await page.goto(`${session.embudo.url}/lists/products`);
    await page.getByRole('button', { name: 'Nuevo producto' }).waitFor();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'Nuevo producto' });
    await dialog.getByLabel('Nombre').fill('Cinta métrica');
    await dialog.getByLabel('Código').fill('CIN-5');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.waitFor({ state: 'detached' });
    await row('Productos', 'Cinta métrica').waitFor();
  });

  it('let a manager say who is one person, and take it back', async () => {
    const { embudo, shop } = session;
    const contacts = await embudo.testDatabase.sql<{ id: string; name: string }>(
      `select id, name from contact where tenant_id = $1 and name in ('Ana Mora', 'Berta Solano')`,
      [shop.tenant.id],
    );
    const berta = contacts.find(({ name }) => name === 'Berta Solano');
    await embudo.database.transaction(scopeOf(shop.admin), async tx => {
      const reach = { phone: '+50688880002', email: null };
      lockAddresses(tx, addressesOf(reach));
      await proposeMatches(tx, berta?.id ?? '', reach);
    });
    await page.getByRole('link', { name: 'Contactos', exact: true }).click();
    await page.waitForURL('**/lists/contacts');
    await page.reload();
    await page.getByText('1 par de contactos podría ser la misma persona.').waitFor();
    await page.getByRole('button', { name: 'Revisar' }).click();
    await page.getByText('Mismo teléfono').waitFor();
    await session.judge('lists-matches');
    await page.getByRole('button', { name: 'Unir en Ana Mora' }).click();
    await page.getByText('Unidos en Ana Mora.').waitFor();
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await page.getByText('Separados otra vez.').waitFor();
    await page.keyboard.press('Escape');
    await row('Contactos', 'Berta Solano').waitFor();
    // Days later, when the dialog is long closed, the kept contact still shows the merge.
    const [ana] = contacts.filter(({ name }) => name === 'Ana Mora');
    await mutate(ask, 'mergeContacts', { keepId: ana?.id, mergeId: berta?.id }, 'mergeId userErrors { code }');
    await page.reload();
    await row('Contactos', 'Ana Mora').getByRole('link').click();
    const merges = panel().locator('section').filter({ hasText: 'Contactos unidos a este' });
    await merges.getByRole('button', { name: 'Deshacer' }).click();
    await row('Contactos', 'Berta Solano').waitFor();
    await merges.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  });

  it('add a contact who called, and keep the form after a refusal', async () => {
    await page.goto(`${session.embudo.url}/lists/leads`);
    await page.getByRole('button', { name: 'Nuevo lead' }).waitFor();
    await page.keyboard.press('n');
    const dialog = page.getByRole('dialog', { name: 'Nuevo lead' });
    await dialog.getByLabel('Nombre').fill('Zoila Ñurinda');
    await dialog.getByLabel('Teléfono').fill('12');
    await dialog.getByLabel('Talla').selectOption('S');
    await session.judge('lists-new-lead');
    await dialog.getByRole('button', { name: 'Crear el lead' }).click();
    await page.getByText(/^Escriba un teléfono válido/).waitFor();
    expect(await dialog.getByLabel('Nombre').inputValue()).toBe('Zoila Ñurinda');
    await dialog.getByLabel('Teléfono').fill('8777-1212');
    await dialog.getByLabel('Origen').fill('Mostrador');
    await dialog.getByRole('button', { name: 'Crear el lead' }).click();
    await row('Leads', 'Zoila Ñurinda').waitFor();
    const { data } = await ask<{ leads: { nodes: object[] } }>(
      '{ leads(filter: { search: "Zoila" }) { nodes { name source contact { phone } } } }',
    );
    expect(data.leads.nodes).toEqual([
      { name: 'Zoila Ñurinda', source: 'Mostrador', contact: { phone: '+50687771212' } },
    ]);
    await page.reload();
    await row('Leads', 'Ana Mora').waitFor();
    await page.getByRole('button', { name: 'Origen', exact: true }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Mostrador (1)' }).click();
    await page.keyboard.press('Escape');
    await row('Leads', 'Ana Mora').waitFor({ state: 'detached' });
    expect(await names('Leads')).toEqual(['Zoila Ñurinda']);
  });
});

describe('an import in a browser', () => {
  const csv = ['Nombre;Teléfono;Giro', 'Elena Ruiz;8888-1111;Muebles Ruiz', 'Fabio;no es un teléfono;'].join('\n');
  const customers = async () =>
    (
      await ask<{ customers: { nodes: { firstName: string; contact: { company: string } }[] } }>(
        '{ customers { nodes { firstName contact { company } } } }',
      )
    ).data.customers.nodes;

  it('keeps saying why it takes nothing of a file', async () => {
    await page.goto(`${session.embudo.url}/import?kind=PRODUCT`);
    const picker = page.getByLabel('Elegir un archivo').first();
    await picker.setInputFiles({ name: 'vacio.csv', mimeType: 'text/csv', buffer: Buffer.from('') });
    const trial = page.getByRole('region', { name: 'Prueba: no se ha guardado nada' });
    await trial.getByRole('alert').getByText('El archivo no tiene filas.').waitFor();
    await trial.getByRole('button', { name: 'Ninguna fila se puede importar' }).waitFor();
    const products = Buffer.from('Código;Nombre\nPAN-1;');
    await picker.setInputFiles({ name: 'productos.csv', mimeType: 'text/csv', buffer: products });
    await trial.getByRole('cell', { name: 'Nombre: Falta el nombre.', exact: true }).waitFor();
    expect(await trial.getByRole('alert').innerText()).toBe('');
  });

  it('tries a file, says why a row is refused, and lets a column be told', async () => {
    await page.goto(`${session.embudo.url}/import?kind=CUSTOMER`);
    await page.getByText('Suelte aquí un archivo CSV o Excel').waitFor();
    await session.judge('import-choose');
    await page
      .getByLabel('Elegir un archivo')
      .first()
      .setInputFiles({ name: 'clientes.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
    const trial = page.getByRole('region', { name: 'Prueba: no se ha guardado nada' });
    await trial.getByRole('button', { name: 'Importar 1 fila' }).waitFor();
    await trial.getByRole('cell', { name: /Teléfono/ }).waitFor();
    const becomes = (column: string) =>
      page
        .getByRole('combobox', { name: `Campo de ${column}` })
        .locator('option:checked')
        .textContent();
    expect([await becomes('Nombre'), await becomes('Giro')]).toEqual([
      'Nombre completo (automático)',
      'No se reconoce: se omite',
    ]);
    await page.getByRole('combobox', { name: 'Campo de Giro' }).selectOption('company');
    await page.getByText('Las columnas cambiaron: pruebe de nuevo.').waitFor();
    await trial.getByRole('button', { name: 'Probar de nuevo' }).click();
    await page.getByText('Las columnas cambiaron: pruebe de nuevo.').waitFor({ state: 'detached' });
    await trial.getByRole('cell', { name: /Teléfono/ }).waitFor();
    await session.judge('import-trial');
    expect(await customers()).toEqual([]);
  });

  it('brings it in, hands the refused rows out, and takes it back', async () => {
    await page.getByRole('button', { name: 'Importar 1 fila' }).click();
    await page.getByRole('heading', { name: 'Archivo importado' }).waitFor();
    expect(await customers()).toMatchObject([{ contact: { company: 'Muebles Ruiz' } }]);
    await session.judge('import-done');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Descargar rechazos y avisos' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('No es un número de teléfono');
    await page.getByRole('button', { name: 'Deshacer la importación' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Deshacer la importación' }).click();
    await page.getByRole('heading', { name: /^Deshecho: 1 como antes/ }).waitFor();
    expect(await customers()).toEqual([]);
  });

  it('hands out what it left out of rows that it took', async () => {
    await page.goto(`${session.embudo.url}/import?kind=CUSTOMER`);
    await page
      .getByLabel('Elegir un archivo')
      .first()
      .setInputFiles({
        name: 'clientes.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(
          'Nombre;Correo;Cumpleaños\nEva Sol;eva.sol@x.example;32/01/1990\nEda Sol;eda.sol@x.example;',
        ),
      });
    const trial = page.getByRole('region', { name: 'Prueba: no se ha guardado nada' });
    await trial.getByRole('button', { name: 'Con avisos 1', pressed: true }).waitFor();
    await trial
      .getByRole('cell', { name: /^Cumpleaños: La fila se importa, .* 32\/01\/1990\. No es una fecha\./ })
      .waitFor();
    await page.getByRole('button', { name: 'Importar 2 filas' }).click();
    await page.getByRole('heading', { name: 'Archivo importado' }).waitFor();
    await session.judge('import-incomplete');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Descargar rechazos y avisos' }).click(),
    ]);
    expect(readFileSync(await file.path(), 'utf8')).toContain('32/01/1990');
    // A user who has left the page finds the import again.
    await page.goto(`${session.embudo.url}/import?kind=LEAD`);
    const recent = page.getByRole('region', { name: 'Importaciones' });
    await recent.getByRole('link').first().waitFor();
    expect(await recent.getByRole('link').allInnerTexts()).toEqual([
      expect.stringContaining('2 nuevos, 0 actualizados, 0 rechazados'),
      expect.stringContaining('Deshecha'),
    ]);
    await session.judge('import-recent');
    await recent.getByRole('link', { name: '2 nuevos' }).click();
    await page.getByRole('heading', { name: 'Archivo importado' }).waitFor();
    await page.getByRole('button', { name: 'Deshacer la importación' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Deshacer la importación' }).click();
    await page.getByRole('heading', { name: /^Deshecho: 2 como antes/ }).waitFor();
  });

  it('shows the columns of a workbook, such as one that was exported here', async () => {
    await page.goto(`${session.embudo.url}/lists/leads`);
    await row('Leads', 'Ana Mora').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      (async () => {
        await page.getByRole('button', { name: 'Exportar' }).click();
        await page.getByRole('menuitem', { name: /Excel/ }).click();
      })(),
    ]);
    const buffer = readFileSync(await file.path());
    await page.getByRole('link', { name: 'Importar' }).click();
    await page
      .getByLabel('Elegir un archivo')
      .first()
      .setInputFiles({ name: 'leads.xlsx', mimeType: 'application/octet-stream', buffer });
    const columns = page.getByRole('region', { name: 'Columnas' });
    await columns.getByRole('rowheader', { name: 'Nombre', exact: true }).waitFor();
    await columns.getByRole('cell', { name: /Carlos Vega · Ana Mora|Ana Mora · Carlos Vega|Berta Solano/ }).waitFor();
    await page.getByRole('button', { name: 'Importar 4 filas' }).waitFor();
  });

  it('fits a phone, as the lists do', async () => {
    const across = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    await page.setViewportSize({ width: 390, height: 780 });
    expect(await across()).toBeLessThanOrEqual(0);
    await session.judge('phone-import');
    await page.goto(`${session.embudo.url}/lists/leads`);
    await row('Leads', 'Ana Mora').waitFor();
    expect(await across()).toBeLessThanOrEqual(0);
    await session.judge('phone-lists');
    await row('Leads', 'Ana Mora').getByRole('link').click();
    await panel().getByRole('heading', { name: 'Ana Mora' }).waitFor();
    expect(await across()).toBeLessThanOrEqual(0);
    await session.judge('phone-lead');
    expect(session.wrong).toEqual([]);
  });
});
