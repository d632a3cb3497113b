import type { Locator, Page } from 'playwright-core';
import { until } from '../../src/testing/until.js';

/** Presses the button at the end of a list until it is gone, and returns how many rows there are then. */
export async function readAll(rows: Locator, within: Page | Locator): Promise<number> {
  const more = within.getByRole('button', { name: 'Ver más' });
  await rows.first().waitFor();
  for (let before = -1; ; ) {
    const now = await rows.count();
    if (!(await more.isVisible())) return now;
    if (now === before) throw new Error(`the list ends at ${now} rows`);
    before = now;
    await more.click();
    await until('more rows', async () => (await rows.count()) > now);
  }
}
