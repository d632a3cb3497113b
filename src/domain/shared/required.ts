import { collapseSpaces } from './collapse-spaces.js';
import { DomainError } from './domain-error.js';
import { readTexts } from './texts.js';

/** Returns the text without extra spaces. Throws INVALID if the text is then empty. */
export function readRequired(value: string, field: string): string {
  const read = collapseSpaces(value);
  if (read === '') throw new DomainError('INVALID', `The ${field} cannot be empty.`, [field]);
  return read;
}

/** Returns a list of words without empty ones and duplicates. */
export const readWords = (given: readonly string[], field: string): string[] =>
  [...new Set(readTexts([...given], 'tag', field))].filter(word => word !== '');
