import { lastAnswer } from '../said/last-answer.js';
import type { Talk } from '../talk.js';

const mostRead = 600;

/**
 * Returns the only product that the last answer names; null for none or several. The answer may have named it in addition to what was
 * asked for.
 */
export function toldLast({ input, tools }: Talk): string | null {
  const last = lastAnswer(input);
  const told = last === '' ? [] : tools.products(last.slice(-mostRead)).filter(({ name }) => last.includes(name));
  return told.length === 1 ? (told[0]?.name ?? null) : null;
}
