import type { BoundRows } from '../shared/keyset.js';
import { sqlOf, sqlWith } from '../shared/sql-text.js';

/**
 * The reader's own valid sessions, newest first; nobody sees another user's sessions. `asking` is a bound value, and `sessionId` returns
 * SQL over its placeholder for the id of the session that makes the request.
 */
export const ownSessions = (asking: unknown, sessionId: (placeholder: string) => string): BoundRows => ({
  name: 'sessions',
  from: sqlWith(
    [asking],
    given => `(select e.*, coalesce(e.id::text = ${sessionId(given)}, false) as current from session e) e`,
  ),
  alias: 'e',
  columns: 'e.id, e.created_at as "createdAt", e.last_used_at as "lastUsedAt", e.user_agent as "userAgent", e.current',
  where: ['e.user_id = (select app.actor())', 'e.revoked_at is null', 'e.expires_at > now()'].map(sqlOf),
  order: 'e.created_at desc, e.id desc',
  limit: 1000,
});
