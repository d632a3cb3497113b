import { leastTold } from '../sentence-template.js';
import type { Language } from '../translations.js';
import { refusalIn } from './refusal-in.js';
import { sourceOfRefusal } from './refusal-source.js';

/**
 * Returns a problem, as `code: reason` or as a sentence, with the reason in a language, whichever it was stored in. What a vendor said
 * stays as the vendor said it.
 */
export function problemIn(language: Language, problem: string): string {
  const [, code = '', reason = ''] = /^(\w+: )?([\s\S]*)$/.exec(problem) ?? [];
  return code + refusalIn(language, sourceOfRefusal(reason, leastTold), leastTold);
}
