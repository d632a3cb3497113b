import type { Statement, Transaction } from '../shared/database.port.js';

const notified: Statement = {
  name: 'notification.readers-about',
  text: 'select distinct user_id as "userId" from notification where contact_id = $1 order by 1',
};

/** Returns the users who have notifications about a contact, for the events after an erasure has deleted these. */
export const usersNotifiedOf = (tx: Transaction, contactId: string): Promise<{ userId: string }[]> =>
  tx.query<{ userId: string }>(notified, [contactId]);

/** Records one event per user, which says that some of the user's notifications were deleted. */
export function tellRemoved(tx: Transaction, removed: readonly { userId: string }[]): void {
  for (const userId of new Set(removed.map(row => row.userId))) tx.record('notification.removed', { userId });
}
