import { DomainError } from './domain-error.js';
import { readTexts } from './texts.js';

/** The text without needless spaces. Throws INVALID where nothing is left. */
export function readRequired(value: string, field: string): string {
  const read = value.replace(/\s+/g, ' ').trim();
  if (read === '') throw new DomainError('INVALID', `The ${field} must not be empty.`, [field]);
  return read;
}

/** A list of words without empty ones and duplicates. */
export const readWords = (given: readonly string[], field: string): string[] =>
  [...new Set(readTexts([...given], 'tag', field))].filter(word => word !== '');
