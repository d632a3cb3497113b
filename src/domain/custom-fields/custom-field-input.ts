import { DomainError } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import type { FieldType } from './custom-field.entity.js';

const maxOptions = 100;

/** Returns the label. Throws INVALID if it is empty. */
export function readLabel(label: string): string {
  if (label === '') throw new DomainError('INVALID', 'Enter a label for the field.', ['label']);
  return label;
}

/**
 * Returns the options of a field of this type. Throws INVALID if they do not fit the type, or if one is empty or stands there twice.
 * Imports, counts and questions do not tell "YES" from "Yes", so both are refused, too, unless the field had both `before`.
 */
export function readOptions(type: FieldType, options: string[], before: readonly string[] = []): string[] {
  const refuse = (message: string): never => {
    throw new DomainError('INVALID', message, ['options']);
  };
  if (type !== 'DROPDOWN') return options.length > 0 ? refuse('Only a DROPDOWN field can have options.') : [];
  if (options.length === 0 || options.length > maxOptions)
    refuse(`A DROPDOWN field must have between 1 and ${maxOptions} options.`);
  if (options.includes('')) refuse('An option cannot be empty.');
  if (new Set(options).size < options.length) refuse('Two options are the same.');
  const known = new Map<string, string>();
  for (const option of options) {
    const twin = known.get(foldName(option));
    if (twin !== undefined && !(before.includes(twin) && before.includes(option)))
      refuse(`The options "${twin}" and "${option}" differ only in case or accents. Keep one of them.`);
    known.set(foldName(option), option);
  }
  return options;
}
