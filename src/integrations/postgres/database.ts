import type { EntityManager } from '@mikro-orm/core';
import type pg from 'pg';
import type { DelayOf, IsWanted } from '../../domain/shared/automations.js';
import type {
  Database,
  EventListener,
  Scope,
  Sql,
  Statement,
  Together,
  Transaction,
} from '../../domain/shared/database.port.js';
import type { DomainEvent, EventName } from '../../domain/shared/events.js';
import { Groups, LeavesGroup, type Outcome, patienceMs } from '../../domain/shared/groups.js';
import { newId } from '../../domain/shared/id.js';
import { type TaskName, type TaskPayload, taskSettings } from '../../domain/shared/tasks.js';
import { WorkerCall } from '../../domain/shared/worker-call.js';
import { isConflict, repeatedConflict } from './database-errors.js';
import type { Door, TransactionEnds } from './door.js';
import { askTogether, Lockstep } from './lockstep.js';
import type { Orm } from './orm.js';
import type { Replica } from './replica.js';
import { holdWrites, run } from './scoped-client.js';

/** How often a transaction that conflicts with others is run, and the longest pause before the second run; it doubles each time. */
const maxAttempts = 4;
const pauseMs = 25;

const enqueueStatement: Statement = { name: 'job.enqueue', text: 'select app.enqueue($1, $2, $3, $4, $5, $6)' };

const notifyStatement: Statement = {
  name: 'job.notify-listeners',
  text: `select app.enqueue(j.task, j.payload, j.request_id, j.attempts, null, now() + j.delay) from unnest($1::text[], $2::jsonb[], $3::int[], $4::text[], $5::interval[]) j (task, payload, attempts, request_id, delay)`,
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
  /** Whether it may hear in one job what several works of one transaction recorded. */
  hearsAll?: boolean;
  delayOf?: DelayOf;
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
  private readonly groups = new Groups<GroupedWork>(
    ({ scope, run: work, requestId }) => this.transaction(scope, work, requestId),
    works => this.runTogether(works),
  );
  private readonly reads = new Groups<GroupedRead>(
    ({ scope, statement, values }) => this.door.reader(scope).query(statement, values),
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
    this.whole = whole ?? this;
    this.forJobs = whole ? this : new PostgresDatabase(parts, this);
    this.repeatable = whole ? this : new PostgresDatabase(parts, this, false);
  }

  reader(scope: Scope): Sql {
    const reader = this.door.reader(scope);
    if (this.whole === this) return reader;
    return {
      ...reader,
      query: <Row>(statement: Statement | string, values: unknown[] = []) =>
        typeof statement === 'object' && statement.together
          ? this.reads.run<Row[]>(`${scope.tenantId} ${statement.name}`, { scope, statement, values })
          : reader.query<Row>(statement, values),
    };
  }

  private async readTogether(reads: GroupedRead[]): Promise<Outcome[]> {
    const { scope, statement } = reads[0] as GroupedRead;
    const calls = reads.map(({ values }) => values);
    const rows = await askTogether(statement.together as Together, calls, (...asked) =>
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
    // Requests have scopes of their own; jobs of a tenant all run as the system.
    if (together && this.whole !== this)
      return this.groups.run<T>(`${scope.tenantId} ${together}`, { scope, run: work, requestId });
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
    const { result } = await this.runIn(scope, async (client, ends) => {
      const connection: Connection = {
        run: (statement, values) => run(client, statement, values),
        em: () => this.parts.orm.on(client),
        hold: () => holdWrites(client),
        leave: () => undefined,
      };
      const tx = new OpenTransaction(scope.tenantId, requestId, connection, this.parts, [], ends);
      return { result: await work(tx), tx };
    });
    return result;
  }

  /** Each work has its own transaction object over the one connection; their events and jobs leave together. */
  private async runTogether(works: GroupedWork[]): Promise<Outcome[]> {
    const scope = (works[0] as GroupedWork).scope;
    const { outcomes } = await this.runIn(
      scope,
      async (client, ends) => {
        const lockstep = new Lockstep(client);
        const taken = new Set<string>();
        let jobs = 0;
        const recorded: Recorded[] = [];
        const running = works.map(async ({ run: work, requestId }, index): Promise<Outcome> => {
          const mine: DomainEvent[] = [];
          const connection = groupedConnection(lockstep, index, taken);
          const tx = new OpenTransaction(scope.tenantId, requestId, connection, this.parts, mine, ends);
          try {
            const value = await work(tx);
            recorded.push({ requestId, events: mine });
            jobs += tx.jobs;
            return { value };
          } catch (error) {
            if (error instanceof LeavesGroup) return { left: error.how };
            lockstep.end(error);
            throw error;
          }
        });
        // All must have ended before the connection may be rolled back and given to others.
        const settled = await Promise.allSettled(running);
        for (const end of settled) if (end.status === 'rejected') throw end.reason;
        lockstep.flush();
        const last: Connection = {
          run: (statement, values) => run(client, statement, values),
          em: () => this.parts.orm.on(client),
          hold: () => holdWrites(client),
          leave: () => undefined,
        };
        const tx = new OpenTransaction(scope.tenantId, null, last, this.parts, [], ends);
        tx.recorded = recorded;
        tx.jobs = jobs;
        return { outcomes: settled.map(end => (end as PromiseFulfilledResult<Outcome>).value), tx };
      },
      patienceMs,
    );
    return outcomes;
  }

  /** Commits what the work did with the jobs and events of its transaction, and tells of them. */
  private async runIn<T extends { tx: OpenTransaction }>(
    scope: Scope,
    work: (client: pg.PoolClient, ends: TransactionEnds) => Promise<T>,
    lockMs: number | null = null,
  ): Promise<T> {
    let told: Promise<string | null> | null = null;
    const done = await this.door.transaction(
      scope,
      async (client, ends) => {
        const result = await work(client, ends);
        ({ told } = await result.tx.flush());
        // A rollback leaves it unanswered for.
        told.catch(() => undefined);
        return result;
      },
      this.durable,
      lockMs,
    );
    const { jobs } = done.tx;
    const events = done.tx.recorded.flatMap(each => each.events);
    if (jobs > 0) this.workers.call(jobs);
    if (events.length > 0) this.parts.listener(scope.tenantId, events, await told);
    return done;
  }
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
}

/** The events of one work. */
interface Recorded {
  requestId: string | null;
  events: DomainEvent[];
}

/** What a transaction's statements are sent over: a connection of its own, or one that it shares. */
interface Connection {
  run<Row>(statement: Statement | string, values?: unknown[]): Promise<Row[]>;
  em(): EntityManager;
  /** Called before a statement that nothing waits for. */
  hold(): void;
  /** Throws where the work must leave the group that it is in. */
  leave(keys: string[] | null): void;
}

function groupedConnection(lockstep: Lockstep, work: number, taken: Set<string>): Connection {
  return {
    run: (statement, values) => lockstep.ask(work, statement, values),
    em() {
      throw new LeavesGroup('alone');
    },
    hold: () => undefined,
    leave(keys) {
      if (keys === null) throw new LeavesGroup('alone');
      if (keys.some(key => taken.has(key))) throw new LeavesGroup('apart');
      for (const key of keys) taken.add(key);
    },
  };
}

class OpenTransaction implements Transaction {
  private entityManager: EntityManager | null = null;
  /** How many jobs it has enqueued that may run at once. */
  jobs = 0;
  /** Of each work, where it is the end of several. */
  recorded: Recorded[];

  constructor(
    readonly tenantId: string,
    private readonly requestId: string | null,
    private readonly connection: Connection,
    private readonly parts: Pick<PostgresParts, 'durableListeners' | 'isLive'>,
    private readonly events: DomainEvent[],
    private readonly ends: TransactionEnds,
  ) {
    this.recorded = [{ requestId, events }];
  }

  /** Made at its first use, so that the hot path, which writes SQL, does not pay for it. */
  get em(): EntityManager {
    this.entityManager ??= this.connection.em();
    return this.entityManager;
  }

  async query<Row>(statement: Statement | string, values?: unknown[]): Promise<Row[]> {
    const rows = await this.connection.run<Row>(statement, values);
    await this.ends.begun;
    return rows;
  }

  send(statement: Statement, values: unknown[]): void {
    void this.sent(statement, values);
  }

  private sent<Row>(statement: Statement, values: unknown[]): Promise<Row[]> {
    this.connection.hold();
    const answered = this.connection.run<Row>(statement, values);
    // It is awaited with the commit, or not at all where something else fails before.
    answered.catch(() => undefined);
    this.ends.sent.push(answered);
    return answered;
  }

  apart(keys: string[]): void {
    this.connection.leave(keys);
  }

  alone(): void {
    this.connection.leave(null);
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
    const live = this.recorded.flatMap(({ events }) => events.filter(event => this.parts.isLive(event)));
    if (live.length === 0) return null;
    const [row] = await this.sent<{ xid: string }>(tellStatement, [this.tenantId, JSON.stringify(live)]);
    return row?.xid ?? null;
  }

  /**
   * Enqueues one job for each durable listener of a work's events, all by one statement; none where there are no listeners. Those that
   * hear all share one for the whole transaction. The others go through their events one by one, and would lock what they are about in any order.
   */
  private async notifyListeners(): Promise<void> {
    type Job = { task: string; maxAttempts: number; requestId: string | null; delay: number; heard: object[] };
    const jobs: Job[] = [];
    const ofAll = new Map<string, Job>();
    for (const { requestId, events } of this.recorded) {
      const ofWork = new Map<string, Job>();
      for (const event of events)
        for (const listener of this.parts.durableListeners.get(event.name) ?? []) {
          const { task, maxAttempts, hearsAll, isWanted, delayOf } = listener;
          const delay = delayOf ? delayOf(event) : 0;
          if (delay === null || (isWanted && !(await isWanted(this, event.name)))) continue;
          const known = hearsAll ? ofAll : ofWork;
          const key = `${task} ${delay}`;
          let job = known.get(key);
          if (!job) {
            job = { task, maxAttempts, requestId, delay, heard: [] };
            known.set(key, job);
            jobs.push(job);
          }
          job.heard.push({ eventId: newId(), event });
        }
    }
    if (jobs.length === 0) return;
    await this.query(notifyStatement, [
      jobs.map(({ task }) => task),
      jobs.map(({ heard }) => JSON.stringify({ heard })),
      jobs.map(({ maxAttempts }) => maxAttempts),
      jobs.map(({ requestId }) => requestId),
      jobs.map(({ delay }) => (delay > 0 ? `${delay} ms` : null)),
    ]);
    this.jobs += jobs.filter(({ delay }) => delay === 0).length;
  }

  private argumentsOf<T extends TaskName>(task: T, payload: TaskPayload<T>): unknown[] {
    const { payload: schema, maxAttempts } = taskSettings(task);
    return [task, JSON.stringify(schema.parse(payload)), this.requestId, maxAttempts];
  }
}
