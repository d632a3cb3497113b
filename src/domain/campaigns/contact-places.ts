import { DomainError } from '../shared/domain-error.js';

const place = /\{\{\s*([\p{L}\p{N}_]{1,60})\s*(?:\|([^{}|]*))?\}\}/gu;

/** What a text may hold of each contact: `{{name}}`, or `{{firstName|amiga}}` with what stands there where it is not known. */
export const contactPlaces = ['name', 'firstName', 'business'] as const;
export type ContactPlace = (typeof contactPlaces)[number];
export type PlaceValues = Record<ContactPlace, string | null>;

/** Throws INVALID for a place that no contact can fill, and for braces that are no place. */
export function checkPlaces(text: string, field: string[]): void {
  const known: readonly string[] = contactPlaces;
  const unknown = [...text.matchAll(place)].find(([, name = '']) => !known.includes(name));
  const allowed = contactPlaces.map(each => `{{${each}}}`).join(', ');
  if (unknown)
    throw new DomainError('INVALID', `A contact cannot fill ${unknown[0].slice(0, 80)}; there are ${allowed}.`, field);
  if (/\{\{|\}\}/u.test(text.replace(place, '')))
    throw new DomainError(
      'INVALID',
      `Write places as in "Hola {{firstName|amiga}}": two braces around one of ${allowed}.`,
      field,
    );
}

/** The text without its places: no contact reads a shorter one. */
export const withoutPlaces = (text: string): string => text.replace(place, '');

/** The text for one contact; null where a place has neither a value nor something to stand there instead. */
export function fillPlaces(text: string, values: PlaceValues): string | null {
  let isWhole = true;
  const filled = text.replace(place, (_whole, name: ContactPlace, instead: string | undefined) => {
    const value = values[name]?.trim() || instead?.trim();
    if (value === undefined || value === '') isWhole = false;
    return value ?? '';
  });
  return isWhole ? filled : null;
}

/** What of a contact fills the places. Control characters and runs of spaces in a name would break an approved text. */
export function placeValues(contact: { name: string | null }, business: string): PlaceValues {
  const name = contact.name?.replace(/\s+/gu, ' ').trim() || null;
  return { name, firstName: name?.split(' ')[0] ?? null, business };
}
