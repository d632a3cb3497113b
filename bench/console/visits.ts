import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { ConsoleStage } from './stage.js';

/** Selector for the rows of the inbox. */
export const rows = 'main ul li a[href^="/inbox/"]';

export async function openPage(browser: Browser, state?: Awaited<ReturnType<BrowserContext['storageState']>>) {
  const context = await browser.newContext({
    locale: 'es-CR',
    viewport: { width: 1360, height: 820 },
    reducedMotion: 'reduce',
    ...(state && { storageState: state }),
  });
  context.setDefaultTimeout(60_000);
  return { context, page: await context.newPage() };
}

export async function signIn(page: Page, { url, email, password }: ConsoleStage): Promise<void> {
  await page.goto(`${url}/login?back=/inbox`);
  await page.getByLabel('Correo').fill(email);
  await page.getByLabel('Contraseña').fill(password);
  await page.getByRole('button', { name: 'Entrar', exact: true }).click();
  await page.locator(rows).first().waitFor();
}

export interface Visit {
  /** First contentful paint, measured from the navigation. */
  paint: number;
  /** Time until the first conversations are shown. */
  ready: number;
  /** Total size of all scripts loaded until then, compressed with gzip. */
  script: number;
}

/** Visits of a signed-in browser, each with an empty cache. */
export async function visit(browser: Browser, stage: ConsoleStage, times: number): Promise<Visit[]> {
  const first = await openPage(browser);
  await signIn(first.page, stage);
  let state = await first.context.storageState();
  await first.context.close();
  const visits: Visit[] = [];
  for (let turn = 0; turn < times; turn += 1) {
    const { context, page } = await openPage(browser, state);
    const bodies: Promise<Buffer>[] = [];
    page.on('response', response => {
      if (new URL(response.url()).pathname.endsWith('.js')) bodies.push(response.body());
    });
    await page.goto(`${stage.url}/inbox`);
    const ready = await page.evaluate<number>(`new Promise(done => {
      const look = () => document.querySelector(${JSON.stringify(rows)}) ? done(performance.now()) : requestAnimationFrame(look);
      look();
    })`);
    const paint = await page.evaluate<number>(`new Promise(done => {
      const look = () => {
        const [entry] = performance.getEntriesByName('first-contentful-paint');
        if (entry) done(entry.startTime);
        else requestAnimationFrame(look);
      };
      look();
    })`);
    const scripts = await Promise.all(bodies);
    visits.push({ paint, ready, script: scripts.reduce((sum, body) => sum + gzipSync(body, { level: 9 }).length, 0) });
    // The refresh token of this visit is used up; the next visit continues with the new one.
    state = await context.storageState();
    await context.close();
  }
  return visits;
}
