import type { Language } from '../translations.js';
import { refusalIn } from './refusal-in.js';

/** Shorter templates, such as "it has {1}", would fit what a vendor says. */
const leastTold = 13;

/**
 * Returns a problem that a row stores, as `code: reason` or as a sentence, with the reason in a language. What a vendor said stays as
 * the vendor said it.
 */
export function problemIn(language: Language, problem: string): string {
  const [, code = '', reason = ''] = /^(\w+: )?([\s\S]*)$/.exec(problem) ?? [];
  return code + refusalIn(language, reason, leastTold);
}
