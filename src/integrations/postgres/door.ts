import pg from 'pg';
import { rolesThatSeeAll, type Scope, type Sql } from '../../domain/shared/database.port.js';
import { OutcomeUnknown, ServiceUnavailable } from '../../domain/shared/domain-error.js';
import { ConnectionShares, noTenant } from './connection-shares.js';
import { ConnectionLost, ConnectionWatch } from './connection-watch.js';
import { because, isOutcomeUnknown, isServerError, toCallerError } from './database-errors.js';
import { ReusableClients } from './kept-clients.js';
import { type DoorOptions, openPool } from './open-pool.js';
import {
  corkWritesForTurn,
  run,
  runUnder,
  type ScopedClient,
  setConnectionScope,
  setScopeSql,
} from './scoped-client.js';
import { WatchedClient } from './watched-client.js';

/** The beginning and the end of a transaction, for work that sends statements without waiting for them. */
export interface TransactionEnds {
  /** Fulfilled when BEGIN has succeeded. Await it before using the result of any statement. */
  begun: Promise<unknown>;
  /** Statements that were sent without waiting for their results. COMMIT is sent right after them, and fails if one of them fails. */
  sent: Promise<unknown>[];
}

const defaultWaitMs = 10_000;
/**
 * Postgres keeps prepared statements and their plans until the connection closes, so a connection with more than this number is
 * replaced.
 */
const maxPrepared = 200;

/**
 * The only way to the database at run time: a pool whose connections have a role that owns nothing. No other code may hold its
 * connections, since a connection keeps the scope that it last served.
 */
export class ScopedPool {
  readonly pool: pg.Pool;
  readonly unscoped: Sql;
  private readonly role: string;
  private readonly places: ConnectionShares;
  private readonly kept = new ReusableClients();
  private readonly watch: ConnectionWatch;
  private readonly stopWatching: () => void;

  constructor(private readonly options: DoorOptions) {
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
    this.pool = openPool(options, this.watch);
    // The watch reports all the connections that it closed in one event. Without this check each of them would report itself again.
    const onError = (error: Error) => void (error instanceof ConnectionLost || options.onError(error));
    this.pool.on('error', onError);
    this.pool.on('connect', client => {
      client.on('error', onError);
      client.on('error', () => this.kept.drop(client));
      if (client instanceof WatchedClient) this.watch.add(client);
    });
    this.unscoped = {
      query: (statement, values) => this.withClient(client => run(client, statement, values)),
    };
  }

  /** How many of the connections are in use, how many callers wait for one, and how many there may be. */
  get load(): { used: number; waiting: number; most: number } {
    return { used: this.places.taken, waiting: this.places.waiting, most: this.options.max };
  }

  /** Returns whether the database has answered within about that time, so that no health query is needed. */
  heardWithin(ms: number): boolean {
    return this.watch.heardWithin(ms);
  }

  /** Calls the callback after connections were lost, once new ones can be opened. */
  onRecovery(callback: () => void): void {
    this.watch.on(event => {
      if (event !== 'away') callback();
    });
  }

  /**
   * Runs the work with a connection, which counts towards the tenant's share if a tenant is named; if a kind of work is named, preferably
   * with a connection that has planned the statements of that kind. Closes the connection if its state is unknown.
   */
  async withClient<T>(work: (client: ScopedClient) => Promise<T>, tenant = noTenant, kind?: string): Promise<T> {
    if (this.watch.trouble) throw this.watch.trouble;
    const waiting = this.places.enter(tenant);
    if (waiting) await waiting;
    let client: ScopedClient | null = null;
    let broken = true;
    try {
      client = this.kept.take(kind) ?? (await this.connect());
      if (kind !== undefined) {
        client.embudoKinds ??= new Set();
        client.embudoKinds.add(kind);
      }
      const result = await work(client);
      broken = false;
      return result;
    } catch (error) {
      broken = !isServerError(error);
      throw toCallerError(error);
    } finally {
      // In this order, so that the caller who gets the place finds a free connection.
      if (client) this.giveBack(client, broken);
      this.places.leave(tenant);
    }
  }

  private giveBack(client: ScopedClient, broken: boolean): void {
    if (broken || (client.embudoPrepared?.size ?? 0) > maxPrepared) client.release(true);
    else this.kept.keep(client);
  }

  /** Whether this is the door of the jobs that run for every message, as the system. */
  private get forJobs(): boolean {
    return this.role === 'embudo_jobs';
  }

  /**
   * Returns a reader under a scope. The scope is sent only if the connection last served another one, and then in the packet of
   * the statement.
   */
  reader(scope: Scope): Sql {
    return {
      seesAll: rolesThatSeeAll.includes(scope.role),
      query: async (statement, values) => {
        this.assertServes(scope);
        const kind = typeof statement === 'string' ? undefined : statement.name;
        return this.withClient(client => runUnder(client, scope, statement, values), scope.tenantId, kind);
      },
    };
  }

  /**
   * Runs one transaction. The scope is SET LOCAL in the same round trip as BEGIN, so it ends with the transaction. Jobs all run
   * as the system, so for them the scope stays on the connection as for reads. A transaction that is not `durable` commits
   * before it is on disk. A job's first statement is sent together with BEGIN. `lockMs` is the longest wait for a lock, if it
   * must be shorter than usual; `kind` names works that ask the same statements.
   */
  async transaction<T>(
    scope: Scope,
    work: (client: pg.PoolClient, ends: TransactionEnds) => Promise<T>,
    durable = true,
    lockMs: number | null = null,
    kind?: string,
  ): Promise<T> {
    this.assertServes(scope);
    const patience = lockMs === null ? '' : `; set local lock_timeout to ${lockMs}`;
    const begin = `begin${durable ? '' : '; set local synchronous_commit to off'}${patience}`;
    const outcome = await this.withClient<{ value: T } | { error: unknown }>(
      async client => {
        if (this.forJobs) await setConnectionScope(client, scope);
        if (this.forJobs) corkWritesForTurn(client);
        const begun = client.query(this.forJobs ? begin : `${begin}; ${setScopeSql(scope)}`);
        if (this.forJobs) begun.catch(() => undefined);
        else await begun;
        let committing = false;
        const sent: Promise<unknown>[] = [];
        try {
          const value = await work(client, { begun, sent });
          await begun;
          committing = true;
          const committed = client.query('commit');
          committed.catch(() => undefined);
          // After a failed statement Postgres treats COMMIT as ROLLBACK and reports no error, so the error comes from the statement.
          await Promise.all(sent);
          await committed;
          return { value };
        } catch (latest) {
          // After a failed statement all later ones fail too, so the error of the failed statement is the one to report.
          const error = await Promise.all(sent).then(
            () => latest,
            earlier => earlier,
          );
          if (committing && isOutcomeUnknown(error))
            throw Object.assign(new OutcomeUnknown('The connection to the database was lost during this write.'), {
              cause: error,
            });
          if (error instanceof pg.DatabaseError && !isServerError(error)) throw error;
          await client.query('rollback').catch(failure => {
            throw isServerError(error) ? failure : error;
          });
          return { error };
        }
      },
      scope.tenantId,
      kind,
    );
    if ('error' in outcome) throw toCallerError(outcome.error);
    return outcome.value;
  }

  /**
   * Throws if a connection does not have the role that it was opened for, or if that role is a superuser or bypasses row-level
   * security.
   */
  async assertHarmless(): Promise<void> {
    const [me] = await this.unscoped.query<{ name: string; harmful: boolean }>(
      'select rolname as name, (rolsuper or rolbypassrls) as harmful from pg_roles where rolname = current_user',
    );
    if (me?.name !== this.role || me.harmful)
      throw new Error(
        `the application must connect as ${this.role}, which owns and bypasses nothing; this connection is ${me?.name}`,
      );
  }

  /** Throws if the login, whatever its role is now, could become the owner of the tables. `setting` is the setting that holds the login. */
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
    this.kept.close();
    await this.pool.end();
  }

  private assertServes({ role }: Scope): void {
    if (this.forJobs && role !== 'SYSTEM')
      throw new Error(`embudo_jobs sees a tenant whole and serves nobody but the system, not ${role}`);
  }

  private async connect(): Promise<ScopedClient> {
    try {
      return await this.pool.connect();
    } catch (error) {
      if (error instanceof ServiceUnavailable) throw error;
      this.watch.doubt();
      throw because(
        error,
        new ServiceUnavailable(`The database does not answer (${error instanceof Error ? error.message : error}).`),
      );
    }
  }
}
