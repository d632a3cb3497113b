import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

interface Violation {
  id: string;
  impact: string;
  nodes: { html: string; failureSummary: string }[];
}

/** The rules that axe runs by default and that look at colours. */
const colorRules = ['color-contrast', 'link-in-text-block'];

/**
 * Returns all accessibility problems that axe finds in the page; with `colors`, those of colours only. Themes differ in nothing but
 * colours, so a screen needs all rules in only one of them. All rules in both took a quarter of the time of a console suite.
 */
export async function faultsOf(page: Page, rules: 'all' | 'colors' = 'all'): Promise<string[]> {
  // The page's content security policy allows no external script, but does not apply to evaluated code.
  if (!(await page.evaluate("'axe' in globalThis"))) await page.evaluate(readFileSync(axe, 'utf8'));
  const violations = await page.evaluate(
    async only => {
      const { axe: tool } = globalThis as unknown as {
        axe: { run(options: { runOnly?: string[] }): Promise<{ violations: Violation[] }> };
      };
      return (await tool.run(only)).violations;
    },
    rules === 'colors' ? { runOnly: colorRules } : {},
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
  );
}
