import pg from 'pg';
import {
  rolesThatSeeAll,
  type Scope,
  type Sql,
  type Statement,
  scopeRoles,
} from '../../domain/shared/database.port.js';
import { OutcomeUnknown, ServiceUnavailable } from '../../domain/shared/domain-error.js';
import { isId } from '../../domain/shared/id.js';
import { ConnectionShares, nobodys } from './connection-shares.js';
import { ConnectionLost, ConnectionWatch } from './connection-watch.js';
import { isServerError, meaningOf } from './database-errors.js';
import { WatchedClient } from './watched-client.js';

export interface DoorOptions {
  url: string;
  /** Part of the connection itself, so RESET ROLE and DISCARD ALL come back to it and it cannot fail silently. */
  role: 'embudo_app' | 'embudo_jobs' | 'embudo_queue';
  max: number;
  applicationName: string;
  /** How many connections one tenant may use at a time; left out, all. */
  perTenant?: number;
  /** How long one waits for a connection while all that one may use are busy, in milliseconds. */
  waitMs?: number;
  /** How long opening a connection may take, in milliseconds. */
  connectMs?: number;
  /** Shared by the doors to one host; left out, the door has one of its own. */
  watch?: ConnectionWatch;
  onError(error: Error): void;
}

/** A connection that remembers for whom it served last, and which statements it has prepared. */
type ScopedClient = pg.PoolClient & { embudoScope?: string; embudoPrepared?: Set<string> };

const defaultConnectMs = 1_500;
const defaultWaitMs = 10_000;
/** Postgres keeps a prepared statement and its plan as long as the connection stands, so one with too many is replaced. */
const mostPrepared = 200;

/**
 * The one door to the database at run time: a pool whose connections carry a role that owns nothing.
 * Nobody else may hold its connections, since a connection keeps the scope that it last served.
 */
export class Door {
  readonly pool: pg.Pool;
  readonly unscoped: Sql;
  private readonly role: string;
  private readonly places: ConnectionShares;
  private readonly watch: ConnectionWatch;
  private readonly stopWatching: () => void;

  constructor(options: DoorOptions) {
    this.role = options.role;
    const { max, perTenant = max, waitMs = defaultWaitMs } = options;
    this.places = new ConnectionShares({ places: max, perTenant: Math.max(1, Math.min(perTenant, max)), waitMs });
    this.watch = options.watch ?? new ConnectionWatch(options.url);
    const unsubscribe = this.watch.on(() => {
      if (this.watch.trouble) this.places.refuseWaiting(this.watch.trouble);
    });
    this.stopWatching = () => {
      unsubscribe();
      if (!options.watch) this.watch.stop();
    };
    const settings = {
      role: options.role,
      statement_timeout: 10_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 15_000,
      // For the server: what a vanished client has left behind ends, and lets go of its locks, after seconds, not hours.
      client_connection_check_interval: 5_000,
      tcp_keepalives_idle: 10,
      tcp_keepalives_interval: 2,
      tcp_keepalives_count: 5,
      jit: 'off',
      timezone: 'UTC',
      random_page_cost: 1.1,
      ...(this.forJobs && { plan_cache_mode: 'force_generic_plan' }),
    };
    // What is read by id lies mostly in memory: at the usual price of a page Postgres scans small tables for every row instead.
    // The few statements of the jobs are planned once on each connection, not for its first five values too.
    this.pool = new pg.Pool({
      connectionString: options.url,
      // Their types know no constructor with settings, though the pool calls it with them.
      Client: watchedBy(this.watch) as never,
      max,
      connectionTimeoutMillis: options.connectMs ?? defaultConnectMs,
      // Finds a connection that died while nothing was asked of it, such as the one that listens for jobs.
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
      idleTimeoutMillis: 60_000,
      application_name: options.applicationName,
      options: Object.entries(settings)
        .map(([name, value]) => `-c ${name}=${value}`)
        .join(' '),
    });
    // The watch tells once of what it dropped; each of the connections would tell it again.
    const onError = (error: Error) => void (error instanceof ConnectionLost || options.onError(error));
    this.pool.on('error', onError);
    this.pool.on('connect', client => {
      client.on('error', onError);
      if (client instanceof WatchedClient) this.watch.add(client);
    });
    this.unscoped = {
      query: (statement, values) => this.withClient(client => run(client, statement, values)),
    };
  }

  /** Whether the database has said something just now, so that it need not be asked whether it is there. */
  heardWithin(ms: number): boolean {
    return this.watch.heardWithin(ms);
  }

  /** Calls back when connections were lost, once new ones can be had. */
  onRecovery(callback: () => void): void {
    this.watch.on(event => {
      if (event !== 'away') callback();
    });
  }

  /** Takes a connection, for a tenant where one is named, gives it back, and throws it away where its state is unsure. */
  async withClient<T>(work: (client: ScopedClient) => Promise<T>, tenant = nobodys): Promise<T> {
    if (this.watch.trouble) throw this.watch.trouble;
    const waiting = this.places.enter(tenant);
    if (waiting) await waiting;
    try {
      return await this.withConnection(work);
    } catch (error) {
      throw meaningOf(error);
    } finally {
      this.places.leave(tenant);
    }
  }

  private async withConnection<T>(work: (client: ScopedClient) => Promise<T>): Promise<T> {
    const client = await this.connect();
    let broken = true;
    try {
      const result = await work(client);
      broken = false;
      return result;
    } catch (error) {
      broken = !isServerError(error);
      throw error;
    } finally {
      client.release(broken || (client.embudoPrepared?.size ?? 0) > mostPrepared);
    }
  }

  /** Whether it serves the jobs that follow messages, as the system. */
  private get forJobs(): boolean {
    return this.role === 'embudo_jobs';
  }

  /** Reads under a scope. The scope costs a round trip only where the connection last served another one. */
  reader(scope: Scope): Sql {
    return {
      seesAll: rolesThatSeeAll.includes(scope.role),
      query: (statement, values) =>
        this.withClient(async client => {
          await this.keepScope(client, scope);
          return run(client, statement, values);
        }, scope.tenantId),
    };
  }

  /** Leaves a scope on the connection, where another one stands on it. Never with a BEGIN behind it: a rollback would undo it. */
  private async keepScope(client: ScopedClient, scope: Scope): Promise<void> {
    const key = scopeKey(scope);
    if (client.embudoScope === key) return;
    // Unsure until the server has said yes: a failure in between must not leave the old name on a new scope.
    client.embudoScope = undefined;
    await client.query(this.setScope(scope, false));
    client.embudoScope = key;
  }

  /**
   * One transaction; the scope is SET LOCAL in the same round trip as BEGIN, so it ends with the transaction. That of the jobs,
   * which are the system's alone, stays on the connection, as that of reads does. One that is not `durable` is told as
   * committed before it is on disk.
   */
  async transaction<T>(scope: Scope, work: (client: pg.PoolClient) => Promise<T>, durable = true): Promise<T> {
    const begin = durable ? 'begin' : 'begin; set local synchronous_commit to off';
    const outcome = await this.withClient<{ value: T } | { error: unknown }>(async client => {
      if (this.forJobs) await this.keepScope(client, scope);
      await client.query(this.forJobs ? begin : `${begin}; ${this.setScope(scope, true)}`);
      let committing = false;
      try {
        const value = await work(client);
        committing = true;
        await client.query('commit');
        return { value };
      } catch (error) {
        if (committing && !isServerError(error))
          throw Object.assign(new OutcomeUnknown('The database was lost while it was writing this.'), { cause: error });
        if (error instanceof pg.DatabaseError && !isServerError(error)) throw error;
        await client.query('rollback').catch(failure => {
          throw isServerError(error) ? failure : error;
        });
        return { error };
      }
    }, scope.tenantId);
    if ('error' in outcome) throw meaningOf(outcome.error);
    return outcome.value;
  }

  /** Throws where a connection is not the role that it was opened for, or where that role would bypass row-level security. */
  async assertHarmless(): Promise<void> {
    const [me] = await this.unscoped.query<{ name: string; harmful: boolean }>(
      'select rolname as name, (rolsuper or rolbypassrls) as harmful from pg_roles where rolname = current_user',
    );
    if (me?.name !== this.role || me.harmful)
      throw new Error(
        `the application must connect as ${this.role}, which owns and bypasses nothing; this connection is ${me?.name}`,
      );
  }

  /** Throws where its login, whatever role it has now, could become the owner of the tables. `setting` names what gave the login. */
  async assertNotOwner(setting: string): Promise<void> {
    const [me] = await this.unscoped.query<{ login: string; owns: boolean }>(
      `select session_user as login, pg_has_role(session_user, relowner, 'MEMBER') as owns from pg_class where oid = 'public.tenant'::regclass`,
    );
    if (me?.owns !== false)
      throw Object.assign(
        new Error(
          `${setting} logs in as ${me?.login}, who is or can become the owner of the database. Give it a login of its own: docs/operations.md has the statements that make one.`,
        ),
        { name: 'SettingsError' },
      );
  }

  async close(): Promise<void> {
    this.stopWatching();
    await this.pool.end();
  }

  /** The values stand in the text (one round trip with BEGIN needs the simple protocol), so they are checked to be what they claim. */
  private setScope(scope: Scope, local: boolean): string {
    if (!isId(scope.tenantId) || !isId(scope.userId) || !scopeRoles.includes(scope.role))
      throw new Error('a scope needs a tenant id, a user id and a known role');
    if (this.forJobs && scope.role !== 'SYSTEM')
      throw new Error(`embudo_jobs sees a tenant whole and serves nobody but the system, not ${scope.role}`);
    const settings = { 'app.tenant_id': scope.tenantId, 'app.user_id': scope.userId, 'app.role': scope.role };
    return `select ${Object.entries(settings).map(([name, value]) => `set_config('${name}','${value}',${local})`)}`;
  }

  private async connect(): Promise<ScopedClient> {
    try {
      return await this.pool.connect();
    } catch (error) {
      if (error instanceof ServiceUnavailable) throw error;
      this.watch.doubt();
      throw new ServiceUnavailable(`The database does not answer (${error instanceof Error ? error.message : error}).`);
    }
  }
}

const watchedBy = (watch: ConnectionWatch) =>
  class extends WatchedClient {
    constructor(config: pg.ClientConfig) {
      super(config);
      watch.open(this);
    }
  };

/** Runs one statement on a connection; prepared where it has a name. */
export async function run<Row>(
  client: pg.ClientBase & Pick<ScopedClient, 'embudoPrepared'>,
  statement: Statement | string,
  values: unknown[] = [],
): Promise<Row[]> {
  if (typeof statement !== 'string') {
    client.embudoPrepared ??= new Set();
    client.embudoPrepared.add(statement.name);
  }
  const config =
    typeof statement === 'string'
      ? { text: statement, values }
      : { name: statement.name, text: statement.text, values };
  return (await client.query(config)).rows as Row[];
}

const scopeKey = (scope: Scope) => `${scope.tenantId} ${scope.userId} ${scope.role}`;
