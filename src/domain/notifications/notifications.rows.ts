import type { Sql, Statement } from '../shared/database.port.js';
import { sqlOf } from '../shared/sql-text.js';

/** What the reader is told of; managers can see those of others, which no list shows. */
export const ownNotifications = sqlOf('notification.user_id = (select app.actor())');

/** An expression for how many of a user's are not read. */
export const unreadCountSql = (userId: string): string =>
  `(select count(*)::int from notification n where n.user_id = ${userId} and not n.read)`;

const unread: Statement = { name: 'notification.unread', text: `select ${unreadCountSql('app.actor()')} as count` };

/** How many the reader has not read. */
export async function countUnread(read: Sql): Promise<number> {
  const [row] = await read.query<{ count: number }>(unread);
  return row?.count ?? 0;
}

const seen: Statement = {
  name: 'notification.seen',
  text: 'select id from notification where id = any ($1) and user_id = app.actor()',
};

/** Which of these are the reader's and still there. */
export async function ownAmong(read: Sql, ids: readonly string[]): Promise<Set<string>> {
  return new Set((await read.query<{ id: string }>(seen, [ids])).map(({ id }) => id));
}
