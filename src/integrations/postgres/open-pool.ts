import type pg from 'pg';
import { minuteMs } from '../../domain/shared/durations.js';
import type { ConnectionWatch } from './connection-watch.js';
import { RetryingPool } from './patient-pool.js';
import { WatchedClient } from './watched-client.js';

export interface DoorOptions {
  url: string;
  /** The connection's options set the role, so that RESET ROLE and DISCARD ALL return to it and setting it cannot fail silently. */
  role: 'embudo_app' | 'embudo_jobs' | 'embudo_queue';
  max: number;
  applicationName: string;
  /** How many connections one tenant may use at a time; by default all. */
  perTenant?: number;
  /** Milliseconds to wait for a connection while all that the tenant may use are busy. */
  waitMs?: number;
  /** Milliseconds that opening a connection may take, and that the pool waits for a server that has no connection left. */
  connectMs?: number;
  /** Milliseconds after which an unused connection is closed. */
  idleMs?: number;
  /** Shared by all doors to one host; by default the door has its own watch. */
  watch?: ConnectionWatch;
  onError(error: Error): void;
}

const defaultConnectMs = 1_500;
const defaultIdleMs = minuteMs;

/** Opens the pool of a door. The role and the limits are settings of its connections, so no statement can run without them. */
export function openPool({ max, ...options }: DoorOptions, watch: ConnectionWatch): pg.Pool {
  const settings = {
    role: options.role,
    statement_timeout: 10_000,
    lock_timeout: 3_000,
    idle_in_transaction_session_timeout: 15_000,
    // For the server: it ends the sessions of a vanished client, and releases their locks, after seconds instead of hours.
    client_connection_check_interval: 5_000,
    tcp_keepalives_idle: 10,
    tcp_keepalives_interval: 2,
    tcp_keepalives_count: 5,
    jit: 'off',
    timezone: 'UTC',
    random_page_cost: 1.1,
    ...(options.role === 'embudo_jobs' && { plan_cache_mode: 'force_generic_plan', enable_seqscan: 'off' }),
    ...(options.role === 'embudo_queue' && { synchronous_commit: 'off' }),
  };
  // random_page_cost: rows that are read by id are mostly in memory. With the default, Postgres scans small tables instead.
  // force_generic_plan: the few statements of the jobs are planned once per connection, not again at each of their first five runs.
  // enable_seqscan: they look rows up by their keys. A plan that was made while a table held a few rows would scan all that it gets later.
  // synchronous_commit: the log is written in order, so a job whose end is lost in a crash of Postgres runs again (docs/adr/0064).
  const connectMs = options.connectMs ?? defaultConnectMs;
  return new RetryingPool(
    {
      connectionString: options.url,
      // The types of pg lack the constructor with settings that the pool calls.
      Client: watchedBy(watch) as never,
      max,
      // Statements of a transaction that do not need each other's results are sent together. The queue's runner sends none of these.
      ...(options.role !== 'embudo_queue' && { pipeline: true }),
      connectionTimeoutMillis: connectMs,
      // Detects a dead connection on which nothing is sent, such as the one that listens for jobs.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      idleTimeoutMillis: options.idleMs ?? defaultIdleMs,
      application_name: options.applicationName,
      options: Object.entries(settings)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    },
    connectMs,
  );
}

const watchedBy = (watch: ConnectionWatch) =>
  class extends WatchedClient {
    constructor(config: pg.ClientConfig) {
      super(config);
      watch.open(this);
    }
  };
