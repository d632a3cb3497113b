import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { Role } from '../../src/domain/access/access.entity.js';
import { builtConsole } from '../../src/http/console.js';
import type { DemoApi } from '../../src/http/demo-door.js';
import {
  aShop,
  aUser,
  startTestEmbudo,
  type TestEmbudo,
  type TestEmbudoOptions,
  type TestShop,
  type TestUser,
} from '../../src/testing/index.js';
import { faultsOf, launchBrowser, watch } from './browser.js';
import { slowDown } from './slow.js';

const password = 'una-clave-de-prueba-2030';
/** The folder for screenshots; without it none are taken. */
const shots = process.env.CONSOLE_SHOTS;

/** A server with the built console, a shop, and a browser before its first page. */
export interface ConsoleSession {
  embudo: TestEmbudo;
  shop: TestShop;
  /** The demo users, by role. */
  users: ReadonlyMap<Role, TestUser>;
  browser: Browser;
  context: BrowserContext;
  page: Page;
  /** The problems of the page so far: uncaught errors, violated content policies, requests to other hosts. */
  wrong: string[];
  /** The demo users that the first page offers; empty it to see the page without them. */
  door: DemoApi;
  /** Opens this URL and signs in the demo user of this role by a click. */
  signIn(at: string, role?: Role): Promise<void>;
  /** Checks the screen with axe in the light and the dark theme, and saves screenshots if CONSOLE_SHOTS names a folder. */
  judge(name: string): Promise<void>;
}

const roleNames: Partial<Record<Role, string>> = { ADMIN: 'Administración', CEO: 'Dirección', SELLER: 'Ventas' };

/** Builds the console if it is out of date and starts a server with a worker. The caller must close the browser. */
export async function openConsole(
  roles: readonly Role[] = ['ADMIN'],
  { settings, ...more }: TestEmbudoOptions & { settings?: object } = {},
): Promise<ConsoleSession> {
  await promisify(execFile)(process.execPath, ['scripts/build-console.mjs']);
  const door: DemoApi = { people: [], shops: [], write: async () => 404 };
  const embudo = await startTestEmbudo({
    http: true,
    worker: true,
    ...more,
    serving: { consoleFolder: builtConsole(), demo: door },
  });
  const shop = await aShop(embudo, settings && { settings });
  const users = new Map<Role, TestUser>();
  for (const role of roles) {
    const user = await aUser(embudo, shop.tenant, role, { password });
    users.set(role, user);
    door.people = [...door.people, { email: user.email, password, role, tenant: 'Ferretería' }];
  }
  const browser = await launchBrowser();
  slowDown(browser);
  // As long as `until` waits: long enough for a machine that is busy with other suites.
  browser.on('context', each => each.setDefaultTimeout(180_000));
  const context = await browser.newContext({ locale: 'es-CR', viewport: { width: 1360, height: 820 } });
  const wrong = watch(context, embudo.url);
  const page = await context.newPage();

  async function signIn(at: string, role: Role = 'ADMIN'): Promise<void> {
    await page.goto(`${embudo.url}${at}`);
    await page.getByRole('button', { name: roleNames[role] ?? role }).click();
    await page.getByRole('navigation').first().waitFor();
  }
  async function judge(name: string): Promise<void> {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      const faults = await faultsOf(page, colorScheme === 'light' ? 'all' : 'colors');
      expect({ name, colorScheme, faults }).toEqual({ name, colorScheme, faults: [] });
      if (!shots) continue;
      mkdirSync(shots, { recursive: true });
      await page.screenshot({ path: path.join(shots, `${name}-${colorScheme}.png`) });
    }
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  }
  return { embudo, shop, users, browser, context, page, wrong, door, signIn, judge };
}
