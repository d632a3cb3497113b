import type { Sql, Statement } from '../shared/database.port.js';
import { sqlOf } from '../shared/sql-text.js';

/** Condition for the reader's own notifications. Managers can read those of other users, but no list shows them. */
export const ownNotifications = sqlOf('notification.user_id = (select app.actor())');

/** SQL of the number of a user's unread notifications. */
export const unreadCountSql = (userId: string): string =>
  `(select count(*)::int from notification n where n.user_id = ${userId} and not n.read)`;

const unread: Statement = { name: 'notification.unread', text: `select ${unreadCountSql('app.actor()')} as count` };

/** Returns the number of the reader's unread notifications. */
export async function countUnread(read: Sql): Promise<number> {
  const [row] = await read.query<{ count: number }>(unread);
  return row?.count ?? 0;
}

const seen: Statement = {
  name: 'notification.seen',
  text: 'select id from notification where id = any ($1) and user_id = app.actor()',
};

/** Returns which of these notifications belong to the reader and still exist. */
export async function ownAmong(read: Sql, ids: readonly string[]): Promise<Set<string>> {
  return new Set((await read.query<{ id: string }>(seen, [ids])).map(({ id }) => id));
}
