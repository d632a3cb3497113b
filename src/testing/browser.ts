import path from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';
import { unpackedBrowser } from './unpacked-browser.js';

/** Launches a real browser, installed from npm with the few libraries that a bare Linux lacks. CHROMIUM_PATH selects another browser. */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  const folder = await unpackedBrowser();
  return playwright.launch({
    timeout: 180_000, // long enough for a busy machine
    executablePath: process.env.CHROMIUM_PATH ?? path.join(folder, 'chromium'),
    args: [
      '--no-sandbox',
      '--no-zygote',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--font-render-hinting=none',
      ...more,
    ],
    env: {
      ...(process.env as Record<string, string>),
      FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? path.join(folder, 'fonts'),
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, path.join(folder, 'al2023', 'lib')].filter(Boolean).join(':'),
    },
  });
}
