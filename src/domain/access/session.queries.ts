import type { Sql } from '../shared/database.port.js';
import { type BoundRows, readRows } from '../shared/keyset.js';

export interface SessionRow {
  id: string;
  createdAt: Date;
  lastUsedAt: Date;
  userAgent: string | null;
  /** Whether it is the session that asks. */
  current: boolean;
}

/** The reader's own sessions that stand, the newest first; nobody sees another's. `asking` is SQL of the id of the session that asks. */
export const ownSessions = (asking: string, values: unknown[]): BoundRows => ({
  name: 'sessions',
  from: `(select e.*, coalesce(e.id::text = ${asking}, false) as current from session e) e`,
  columns: 'e.id, e.created_at as "createdAt", e.last_used_at as "lastUsedAt", e.user_agent as "userAgent", e.current',
  where: ['e.user_id = (select app.actor())', 'e.revoked_at is null', 'e.expires_at > now()'],
  values,
  order: 'e.created_at desc, e.id desc',
  limit: 1000,
});
export const readSessions = (read: Sql, asking: string | null): Promise<SessionRow[]> =>
  readRows(read, ownSessions('$1::text', [asking]));
