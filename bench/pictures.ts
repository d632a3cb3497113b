/**
 * `npm run console:pictures`: takes pictures of every screen of the console with the demo data, in both themes, both languages and on a
 * phone, and puts the four of each screen side by side in docs/console/<screen>.jpg. Each is also checked by axe; violations are printed,
 * and the command exits with 1. `--url` uses a demo server that is already running, `--only inbox,today` selects screens, `--whole
 * folder` also keeps each picture in its full size.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { faultsOf } from '../src/testing/axe.js';
import { launchBrowser } from '../src/testing/browser.js';
import { type Screen, screens } from './console/screens.js';
import { homeFor, openConsoleStage } from './console/stage.js';

const { values: args } = parseArgs({
  options: {
    url: { type: 'string' },
    only: { type: 'string' },
    whole: { type: 'string' },
    out: { type: 'string', default: 'docs/console' },
  },
});
const desk = { width: 1360, height: 820 };
const phone = { width: 390, height: 820 };
const looks = [
  { name: 'light-es', colorScheme: 'light', language: 'es', viewport: desk },
  { name: 'phone-dark-es', colorScheme: 'dark', language: 'es', viewport: phone },
  { name: 'dark-en', colorScheme: 'dark', language: 'en', viewport: desk },
  { name: 'phone-light-en', colorScheme: 'light', language: 'en', viewport: phone },
] as const;
type Look = (typeof looks)[number];

const openLook = (browser: Browser, { colorScheme, language, viewport }: Look): Promise<BrowserContext> =>
  browser.newContext({
    colorScheme,
    viewport,
    locale: language === 'es' ? 'es-CR' : 'en-US',
    timezoneId: 'America/Costa_Rica',
    reducedMotion: 'reduce',
  });

/** Signs in by the first button of a demo user: the CEO of the first shop. */
async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/login?back=/today`);
  await page.locator('section button[title*="ceo@"]').first().click();
  await page.getByRole('navigation').first().waitFor();
}

/** Waits until nothing is loading any more: no grey bars and no network requests. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle').catch(() => {});
  await page.locator('.animate-pulse').first().waitFor({ state: 'detached' });
  // A lazy part shows nothing while it is loading.
  await page.waitForTimeout(400);
  await page.locator('.animate-pulse').first().waitFor({ state: 'detached' });
}

async function take(page: Page, url: string, { path: place, prepare }: Screen): Promise<Buffer> {
  await page.goto(`${url}${place}`);
  await settle(page);
  await prepare?.(page);
  await settle(page);
  return page.screenshot({ type: 'png' });
}

/** Puts the pictures side by side, scaled down, as one small JPEG. */
async function sheet(page: Page, pictures: readonly Buffer[]): Promise<Buffer> {
  const images = pictures.map(png => `<img src="data:image/png;base64,${png.toString('base64')}">`).join('');
  await page.setContent(
    `<style>body{margin:0;display:flex;gap:6px;padding:6px;background:#8a8a8a;width:max-content}img{height:400px}</style>${images}`,
  );
  return page.locator('body').screenshot({ type: 'jpeg', quality: 62 });
}

const stage = args.url
  ? null
  : await openConsoleStage(homeFor(null), null, line => process.stderr.write(`  ${line}\n`));
const url = args.url ?? stage?.url ?? '';
const browser = await launchBrowser();
try {
  const wanted = screens.filter(({ name }) => !args.only || args.only.split(',').includes(name));
  const pictures = new Map<string, Buffer[]>(wanted.map(({ name }) => [name, []]));
  for (const look of looks) {
    const [outside, inside] = [await openLook(browser, look), await openLook(browser, look)];
    const [visitor, member] = [await outside.newPage(), await inside.newPage()];
    await signIn(member, url);
    for (const screen of wanted) {
      const page = screen.outside ? visitor : member;
      const picture = await take(page, url, screen);
      for (const fault of await faultsOf(page)) {
        process.exitCode = 1;
        process.stdout.write(`${screen.name}, ${look.name}: ${fault}\n`);
      }
      pictures.get(screen.name)?.push(picture);
      if (args.whole) {
        mkdirSync(args.whole, { recursive: true });
        writeFileSync(path.join(args.whole, `${screen.name}-${look.name}.png`), picture);
      }
    }
    await outside.close();
    await inside.close();
  }
  const drawing = await browser.newPage({ viewport: { width: 1800, height: 412 } });
  mkdirSync(args.out, { recursive: true });
  let bytes = 0;
  for (const [name, each] of pictures) {
    const jpeg = await sheet(drawing, each);
    bytes += jpeg.byteLength;
    writeFileSync(path.join(args.out, `${name}.jpg`), jpeg);
  }
  process.stdout.write(`${pictures.size} screens, ${(bytes / 1000).toFixed(0)} kB in ${args.out}\n`);
} finally {
  await browser.close();
  await stage?.stop();
}
