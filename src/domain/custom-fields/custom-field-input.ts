import { DomainError } from '../shared/domain-error.js';
import type { FieldType } from './custom-field.entity.js';

const maxOptions = 100;

/** Returns the text in one line, with each run of white space as one space. */
export const collapseSpaces = (given: string): string => given.replace(/\s+/g, ' ');

export function readLabel(given: string): string {
  const label = collapseSpaces(given);
  if (label === '') throw new DomainError('INVALID', 'Enter a label for the field.', ['label']);
  return label;
}

export function readOptions(type: FieldType, given: string[]): string[] {
  const refuse = (message: string): never => {
    throw new DomainError('INVALID', message, ['options']);
  };
  const options = given.map(collapseSpaces);
  if (type !== 'DROPDOWN') return options.length > 0 ? refuse('Only a DROPDOWN field can have options.') : [];
  if (options.length === 0 || options.length > maxOptions)
    refuse(`A DROPDOWN field must have between 1 and ${maxOptions} options.`);
  if (options.includes('')) refuse('An option cannot be empty.');
  if (new Set(options).size < options.length) refuse('Two options are the same.');
  return options;
}
