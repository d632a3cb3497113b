import type { Config } from './config.js';
import { ConnectionWatch, type WatchEvent } from './integrations/postgres/connection-watch.js';
import { ScopedPool } from './integrations/postgres/door.js';
import type { DoorOptions } from './integrations/postgres/open-pool.js';
import { Replica } from './integrations/postgres/replica.js';
import type { Logger } from './integrations/telemetry/log.js';

export interface Doors {
  /** Connections for requests. */
  door: ScopedPool;
  /** Connections for the jobs that follow a message. */
  jobsDoor: ScopedPool;
  /** Connections for webhooks: a burst of reads must not delay the 200 for a vendor. */
  ingestDoor: ScopedPool;
  replica: Replica | null;
  /** Opens connections for the queue of a worker. */
  openQueue(): ScopedPool;
  close(): Promise<void>;
}

/** The minimum. Jobs can wait longer for a connection than a vendor for an answer, and a failure costs them an attempt. */
const connectMsOfJobs = 4_000;

/** Opens all connections of a process to its databases. Nothing connects before it is used. */
export function openDoors(config: Config, url: string, log: Logger): Doors {
  const { DATABASE_POOL: pool, READ_DATABASE_URL: replicaUrl } = config;
  const onError = (where: string) => (error: Error) => log.warn({ where, error: error.message }, 'connection trouble');
  const watch = watchOf(url, 'postgres', log);
  const idleMs = config.DATABASE_IDLE_SECONDS * 1_000;
  const connectMs = config.DATABASE_CONNECT_MS;
  const jobsConnectMs = Math.max(connectMs, connectMsOfJobs);
  const open = (
    options: Pick<DoorOptions, 'role' | 'max' | 'applicationName' | 'perTenant' | 'waitMs' | 'connectMs'>,
  ) => new ScopedPool({ url, watch, idleMs, connectMs, onError: onError('postgres'), ...options });
  const forRequests = {
    role: 'embudo_app',
    max: pool,
    perTenant: config.DATABASE_CONNECTIONS_PER_TENANT ?? Math.ceil(pool / 2),
    waitMs: config.RESOLVER_DEADLINE_MS,
  } as const;
  const door = open({ ...forRequests, applicationName: 'embudo' });
  const jobsDoor = open({
    role: 'embudo_jobs',
    max: pool,
    // The queries of jobs are short: a tenant with many jobs may use all but the last two connections.
    perTenant: Math.max(Math.ceil(pool / 2), pool - 2),
    connectMs: jobsConnectMs,
    applicationName: 'embudo jobs',
  });
  const ingestDoor = open({ role: 'embudo_app', max: 4, applicationName: 'embudo ingest' });
  const replicaWatch = replicaUrl ? watchOf(replicaUrl, 'replica', log) : null;
  const replica =
    replicaUrl && replicaWatch
      ? new Replica(
          new ScopedPool({
            ...forRequests,
            url: replicaUrl,
            watch: replicaWatch,
            idleMs,
            connectMs,
            applicationName: 'embudo reads',
            onError: onError('replica'),
          }),
          onError('replica'),
        )
      : null;
  const opened = [door, jobsDoor, ingestDoor];
  return {
    door,
    jobsDoor,
    ingestDoor,
    replica,
    openQueue() {
      const queue = open({
        role: 'embudo_queue',
        max: 10,
        connectMs: jobsConnectMs,
        applicationName: 'embudo worker',
      });
      opened.push(queue);
      return queue;
    },
    async close() {
      await Promise.all([...opened.map(each => each.close()), replica?.close()]);
      watch.stop();
      replicaWatch?.stop();
    },
  };
}

/** Returns one watch for all connections to a host; its findings are logged. */
const watchOf = (url: string, where: 'postgres' | 'replica', log: Logger): ConnectionWatch =>
  new ConnectionWatch(url, (event, connections) =>
    log[event === 'back' ? 'info' : 'error']({ where, connections }, watchWords[event]),
  );
const watchWords: Record<WatchEvent, string> = {
  away: 'the database does not answer: its connections are dropped, and requests are refused until it does',
  dropped: 'connections to the database that did not answer were dropped',
  back: 'the database answers again',
};
