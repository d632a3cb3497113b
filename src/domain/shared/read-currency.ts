import { DomainError } from './domain-error.js';
import { isCurrency } from './money.js';

/** Returns the code of a currency as it is stored. People also write it in small letters. Throws INVALID for an unknown one. */
export function readCurrency(given: string): string {
  const code = given.trim().toUpperCase();
  if (!isCurrency(code))
    throw new DomainError('INVALID', 'Enter a three-letter currency code (ISO 4217), such as USD.', ['currency']);
  return code;
}
