import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { anOutbox } from '../src/integrations/mail/outbox.fixture.js';
import { aTenant, aUser, joins, type TestEmbudo } from '../src/testing/index.js';
import { type ConsoleSession, openConsole } from './console/session.js';

const outbox = anOutbox();
const password = 'una-clave-larga-2030';

let session: ConsoleSession;
let embudo: TestEmbudo;
let page: Page;

beforeAll(async () => {
  session = await openConsole(['ADMIN'], { config: { EMBUDO_HOME: outbox.home } });
  ({ embudo, page } = session);
});
afterAll(async () => {
  await session?.browser.close();
});

const visit = (path: string) => page.goto(`${embudo.url}${path}`);
const inside = (on = page) => on.getByRole('navigation', { name: 'Secciones' }).waitFor();
const works = (name: string, on = page) => on.getByRole('button', { name: `Cuenta de ${name}` }).waitFor();
const confirmed = () => page.getByText('Falta confirmar su correo').waitFor({ state: 'hidden' });
async function openAccount(on = page): Promise<void> {
  await on.getByRole('button', { name: /^Cuenta de/ }).click();
}
async function signOut(on = page): Promise<void> {
  await openAccount(on);
  await on.getByRole('menuitem', { name: 'Salir', exact: true }).click();
  await on.getByRole('heading', { name: 'Entrar' }).waitFor();
}
async function signIn(email: string, secret: string, on = page, back = ''): Promise<void> {
  await on.goto(`${embudo.url}/login${back && `?back=${encodeURIComponent(back)}`}`);
  await on.getByLabel('Correo').fill(email);
  await on.getByLabel('Contraseña').fill(secret);
  await on.getByRole('button', { name: 'Entrar', exact: true }).click();
}
async function fillRegistration(email: string, secret: string, on = page, name = 'Rosa'): Promise<void> {
  await on.goto(`${embudo.url}/register`);
  await on.getByLabel('Empresa').fill('Panadería La Espiga');
  await on.getByLabel('Nombre').fill(name);
  await on.getByLabel('Apellidos').fill('Vargas');
  await on.getByLabel('Correo').fill(email);
  await on.getByLabel('Contraseña').fill(secret);
  await on.getByRole('button', { name: 'Crear la empresa' }).click();
}

describe('people at the door of the console', () => {
  it('registers a business, shows errors next to their fields, and says that the address is unconfirmed', async () => {
    await fillRegistration('rosa@espiga.example', 'corta');
    const field = page.getByLabel('Contraseña');
    await page.locator('input[name="password"][aria-invalid="true"]').waitFor();
    await session.judge('register');
    await field.fill(password);
    await page.getByRole('button', { name: 'Crear la empresa' }).click();
    await inside();
    await page.getByText('Falta confirmar su correo').waitFor();
    await session.judge('unconfirmed');
  });

  it('sends the letter again from the banner, and confirms the address by its link alone while signed in', async () => {
    await outbox.letter('rosa@espiga.example');
    await page.getByRole('button', { name: 'Enviar el enlace otra vez' }).click();
    await page.getByText('Enviado.').waitFor();
    const token = await outbox.token('rosa@espiga.example', 2);
    await visit(`/confirm-email#token=${token}`);
    await page.getByText('Un clic y puede invitar').waitFor();
    expect(await page.getByLabel('Contraseña').count()).toBe(0);
    await session.judge('confirm-email');
    await page.getByRole('button', { name: 'Confirmar el correo' }).click();
    await inside();
    await confirmed();
  });

  it('invites somebody, shows the link, and lets them in with a password of their own', async () => {
    await openAccount();
    await page.getByRole('menuitem', { name: 'Invitar a alguien…' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Nombre').fill('Diego');
    await dialog.getByLabel('Apellidos').fill('Mora');
    await dialog.getByLabel('Correo').fill('rosa@espiga.example');
    await dialog.getByLabel('Rol').selectOption('SELLER');
    await dialog.getByRole('button', { name: 'Invitar' }).click();
    await dialog.getByRole('alert').getByText('Esta persona ya es usuaria').waitFor();
    await dialog.getByLabel('Correo').fill('diego@espiga.example');
    await dialog.getByRole('button', { name: 'Invitar' }).click();
    await dialog.getByText('Invitación enviada a diego@espiga.example').waitFor();
    await session.judge('invited');
    const shown = await dialog.getByRole('textbox').inputValue();
    const token = await outbox.token('diego@espiga.example');
    expect(shown).toBe(`${embudo.url}/accept-invite#token=${token}`);
    // A user who works by keyboard can copy the link at once.
    await dialog.getByRole('textbox').and(page.locator(':focus')).waitFor();
    await dialog.getByRole('button', { name: 'Listo' }).click();

    await visit('/settings/people');
    await page.getByText('invitado').waitFor();
    await page.getByRole('button', { name: 'Invitar otra vez a Diego Mora' }).click();
    expect(await dialog.getByLabel('Correo').inputValue()).toBe('diego@espiga.example');
    expect(await dialog.getByLabel('Rol').inputValue()).toBe('SELLER');
    await dialog.getByRole('button', { name: 'Invitar' }).click();
    await dialog.getByText('Invitación enviada a diego@espiga.example').waitFor();
    const link = await dialog.getByRole('textbox').inputValue();
    expect(link).not.toBe(shown);
    await dialog.getByRole('button', { name: 'Listo' }).click();
    await signOut();

    await visit(link.slice(embudo.url.length));
    await page.getByLabel('Contraseña nueva').fill(password);
    await page.getByRole('button', { name: 'Aceptar la invitación' }).click();
    await inside();
    await openAccount();
    await page.getByText('Ventas · Panadería La Espiga').waitFor();
    await page.keyboard.press('Escape');
    // What this tab keeps of messages that were not sent is not left to the next user.
    await page.evaluate(`sessionStorage.setItem('embudo.typed', '{"drafts":{"a":"b"},"unsent":{}}')`);
    await signOut();
    expect(await page.evaluate(`sessionStorage.getItem('embudo.typed')`)).toBeNull();
  });

  it('sets another password by a letter, which the old one does not survive', async () => {
    await visit('/forgot');
    await page.getByLabel('Correo').fill('rosa@espiga.example');
    await session.judge('forgot');
    await page.getByRole('button', { name: 'Enviar enlace para cambiar la contraseña' }).click();
    await page
      .getByText('Si ese correo tiene cuenta, en un minuto llega un enlace para cambiar la contraseña')
      .waitFor();
    const token = await outbox.token('rosa@espiga.example', 3);
    await visit(`/reset-password#token=${token}`);
    await page.getByLabel('Contraseña nueva').fill('otra-clave-larga-2031');
    await session.judge('reset-password');
    await page.getByRole('button', { name: 'Guardar contraseña' }).click();
    await inside();
    await signOut();
    await signIn('rosa@espiga.example', password);
    await page.getByRole('alert').getByText(/\S/).waitFor();
    await signIn('rosa@espiga.example', 'otra-clave-larga-2031');
    await inside();
    await signOut();
  });

  it.each(['//evil.example/', '/\\evil.example/', '/\t/evil.example/'])(
    'leads whoever signs in to no other host: %j',
    async back => {
      await signIn('rosa@espiga.example', 'otra-clave-larga-2031', page, back);
      await inside();
      expect(new URL(page.url()).origin).toBe(embudo.url);
      await signOut();
    },
  );

  it('signs in by a letter only, and says if its link was already used', async () => {
    await visit('/forgot');
    await page.getByLabel('Correo').fill('rosa@espiga.example');
    await page.getByRole('button', { name: 'Enviar solo un enlace para entrar' }).click();
    await page.getByText('Si ese correo tiene cuenta, en un minuto llega un enlace para entrar').waitFor();
    const token = await outbox.token('rosa@espiga.example', 4);
    await visit(`/login#token=${token}`);
    await inside();
    await signOut();
    await visit('/forgot');
    await visit(`/login#token=${token}`);
    await page.getByRole('alert').getByText(/\S/).waitFor();
    expect(await page.getByRole('navigation', { name: 'Secciones' }).count()).toBe(0);
  });

  it('leads a CEO of two businesses from one to the other, also after a reload', async () => {
    const north = await aTenant(embudo, { name: 'Tienda Norte' });
    const south = await aTenant(embudo, { name: 'Tienda Sur', organizationId: north.organizationId });
    const ceo = await aUser(embudo, north, 'CEO', { password });
    await joins(embudo, ceo, south, 'CEO');
    await signIn(ceo.email, password);
    await inside();
    await openAccount();
    await page.getByText('Dirección · Tienda Norte').waitFor();
    await session.judge('account');
    await page.getByRole('menuitemcheckbox', { name: 'Tienda Sur' }).click();
    await inside();
    await openAccount();
    await page.getByText('Dirección · Tienda Sur').waitFor();
    await page.reload();
    await inside();
    await openAccount();
    await page.getByText('Dirección · Tienda Sur').waitFor();
    await page.keyboard.press('Escape');
  });

  it('shows another role without a reload', async () => {
    const tenant = await aTenant(embudo, { name: 'Tienda Este' });
    const admin = await aUser(embudo, tenant, 'ADMIN', { password });
    await signOut();
    await signIn(admin.email, password);
    await inside();
    await page.getByRole('link', { name: 'Ajustes' }).click();
    const sections = page.getByRole('navigation', { name: 'Ajustes' });
    await sections.getByRole('link', { name: 'Llaves de API' }).waitFor();
    await embudo.testDatabase.sql(`update membership set role = 'SELLER' where user_id = $1`, [admin.id]);
    await sections.getByRole('link', { name: 'Llaves de API' }).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Listas' }).click();
    await page.getByRole('navigation', { name: 'Listas' }).waitFor();
    expect(await page.getByRole('link', { name: 'Contactos', exact: true }).count()).toBe(0);
    for (const address of ['/lists/contacts', '/import?kind=LEAD']) {
      await visit(address);
      await page.getByRole('heading', { name: 'Esto no es de su rol' }).waitFor();
    }
    await session.judge('not-allowed');
  });

  it('leaves no tab with somebody whose place another has taken in this browser, also one that did not hear of it', async () => {
    const deaf = await session.context.newPage();
    await deaf.addInitScript(`addEventListener('storage', event => event.stopImmediatePropagation(), true)`);
    await deaf.clock.install();
    await deaf.goto(`${embudo.url}/inbox`);
    await works('ADMIN Prueba', deaf);
    const other = await session.context.newPage();
    await fillRegistration('marta@espiga.example', password, other, 'Marta');
    await works('Marta Vargas', other);
    await works('Marta Vargas');
    await works('ADMIN Prueba', deaf);
    await deaf.clock.fastForward('20:00');
    await deaf.getByRole('link', { name: 'Listas' }).click();
    await works('Marta Vargas', deaf);
    expect(await page.evaluate<string>(`JSON.parse(localStorage.getItem('embudo.session')).userId`)).toMatch(
      /^[\w-]{36}$/,
    );
    await deaf.close();
    await other.close();
  });

  it('ends the session at the server too, if its access token has expired before somebody signs out', async () => {
    const tenant = await aTenant(embudo, { name: 'Tienda Oeste' });
    const { id, email } = await aUser(embudo, tenant, 'ADMIN', { password });
    const context = await session.browser.newContext({ locale: 'es-CR' });
    const idle = await context.newPage();
    const open = async () =>
      (
        await embudo.testDatabase.sql<{ id: string }>(
          'select id from session where user_id = $1 and user_agent is not null and revoked_at is null',
          [id],
        )
      ).length;
    // Other answers, such as a file from the cache, may have no text that can be read.
    const signedIn = idle.waitForResponse(
      async answer => answer.url().endsWith('/graphql') && (await answer.text()).includes('"accessToken"'),
    );
    await signIn(email, password, idle);
    const [, token] = /"accessToken":"([^"]+)"/.exec(await (await signedIn).text()) ?? [];
    await inside(idle);
    const before = await open();
    // A token that is made within the same second is the same text, so it is refused only until it was renewed.
    let isRenewed = false;
    await idle.route('**/graphql', route => {
      isRenewed ||= route.request().postData()?.includes('refreshSession') === true;
      return !isRenewed && route.request().headers().authorization === `Bearer ${token}`
        ? route.fulfill({ status: 401, json: { errors: [{ message: '', extensions: { code: 'UNAUTHENTICATED' } }] } })
        : route.continue();
    });
    await idle.clock.setSystemTime(Date.now() + 16 * 60_000);
    await signOut(idle);
    expect([before - (await open()), token]).toEqual([1, expect.any(String)]);
    await context.close();
  });

  it('says what to do if a link has lost its code', async () => {
    await visit('/reset-password');
    await page.getByText('Este enlace está incompleto').waitFor();
    await session.judge('no-token');
    expect(session.wrong).toEqual([]);
  });
});
