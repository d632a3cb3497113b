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

/** More words than a name has. The words after these are searched as one text. */
const mostWords = 8;

/**
 * Returns the terms of each word of a search: a row matches if it contains one term of each. "Luna ferreteria" thus finds "FERRETERIA LUNA
 * SAS". A phone number is one word, however it is separated. Throws BadInput if the text is too long.
 */
export function searchedWords(text: string, field = 'search'): string[][] {
  const terms = searchTerms(text, field);
  const [term = ''] = terms ?? [];
  if (!terms || terms.length > 1 || !term.includes(' ')) return terms ? [terms] : [];
  const words = term.split(' ');
  const last = words.slice(mostWords - 1).join(' ');
  return [...new Set([...words.slice(0, mostWords - 1), ...(last ? [last] : [])])].map(word => [word]);
}

/** Whether few rows are likely to match, judged by the length of the term. */
export const isRareSearch = (terms: readonly string[] | null): boolean => (terms?.[0]?.length ?? 0) >= 3;

/** Returns the patterns for LIKE ANY that match texts that contain one of the terms. */
export const patternsOf = (terms: readonly string[] | null): string[] | null =>
  terms?.map(term => `%${term.replace(/[\\%_]/g, '\\$&')}%`) ?? null;
