import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { BrowserContext, Page } from 'playwright-core';

export { launchBrowser } from '../../src/testing/browser.js';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/** What was wrong in a page that a context opened: uncaught errors, refused policies, requests to other hosts. */
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

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

/** Everything in the page that axe finds fault with. */
export async function faultsOf(page: Page): Promise<string[]> {
  // The page's policy allows no script of others; evaluating is not held by it.
  await page.evaluate(readFileSync(axe, 'utf8'));
  const violations = await page.evaluate(async () => {
    const { axe: tool } = globalThis as unknown as { axe: { run(): Promise<{ violations: Violation[] }> } };
    return (await tool.run()).violations;
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
