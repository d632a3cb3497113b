import { createECDH, randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { newId } from '../src/domain/shared/id.js';
import { aCustomer, conversationsOf, gql, jobsDone, mutate, type TestEmbudo } from '../src/testing/index.js';
import { until } from '../src/testing/until.js';
import { hold } from './console/hold.js';
import { intercept } from './console/intercept.js';
import { pressFast } from './console/keys.js';
import { type ConsoleSession, openConsole } from './console/session.js';
import { writes } from './console/writes.js';

const ana = aCustomer({ name: 'Ana Lucía Méndez' });

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;

const judge = (name: string) => session.judge(name);
const asAdmin = () => gql(embudo.url, session.shop.admin.token);
/** Raises an alert of which all users who see the whole tenant are notified. */
async function raise(title: string): Promise<void> {
  const { tenant, ceo } = session.shop;
  await embudo.database.transaction({ tenantId: tenant.id, userId: ceo.id, role: 'SYSTEM' }, async tx => {
    const id = newId();
    await tx.query(
      `insert into alert (id, tenant_id, seller_id, kind, severity, title, subject_id)
       values ($1, app.tenant(), null, 'AI_BUDGET', 'WARNING', $2, $1)`,
      [id, title],
    );
    tx.record('alert.raised', { alertId: id, sellerId: null });
  });
}
const openTasks = async () =>
  (await asAdmin()<{ tasks: { nodes: { title: string }[] } }>('{ tasks(done: false) { nodes { title } } }')).data.tasks
    .nodes;
const bell = () => page.getByRole('navigation', { name: 'Secciones' }).getByRole('link', { name: /Avisos/ });
const section = (name: string) => page.getByRole('region', { name, exact: true });

beforeAll(async () => {
  session = await openConsole();
  ({ embudo, page } = session);
});
afterAll(async () => {
  await session?.browser.close();
});

describe('today', () => {
  it('explains its sections while nothing waits', async () => {
    await session.signIn('/inbox');
    await pressFast(page, 'gt');
    await page.getByText('Nadie espera respuesta.').waitFor();
    await page.getByText('Todo al día').waitFor();
    await judge('today-empty');
  });

  it('shows a customer who waits for a person as soon as they write', async () => {
    await writes(session, ana, 'Hola, ¿cuánto cuesta el taladro?');
    await jobsDone(embudo);
    const [conversation] = await conversationsOf(embudo, session.shop.tenant.id);
    await mutate(
      asAdmin(),
      'escalateConversation',
      { conversationId: conversation?.id, reason: 'Quiere hablar del envío' },
      'case { id } userErrors { code }',
    );
    await writes(session, ana, '¿Sigue ahí? Me urge saber del envío.');
    const row = section('Sin responder').getByRole('link', { name: /Ana Lucía Méndez/ });
    await row.waitFor();
    expect(await row.getAttribute('href')).toBe(`/inbox/${conversation?.id}`);
  });

  it('adds a task once, however often Enter is pressed, and keeps what was typed meanwhile', async () => {
    const saving = await hold(page, 'mutation SaveDayTask');
    const field = page.getByRole('textbox', { name: 'Agregar una tarea' });
    await field.fill('Contar cajas');
    await field.press('Enter');
    await saving.first;
    await field.press('Enter');
    await field.fill('Pedir facturas');
    expect(await saving.release()).toBe(1);
    const row = section('Otras tareas').getByRole('listitem').filter({ hasText: 'Contar cajas' });
    await row.getByRole('checkbox').click();
    await row.waitFor({ state: 'detached' });
    // The row goes before the server has answered.
    await until('the task to be done', async () => (await openTasks()).length === 0);
    expect(await field.inputValue()).toBe('Pedir facturas');
    await field.fill('');
    await field.press('Escape');
  });

  it('adds and completes a task by keyboard only, and undoes that if the server refuses', async () => {
    await page.keyboard.press('n');
    await page.keyboard.type('Llamar al proveedor');
    await page.keyboard.press('Enter');
    const row = section('Otras tareas').getByRole('listitem').filter({ hasText: 'Llamar al proveedor' });
    await row.waitFor();
    await page.keyboard.press('Escape');
    const done = row.getByRole('checkbox');

    const refusing = await intercept(page, 'mutation SaveDayTask', async route => {
      const userErrors = [
        { __typename: 'UserError', code: 'CONFLICT', message: 'Otra persona la cambió.', field: null },
      ];
      await route.fulfill({ json: { data: { saveTask: { __typename: 'SaveTaskPayload', task: null, userErrors } } } });
    });
    // The field returns the focus a moment after it was left, so press() focuses the row and presses the key in one step.
    await row.locator('[tabindex="0"]').press('x');
    await page.getByText('Otra persona la cambió.').waitFor();
    await done.and(page.locator(':not(:checked)')).waitFor();
    refusing.end();
    expect(await openTasks()).toEqual([{ title: 'Llamar al proveedor' }]);

    await row.locator('[tabindex="0"]').press('x');
    await row.waitFor({ state: 'detached' });
    await until('the task to be done', async () => (await openTasks()).length === 0);
    // A finger slips.
    await page.getByRole('button', { name: 'Deshacer' }).click();
    await row.waitFor();
    expect(await openTasks()).toEqual([{ title: 'Llamar al proveedor' }]);
    await row.getByRole('checkbox').click();
    await row.waitFor({ state: 'detached' });
    await until('the task to be done again', async () => (await openTasks()).length === 0);
  });

  it('lists due tasks among the follow-ups, and today’s appointments in order', async () => {
    const { data } = await asAdmin()<{ leads: { nodes: { id: string; contact: { id: string } }[] } }>(
      '{ leads { nodes { id contact { id } } } }',
    );
    const [lead] = data.leads.nodes;
    const dueAt = new Date().toISOString();
    await mutate(
      asAdmin(),
      'saveTask',
      { title: 'Confirmar la entrega', leadId: lead?.id, dueAt },
      'userErrors { code }',
    );
    await page.reload();
    await section('Seguimientos por vencer').getByText('Confirmar la entrega').waitFor();
    await judge('today');
  });

  it('marks that somebody did not come to an appointment that has begun, and takes it back', async () => {
    await embudo.testDatabase.sql(
      `insert into appointment (id, tenant_id, contact_id, host_id, starts_at, ends_at, subject, status, timed_at)
       select gen_random_uuid(), $1, (select id from contact where tenant_id = $1 order by id limit 1), $2, now(), now() + interval '30 minutes', 'Ver la sierra', 'BOOKED', now()`,
      [session.shop.tenant.id, session.shop.seller.sellerId],
    );
    await page.reload();
    const row = section('Citas de hoy').getByRole('listitem').filter({ hasText: 'Ver la sierra' });
    await row.getByRole('button', { name: 'No vino' }).click();
    await row.getByText('no vino', { exact: true }).waitFor();
    await row.getByRole('button', { name: 'Sí vino' }).click();
    await row.getByRole('button', { name: 'No vino' }).waitFor();
    await judge('today-appointment');
  });
});

describe('the bell', () => {
  it('counts new notifications live, without read ones', async () => {
    await page.getByText('Confirmar la entrega').waitFor();
    const before = await bell().textContent();
    await raise('Se acaba el presupuesto de la IA');
    await bell()
      .getByText(/sin leer/)
      .waitFor({ state: 'attached' });
    await until('the bell to count it', async () => (await bell().textContent()) !== before);
    await pressFast(page, 'gn');
    const row = page.getByRole('list', { name: 'Lista de avisos' }).getByRole('listitem');
    const told = row.filter({ hasText: 'Se acaba el presupuesto de la IA' });
    await told.waitFor();
    await judge('notifications');

    await raise('Otra cosa más');
    await row.filter({ hasText: 'Otra cosa más' }).waitFor();
    await page.getByRole('button', { name: 'Sin leer', exact: true }).click();
    await told.getByRole('button', { name: 'Marcar como leído' }).click();
    await told.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Marcar todo como leído' }).click();
    await page.getByText('Nada nuevo').waitFor();
    await bell()
      .getByText(/sin leer/)
      .waitFor({ state: 'detached' });
  });

  it('links to the subject of a notification', async () => {
    await page.getByRole('button', { name: 'Todos', exact: true }).click();
    await page.getByRole('button', { name: /Se acaba el presupuesto de la IA/ }).click();
    await page.waitForURL('**/automation/alerts');
    await page.getByText('Se acaba el presupuesto de la IA').waitFor();
  });

  it('keeps the settings of notifications, and registers the browser with a worker of the same origin', async () => {
    const keys = createECDH('prime256v1');
    keys.generateKeys();
    const subscription = {
      endpoint: 'https://push.example/ana',
      keys: { p256dh: keys.getPublicKey('base64url'), auth: randomBytes(16).toString('base64url') },
    };
    // Without this the browser would call its vendor's push service, which tests must not do.
    await page.addInitScript(
      `PushManager.prototype.subscribe = async options => ({ toJSON: () => options.applicationServerKey ? ${JSON.stringify(subscription)} : null });
       Notification.requestPermission = async () => 'granted';
       Object.defineProperty(Notification, 'permission', { get: () => 'granted' });`,
    );
    await page.goto(`${embudo.url}/notifications`);
    await page.getByRole('button', { name: 'Configurar avisos' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', { name: 'Lead caliente' }).uncheck();
    await dialog.getByRole('checkbox', { name: 'Horas de silencio' }).check();
    await judge('notification-settings');
    const registered: unknown[] = [];
    // The test server reaches no push service and would refuse its URL.
    const registering = await intercept(page, 'mutation RegisterPush', async route => {
      registered.push((route.request().postDataJSON() as { variables: { input: unknown } }).variables.input);
      const registerPushSubscription = {
        __typename: 'RegisterPushSubscriptionPayload',
        registered: true,
        userErrors: [],
      };
      await route.fulfill({ json: { data: { registerPushSubscription } } });
    });
    await dialog.getByRole('button', { name: 'Activar en este navegador' }).click();
    await dialog.getByText('Activado: los avisos llegan aquí.').waitFor();
    registering.end();
    expect(registered).toEqual([subscription]);
    const worker = await page.evaluate<string>(
      `navigator.serviceWorker.getRegistrations().then(([one]) => one.active.scriptURL)`,
    );
    expect(new URL(worker).origin).toBe(embudo.url);
    await dialog.getByRole('button', { name: 'Guardar' }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('button', { name: 'Configurar avisos' }).click();
    await dialog.getByRole('checkbox', { name: 'Sin responder' }).waitFor();
    expect(await dialog.getByRole('checkbox', { name: 'Lead caliente' }).isChecked()).toBe(false);
    expect(await dialog.getByRole('checkbox', { name: 'Horas de silencio' }).isChecked()).toBe(true);
    await page.keyboard.press('Escape');
  });

  it('rings for nobody in a browser that somebody has signed out of', async () => {
    await page.addInitScript(
      `PushManager.prototype.getSubscription = async () => ({ unsubscribe: async () => localStorage.setItem('test.ended', 'yes') });`,
    );
    await page.goto(`${embudo.url}/notifications`);
    await page.getByRole('button', { name: /^Cuenta de/ }).click();
    await page.getByRole('menuitem', { name: 'Salir', exact: true }).click();
    await page.getByRole('heading', { name: 'Entrar' }).waitFor();
    await page.waitForFunction(`localStorage.getItem('test.ended') === 'yes'`);
    await session.signIn('/today');
  });
});

describe('on a phone, in English', () => {
  it('shows at most five places, the rest in a menu, and nothing is wider than the screen', async () => {
    await page.evaluate(`localStorage.setItem('embudo.language', '"en"')`);
    await page.setViewportSize({ width: 390, height: 780 });
    for (const [address, text] of [
      ['/today', 'Follow-ups due'],
      ['/notifications', 'Mark all as read'],
    ] as const) {
      await page.goto(`${embudo.url}${address}`);
      await page.getByText(text).first().waitFor();
      const rail = page.getByRole('navigation', { name: 'Sections' });
      expect(await rail.locator('> a, > button').count()).toBeLessThanOrEqual(5);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
      await judge(`phone${address.replace('/', '-')}`);
    }
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Sign out', exact: true }).waitFor();
    await page.getByRole('menuitem', { name: 'Campaigns and flows' }).click();
    await page.waitForURL('**/automation/campaigns');
  });

  it('asked no other host and broke no rule of its page', () => {
    expect(session.wrong).toEqual([]);
  });
});
