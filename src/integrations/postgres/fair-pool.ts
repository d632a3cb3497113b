import type { Job } from 'graphile-worker';
import type pg from 'pg';
import type { FairShare } from './fair-share.js';

/** Replaces the statement by which graphile-worker fetches jobs. The tenant is read from the payload, as in the index. */
const take = {
  name: 'worker.take-jobs',
  text: `select *, coalesce(payload->>'tenantId', '-') as tenant from app.take_jobs($1, $2, $3, $4, $5, $6, $7)`,
};
type TakenJob = Job & { tenant: string };
/** Work that runs on the connection of a fetch, before the fetch. */
export type BeforeFetch = (client: pg.PoolClient, most: number) => Promise<void>;
type Query = (config: unknown, ...more: unknown[]) => unknown;

/**
 * Returns the same pool for the runner of one lane, with a fetch that takes jobs in turns by tenant. graphile-worker has no
 * option for choosing jobs, but its prepared statements have names, so the fetch is recognised by its name and replaced. If a
 * new version renames it, the test of the order in which jobs start fails.
 */
export function fairPool(pool: pg.Pool, share: FairShare, before?: BeforeFetch): pg.Pool {
  const connect = (callback?: Parameters<pg.Pool['connect']>[0]) =>
    // The runner passes a callback only for the connection on which it listens for notifications.
    callback ? pool.connect(callback) : pool.connect().then(client => fairClient(client, share, before));
  return overriding(pool, 'connect', connect);
}

function fairClient(client: pg.PoolClient, share: FairShare, before?: BeforeFetch): pg.PoolClient {
  const query: Query = (config, ...more) =>
    isFetch(config)
      ? fetchFairly(client, config.values, share, before)
      : (client.query as Query).call(client, config, ...more);
  return overriding(client, 'query', query);
}

const isFetch = (config: unknown): config is { values: [pool: string, tasks: number[]] } =>
  typeof config === 'object' &&
  config !== null &&
  'name' in config &&
  typeof config.name === 'string' &&
  config.name.startsWith('get_job');

async function fetchFairly(
  client: pg.PoolClient,
  [pool, tasks]: [string, number[]],
  share: FairShare,
  before?: BeforeFetch,
) {
  const request = share.nextFetch();
  if (!request) return { rows: [] };
  await before?.(client, request.maxJobs);
  const { maxJobs, lastTenant, maxPerNewTenant, holders, remaining } = request;
  const result = await client.query<TakenJob>({
    ...take,
    values: [pool, tasks, maxJobs, lastTenant, maxPerNewTenant, holders, remaining],
  });
  share.fetched(result.rows, request);
  return result;
}

/** Returns the object with one method replaced. */
function overriding<T extends object>(target: T, name: keyof T, method: unknown): T {
  return new Proxy(target, {
    get(object, property) {
      if (property === name) return method;
      const value: unknown = Reflect.get(object, property, object);
      return typeof value === 'function' ? value.bind(object) : value;
    },
  });
}
