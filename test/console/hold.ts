import type { Page, Route } from 'playwright-core';
import { intercept } from './intercept.js';

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
  const held: Promise<void>[] = [];
  const take = async (route: Route): Promise<void> => {
    const response = what === 'answer' ? await route.fetch() : undefined;
    count++;
    came();
    await gate;
    await (response ? route.fulfill({ response }) : route.continue());
  };
  const intercepted = await intercept(page, operation, route => {
    const taken = take(route);
    held.push(taken);
    return taken;
  });
  return {
    /** Resolves when the first request has come, or the first answer. */
    first,
    /** Returns how many have come so far. */
    count: () => count,
    async release(): Promise<number> {
      intercepted.end();
      open();
      await Promise.all(held);
      return count;
    },
  };
}
