import type { Transaction } from '../shared/database.port.js';

/** Announces to each of the users, once, that some of theirs are gone. */
export function tellRemoved(tx: Transaction, removed: readonly { userId: string }[]): void {
  for (const userId of new Set(removed.map(row => row.userId))) tx.record('notification.removed', { userId });
}
