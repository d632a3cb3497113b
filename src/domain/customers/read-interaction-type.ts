import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { foldName } from '../shared/fold.js';
import { cleanText } from '../shared/text.js';
import { inEveryLanguage } from '../shared/translations.js';
import { customerTexts } from './customers.texts.js';
import { readInteractionTypes } from './interaction-type.queries.js';

/**
 * Returns the key of an interaction type given by its key or label. Throws INVALID, with the list of types, if the tenant has no such
 * type. A tenant without any types accepts every name.
 */
export async function readInteractionType(tx: Transaction, given: string): Promise<string> {
  const name = cleanText(given).trim();
  const types = await readInteractionTypes(tx);
  if (types.length === 0) {
    if (name !== '') return name;
    throw new DomainError(
      'INVALID',
      inEveryLanguage(language => customerTexts(language, 'noInteractionType')),
      ['type'],
    );
  }
  const wanted = foldName(name);
  const found =
    types.find(({ key }) => key === wanted) ?? types.find(({ label }) => wanted !== '' && foldName(label) === wanted);
  if (found) return found.key;
  const named = types.map(({ key, label }) => `${key} (${label})`).join(', ');
  throw new DomainError(
    'INVALID',
    inEveryLanguage(language => customerTexts(language, 'interactionType', { types: named })),
    ['type'],
  );
}
