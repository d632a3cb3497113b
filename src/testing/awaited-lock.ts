import type pg from 'pg';
import { until } from './until.js';

const waiting = `select from pg_locks where locktype = 'advisory' and not granted
  and database = (select oid from pg_database where datname = current_database())`;

/** Waits until some transaction of the client's database waits for an advisory lock, such as one that the client holds. */
export const lockAwaited = (client: pg.ClientBase): Promise<true> =>
  until('somebody to wait for the lock', async () => ((await client.query(waiting)).rowCount ?? 0) > 0);
