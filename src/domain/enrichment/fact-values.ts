import type { FoundColumn } from '../contacts/index.js';
import { foldName } from '../shared/fold.js';
import { cut, type TextKind } from '../shared/texts.js';
import type { FactField } from './fact.entity.js';

/** The column of the contact that a field is stored in; a field without one is its fact alone. */
export const columnOf: Readonly<Partial<Record<FactField, FoundColumn>>> = {
  NAME: 'name',
  COMPANY: 'company',
  EMAIL: 'email',
  PHONE: 'phone',
  CITY: 'city',
  BIRTHDAY: 'birthday',
  LANGUAGE: 'language',
};

const kindOf: Readonly<Partial<Record<FactField, TextKind>>> = {
  NAME: 'name',
  COMPANY: 'name',
  CITY: 'phrase',
  ADDRESS: 'address',
};

export const storedValue = (field: FactField, value: string): string => cut(value.trim(), kindOf[field] ?? 'line');

/** Returns the key by which equal values are recognised, however they are written. */
export function valueKey(field: FactField, value: string): string {
  if (field === 'TAX_ID') return value.toUpperCase().replace(/[^\p{L}\p{N}]/gu, '');
  return foldName(value);
}

/** Whether the stored value already contains the found one: it is the same, or a longer form of it. */
export function isSaid(field: FactField, stored: string, found: string): boolean {
  if (valueKey(field, stored) === valueKey(field, found)) return true;
  if (field !== 'NAME' && field !== 'COMPANY' && field !== 'CITY') return false;
  const words = new Set(valueKey(field, stored).split(' '));
  return valueKey(field, found)
    .split(' ')
    .every(word => words.has(word));
}
