import type { EntityManager } from '@mikro-orm/core';
import type pg from 'pg';
import type { Database, EventListener, Scope, Sql, Statement, Transaction } from '../../domain/shared/database.port.js';
import type { DomainEvent, EventName } from '../../domain/shared/events.js';
import { newId } from '../../domain/shared/id.js';
import { type TaskName, type TaskPayload, tasks } from '../../domain/shared/tasks.js';
import { WorkerCall } from '../../domain/shared/worker-call.js';
import { isConflict, lastingConflict } from './database-errors.js';
import { type Door, run } from './door.js';
import type { Orm } from './orm.js';
import type { Replica } from './replica.js';

/** How often a transaction that met another one's is run, and the longest pause before the second time; it doubles. */
const tries = 4;
const pauseMs = 25;

const enqueueStatement: Statement = { name: 'job.enqueue', text: 'select app.enqueue($1, $2, $3, $4, $5, $6)' };

const notifyStatement: Statement = {
  name: 'job.notify-listeners',
  text: `select app.enqueue(j.task, j.payload, $4, j.attempts) from unnest($1::text[], $2::jsonb[], $3::int[]) j (task, payload, attempts)`,
};

/** The task of something that must hear of every event of a name, whatever happens to this process. */
export interface DurableListener {
  task: string;
  maxAttempts: number;
}
export type DurableListeners = ReadonlyMap<EventName, readonly DurableListener[]>;

export interface PostgresParts {
  door: Door;
  /** Of `embudo_jobs`. */
  jobsDoor: Door;
  orm: Orm;
  /** Told after the commit, and may miss an event when the process dies. */
  listener: EventListener;
  /** Their jobs are enqueued by the transaction that records the event. */
  durableListeners: DurableListeners;
  replica?: Replica | null;
}

/**
 * The domain's database over its doors and MikroORM. Live listeners hear of events after the commit, never before; the jobs of
 * durable ones are part of the transaction.
 */
export class PostgresDatabase implements Database {
  readonly unscoped: Sql;
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
   * Runs the work in one transaction. One that Postgres ends because it met another (a deadlock, a serialisation failure) is
   * run again from its beginning, with nothing left of the try before: its events, its jobs and its identity map are new.
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
        if (attempt === tries) throw lastingConflict(error as Error);
        // By chance, so that those who met do not meet again.
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
    const result = await this.door.transaction(
      scope,
      async client => {
        const tx = new OpenTransaction(scope.tenantId, requestId, client, this.parts, events);
        const value = await work(tx);
        await tx.flush();
        jobs = tx.jobs;
        return value;
      },
      this.durable,
    );
    if (jobs > 0) this.workers.call(jobs);
    if (events.length > 0) this.parts.listener(scope.tenantId, events);
    return result;
  }
}

class OpenTransaction implements Transaction {
  private entityManager: EntityManager | null = null;
  /** How many it has enqueued for now. */
  jobs = 0;

  constructor(
    readonly tenantId: string,
    private readonly requestId: string | null,
    private readonly client: pg.PoolClient,
    private readonly parts: Pick<PostgresParts, 'orm' | 'durableListeners'>,
    private readonly events: DomainEvent[],
  ) {}

  /** Made on first use: the hot path writes SQL and never pays for it. */
  get em(): EntityManager {
    this.entityManager ??= this.parts.orm.on(this.client);
    return this.entityManager;
  }

  query<Row>(statement: Statement | string, values?: unknown[]): Promise<Row[]> {
    return run<Row>(this.client, statement, values);
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

  async flush(): Promise<void> {
    await this.entityManager?.flush();
    await this.notifyListeners();
  }

  /** One statement for all events of the transaction, and none where nobody durable listens. */
  private async notifyListeners(): Promise<void> {
    const heard = this.events.flatMap(event =>
      (this.parts.durableListeners.get(event.name) ?? []).map(listener => ({ event, listener })),
    );
    if (heard.length === 0) return;
    await this.query(notifyStatement, [
      heard.map(({ listener }) => listener.task),
      heard.map(({ event }) => JSON.stringify({ eventId: newId(), event })),
      heard.map(({ listener }) => listener.maxAttempts),
      this.requestId,
    ]);
    this.jobs += heard.length;
  }

  private argumentsOf<T extends TaskName>(task: T, payload: TaskPayload<T>): unknown[] {
    const { payload: schema, maxAttempts } = tasks[task];
    return [task, JSON.stringify(schema.parse(payload)), this.requestId, maxAttempts];
  }
}
