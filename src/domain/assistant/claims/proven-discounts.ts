import type { ToolResult } from '../tools/agent-tools.js';
import { numbersIn } from './amounts.js';
import { percentagesIn } from './percentages.js';

/** Reads amounts whose currency is a letter, too: "q121.50". */
const figuresIn = (text: string): string[] => numbersIn(text.replace(/\p{L}(?=\d)/gu, '$& '));

/** What calculations of the server tell of the discounts in them: their totals, what was taken off, and its percentages. */
export interface ProvenDiscounts {
  amounts: ReadonlySet<string>;
  percentages: ReadonlySet<string>;
}

export function provenDiscounts(results: readonly ToolResult[]): ProvenDiscounts {
  const proven = results.flatMap(({ calculation }) =>
    calculation?.lines.some(({ isOff }) => isOff) ? [calculation] : [],
  );
  const off = proven.flatMap(({ lines }) => lines.filter(({ isOff }) => isOff));
  return {
    amounts: new Set([...proven.map(({ total }) => total), ...off.map(({ sum }) => sum)].flatMap(figuresIn)),
    percentages: new Set(off.flatMap(({ percent }) => (percent === null ? [] : [String(percent)]))),
  };
}

/**
 * Whether a folded sentence that speaks of a discount states it as it was calculated: with its percentage, what it takes off, or the total
 * that it leaves. Then it is no promise of another one, whatever words the shop has for it.
 */
export const tellsDiscount = (sentence: string, { amounts, percentages }: ProvenDiscounts): boolean =>
  amounts.size > 0 &&
  (figuresIn(sentence).some(figure => amounts.has(figure)) ||
    percentagesIn(sentence).some(percent => percentages.has(percent)));
