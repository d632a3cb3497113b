import type { Job } from 'graphile-worker';
import type pg from 'pg';
import type { FairShare } from './fair-share.js';

/**
 * Replaces the statement by which graphile-worker fetches jobs. The tenant is read from the payload, as in the index. Postgres calls the
 * second function first, and the first one only if a job waits.
 */
const take = {
  name: 'worker.take-jobs',
  text: `select *, coalesce(payload->>'tenantId', '-') as tenant from app.take_jobs($1, $2, $3, $4, $5, $6, $7) where app.any_waits($2)`,
};
/**
 * Replaces the statement by which graphile-worker deletes jobs that were run. A crash of Postgres may lose a job that was already taken,
 * since the queue does not wait for the disk, and the next job then gets the same id: by the id alone, the run of the lost job would delete
 * it.
 */
const complete = {
  name: 'worker.complete-jobs',
  text: 'delete from graphile_worker._private_jobs j using unnest($1::bigint[]) as ended (id) where j.id = ended.id and j.locked_by = $2',
};
type TakenJob = Job & { tenant: string };
/** Work that runs on the connection of a fetch, before the fetch. */
export type BeforeFetch = (client: pg.PoolClient, most: number) => Promise<void>;
type Query = (config: unknown, ...more: unknown[]) => unknown;

/** The runner of one lane, known from its first fetch on. */
interface RunnerOfLane {
  id: string;
  share: FairShare;
  before: BeforeFetch | undefined;
}

/**
 * Returns the same pool for the runner of one lane, with a fetch that takes jobs in turns by tenant, and an end that deletes only jobs
 * which the runner holds. graphile-worker has no option for these, but its prepared statements have names, by which they are recognised and
 * replaced. If a new version renames them, the tests of the order in which jobs start, and of a job with the id of a lost one, fail.
 */
export function fairPool(pool: pg.Pool, share: FairShare, before?: BeforeFetch): pg.Pool {
  const runner: RunnerOfLane = { id: '', share, before };
  const connect = (callback?: Parameters<pg.Pool['connect']>[0]) =>
    // The runner passes a callback only for the connection on which it listens for notifications.
    callback ? pool.connect(callback) : pool.connect().then(client => fairClient(client, runner));
  return overriding(pool, 'connect', connect);
}

function fairClient(client: pg.PoolClient, runner: RunnerOfLane): pg.PoolClient {
  const query: Query = (config, ...more) => {
    if (isFetch(config)) return fetchFairly(client, config.values, runner);
    if (isEnd(config)) return client.query({ ...complete, values: [[config.values[0]].flat(), runner.id] });
    return (client.query as Query).call(client, config, ...more);
  };
  return overriding(client, 'query', query);
}

interface Named<Values> {
  name: string;
  values: Values;
}
const isNamed = (config: unknown, name: RegExp): boolean =>
  typeof config === 'object' &&
  config !== null &&
  'name' in config &&
  typeof config.name === 'string' &&
  name.test(config.name);
const isFetch = (config: unknown): config is Named<[pool: string, tasks: number[]]> => isNamed(config, /^get_job/);
const isEnd = (config: unknown): config is Named<[ids: string | string[]]> => isNamed(config, /^complete_jobs?\//);

async function fetchFairly(client: pg.PoolClient, [pool, tasks]: [string, number[]], runner: RunnerOfLane) {
  const { share, before } = runner;
  runner.id = pool;
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
