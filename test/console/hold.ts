import type { Page, Route } from 'playwright-core';

/**
 * Holds the requests of an operation, such as `mutation SaveLead`, until they are released; or only their answers, which then tell what
 * was so when they were asked. Returns how many there were.
 */
export async function hold(page: Page, operation: string, what: 'request' | 'answer' = 'request') {
  let count = 0;
  let open = (): void => {};
  let came = (): void => {};
  let isOpen = false;
  const gate = new Promise<void>(resolve => {
    open = resolve;
  });
  const first = new Promise<void>(resolve => {
    came = resolve;
  });
  const held: Promise<void>[] = [];
  const take = async (route: Route): Promise<void> => {
    const response = what === 'answer' ? await route.fetch() : undefined;
    count++;
    came();
    await gate;
    await (response ? route.fulfill({ response }) : route.continue());
  };
  await page.route('**/graphql', route => {
    if (isOpen || !(route.request().postData() ?? '').includes(operation)) return route.fallback();
    const taken = take(route);
    held.push(taken);
    return taken;
  });
  return {
    /** Resolves when the first request has come, or the first answer. */
    first,
    /** Returns how many have come so far. */
    count: () => count,
    /** The route stays and lets everything pass: a request that begins while a route is removed may never be sent. */
    async release(): Promise<number> {
      isOpen = true;
      open();
      await Promise.all(held);
      return count;
    },
  };
}
