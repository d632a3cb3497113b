import { BadInput } from './domain-error.js';

/**
 * Throws BadInput if a range of instants, days or numbers ends before it begins. Otherwise such a range would match nothing, and
 * the user would not know why.
 */
export function assertForward<T extends Date | number | bigint | string>(
  from: T | null | undefined,
  to: T | null | undefined,
  path: string[],
): void {
  if (from != null && to != null && from > to) throw new BadInput('The range ends before it starts.', path);
}
