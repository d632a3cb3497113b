import { DomainError } from './domain-error.js';

/** Throws CONFLICT where a thing has changed since its `updatedAt` was read; nothing was read where it is not given. */
export function assertUnchanged(updatedAt: Date, before: Date | null | undefined): void {
  if (before != null && before.getTime() !== updatedAt.getTime())
    throw new DomainError('CONFLICT', 'This has changed meanwhile: look at it again before you save it.', [
      'updatedAtBefore',
    ]);
}

/** Now, or where that is no later than the last change, a moment after it: each change has a time of its own. */
export const laterThan = (updatedAt: Date, now: Date): Date =>
  now > updatedAt ? now : new Date(updatedAt.getTime() + 1);
