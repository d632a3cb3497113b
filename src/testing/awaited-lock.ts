import type pg from 'pg';
import { until } from './until.js';

/** Read from pg_locks, because pg_stat_activity shows one state for as long as the client's transaction lasts. */
const blocked = 'select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))';

/** Waits until another transaction waits for a lock that the client's transaction holds. */
export const lockAwaited = (client: pg.ClientBase): Promise<true> =>
  until('somebody to wait for the lock', async () => ((await client.query(blocked)).rowCount ?? 0) > 0);
