import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, type Page, chromium as playwright } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * A real browser on a machine that has none: it lies packed in @sparticuz/chromium, with the few libraries that a bare
 * Linux lacks, and is unpacked into the system's temporary folder once. CHROMIUM_PATH names another.
 */
export async function launchBrowser(): Promise<Browser> {
  // Only where it believes itself to be there does the package unpack the libraries as well.
  process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs22.x';
  const { default: packed } = await import('@sparticuz/chromium');
  packed.setGraphicsMode = false;
  const executablePath = process.env.CHROMIUM_PATH ?? (await packed.executablePath());
  return playwright.launch({
    executablePath,
    args: ['--no-sandbox', '--no-zygote', '--disable-gpu', '--disable-dev-shm-usage', '--font-render-hinting=none'],
    env: {
      ...(process.env as Record<string, string>),
      FONTCONFIG_PATH: process.env.FONTCONFIG_PATH ?? path.join(tmpdir(), 'fonts'),
      LD_LIBRARY_PATH: [process.env.LD_LIBRARY_PATH, path.join(tmpdir(), 'al2023', 'lib')].filter(Boolean).join(':'),
    },
  });
}

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
