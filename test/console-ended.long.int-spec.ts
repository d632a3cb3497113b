import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Route } from 'playwright-core';
import { intercept } from './console/intercept.js';
import { type ConsoleSession, openConsole } from './console/session.js';

let session: ConsoleSession;

beforeAll(async () => {
  session = await openConsole(['ADMIN']);
});
afterAll(async () => {
  await session?.browser.close();
});

it('a session that ends while its user is here is told at the door, and leads back; one that they end is not', async () => {
  const { page, context, embudo, browser } = session;
  const told = 'La sesión terminó. Entre de nuevo para seguir donde estaba.';
  await session.signIn('/lists/leads');
  const other = await context.newPage();
  await other.goto(`${embudo.url}/today`);
  await other.getByRole('button', { name: /^Cuenta de/ }).click();
  await other.getByRole('menuitem', { name: 'Salir', exact: true }).click();
  await other.getByRole('heading', { name: 'Entrar' }).waitFor();
  await page.getByText(told).waitFor();
  await session.judge('session-ended');
  expect(await other.getByText(told).count()).toBe(0);
  await other.close();
  await page.getByRole('button', { name: 'Administración' }).click();
  await page.getByRole('table', { name: 'Leads' }).waitFor();
  expect(new URL(page.url()).pathname).toBe('/lists/leads');
  // A lost phone: its session ends too, but this one stays open until the server has confirmed it.
  const phone = await browser.newContext({ locale: 'es-CR' });
  const afar = await phone.newPage();
  await afar.goto(`${embudo.url}/lists/leads`);
  await afar.getByRole('button', { name: 'Administración' }).click();
  await afar.getByRole('table', { name: 'Leads' }).waitFor();
  const everywhere = async () => {
    await page.getByRole('button', { name: /^Cuenta de/ }).click();
    await page.getByRole('menuitem', { name: 'Salir en todas partes' }).click();
  };
  const lost = await intercept(page, 'mutation EndSession', route => {
    lost.end();
    return route.abort('connectionfailed');
  });
  await everywhere();
  await page.getByText('sus sesiones siguen abiertas', { exact: false }).waitFor();
  await everywhere();
  await page.getByRole('heading', { name: 'Entrar' }).waitFor();
  expect(await page.getByText(told).count()).toBe(0);
  await afar.getByText(told).waitFor();
  await phone.close();
  expect(session.wrong).toEqual([]);
});

it('a page that is reloaded, or loses its connection, before the answer to a renewal comes stays signed in', async () => {
  const { page } = session;
  await session.signIn('/lists/leads');
  const kept = () => page.evaluate<string>(`JSON.parse(localStorage.getItem('embudo.session')).refreshToken`);
  const losses: ((route: Route) => Promise<unknown>)[] = [
    () => page.reload(),
    route => route.abort('connectionfailed'),
  ];
  for (const lose of losses) {
    const before = await kept();
    const sent: string[] = [];
    const { end } = await intercept(page, 'mutation Renew', async route => {
      sent.push(route.request().postDataJSON().variables.refreshToken);
      if (sent.length > 1) return route.fallback();
      await route.fetch();
      return lose(route);
    });
    // The reload within it may take its place.
    await page.reload().catch(() => undefined);
    await page.getByRole('table', { name: 'Leads' }).waitFor();
    end();
    expect(sent).toEqual([before, before]);
    expect(await kept()).not.toBe(before);
  }
});
