import { foldName } from '../shared/fold.js';
import { type Person, wholeName } from './person.js';
import type { RowValues } from './read-row.js';

const wordsOf = (name: unknown): string[] => foldName(String(name ?? '')).match(/[\p{L}\p{N}]{2,}/gu) ?? [];

/**
 * Whether a row that has the phone number of `person` is about somebody else, as where colleagues share the number of an office: the name
 * has no word in common, and the e-mail address is another one. A row with an id names its person itself.
 */
export function isSomebodyElse({ contact }: Person, { values }: RowValues): boolean {
  const email = values.get('email');
  if (values.has('id') || email === undefined || !contact.email || contact.email === email) return false;
  const [ofRow, known] = [wordsOf(wholeName(values)), wordsOf(contact.name)];
  return ofRow.length > 0 && known.length > 0 && !ofRow.some(word => known.includes(word));
}

/** Returns the row without its phone number, which is the other person's. */
export function withoutPhone(row: RowValues): RowValues {
  const values = new Map(row.values);
  const phone = String(values.get('phone'));
  values.delete('phone');
  return { ...row, values, leftOut: [{ field: 'phone', text: phone }, ...(row.leftOut ?? [])] };
}
