import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { raiseBudgetAlert } from '../src/domain/assistant/raise-budget-alert.js';
import { systemActor } from '../src/domain/shared/actor.js';
import { loadTenant } from '../src/domain/tenants/index.js';
import { aCustomer, conversationsOf, gql, jobsDone, mutate, type TestEmbudo, until } from '../src/testing/index.js';
import { flick } from './console/flick.js';
import { intercept } from './console/intercept.js';
import { type ConsoleSession, openConsole } from './console/session.js';
import { writes } from './console/writes.js';

const ana = aCustomer({ name: 'Ana Lucía Méndez' });

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;

const judge = (name: string) => session.judge(name);
const asAdmin = () => gql(embudo.url, session.shop.admin.token);
const across = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

/** Returns the column of the grid in which a widget begins. */
const columnOf = (title: string) =>
  page.evaluate<string>(
    `getComputedStyle(document.querySelector('article[aria-label="${title}"]').parentElement).gridColumnStart`,
  );

beforeAll(async () => {
  session = await openConsole(['CEO']);
  ({ embudo, page } = session);
  const { tenant } = session.shop;
  await mutate(asAdmin(), 'updateFlow', { flowId: 'follow-up', enabled: true }, 'userErrors { code }');
  await writes(session, ana, 'Hola, ¿cuánto cuesta el taladro?');
  await jobsDone(embudo);
  const [conversation] = await conversationsOf(embudo, tenant.id);
  const { data } = await asAdmin()<{ conversation: { contact: { id: string } } }>(
    'query ($id: ID!) { conversation(id: $id) { contact { id } } }',
    { id: conversation?.id },
  );
  // If the answer has already started the flow, this is refused and changes nothing.
  await mutate(
    asAdmin(),
    'startFlow',
    { flowId: 'follow-up', contactId: data.conversation.contact.id },
    'userErrors { code }',
  );
});
afterAll(async () => {
  await session?.browser.close();
});

describe('figures', () => {
  it('shows the team, and a figure links to the rows that it counts', async () => {
    await session.signIn('/figures', 'CEO');
    await page.getByRole('region', { name: /Cada vendedor/ }).waitFor();
    const card = page.getByRole('button', { name: /Leads nuevos/ });
    await card.getByText('1', { exact: true }).waitFor();
    await judge('figures-sellers');
    await card.click();
    const dialog = page.getByRole('dialog', { name: 'Leads nuevos: detalle' });
    await dialog.getByRole('link', { name: 'Ana Lucía Méndez' }).waitFor();
    await judge('figures-rows');
    await page.keyboard.press('Escape');
    const figures = page.getByRole('table', { name: /Cada vendedor/ });
    const open = figures.getByRole('button', { name: /Equipo, Leads recibidos/ });
    const given = Number(/recibidos: (\d+)/.exec((await open.textContent()) ?? '')?.[1]);
    await open.click();
    const rows = page.getByRole('dialog', { name: 'Leads recibidos: detalle' });
    if (given > 0) await rows.getByRole('row').nth(given).waitFor();
    else await rows.getByText('Nada en este período.').waitFor();
    await page.keyboard.press('Escape');
    // What lies behind a dialog has no role until it is closed.
    await rows.waitFor({ state: 'detached' });
    // Every figure of a seller links to the rows that it counts.
    expect(await figures.locator('tbody tr').first().getByRole('button').count()).toBeGreaterThanOrEqual(9);
  });

  it('updates the counts while the page is open', async () => {
    const another = aCustomer({ name: 'Berta Solís' });
    await writes(session, another, 'Buenas, ¿tienen martillos?');
    await page
      .getByRole('button', { name: /Leads nuevos/ })
      .getByText('2', { exact: true })
      .waitFor();
  });

  it('ranks sellers, compares businesses and tells of advertisements', async () => {
    await page.getByRole('link', { name: 'Clasificación' }).click();
    await page.getByLabel('Ordenar por').selectOption('MESSAGES_OUT');
    await page.waitForURL(/metric=MESSAGES_OUT/);
    await judge('figures-leaderboard');
    await page.getByRole('link', { name: 'Empresas' }).click();
    await page.getByRole('rowheader', { name: session.shop.tenant.name }).waitFor();
    await judge('figures-tenants');
    await page.getByRole('link', { name: 'Anuncios' }).click();
    await page.getByText('Ninguna campaña ha traído leads').waitFor();
    await judge('figures-ads');
  });

  it('makes a dashboard of a template, moves a widget by keys, and finds it there after a reload', async () => {
    await page.getByRole('link', { name: 'Tableros' }).click();
    // If the tenant's template brought a dashboard, a new one is made from that dashboard's menu.
    const fresh = page.getByRole('button', { name: 'Nuevo tablero' });
    const menu = page.getByRole('button', { name: 'Más', exact: true });
    await fresh.or(menu).first().waitFor();
    if (await fresh.isVisible()) await fresh.click();
    else {
      await menu.click();
      await page.getByRole('menuitem', { name: 'Nuevo tablero' }).click();
    }
    await page.getByRole('dialog').getByRole('button', { name: 'Crear' }).click();
    const widget = page.getByRole('article', { name: 'Vendido este mes' });
    await widget.waitFor();
    await judge('figures-dashboard');
    await page.keyboard.press('e');
    expect(await columnOf('Vendido este mes')).toBe('1');
    await page.getByRole('button', { name: 'Mover «Vendido este mes»' }).focus();
    for (let n = 0; n < 4; n++) await page.keyboard.press('ArrowRight');
    await page.getByText('«Vendido este mes» en la columna 5, fila 1, 4 por 2').waitFor({ state: 'attached' });
    await page.keyboard.press('Enter');
    await page.getByText('Guardado', { exact: true }).waitFor();
    await judge('figures-arrange');
    await page.reload();
    await widget.waitFor();
    expect(await columnOf('Vendido este mes')).toBe('5');
  });

  it('adds a widget, and drags it with the mouse', async () => {
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'Agregar cifra' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Métrica').selectOption('CUSTOMERS');
    await dialog.getByLabel('Gráfico').selectOption('PIE');
    await dialog.getByLabel('Título').fill('Mis clientes');
    await judge('figures-widget');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    const added = page.getByRole('article', { name: 'Mis clientes' });
    await added.waitFor();
    await page.getByText('Guardado', { exact: true }).waitFor();

    const handle = page.getByRole('button', { name: 'Mover «Mis clientes»' });
    await handle.hover();
    const from = await handle.boundingBox();
    const whole = await added.boundingBox();
    if (!from || !whole) throw new Error('the widget is not drawn');
    const start = { x: from.x + from.width / 2, y: from.y + from.height / 2 };
    await page.mouse.move(start.x, start.y);
    await page.mouse.down();
    for (const share of [0.2, 0.6, 1]) await page.mouse.move(start.x + whole.width * share, start.y, { steps: 4 });
    await page.mouse.up();
    await until('the widget to lie at the right', async () => (await columnOf('Mis clientes')) === '7');
    await page.getByText('Guardado', { exact: true }).waitFor();
    await page.reload();
    await added.waitFor();
    expect(await columnOf('Mis clientes')).toBe('7');
  });

  it('puts a widget where a fast drag released it', async () => {
    await page.keyboard.press('e');
    const handle = page.getByRole('button', { name: 'Mover «Mis clientes»' });
    await handle.hover();
    const at = await handle.boundingBox();
    const whole = await page.getByRole('article', { name: 'Mis clientes' }).boundingBox();
    if (!at || !whole) throw new Error('the widget is not drawn');
    const from = { x: at.x + at.width / 2, y: at.y + at.height / 2 };
    await flick(page, from, { x: from.x - whole.width, y: from.y });
    await until('the widget to lie at the left', async () => (await columnOf('Mis clientes')) === '1');
    await page.getByText('Guardado', { exact: true }).waitFor();
    await page.reload();
    await page.getByRole('article', { name: 'Mis clientes' }).waitFor();
    expect(await columnOf('Mis clientes')).toBe('1');
  });

  it('keeps what a colleague has added meanwhile', async () => {
    const { sql } = embudo.testDatabase;
    const find = async () => {
      const [board] = await sql<{ id: string; name: string; widgets: { id: string; title: string }[] }>(
        'select id, name, widgets from dashboard where tenant_id = $1 order by updated_at desc limit 1',
        [session.shop.tenant.id],
      );
      if (!board) throw new Error('There is no dashboard.');
      return { ...board, titles: board.widgets.map(({ title }) => title) };
    };
    /** Adds a widget as a colleague's console does after this one has read the dashboard. */
    const adds = async (title: string) => {
      const { id, widgets } = await find();
      const position = { x: 0, y: 30 + widgets.length * 4, width: 4, height: 4 };
      const added = { ...widgets.at(-1), id: `w-${widgets.length + 40}`, title, position };
      await sql('update dashboard set widgets = $2::jsonb where id = $1', [id, JSON.stringify([...widgets, added])]);
    };
    await adds('De una colega');
    await page.getByRole('button', { name: 'Más', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Cambiar el nombre…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nombre').fill('Ventas y más');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('article', { name: 'De una colega' }).waitFor();
    await dialog.waitFor({ state: 'detached' });
    expect(await find()).toMatchObject({ name: 'Ventas y más' });
    expect((await find()).titles).toEqual(expect.arrayContaining(['De una colega', 'Mis clientes']));
    await adds('De otro colega');
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'Quitar «Mis clientes»' }).click();
    await page.getByRole('article', { name: 'De otro colega' }).waitFor();
    await page.getByText('Guardado', { exact: true }).waitFor();
    const { titles } = await find();
    expect(titles).toEqual(expect.arrayContaining(['De una colega', 'De otro colega']));
    expect(titles).not.toContain('Mis clientes');
    await page.keyboard.press('e');
  });

  it('says that a colleague was faster, and reloads', async () => {
    const { sql } = embudo.testDatabase;
    // The colleague saves between this console's last read of the dashboard and its write.
    const faster = await intercept(page, 'mutation SaveDashboard', async route => {
      faster.end();
      await sql(
        `update dashboard set updated_at = updated_at + interval '1 second', widgets = jsonb_set(widgets, '{0,title}', '"Cambiado a la vez"')
         where id = (select id from dashboard where tenant_id = $1 order by updated_at desc limit 1)`,
        [session.shop.tenant.id],
      );
      await route.fallback();
    });
    await page.keyboard.press('e');
    await page.getByRole('button', { name: 'Quitar «De otro colega»' }).click();
    await page.getByText(/^Otra persona lo cambió mientras tanto/).waitFor();
    await page.getByRole('button', { name: 'Cargar de nuevo' }).click();
    await page.getByRole('article', { name: 'Cambiado a la vez' }).waitFor();
    await page.getByRole('article', { name: 'De otro colega' }).waitFor();
    await page.keyboard.press('e');
  });
});

describe('automation', () => {
  it('pauses a run by a key, and goes on', async () => {
    await page.goto(`${embudo.url}/automation`);
    // The flow may also have started for another contact.
    const run = page
      .getByRole('list', { name: 'Personas en los flujos' })
      .getByRole('listitem')
      .filter({ hasText: 'Ana Lucía Méndez' });
    await run.waitFor();
    await judge('automation-flows');
    await until('the run to be focused', async () => {
      await page.keyboard.press('j');
      return (await run.locator(':focus').count()) > 0;
    });
    await page.keyboard.press('p');
    await run.getByText('En pausa', { exact: true }).waitFor();
    await run.getByRole('button', { name: 'Reanudar' }).click();
    await run.getByRole('button', { name: 'Pausar' }).waitFor();
  });

  it('tries a flow on people without sending, and keeps its settings', async () => {
    const card = page.getByRole('article').filter({ hasText: 'Cierre de casos' });
    await card.getByRole('button', { name: 'Ajustar' }).click();
    const dialog = page.getByRole('dialog');
    const silence = dialog.getByLabel('Tras el silencio, esperar horas');
    await silence.fill('36');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.getByText('Al menos 48.').waitFor();
    await judge('automation-settings');
    await silence.fill('72');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { data } = await asAdmin()<{ flows: { id: string; settings: { afterSilenceHours?: number } }[] }>(
      '{ flows { id settings } }',
    );
    expect(data.flows.find(({ id }) => id === 'closure')?.settings.afterSilenceHours).toBe(72);

    await card.getByRole('button', { name: 'Probar' }).click();
    await dialog.getByLabel('Con quiénes probar').selectOption('SEARCH');
    await dialog.getByLabel('Nombre, teléfono o correo').fill('Méndez');
    await dialog.getByRole('button', { name: 'Ver qué haría' }).click();
    await dialog.getByText('Ana Lucía Méndez').waitFor();
    await judge('automation-preview');
    await page.keyboard.press('Escape');
  });

  it('chooses the template of a flow among the approved ones, and what fills it', async () => {
    const { tenant, account } = session.shop;
    await embudo.testDatabase.sql(
      `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
       select $1, gen_random_uuid(), $2, name, name, 'es', 'UTILITY', status, 'Hola {{1}}, le escribimos de {{2}}.', '{1,2}'
       from (values ('seguimiento', 'APPROVED'), ('rechazada', 'REJECTED')) t (name, status)`,
      [tenant.id, account.id],
    );
    const card = page.getByRole('article').filter({ has: page.getByRole('heading', { name: 'Seguimiento' }) });
    await card.getByRole('button', { name: 'Ajustar' }).click();
    const dialog = page.getByRole('dialog');
    // Of two settings in the wrong order, the refusal names the other one as its field does.
    const first = dialog.getByLabel('Primer mensaje: horas de espera');
    await first.fill('200');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.getByText('Esto debe ir antes de «Segundo mensaje: horas de espera», que es 96.').waitFor();
    await first.fill('24');
    const template = dialog.getByLabel('Plantilla aprobada');
    await template.getByRole('option', { name: 'seguimiento' }).waitFor({ state: 'attached' });
    expect(await template.getByRole('option').allInnerTexts()).toEqual(['Sin plantilla', 'seguimiento']);
    await template.selectOption('seguimiento');
    await dialog.getByText('Hola {{1}}, le escribimos de {{2}}.').waitFor();
    await dialog.getByLabel('Dato «2»').selectOption({ label: 'Nombre de la empresa' });
    await judge('automation-template');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.waitFor({ state: 'detached' });
    const { data } = await asAdmin()<{ flows: { id: string; settings: { template?: object } }[] }>(
      '{ flows { id settings } }',
    );
    const kept = data.flows.find(({ id }) => id === 'follow-up')?.settings.template;
    expect(kept).toEqual({ name: 'seguimiento', variables: ['name', 'business'] });
  });

  it('assigns a case, closes it with its resolution, and opens it again', async () => {
    const { otherSeller, tenant } = session.shop;
    const [conversation] = await conversationsOf(embudo, tenant.id);
    await mutate(
      asAdmin(),
      'escalateConversation',
      { conversationId: conversation?.id, reason: 'Quiere hablar del envío' },
      'case { id } userErrors { code }',
    );
    await writes(session, ana, '¿Sigue ahí?');
    await page.goto(`${embudo.url}/automation/cases`);
    const item = page.getByRole('list', { name: 'Casos' }).getByRole('listitem');
    await item.getByText('Quiere hablar del envío').waitFor();
    await judge('automation-cases');
    const owner = item.getByRole('combobox', { name: 'Responsable del caso 1' });
    const other = otherSeller.sellerId ?? '';
    await owner.selectOption(other);
    const { data } = await until('the case to have passed on', async () => {
      const told = await asAdmin()<{ cases: { nodes: { seller: { id: string } | null }[] } }>(
        '{ cases { nodes { seller { id } } } }',
      );
      return told.data.cases.nodes[0]?.seller?.id === other ? told : null;
    });
    expect(data.cases.nodes).toHaveLength(1);
    await until('the list to show it', async () => (await owner.inputValue()) === other);
    await item.getByRole('button', { name: 'Cerrar' }).click();
    await page.getByRole('dialog').getByLabel('Qué se resolvió').fill('Se le dio la fecha de entrega.');
    await page.keyboard.press('Enter');
    await page.getByText('No hay casos aquí').waitFor();
    await page.getByRole('button', { name: 'Cerrados' }).click();
    await item.getByText('Se le dio la fecha de entrega.').waitFor();
    await item.getByRole('button', { name: 'Reabrir' }).click();
    await page.getByRole('button', { name: 'Abiertos' }).click();
    await item.getByText('#1').waitFor();
  });

  it('lists alerts, without those that somebody has handled', async () => {
    await page.getByRole('link', { name: 'Alertas' }).click();
    const item = page.getByRole('list', { name: 'Alertas' }).getByRole('listitem').first();
    await item.or(page.getByText('Sin alertas')).first().waitFor();
    await judge('automation-alerts');
  });

  it('shows what the server has stored in the language that its user chooses, at once', async () => {
    const { tenant } = session.shop;
    const { scope } = systemActor(tenant.id);
    if (!scope) throw new Error('the system acts in no tenant');
    await embudo.database.transaction(scope, async tx =>
      raiseBudgetAlert(tx, await loadTenant(tx, tenant.id), '2026-11-01', 'USD'),
    );
    await page.getByText('Se agotó el presupuesto de hoy').waitFor();
    await page.getByRole('button', { name: /^Cuenta de/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'English' }).click();
    await page.getByText('Today’s budget for language models is used up').waitFor();
    await page.getByRole('button', { name: /’s account$/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Español' }).click();
    await page.getByText('Se agotó el presupuesto de hoy').waitFor();
  });

  it('fits a phone, in English, and asked no other host', async () => {
    await page.evaluate(`localStorage.setItem('embudo.language', '"en"')`);
    await page.setViewportSize({ width: 390, height: 780 });
    for (const [name, address, text] of [
      ['phone-figures', '/figures', /^Each seller over/],
      ['phone-dashboard', '/figures/dashboards', 'Arrange'],
      // The tenant's language is Spanish, but this user reads English.
      ['phone-flows', '/automation', 'Case closure'],
      ['phone-cases', '/automation/cases', '#1'],
    ] as const) {
      await page.goto(`${embudo.url}${address}`);
      await page.getByText(text).first().waitFor();
      expect({ name, across: await across() }).toEqual({ name, across: 0 });
      await judge(name);
    }
    expect(session.wrong).toEqual([]);
  });
});
