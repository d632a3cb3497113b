import { DomainError } from '../shared/domain-error.js';

const place = /\{\{\s*([\p{L}\p{N}_]{1,60})\s*(?:\|([^{}|]*))?\}\}/gu;

/** Placeholders that a text may contain: `{{name}}`, or `{{firstName|amiga}}` with a fallback for contacts without the value. */
export const contactPlaceholders = ['name', 'firstName', 'business'] as const;
export type ContactPlace = (typeof contactPlaceholders)[number];
export type PlaceValues = Record<ContactPlace, string | null>;

/** Throws INVALID for an unknown placeholder, and for double braces that are not a placeholder. */
export function checkPlaces(text: string, field: string[]): void {
  const known: readonly string[] = contactPlaceholders;
  const unknown = [...text.matchAll(place)].find(([, name = '']) => !known.includes(name));
  const allowed = contactPlaceholders.map(each => `{{${each}}}`).join(', ');
  if (unknown)
    throw new DomainError(
      'INVALID',
      `${unknown[0].slice(0, 80)} cannot be filled from a contact. Use one of ${allowed}.`,
      field,
    );
  if (/\{\{|\}\}/u.test(withoutPlaces(text)))
    throw new DomainError(
      'INVALID',
      `Write placeholders as in "Hola {{firstName|amiga}}": double braces around one of ${allowed}.`,
      field,
    );
}

/** Returns the text without its placeholders, which is the shortest that a contact may get. */
export const withoutPlaces = (text: string): string => text.replace(place, '');

/** Returns the text for one contact; null if a placeholder has neither a value nor a fallback. */
export function fillContactPlaceholders(text: string, values: PlaceValues): string | null {
  let isWhole = true;
  const filled = text.replace(place, (_whole, name: ContactPlace, instead: string | undefined) => {
    const value = values[name]?.trim() || instead?.trim();
    if (value === undefined || value === '') isWhole = false;
    return value ?? '';
  });
  return isWhole ? filled : null;
}

/**
 * Returns the values of the placeholders for a contact. Collapses white space, because line breaks and runs of spaces would break an
 * approved text.
 */
export function placeValues(contact: { name: string | null }, business: string): PlaceValues {
  const name = contact.name?.replace(/\s+/gu, ' ').trim() || null;
  return { name, firstName: name?.split(' ')[0] ?? null, business };
}
