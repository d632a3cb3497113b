import type { Page } from 'playwright-core';

/**
 * Holds the requests of an operation, such as `mutation SaveLead`, until they are released; or only their answers, which then tell what
 * was so when they were asked. Returns how many there were.
 */
export async function hold(page: Page, operation: string, what: 'request' | 'answer' = 'request') {
  let count = 0;
  let open = (): void => {};
  let came = (): void => {};
  const gate = new Promise<void>(resolve => {
    open = resolve;
  });
  const first = new Promise<void>(resolve => {
    came = resolve;
  });
  await page.route('**/graphql', async route => {
    if (!(route.request().postData() ?? '').includes(operation)) return route.fallback();
    count++;
    const response = what === 'answer' ? await route.fetch() : undefined;
    came();
    await gate;
    await (response ? route.fulfill({ response }) : route.continue());
  });
  return {
    /** Resolves when the first request has come, or the first answer. */
    first,
    async release(): Promise<number> {
      open();
      await page.unrouteAll({ behavior: 'wait' });
      return count;
    },
  };
}
