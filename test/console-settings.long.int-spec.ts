import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '../src/domain/shared/id.js';
import { aCustomer, gql, mutate, type TestEmbudo, until } from '../src/testing/index.js';
import { intercept } from './console/intercept.js';
import { type ConsoleSession, openConsole } from './console/session.js';
import { writes } from './console/writes.js';

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;

beforeAll(async () => {
  session = await openConsole(['ADMIN', 'SELLER'], { config: { OUTBOUND_ALLOWED_HOSTS: '127.0.0.1' } });
  ({ embudo, page } = session);
  await session.signIn('/settings');
});
afterAll(async () => {
  await session?.browser.close();
});

const open = async (section: string) => {
  await page.getByRole('navigation', { name: 'Ajustes' }).getByRole('link', { name: section, exact: true }).click();
};
const tenant = () => session.shop.tenant.id;
const settings = async () => {
  const [row] = await embudo.testDatabase.sql<{ settings: Record<string, Record<string, unknown>> }>(
    'select settings from tenant where id = $1',
    [tenant()],
  );
  return row?.settings ?? {};
};
const across = () => page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');

describe('the settings in a browser', () => {
  it('gives somebody another role at once, and takes access away after a question', async () => {
    const { secretary } = session.shop;
    const row = page.getByRole('listitem').filter({ hasText: secretary.email });
    await row.getByRole('button', { name: /^Rol de/ }).click();
    await session.judge('settings-roles');
    await page.getByRole('menuitemcheckbox', { name: 'Ventas', exact: true }).click();
    await row.getByRole('button', { name: /Ventas/ }).waitFor();
    await until('the role in the database', async () => {
      const [found] = await embudo.testDatabase.sql<{ role: string }>(
        'select role from membership where tenant_id = $1 and user_id = $2',
        [tenant(), secretary.id],
      );
      return found?.role === 'SELLER';
    });
    await row.getByRole('button', { name: /^Quitar el acceso a/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Quitar el acceso' }).click();
    await row.getByText(/^(?:sin acceso|invitado)$/).waitFor();
  });

  it('restores a role if the server refuses the change, and says why', async () => {
    const refusing = await intercept(page, 'mutation ChangeRole', async route => {
      const userErrors = [{ __typename: 'UserError', code: 'CONFLICT', message: 'Es la última persona.', field: null }];
      const changeUserRole = { __typename: 'ChangeUserRolePayload', user: null, userErrors };
      await route.fulfill({ json: { data: { changeUserRole } } });
    });
    const row = page.getByRole('listitem').filter({ hasText: session.shop.professional.email });
    await row.getByRole('button', { name: /^Rol de/ }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Ventas', exact: true }).click();
    await page.getByText('Es la última persona.').waitFor();
    await row.getByRole('button', { name: /Profesional/ }).waitFor();
    refusing.end();
  });

  it('keeps the shifts and absences of a seller', async () => {
    await open('Horarios');
    const [seller] = await embudo.testDatabase.sql<{ id: string; name: string }>(
      'select id, display_name as name from seller where id = $1',
      [session.shop.seller.sellerId],
    );
    await page.getByRole('button', { name: `Editar el horario de ${seller?.name}` }).click();
    await page.getByRole('button', { name: 'Agregar turno' }).click();
    await page.getByRole('button', { name: 'sábado' }).click();
    await page.getByLabel('Hasta las').fill('12:30');
    await page.getByRole('button', { name: 'Agregar ausencia' }).click();
    await page.getByLabel('Ausente desde').fill('2031-01-02');
    await page.getByLabel('Ausente hasta').fill('2031-01-05');
    await session.judge('settings-hours');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('lun–sáb 08:00–12:30 · 1 ausencia').waitFor();
    await page.getByRole('button', { name: `Editar el horario de ${seller?.name}` }).click();
    await page.getByRole('button', { name: 'Agregar turno' }).click();
    const asAdmin = gql(embudo.url, session.shop.admin.token);
    const away = [{ from: '2031-03-01', to: '2031-03-02' }];
    await mutate(asAdmin, 'updateSeller', { sellerId: seller?.id, absences: away }, 'userErrors { code }');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('lun–sáb 14:00–18:00 · 1 ausencia').waitFor();
    const [kept] = await embudo.testDatabase.sql<{ absences: object[] }>('select absences from seller where id = $1', [
      seller?.id,
    ]);
    expect(kept?.absences).toEqual(away);
    await page.getByRole('button', { name: `Editar el horario de ${seller?.name}` }).click();
    await page.getByRole('button', { name: 'Agregar turno' }).click();
    await mutate(asAdmin, 'updateSeller', { sellerId: seller?.id, workingHours: null }, 'userErrors { code }');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('Otra persona acaba de cambiarlo.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Cancelar' }).click();
    await page.getByRole('switch', { name: 'Definir horario' }).click();
    await until('the hours of the business', async () => (await settings()).cases?.workingHours);
    expect(await settings()).toMatchObject({ cases: { workingHours: [{ from: '08:00', to: '17:00' }] } });
  });

  it('keeps the shifts of the business, with a break and another Saturday', async () => {
    await open('Horarios');
    const from = (at: number) => page.getByLabel('Desde las').nth(at);
    await from(0).fill('09:00');
    await page.getByLabel('Hasta las').fill('13:00');
    await page.getByRole('button', { name: 'Agregar turno' }).click();
    await page.getByRole('button', { name: 'Agregar turno' }).click();
    await from(1).fill('12:30');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText('Dos turnos se traslapan.', { exact: false }).waitFor();
    await from(1).fill('15:00');
    await session.judge('settings-business-hours');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('button', { name: 'Guardar' }).waitFor({ state: 'detached' });
    const days = [1, 2, 3, 4, 5];
    expect((await settings()).cases).toMatchObject({
      workingHours: [
        { days, from: '09:00', to: '13:00' },
        { days, from: '15:00', to: '19:00' },
        { days: [6], from: '09:00', to: '13:00' },
      ],
    });
  });

  it('changes whether a seller takes leads only as it was read', async () => {
    const asAdmin = gql(embudo.url, session.shop.admin.token);
    const { sellerId } = session.shop.otherSeller;
    const [seller] = await embudo.testDatabase.sql<{ name: string }>(
      'select display_name as name from seller where id = $1',
      [sellerId],
    );
    const available = page.getByRole('switch', { name: new RegExp(`Recibe leads.*${seller?.name}`) });
    const absences = [{ from: '2031-05-01', to: '2031-05-02' }];
    await mutate(asAdmin, 'updateSeller', { sellerId, available: false, absences }, 'userErrors { code }');
    await available.click();
    await page.getByRole('button', { name: 'Cargar de nuevo' }).last().click();
    // The switch is off as soon as the refused change is taken back; the absence tells that the seller was loaded.
    await page
      .getByRole('listitem')
      .filter({ hasText: seller?.name ?? '' })
      .getByText('1 ausencia')
      .waitFor();
    await available.and(page.getByRole('switch', { checked: false })).waitFor();
    await available.click();
    await until('the seller takes leads', async () => {
      const [row] = await embudo.testDatabase.sql<{ available: boolean }>(
        'select available from seller where id = $1',
        [sellerId],
      );
      return row?.available;
    });
  });

  it('connects a channel in three steps and shows its address and its token to copy', async () => {
    await open('Canales');
    await session.judge('settings-channels');
    await page.getByRole('button', { name: 'Conectar un canal' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: /^Messenger/ }).click();
    await dialog.getByLabel('Nombre del canal').fill('Página');
    await dialog.getByLabel('ID del número o de la página').fill('123456789012');
    await dialog.getByLabel('Clave secreta de la aplicación').fill('un secreto');
    // A look at the other channels loses nothing, and each step begins in its first field.
    const token = await dialog.getByLabel('Token de verificación').inputValue();
    await dialog.getByRole('button', { name: 'Atrás' }).click();
    await dialog.getByRole('button', { name: /^Messenger/ }).click();
    expect(await dialog.getByLabel('Clave secreta de la aplicación').inputValue()).toBe('un secreto');
    await dialog.getByLabel('Nombre del canal').and(page.locator(':focus')).waitFor();
    await dialog.getByRole('button', { name: 'Conectar', exact: true }).click();
    await dialog.getByText('De 8 a 4096 letras').waitFor();
    await dialog.getByLabel('Clave secreta de la aplicación').fill('un-secreto-de-la-app');
    expect(await dialog.getByLabel('Token de verificación').inputValue()).toBe(token);
    await session.judge('settings-connect');
    await dialog.getByRole('button', { name: 'Conectar', exact: true }).click();
    await dialog.getByText('Falta configurar Meta').waitFor();
    const [account] = await embudo.testDatabase.sql<{ key: string }>(
      `select webhook_key as key from channel_account where tenant_id = $1 and name = 'Página'`,
      [tenant()],
    );
    const address = await dialog.getByRole('textbox', { name: 'Dirección del webhook' }).inputValue();
    expect(address).toBe(`${embudo.url}/webhooks/meta/${account?.key}`);
    expect(await dialog.getByRole('textbox', { name: 'Token de verificación' }).inputValue()).toBe(token);
    // Sends Meta's verification request: the token that the page shows is valid.
    const asked = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.verify_token': token,
      'hub.challenge': '4711',
    });
    expect(await (await fetch(`${address}?${asked}`)).text()).toBe('4711');
    await session.judge('settings-connected');
    await dialog.getByRole('button', { name: 'Listo' }).click();
  });

  it('pauses a channel, resumes it, and replaces its credentials', async () => {
    const row = page.getByRole('listitem').filter({ hasText: 'Página' });
    await row.getByRole('button', { name: 'Más sobre Página' }).click();
    await page.getByRole('menuitem', { name: 'Pausar' }).click();
    await row.getByText('En pausa', { exact: true }).waitFor();
    await row.getByRole('button', { name: 'Más sobre Página' }).click();
    await page.getByRole('menuitem', { name: 'Reanudar' }).click();
    await row.getByText('Activo', { exact: true }).waitFor();
    await row.getByRole('button', { name: 'Más sobre Página' }).click();
    await page.getByRole('menuitem', { name: 'Credenciales' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Token de verificación').fill('otra-palabra-larga');
    await session.judge('settings-credentials');
    await dialog.getByRole('button', { name: 'Reemplazar' }).click();
    await dialog.waitFor({ state: 'detached' });
    await row.getByRole('button', { name: 'Cómo conectarlo' }).click();
    const address = await dialog.getByRole('textbox', { name: 'Dirección del webhook' }).inputValue();
    const asked = new URLSearchParams({
      'hub.mode': 'subscribe',
      'hub.verify_token': 'otra-palabra-larga',
      'hub.challenge': '4712',
    });
    await until('the new token', async () => (await (await fetch(`${address}?${asked}`)).text()) === '4712');
    await page.keyboard.press('Escape');
  });

  it('changes where a rule sends its messages, and restores the default rule', async () => {
    await open('Atención');
    const place = page.getByRole('combobox', { name: 'Quién atiende: Es cliente VIP' });
    await place.selectOption('SALES_TEAM');
    await until('the rule', async () => {
      const { routing } = await settings();
      return (
        (routing?.rules as Record<string, { destination?: string }> | undefined)?.vip?.destination === 'SALES_TEAM'
      );
    });
    await page.getByRole('switch', { name: 'Usar la regla: Publicidad o engaño' }).click();
    await page.getByRole('switch', { name: 'Usar la regla: Publicidad o engaño', checked: false }).waitFor();
    await session.judge('settings-routing');
    await page.getByRole('combobox', { name: 'Quién atiende: Es cliente VIP' }).selectOption('HUMAN_AGENT');
    await until('the rule as delivered', async () => {
      const { routing } = await settings();
      return !('vip' in ((routing?.rules as object | undefined) ?? {}));
    });
    await page.getByLabel('Compra: puntaje mayor que').fill('70');
    await page.getByRole('button', { name: 'Guardar' }).last().click();
    await until('the limit', async () => (await settings()).routing?.salesScoreAbove === 70);
    // Another user changes a different limit and how the agent answers.
    await mutate(
      gql(embudo.url, session.shop.admin.token),
      'updateTenantSettings',
      { settings: { routing: { rejectSpamBelow: 7 }, answering: { gatherSeconds: 9 } } },
      'userErrors { code }',
    );
    await page.getByLabel('Compra: puntaje mayor que').fill('71');
    await page.getByRole('button', { name: 'Guardar' }).last().click();
    await until('what somebody else has set', async () => {
      return (await page.getByLabel('Spam: puntaje menor que').inputValue()) === '7';
    });
    expect(await page.getByLabel('Compra: puntaje mayor que').inputValue()).toBe('71');
    await page.getByRole('button', { name: 'Guardar' }).last().click();
    await until('the limit', async () => (await settings()).routing?.salesScoreAbove === 71);
    expect(await settings()).toMatchObject({ routing: { rejectSpamBelow: 7 }, answering: { gatherSeconds: 9 } });
    await page.getByLabel('Espera a que termine de escribir (segundos)').fill('4');
    await page.getByRole('button', { name: 'Guardar' }).first().click();
    await until('the wait', async () => (await settings()).answering?.gatherSeconds === 4);
  });

  it('shows a key once, and ends it', async () => {
    await open('Llaves de API');
    await page.getByText('Todavía no hay llaves de API').waitFor();
    await page.getByRole('button', { name: 'Nueva llave' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Para qué es').fill('n8n');
    await dialog.getByLabel('Vence').fill('2020-01-31');
    await dialog.getByRole('button', { name: 'Nueva llave' }).click();
    await dialog.getByRole('alert').getByText('debe ser futura').waitFor();
    await dialog.getByLabel('Vence').fill('');
    await dialog.getByRole('button', { name: 'Nueva llave' }).click();
    const key = await dialog.getByRole('textbox', { name: 'Llave' }).inputValue();
    const ask = () =>
      fetch(`${embudo.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query: '{ users { id } }' }),
      }).then(response => response.json() as Promise<{ data?: { users: unknown[] } | null }>);
    expect((await ask()).data?.users.length).toBeGreaterThan(0);
    await session.judge('settings-key');
    await dialog.getByRole('button', { name: 'Listo' }).click();
    await page.getByRole('button', { name: 'Revocar n8n' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Revocar', exact: true }).click();
    await page.getByText('Todavía no hay llaves de API').waitFor();
    await until('the key to end', async () => !(await ask()).data);
  });

  it('says that a key was made whose answer was lost, which nobody can read any more', async () => {
    const losing = await intercept(page, 'mutation CreateKey', async route => {
      losing.end();
      await route.fetch();
      return route.abort();
    });
    await page.getByRole('button', { name: 'Nueva llave' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Para qué es').fill('hojas');
    await dialog.getByRole('button', { name: 'Nueva llave' }).click();
    const offline = page.getByText(/No hay conexión|no responde/);
    await offline.first().waitFor();
    await dialog.getByRole('button', { name: 'Nueva llave' }).click();
    await dialog.getByText('La llave se creó, pero la respuesta se perdió').waitFor();
    expect(await dialog.getByRole('textbox').count()).toBe(0);
    // The message about the first attempt has gone with the second one.
    await offline.waitFor({ state: 'detached' });
    await dialog.getByRole('button', { name: 'Listo' }).click();
    await page.getByRole('button', { name: 'Revocar hojas' }).waitFor();
  });

  it('tells an address of events, shows its deliveries, and sends one again', async () => {
    await open('Webhooks');
    await page.getByRole('button', { name: 'Agregar webhook' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('URL').fill('http://127.0.0.1:9/hook');
    await dialog.getByRole('checkbox', { name: 'lead.created' }).check();
    await session.judge('settings-endpoint');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    expect(await dialog.getByRole('textbox', { name: 'Secreto de la firma' }).inputValue()).toMatch(/^whsec_/);
    await dialog.getByRole('button', { name: 'Listo' }).click();
    const [endpoint] = await embudo.testDatabase.sql<{ id: string }>(
      'select id from webhook_endpoint where tenant_id = $1',
      [tenant()],
    );
    await embudo.testDatabase.sql(
      `insert into webhook_delivery (tenant_id, id, endpoint_id, event, event_id, data, status, attempts, occurred_at)
       values ($1, $2, $3, 'lead.created', $2, '{}', 'DEAD', 8, now())`,
      [tenant(), newId(), endpoint?.id],
    );
    await page.getByRole('combobox', { name: 'Estado' }).selectOption('DEAD');
    await page.getByRole('checkbox', { name: /Lead creado/ }).check();
    await session.judge('settings-webhooks');
    await page.getByRole('button', { name: 'Reenviar 1' }).click();
    await page.getByText('Se reenvían 1.').waitFor();
    await page.getByRole('switch', { name: /^Avisar a/ }).click();
    await page.getByRole('switch', { name: /^Avisar a/, checked: false }).waitFor();
  });

  it('exports the data of a person, and erases them once their name is typed', async () => {
    const rosa = aCustomer({ name: 'Rosa Vargas' });
    await writes(session, rosa, 'Hola');
    await until('the contact', async () => {
      const found = await embudo.testDatabase.sql(`select id from contact where tenant_id = $1 and name = $2`, [
        tenant(),
        rosa.name,
      ]);
      return found.length > 0;
    });
    await open('Privacidad');
    await page.getByPlaceholder('Nombre, teléfono o correo').fill('Rosa');
    const row = page.getByRole('listitem').filter({ hasText: 'Rosa Vargas' });
    const saved = page.waitForEvent('download');
    await row.getByRole('button', { name: 'Exportar' }).click();
    expect((await saved).suggestedFilename()).toBe('Rosa Vargas.json');
    await row.getByRole('button', { name: 'Borrar' }).click();
    const dialog = page.getByRole('dialog');
    const erase = dialog.getByRole('button', { name: 'Borrar' });
    expect(await erase.isDisabled()).toBe(true);
    await dialog.getByLabel(/Escriba «Rosa Vargas»/).fill('Rosa Varga');
    expect(await erase.isDisabled()).toBe(true);
    await dialog.getByLabel(/Escriba «Rosa Vargas»/).fill('rosa várgas ');
    await session.judge('settings-erase');
    await erase.click();
    await page.getByText('Sin resultados.').waitFor();
    await page.getByLabel('Personas sin actividad, en meses').fill('24');
    await page.getByRole('button', { name: 'Guardar' }).click();
    await until('the retention', async () => (await settings()).privacy?.retentionMonths === 24);
  });

  it('shows who did and changed what, and that the chain is intact', async () => {
    await open('Auditoría');
    const row = page.getByRole('row').filter({ hasText: 'Rol cambiado' }).first();
    await row.getByRole('button', { name: /^Persona \S+ \S+/ }).waitFor();
    // A click anywhere in the row opens it: its button covers the other cells.
    await row.getByRole('cell').last().click({ force: true });
    const dialog = page.getByRole('dialog', { name: 'Rol cambiado' });
    const changed = dialog.getByRole('row').filter({ hasText: 'Rol' });
    await changed.waitFor();
    expect(await changed.getByRole('cell').allInnerTexts()).toEqual(['Rol', 'Secretaría', 'Ventas']);
    await session.judge('settings-audit-entry');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Verificar' }).click();
    await page.getByText('Registro íntegro: nadie lo alteró').waitFor();
    await session.judge('settings-audit');
  });

  it('keeps the days on which the business is closed', async () => {
    await page.goto(`${embudo.url}/settings/hours`);
    const closed = async () => (await settings()).cases?.closedDays;
    const card = page.locator('section').filter({ has: page.getByRole('heading', { name: 'Días cerrados' }) });
    await card.getByText('No hay días cerrados.').waitFor();
    await card.getByLabel('Día', { exact: true }).fill('2031-04-17');
    await card.getByLabel('Día', { exact: true }).press('Enter');
    await card.getByRole('listitem').filter({ hasText: 'jue, 17 de abril de 2031' }).waitFor();
    expect(await card.getByLabel('Día', { exact: true }).inputValue()).toBe('');
    await card.getByLabel('Día', { exact: true }).fill('2031-12-25');
    await card.getByLabel('Se repite cada año').check();
    await card.getByRole('button', { name: 'Agregar' }).click();
    await card.getByRole('listitem').filter({ hasText: '25 de diciembre · cada año' }).waitFor();
    expect(await card.getByRole('listitem').allInnerTexts()).toEqual([
      '25 de diciembre · cada año',
      'jue, 17 de abril de 2031',
    ]);
    expect(await closed()).toEqual(['2031-04-17', '12-25']);
    await session.judge('settings-closed-days');
    await card.getByRole('button', { name: 'Abrir el jue, 17 de abril de 2031' }).click();
    await until('the day to be open', async () => (await card.getByRole('listitem').count()) === 1);
    expect(await closed()).toEqual(['12-25']);
    // The hours and the days are parts of the same settings, which is no conflict.
    expect((await settings()).cases).toMatchObject({ workingHours: [{ from: '09:00' }, {}, {}] });
  });

  it('makes a pipeline, and changes, moves and removes its stages', async () => {
    await open('Embudos');
    await page.getByText('Todavía no hay embudos').waitFor();
    await page.getByRole('button', { name: 'Nuevo embudo' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nombre').fill('Mayoreo');
    await dialog.getByRole('button', { name: 'Crear' }).click();
    await page.getByRole('heading', { name: 'Mayoreo' }).waitFor();
    await session.judge('settings-pipelines');
    await page.getByRole('button', { name: 'Editar la etapa Contacto' }).click();
    await dialog.getByLabel('Nombre').fill('Cotizado');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    // After a refusal the form keeps what was typed.
    await page.getByText('Dos etapas tienen el mismo nombre.').waitFor();
    await dialog.getByLabel('Nombre').fill('Primer pedido');
    await dialog.getByLabel('Probabilidad de cierre (%)').fill('35');
    await dialog.getByLabel('Días esperados').fill('4');
    await session.judge('settings-stage');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await page.getByText(/Probabilidad: 35\s?% · 4 días · 0 ventas/).waitFor();
    await page.getByRole('button', { name: 'Bajar Primer pedido' }).click();
    await page.getByRole('button', { name: 'Agregar etapa' }).click();
    await dialog.getByLabel('Nombre').fill('Negociación');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await page.getByRole('button', { name: 'Quitar la etapa Cotizado' }).click();
    await dialog.getByRole('button', { name: 'Quitar', exact: true }).click();
    // Elements behind a dialog are not accessible by role until it is closed.
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Quitar la etapa Cotizado' }).waitFor({ state: 'detached' });
    const asAdmin = gql(embudo.url, session.shop.admin.token);
    const read = async () =>
      (
        await asAdmin<{ pipelines: { id: string; name: string; stages: { id: string; name: string }[] }[] }>(
          '{ pipelines { id name stages { id name probability kind color expectedDurationDays } } }',
        )
      ).data.pipelines;
    const [pipeline] = await read();
    expect(pipeline).toMatchObject({
      name: 'Mayoreo',
      stages: [
        { name: 'Primer pedido', probability: 35, kind: 'OPEN', color: null, expectedDurationDays: 4 },
        { name: 'Negociación', probability: 50, kind: 'OPEN' },
        { name: 'Ganada', probability: 100, kind: 'WON' },
        { name: 'Perdida', probability: 0, kind: 'LOST' },
      ],
    });
    // The opportunities of a removed stage move to another stage.
    const deal = { title: 'Cien bultos', value: '100', pipelineId: pipeline?.id, stageId: pipeline?.stages[0]?.id };
    await mutate(asAdmin, 'createOpportunity', deal, 'opportunity { id } userErrors { code }');
    await page.reload();
    await page.getByRole('button', { name: 'Quitar la etapa Primer pedido' }).click();
    await dialog.getByLabel('La venta que está aquí pasa a').selectOption({ label: 'Negociación' });
    await dialog.getByRole('button', { name: 'Quitar', exact: true }).click();
    await page.getByText(/· 1 venta$/).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Quitar la etapa Primer pedido' }).waitFor({ state: 'detached' });
    await page.getByRole('switch', { name: 'En uso: Mayoreo' }).click();
    await page.getByRole('switch', { name: 'En uso: Mayoreo', checked: false }).waitFor();
  });

  it('makes a custom field, changes its options with the values, and removes it', async () => {
    const asAdmin = gql(embudo.url, session.shop.admin.token);
    const read = async () =>
      (
        await asAdmin<{ customFields: { key: string; label: string }[] }>(
          '{ customFields(entityType: CUSTOMER) { key label type options required section position } }',
        )
      ).data.customFields;
    await open('Campos propios');
    const dialog = page.getByRole('dialog');
    const add = page.getByRole('button', { name: 'Agregar campo: Clientes' });
    await add.click();
    await dialog.getByLabel('Nombre').fill('Tamaño de la obra');
    expect(await dialog.getByLabel('Clave para la API y los archivos').inputValue()).toBe('tamanoDeLaObra');
    await dialog.getByLabel('Tipo').selectOption({ label: 'Lista de opciones' });
    await dialog.getByLabel('Opciones').fill('Chica\nMediana, con techo\nChica');
    await dialog.getByRole('button', { name: 'Crear' }).click();
    // The refusal is shown next to the field that it names, and the form keeps what was typed.
    await dialog.getByRole('alert').getByText('Dos opciones son iguales.').waitFor();
    await session.judge('settings-custom-field');
    await dialog.getByLabel('Opciones').fill('Chica\nMediana, con techo\nGrande');
    await dialog.getByRole('button', { name: 'Crear' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Chica, Mediana, con techo, Grande · tamanoDeLaObra').waitFor();
    await add.click();
    await dialog.getByLabel('Nombre').fill('Cédula');
    await dialog.getByLabel('Clave para la API y los archivos').fill('tamanoDeLaObra');
    await dialog.getByLabel('Grupo').fill('Identidad');
    await dialog.getByLabel('Obligatorio', { exact: false }).check();
    await dialog.getByRole('button', { name: 'Crear' }).click();
    await dialog.getByRole('alert').getByText('Ya hay un campo con esta clave.').waitFor();
    await dialog.getByLabel('Clave para la API y los archivos').fill('cedula');
    await dialog.getByRole('button', { name: 'Crear' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Identidad · Texto · cedula').waitFor();
    await page.getByRole('button', { name: 'Subir Cédula' }).click();
    await page.getByRole('button', { name: 'Subir Cédula', disabled: true }).waitFor();
    await session.judge('settings-custom-fields');
    const customer = {
      firstName: 'Obra',
      phone: '+50688112233',
      customFields: { cedula: '1', tamanoDeLaObra: 'Chica' },
    };
    await mutate(asAdmin, 'createCustomer', customer, 'customer { id } userErrors { code message }');
    await page.getByRole('button', { name: 'Editar el campo Tamaño de la obra' }).click();
    await dialog.getByLabel('Nombre').fill('Obra');
    await dialog.getByLabel('Opciones').fill('Pequeña\nGrande');
    await dialog.getByLabel('Donde dice «Chica»').selectOption({ label: 'Cambiar por «Pequeña»' });
    await session.judge('settings-custom-field-options');
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText('Pequeña, Grande · tamanoDeLaObra').waitFor();
    expect(await read()).toEqual([
      { key: 'cedula', label: 'Cédula', type: 'TEXT', options: [], required: true, section: 'Identidad', position: 0 },
      {
        key: 'tamanoDeLaObra',
        label: 'Obra',
        type: 'DROPDOWN',
        options: ['Pequeña', 'Grande'],
        required: false,
        section: null,
        position: 1,
      },
    ]);
    await until('the values are those of the options now', async () => {
      const { data } = await asAdmin<{ customers: { nodes: { customFields: object }[] } }>(
        '{ customers(filter: { search: "Obra" }) { nodes { customFields } } }',
      );
      return JSON.stringify(data.customers.nodes[0]?.customFields).includes('Pequeña');
    });
    await page.getByRole('button', { name: 'Quitar el campo Obra' }).click();
    await dialog.getByRole('button', { name: 'Quitar', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Quitar el campo Obra' }).waitFor({ state: 'detached' });
    expect((await read()).map(({ key }) => key)).toEqual(['cedula']);
  });

  it('fits a phone in English, and shows a seller only their own settings', async () => {
    await page.evaluate(`localStorage.setItem('embudo.language', '"en"')`);
    await page.setViewportSize({ width: 390, height: 780 });
    for (const section of [
      'people',
      'hours',
      'channels',
      'templates',
      'pipelines',
      'fields',
      'routing',
      'rules',
      'keys',
      'webhooks',
      'privacy',
      'audit',
    ]) {
      await page.goto(`${embudo.url}/settings/${section}`);
      await page.getByRole('navigation', { name: 'Settings' }).waitFor();
      await until(`all of ${section}`, async () => (await page.getByText('Loading…').count()) === 0);
      await session.judge(`settings-phone-${section}`);
      expect({ section, across: await across() }).toEqual({ section, across: 0 });
    }
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).click();
    await page.getByRole('heading', { name: 'Sign in' }).waitFor();
    await page.getByRole('button', { name: 'Seller' }).click();
    await page.getByRole('navigation').first().waitFor();
    for (const screen of ['settings/keys', 'figures/ads']) {
      await page.goto(`${embudo.url}/${screen}`);
      await page.getByText('Your role doesn’t allow this').waitFor();
    }
    await page.goto(`${embudo.url}/settings`);
    const sections = page.getByRole('navigation', { name: 'Settings' }).getByRole('link');
    await sections.first().waitFor();
    expect(await sections.allTextContents()).toEqual(['People', 'Hours', 'Templates']);
    await page.getByText('you', { exact: true }).first().waitFor();
    // It is for those who may change roles.
    expect(await page.getByText('Role changes take effect within five seconds.').count()).toBe(0);
    expect(await page.getByRole('button', { name: /^Role of/ }).count()).toBe(0);
    expect(session.wrong).toEqual([]);
  });
});
