import { foldName } from './fold.js';
import { readText } from './texts.js';

/**
 * What a search is for, folded: the text, and where it is written like a phone number, that number as numbers are stored.
 * Null where the text says nothing; throws BadInput where it is longer than anything that is searched for.
 */
export function searchTerms(text: string | null | undefined): string[] | null {
  const term = foldName(readText(text ?? '', 'search', 'search'));
  if (term === '') return null;
  const number = /^\+?[\d\s().-]{3,}$/.test(term) ? term.replace(/[\s().-]/g, '') : '';
  return number.length >= 3 && number !== term ? [term, number] : [term];
}

/** Whether few things hold what is searched for, as far as its length tells. */
export const isRareSearch = (terms: readonly string[] | null): boolean => (terms?.[0]?.length ?? 0) >= 3;

/** Patterns for LIKE ANY: whatever holds one of the terms. */
export const patternsOf = (terms: readonly string[] | null): string[] | null =>
  terms?.map(term => `%${term.replace(/[\\%_]/g, '\\$&')}%`) ?? null;
