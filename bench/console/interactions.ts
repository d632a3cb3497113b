import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { rows } from './visits.js';

/** Runs `act` in the page and returns the time until `seen` holds and the next frame is painted. */
const timed = (page: Page, act: string, seen: string): Promise<number> =>
  page.evaluate<number>(`new Promise((done, fail) => {
    const began = performance.now();
    (() => { ${act} })();
    const look = () => {
      if (${seen}) requestAnimationFrame(() => done(performance.now() - began));
      else if (performance.now() - began > 30000) fail(new Error('in vain: ' + ${JSON.stringify(seen)}));
      else requestAnimationFrame(look);
    };
    look();
  })`);

/** Opens one conversation after another, each until its messages and its name are shown. */
export async function openConversations(page: Page, times: number): Promise<number[]> {
  const taken: number[] = [];
  const addresses = await page.locator(rows).evaluateAll(links => links.map(link => link.getAttribute('href') ?? ''));
  const paths = [...new Set(addresses.map(address => new URL(address, 'http://x').pathname))];
  assert(paths.length > 3, 'too few conversations to open');
  for (let turn = 0; turn < times; turn += 1) {
    const path = paths[turn % paths.length] ?? '';
    const link = `document.querySelector('a[href^="${path}"]')`;
    const name = await page.evaluate<string>(`${link}?.querySelector('.truncate')?.textContent ?? ''`);
    assert(name, 'the row has no name');
    taken.push(
      await timed(
        page,
        `window.benchThread = document.querySelector('main section ol li'); ${link}.click();`,
        `location.pathname === '${path}' && document.querySelector('main header h2')?.textContent === ${JSON.stringify(name)}
          && document.querySelector('main section ol li') && document.querySelector('main section ol li') !== window.benchThread`,
      ),
    );
  }
  return taken;
}

/** Switches between the bot's conversations and all of them, each time until the list is shown. */
export async function switchFilter(page: Page, times: number): Promise<number[]> {
  const taken: number[] = [];
  const buttons = page.locator('main fieldset button[aria-pressed]');
  const names = await buttons.allTextContents();
  assert(names.length > 2, 'there are no filters');
  for (let turn = 0; turn < times; turn += 1) {
    const at = turn % 2 === 0 ? 1 : 0;
    const button = `document.querySelectorAll('main fieldset button[aria-pressed]')[${at}]`;
    taken.push(
      await timed(
        page,
        `window.benchRow = document.querySelector(${JSON.stringify(rows)}); ${button}.click();`,
        `${button}.getAttribute('aria-pressed') === 'true' && !document.querySelector('main [role=status] .animate-pulse')
          && document.querySelector(${JSON.stringify(rows)}) && document.querySelector(${JSON.stringify(rows)}) !== window.benchRow`,
      ),
    );
  }
  return taken;
}

/** Types into the composer and returns the time of each key until its frame was painted, as reported by the browser. */
export async function type(page: Page, text: string): Promise<number[]> {
  await page.evaluate(`
    window.benchKeys = [];
    new PerformanceObserver(list => list.getEntries().forEach(entry => entry.name === 'keydown' && window.benchKeys.push(entry.duration)))
      .observe({ type: 'event', durationThreshold: 16, buffered: false });
  `);
  const field = page.getByRole('textbox', { name: 'Responder' });
  await field.fill('');
  await field.pressSequentially(text, { delay: 30 });
  assert.equal(await field.inputValue(), text);
  await field.fill('');
  const slow = await page.evaluate<number[]>('window.benchKeys');
  // The browser only reports keys that took 16 ms or more, so 16 is used for the others.
  return [...slow, ...Array.from({ length: Math.max(0, text.length - slow.length) }, () => 16)];
}
