import type { Job } from 'graphile-worker';
import type pg from 'pg';
import type { FairShare } from './fair-share.js';

/** What the worker's runner sends in place of its own statement. The tenant is read from the payload, as the index has it. */
const take = {
  name: 'worker.take-jobs',
  text: `select *, coalesce(payload->>'tenantId', '-') as tenant from app.take_jobs($1, $2, $3, $4, $5, $6, $7)`,
};
type TakenJob = Job & { tenant: string };
type Query = (config: unknown, ...more: unknown[]) => unknown;

/**
 * The same pool for the runner of one lane, whose fetch takes jobs in turns by tenant. The runner offers no way to choose
 * its jobs, and it names its prepared statements: the one that fetches is replaced by its name. Should a new version of
 * graphile-worker name it otherwise, the test of the order in which jobs start fails.
 */
export function fairPool(pool: pg.Pool, share: FairShare): pg.Pool {
  const connect = (callback?: Parameters<pg.Pool['connect']>[0]) =>
    // With a callback the runner takes the connection on which it listens.
    callback ? pool.connect(callback) : pool.connect().then(client => fairClient(client, share));
  return overriding(pool, 'connect', connect);
}

function fairClient(client: pg.PoolClient, share: FairShare): pg.PoolClient {
  const query: Query = (config, ...more) =>
    isFetch(config) ? fetchFairly(client, config.values, share) : (client.query as Query).call(client, config, ...more);
  return overriding(client, 'query', query);
}

const isFetch = (config: unknown): config is { values: [pool: string, tasks: number[]] } =>
  typeof config === 'object' &&
  config !== null &&
  'name' in config &&
  typeof config.name === 'string' &&
  config.name.startsWith('get_job');

async function fetchFairly(client: pg.PoolClient, [pool, tasks]: [string, number[]], share: FairShare) {
  const asked = share.ask();
  if (!asked) return { rows: [] };
  const { most, after, each, holders, rooms } = asked;
  const result = await client.query<TakenJob>({ ...take, values: [pool, tasks, most, after, each, holders, rooms] });
  share.fetched(result.rows, asked);
  return result;
}

/** An object with one method of another's, and everything else as it is. */
function overriding<T extends object>(target: T, name: keyof T, method: unknown): T {
  return new Proxy(target, {
    get(object, property) {
      if (property === name) return method;
      const value: unknown = Reflect.get(object, property, object);
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}
