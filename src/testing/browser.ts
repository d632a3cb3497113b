import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, chromium as playwright } from 'playwright-core';

/**
 * A real browser on a machine that has none: it lies packed in @sparticuz/chromium, with the few libraries that a bare
 * Linux lacks, and is unpacked into the system's temporary folder once. CHROMIUM_PATH names another.
 */
export async function launchBrowser(more: readonly string[] = []): Promise<Browser> {
  // Only where it believes itself to be there does the package unpack the libraries as well.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  packed.setGraphicsMode = false;
  const executablePath = process.env.CHROMIUM_PATH ?? (await packed.executablePath());
  return playwright.launch({
    executablePath,
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
      FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? path.join(tmpdir(), 'fonts'),
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, path.join(tmpdir(), 'al2023', 'lib')].filter(Boolean).join(':'),
    },
  });
}
