import type { BrowserContext } from 'playwright-core';

export { faultsOf } from '../../src/testing/axe.js';
export { launchBrowser } from '../../src/testing/browser.js';

/** Collects the problems of all pages of a context: uncaught errors, violated content policies, requests to other hosts. */
export function watch(context: BrowserContext, origin: string): string[] {
  const wrong: string[] = [];
  context.on('request', request => {
    const { origin: other, protocol } = new URL(request.url());
    if (/^(?:http|ws)s?:$/.test(protocol) && other.replace(/^ws/, 'http') !== origin) wrong.push(`asked ${other}`);
  });
  context.on('weberror', error => wrong.push(String(error.error())));
  context.on('console', message => {
    if (message.type() === 'error' && /Content Security Policy|Refused to/.test(message.text()))
      wrong.push(message.text());
  });
  return wrong;
}
