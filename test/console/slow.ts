import type { Browser, Page } from 'playwright-core';

/** How many times slower than this machine the pages run, such as 6; 1 if CONSOLE_SLOWDOWN is not set. */
const slowdown = Number(process.env.CONSOLE_SLOWDOWN ?? 1);
/** By how many milliseconds every answer is late, in CONSOLE_LATENCY. */
const latency = Number(process.env.CONSOLE_LATENCY ?? 0);

/** Makes all pages that a browser opens from now on as slow as CONSOLE_SLOWDOWN and CONSOLE_LATENCY say. */
export function slowDown(browser: Browser): void {
  if (slowdown <= 1 && latency <= 0) return;
  browser.on('context', context => context.on('page', page => void slowed(page)));
}

async function slowed(page: Page): Promise<void> {
  try {
    const devtools = await page.context().newCDPSession(page);
    if (slowdown > 1) await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
    if (latency <= 0) return;
    await devtools.send('Network.enable');
    const unlimited = { downloadThroughput: -1, uploadThroughput: -1 };
    await devtools.send('Network.emulateNetworkConditions', { offline: false, latency, ...unlimited });
  } catch (problem) {
    if (!page.isClosed()) throw problem;
  }
}
