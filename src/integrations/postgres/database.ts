import type pg from 'pg';
import type {
  Database,
  EventListener,
  Scope,
  Sql,
  Statement,
  Together,
  Transaction,
} from '../../domain/shared/database.port.js';
import type { DomainEvent } from '../../domain/shared/events.js';
import { Groups, LeavesGroup, maxGroupWaitMs, type Outcome, pausesMs } from '../../domain/shared/groups.js';
import { WorkerCall } from '../../domain/shared/worker-call.js';
import { isConflict, repeatedConflict } from './database-errors.js';
import type { ScopedPool, TransactionEnds } from './door.js';
import { queryBatched, StatementBatcher } from './lockstep.js';
import {
  type DurableListeners,
  groupedConnection,
  OpenTransaction,
  ownConnection,
  type Recorded,
} from './open-transaction.js';
import type { Orm } from './orm.js';
import type { Replica } from './replica.js';

/**
 * The number of attempts for a transaction that conflicts with others, and the longest pause before the second one; it doubles
 * each time.
 */
const maxAttempts = 4;
const pauseMs = 25;

export interface PostgresParts {
  door: ScopedPool;
  /** The door of the role `embudo_jobs`. */
  jobsDoor: ScopedPool;
  orm: Orm;
  /** Called after the commit. It misses events if the process dies. */
  listener: EventListener;
  /** Returns whether live listeners receive the event. Such events are also kept for a day, for listeners that are away. */
  isLive(event: DomainEvent): boolean;
  /** The listeners whose jobs the transaction that records an event enqueues. */
  durableListeners: DurableListeners;
  replica?: Replica | null;
}

/**
 * Implements the domain's Database with the doors and MikroORM. Live listeners receive events after the commit, never before; the
 * jobs of durable ones are part of the transaction.
 */
export class PostgresDatabase implements Database {
  readonly unscoped: Sql;
  readonly ungrouped: PostgresDatabase;
  readonly forJobs: PostgresDatabase;
  readonly repeatable: PostgresDatabase;
  private readonly workers: WorkerCall;
  private readonly door: ScopedPool;
  private readonly groups = new Groups<GroupedWork>(
    ({ scope, run: work, requestId, kind }) => this.repeatedly(scope, work, requestId, kind),
    works => this.runTogether(works),
  );
  private readonly reads = new Groups<GroupedRead>(
    // The text for several calls is used for a single one too, so that each connection plans only one text.
    async read => (await this.readTogether([read]))[0]?.value,
    reads => this.readTogether(reads),
  );

  constructor(
    private readonly parts: PostgresParts,
    whole?: PostgresDatabase,
    private readonly durable = true,
  ) {
    this.door = whole ? parts.jobsDoor : parts.door;
    this.unscoped = parts.door.unscoped;
    this.workers = whole?.workers ?? new WorkerCall(this.unscoped);
    this.ungrouped = whole ?? this;
    this.forJobs = whole ? this : new PostgresDatabase(parts, this);
    this.repeatable = whole ? this : new PostgresDatabase(parts, this, false);
  }

  reader(scope: Scope): Sql {
    const reader = this.door.reader(scope);
    if (this.ungrouped === this) return reader;
    return {
      ...reader,
      query: <Row>(statement: Statement | string, values: unknown[] = []) =>
        typeof statement === 'object' && statement.together
          ? this.reads.run<Row[]>(`${scope.tenantId} ${statement.name}`, { scope, statement, values })
          : reader.query<Row>(statement, values),
    };
  }

  private async readTogether(reads: GroupedRead[]): Promise<{ value: object[] }[]> {
    const { scope, statement } = reads[0] as GroupedRead;
    const calls = reads.map(({ values }) => values);
    const rows = await queryBatched(statement.together as Together, calls, (...asked) =>
      this.door.reader(scope).query(...asked),
    );
    return rows.map(value => ({ value }));
  }

  replica(scope: Scope): Sql {
    const primary = this.reader(scope);
    return this.parts.replica ? this.parts.replica.reader(scope, primary) : primary;
  }

  /**
   * Runs the work in one transaction. If Postgres ends it because of a conflict (a deadlock, a serialisation failure), it is run
   * again from its beginning, with new events, jobs and identity map, so nothing of the first attempt remains.
   */
  async transaction<T>(
    scope: Scope,
    work: (tx: Transaction) => Promise<T>,
    requestId: string | null = null,
    together?: string,
  ): Promise<T> {
    // Every request has its own scope, but all jobs of a tenant run as the system.
    if (together && this.ungrouped !== this)
      return this.groups.run<T>(
        `${scope.tenantId} ${together}`,
        { scope, run: work, requestId, kind: together },
        pausesMs[together],
      );
    return this.repeatedly(scope, work, requestId, together);
  }

  private async repeatedly<T>(
    scope: Scope,
    work: (tx: Transaction) => Promise<T>,
    requestId: string | null,
    kind?: string,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++)
      try {
        return await this.tryTransaction(scope, work, requestId, kind);
      } catch (error) {
        if (!isConflict(error)) throw error;
        if (attempt === maxAttempts) throw repeatedConflict(error as Error);
        // A random pause, so that the same two do not conflict again.
        await new Promise(resolve => setTimeout(resolve, Math.random() * pauseMs * 2 ** (attempt - 1)));
      }
  }

  private async tryTransaction<T>(
    scope: Scope,
    work: (tx: Transaction) => Promise<T>,
    requestId: string | null,
    kind?: string,
  ): Promise<T> {
    const { result } = await this.runIn(
      scope,
      async (client, ends) => {
        const connection = ownConnection(client, this.parts.orm);
        const tx = new OpenTransaction(scope.tenantId, requestId, connection, this.parts, [], ends);
        return { result: await work(tx), tx };
      },
      kind,
    );
    return result;
  }

  /** Runs several works over one connection, each with its own transaction object. Their events and jobs are sent together. */
  private async runTogether(works: GroupedWork[]): Promise<Outcome[]> {
    const { scope, kind } = works[0] as GroupedWork;
    const { outcomes } = await this.runIn(
      scope,
      async (client, ends) => {
        const lockstep = new StatementBatcher(client);
        const taken = new Set<string>();
        let jobs = 0;
        const recorded: Recorded[] = [];
        const done: OpenTransaction[] = [];
        const running = works.map(async ({ run: work, requestId }, index): Promise<Outcome> => {
          const mine: DomainEvent[] = [];
          const connection = groupedConnection(lockstep, index, taken);
          const tx = new OpenTransaction(scope.tenantId, requestId, connection, this.parts, mine, ends);
          try {
            const value = await work(tx);
            done.push(tx);
            recorded.push({ requestId, events: mine });
            jobs += tx.jobs;
            return { value };
          } catch (error) {
            if (error instanceof LeavesGroup) return { left: error.how };
            lockstep.end(error);
            throw error;
          }
        });
        // All must have ended before the connection may be rolled back and used by others.
        const settled = await Promise.allSettled(running);
        for (const end of settled) if (end.status === 'rejected') throw end.reason;
        sendRest(done, lockstep);
        const tx = new OpenTransaction(
          scope.tenantId,
          null,
          ownConnection(client, this.parts.orm),
          this.parts,
          [],
          ends,
        );
        tx.recorded = recorded;
        tx.jobs = jobs;
        return { outcomes: settled.map(end => (end as PromiseFulfilledResult<Outcome>).value), tx };
      },
      kind,
      maxGroupWaitMs,
    );
    return outcomes;
  }

  /** Commits the work together with the jobs and events of its transaction, then notifies the workers and live listeners. */
  private async runIn<T extends { tx: OpenTransaction }>(
    scope: Scope,
    work: (client: pg.PoolClient, ends: TransactionEnds) => Promise<T>,
    kind?: string,
    lockMs: number | null = null,
  ): Promise<T> {
    let told: Promise<string | null> | null = null;
    const done = await this.door.transaction(
      scope,
      async (client, ends) => {
        const result = await work(client, ends);
        ({ told } = await result.tx.flush());
        // After a rollback nothing awaits this promise.
        told.catch(() => undefined);
        return result;
      },
      this.durable,
      lockMs,
      kind,
    );
    const { jobs } = done.tx;
    const events = done.tx.recorded.flatMap(each => each.events);
    if (jobs > 0) this.workers.call(jobs);
    if (events.length > 0) this.parts.listener(scope.tenantId, events, await told);
    return done;
  }
}

/**
 * Sends the statements that pieces of work have left to the end. The one with the longest list begins, so that lists that end with the same
 * statements share them.
 */
function sendRest(works: readonly OpenTransaction[], lockstep: StatementBatcher): void {
  for (let most = Math.max(0, ...works.map(({ left }) => left)); most > 0; most--) {
    for (const work of works) if (work.left === most) work.sendNext();
    lockstep.flush();
  }
  lockstep.flush();
}

interface GroupedRead {
  scope: Scope;
  statement: Statement;
  values: unknown[];
}

interface GroupedWork {
  scope: Scope;
  run(tx: Transaction): Promise<unknown>;
  requestId: string | null;
  /** The name that these works share. */
  kind: string;
}
