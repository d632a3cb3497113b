import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { faultsOf } from './axe.js';
import { launchBrowser } from './browser.js';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.setContent(`<!doctype html><html lang="es"><head><title>Prueba</title><style>
    :root { color-scheme: light dark }
    p { color: light-dark(#111, #333); background: light-dark(#fff, #222) }
    </style></head><body><main><h1>Prueba</h1><p>Texto</p><input></main></body></html>`);
});
afterAll(async () => {
  await browser?.close();
});

const rulesBroken = async (rules: 'all' | 'colors') => (await faultsOf(page, rules)).map(fault => fault.split(':')[0]);

describe('the faults of a page', () => {
  it('are those of all rules in one theme', async () => {
    await page.emulateMedia({ colorScheme: 'light' });
    expect(await rulesBroken('all')).toEqual(['label']);
  });

  it('are those of colours in the other one, where a text is too dark', async () => {
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await rulesBroken('colors')).toEqual(['color-contrast']);
    expect(await rulesBroken('all')).toEqual(['color-contrast', 'label']);
  });
});
