import type { EntityManager } from '@mikro-orm/core';
import type pg from 'pg';
import type { IsWanted } from '../../domain/shared/automations.js';
import type { Database, EventListener, Scope, Sql, Statement, Transaction } from '../../domain/shared/database.port.js';
import type { DomainEvent, EventName } from '../../domain/shared/events.js';
import { newId } from '../../domain/shared/id.js';
import { type TaskName, type TaskPayload, taskSettings } from '../../domain/shared/tasks.js';
import { WorkerCall } from '../../domain/shared/worker-call.js';
import { isConflict, repeatedConflict } from './database-errors.js';
import type { Door, TransactionEnds } from './door.js';
import type { Orm } from './orm.js';
import type { Replica } from './replica.js';
import { holdWrites, run } from './scoped-client.js';

/** How often a transaction that conflicts with others is run, and the longest pause before the second run; it doubles each time. */
const maxAttempts = 4;
const pauseMs = 25;

const enqueueStatement: Statement = { name: 'job.enqueue', text: 'select app.enqueue($1, $2, $3, $4, $5, $6)' };

const notifyStatement: Statement = {
  name: 'job.notify-listeners',
  text: `select app.enqueue(j.task, j.payload, $4, j.attempts) from unnest($1::text[], $2::jsonb[], $3::int[]) j (task, payload, attempts)`,
};

const tellStatement: Statement = {
  name: 'live.tell',
  text: 'insert into live_batch (tenant_id, events) values ($1, $2) returning xid::text as xid',
};

/** A task that must run for every event of some names, even if this process dies. */
export interface DurableListener {
  task: string;
  maxAttempts: number;
  isWanted?: IsWanted;
}
export type DurableListeners = ReadonlyMap<EventName, readonly DurableListener[]>;

export interface PostgresParts {
  door: Door;
  /** The door of the role `embudo_jobs`. */
  jobsDoor: Door;
  orm: Orm;
  /** Called after the commit; misses events when the process dies. */
  listener: EventListener;
  /** Whether live listeners are told of it: such events are also kept for a day, for those who are away. */
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
  readonly whole: PostgresDatabase;
  readonly forJobs: PostgresDatabase;
  readonly repeatable: PostgresDatabase;
  private readonly workers: WorkerCall;
  private readonly door: Door;

  constructor(
    private readonly parts: PostgresParts,
    whole?: PostgresDatabase,
    private readonly durable = true,
  ) {
    this.door = whole ? parts.jobsDoor : parts.door;
    this.unscoped = parts.door.unscoped;
    this.workers = whole?.workers ?? new WorkerCall(this.unscoped);
    this.whole = whole ?? this;
    this.forJobs = whole ? this : new PostgresDatabase(parts, this);
    this.repeatable = whole ? this : new PostgresDatabase(parts, this, false);
  }

  reader(scope: Scope): Sql {
    return this.door.reader(scope);
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
  ): Promise<T> {
    for (let attempt = 1; ; attempt++)
      try {
        return await this.tryTransaction(scope, work, requestId);
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
  ): Promise<T> {
    const events: DomainEvent[] = [];
    let jobs = 0;
    let told: Promise<string | null> | null = null;
    const result = await this.door.transaction(
      scope,
      async (client, ends) => {
        const tx = new OpenTransaction(scope.tenantId, requestId, client, this.parts, events, ends);
        const value = await work(tx);
        ({ told } = await tx.flush());
        // A rollback leaves it unanswered for.
        told.catch(() => undefined);
        jobs = tx.jobs;
        return value;
      },
      this.durable,
    );
    if (jobs > 0) this.workers.call(jobs);
    if (events.length > 0) this.parts.listener(scope.tenantId, events, await told);
    return result;
  }
}

class OpenTransaction implements Transaction {
  private entityManager: EntityManager | null = null;
  /** How many jobs it has enqueued that may run at once. */
  jobs = 0;

  constructor(
    readonly tenantId: string,
    private readonly requestId: string | null,
    private readonly client: pg.PoolClient,
    private readonly parts: Pick<PostgresParts, 'orm' | 'durableListeners' | 'isLive'>,
    private readonly events: DomainEvent[],
    private readonly ends: TransactionEnds,
  ) {}

  /** Made at its first use, so that the hot path, which writes SQL, does not pay for it. */
  get em(): EntityManager {
    this.entityManager ??= this.parts.orm.on(this.client);
    return this.entityManager;
  }

  async query<Row>(statement: Statement | string, values?: unknown[]): Promise<Row[]> {
    const rows = await run<Row>(this.client, statement, values);
    await this.ends.begun;
    return rows;
  }

  send(statement: Statement, values: unknown[]): void {
    void this.sent(statement, values);
  }

  private sent<Row>(statement: Statement, values: unknown[]): Promise<Row[]> {
    holdWrites(this.client);
    const answered = run<Row>(this.client, statement, values);
    // It is awaited with the commit, or not at all where something else fails before.
    answered.catch(() => undefined);
    this.ends.sent.push(answered);
    return answered;
  }

  enqueue: Transaction['enqueue'] = async (task, payload, options = {}) => {
    const values = [...this.argumentsOf(task, payload), options.jobKey ?? null, options.runAt ?? null];
    await this.query(enqueueStatement, values);
    if (!options.runAt) this.jobs += 1;
  };

  jobValues: Transaction['jobValues'] = (task, payload) => {
    this.jobs += 1;
    return this.argumentsOf(task, payload);
  };

  record: Transaction['record'] = (name, payload) => {
    this.events.push({ name, payload } as DomainEvent);
  };

  /** Returns the transaction's number where live listeners are told of it; it is known once the commit is. */
  async flush(): Promise<{ told: Promise<string | null> }> {
    await this.entityManager?.flush();
    await this.notifyListeners();
    return { told: this.keepForAbsent() };
  }

  /** One row for all events of the transaction. It leaves in the packet of the commit, so nothing waits for it. */
  private async keepForAbsent(): Promise<string | null> {
    const live = this.events.filter(event => this.parts.isLive(event));
    if (live.length === 0) return null;
    const [row] = await this.sent<{ xid: string }>(tellStatement, [this.tenantId, JSON.stringify(live)]);
    return row?.xid ?? null;
  }

  /** Enqueues one job for each durable listener of the transaction's events, all by one statement; none where there are no listeners. */
  private async notifyListeners(): Promise<void> {
    const jobs = new Map<DurableListener, { eventId: string; event: DomainEvent }[]>();
    for (const event of this.events)
      for (const listener of this.parts.durableListeners.get(event.name) ?? [])
        if (!listener.isWanted || (await listener.isWanted(this, event.name))) {
          const heard = jobs.get(listener);
          if (heard) heard.push({ eventId: newId(), event });
          else jobs.set(listener, [{ eventId: newId(), event }]);
        }
    if (jobs.size === 0) return;
    await this.query(notifyStatement, [
      [...jobs.keys()].map(({ task }) => task),
      [...jobs.values()].map(heard => JSON.stringify({ heard })),
      [...jobs.keys()].map(listener => listener.maxAttempts),
      this.requestId,
    ]);
    this.jobs += jobs.size;
  }

  private argumentsOf<T extends TaskName>(task: T, payload: TaskPayload<T>): unknown[] {
    const { payload: schema, maxAttempts } = taskSettings(task);
    return [task, JSON.stringify(schema.parse(payload)), this.requestId, maxAttempts];
  }
}
