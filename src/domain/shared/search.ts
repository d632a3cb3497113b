import { foldName } from './fold.js';
import { searchedNumbers } from './searched-numbers.js';
import { readText } from './texts.js';

/**
 * Returns the folded terms of a search: the text itself and, if it is written like a phone number, also the forms in which such a number
 * may be stored. Returns null for an empty text. Throws BadInput if the text is too long.
 */
export function searchTerms(text: string | null | undefined, field = 'search'): string[] | null {
  const term = foldName(readText(text ?? '', 'search', field));
  if (term === '') return null;
  return [term, ...searchedNumbers(term).filter(number => number !== term)];
}

/** Whether few rows are likely to match, judged by the length of the term. */
export const isRareSearch = (terms: readonly string[] | null): boolean => (terms?.[0]?.length ?? 0) >= 3;

/** Returns the patterns for LIKE ANY that match texts that contain one of the terms. */
export const patternsOf = (terms: readonly string[] | null): string[] | null =>
  terms?.map(term => `%${term.replace(/[\\%_]/g, '\\$&')}%`) ?? null;
