import type { Page, Route } from 'playwright-core';

/**
 * Lets `handle` answer the requests of an operation, such as `mutation SaveLead`, until it is ended. Its route stays after that and lets
 * everything pass: a request that begins while a route is removed may never be sent.
 */
export async function intercept(
  page: Page,
  operation: string,
  handle: (route: Route) => Promise<unknown>,
): Promise<{ end(): void }> {
  let hasEnded = false;
  await page.route('**/graphql', route =>
    hasEnded || !(route.request().postData() ?? '').includes(operation) ? route.fallback() : handle(route),
  );
  return {
    end() {
      hasEnded = true;
    },
  };
}
