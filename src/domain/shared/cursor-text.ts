import { BadInput } from './domain-error.js';
import { isLonger, maxCharacters } from './texts.js';

/** Encodes JSON values as a cursor for clients. The first value names the list. */
export const cursorOf = (parts: readonly unknown[]): string => Buffer.from(JSON.stringify(parts)).toString('base64url');

/**
 * Returns the `count` values after the name in a cursor of the list `name`. They are still unchecked. Throws `refused` for any
 * other cursor.
 */
export function cursorParts(cursor: string, name: string, count: number, refused: BadInput): unknown[] {
  if (isLonger(cursor, maxCharacters.cursor)) throw refused;
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw refused;
  }
  if (!Array.isArray(parsed) || parsed.length !== count + 1 || parsed[0] !== name) throw refused;
  return parsed.slice(1);
}
