import { DomainError } from './domain-error.js';

/** Throws CONFLICT if a thing has changed since the caller read its `updatedAt`. Without `before` it checks nothing. */
export function assertUnchanged(updatedAt: Date, before: Date | null | undefined): void {
  if (before != null && before.getTime() !== updatedAt.getTime())
    throw new DomainError('CONFLICT', 'This has changed since you opened it. Reload it before you save.', [
      'updatedAtBefore',
    ]);
}

/** Returns now, or one millisecond after the last change if now is not later: each change has its own time. */
export const laterThan = (updatedAt: Date, now: Date): Date =>
  now > updatedAt ? now : new Date(updatedAt.getTime() + 1);
