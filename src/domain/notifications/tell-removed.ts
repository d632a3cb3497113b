import type { Transaction } from '../shared/database.port.js';

/** Records one event per user, which says that some of the user's notifications were deleted. */
export function tellRemoved(tx: Transaction, removed: readonly { userId: string }[]): void {
  for (const userId of new Set(removed.map(row => row.userId))) tx.record('notification.removed', { userId });
}
