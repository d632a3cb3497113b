import type { EntityManager } from '@mikro-orm/core';
import type pg from 'pg';
import type { DelayOf, IsWanted } from '../../domain/shared/automations.js';
import type { Statement, Transaction } from '../../domain/shared/database.port.js';
import type { DomainEvent, EventName } from '../../domain/shared/events.js';
import { batchableStatement } from '../../domain/shared/for-several.js';
import { LeavesGroup } from '../../domain/shared/groups.js';
import { newId } from '../../domain/shared/id.js';
import { type TaskName, type TaskPayload, taskSettings } from '../../domain/shared/tasks.js';
import type { TransactionEnds } from './door.js';
import type { StatementBatcher } from './lockstep.js';
import type { Orm } from './orm.js';
import { corkWritesForTurn, run } from './scoped-client.js';

/** Of several calls with one key the last one counts, as if they came one after the other: adding a job whose key is known costs most. */
const enqueueStatement = batchableStatement(
  'job.enqueue',
  { task: 'text', payload: 'text', request_id: 'text', attempts: 'int', job_key: 'text', run_at: 'timestamptz' },
  `ordered as (select distinct on (job_key) * from input where job_key is not null order by job_key, call desc)
    select o.call, app.enqueue(o.task, o.payload::jsonb, o.request_id, o.attempts, o.job_key, o.run_at) as job from ordered o
    union all
    select 0, app.enqueue_all(array_agg(i.task order by i.call), array_agg(i.payload::jsonb order by i.call), array_agg(i.request_id order by i.call),
      array_agg(i.attempts order by i.call), array_agg(i.run_at order by i.call)) from input i where i.job_key is null having count(*) > 0`,
);

const notifyStatement: Statement = {
  name: 'job.notify-listeners',
  text: `select app.enqueue_all($1::text[], $2::jsonb[], $4::text[], $3::int[], (select array_agg(now() + delay order by place) from unnest($5::interval[]) with ordinality d (delay, place)))`,
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
  /** Whether one job may receive the events of several works of one transaction. */
  sharesJob?: boolean;
  delayOf?: DelayOf;
}
export type DurableListeners = ReadonlyMap<EventName, readonly DurableListener[]>;

/** The events of one work. */
export interface Recorded {
  requestId: string | null;
  events: DomainEvent[];
}

/** The connection over which a transaction sends its statements: its own, or a shared one. */
export interface Connection {
  run<Row>(statement: Statement | string, values?: unknown[]): Promise<Row[]>;
  em(): EntityManager;
  /** Called before a statement whose result nobody waits for. */
  hold(): void;
  /** Throws LeavesGroup if the work must leave its group. */
  leave(keys: string[] | null): void;
}

/** Returns a connection that only this transaction uses. */
export const ownConnection = (client: pg.PoolClient, orm: Orm): Connection => ({
  run: (statement, values) => run(client, statement, values),
  em: () => orm.on(client),
  hold: () => corkWritesForTurn(client),
  leave: () => undefined,
});

/**
 * Returns a connection that the works of a group share. `work` is the index of the work; `taken` holds the keys that works have
 * reserved for themselves.
 */
export function groupedConnection(lockstep: StatementBatcher, work: number, taken: Set<string>): Connection {
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

interface Listeners {
  /** The listeners whose jobs the transaction that records an event enqueues. */
  durableListeners: DurableListeners;
  isLive(event: DomainEvent): boolean;
}

/** The domain's transaction while it runs. Its events and jobs are sent with its commit. */
export class OpenTransaction implements Transaction {
  private entityManager: EntityManager | null = null;
  /** Number of enqueued jobs that may run at once, without a delay. */
  jobs = 0;
  /** The events of each work. Has several entries if this transaction ends several works. */
  recorded: Recorded[];

  private readonly last: { statement: Statement; values: unknown[] }[] = [];
  /** The events that were already recorded, as JSON. */
  private readonly recordedKeys = new Set<string>();

  constructor(
    readonly tenantId: string,
    private readonly requestId: string | null,
    private readonly connection: Connection,
    private readonly parts: Listeners,
    private readonly events: DomainEvent[],
    private readonly ends: TransactionEnds,
  ) {
    this.recorded = [{ requestId, events }];
  }

  /** Created at its first use, so that the hot path, which writes SQL, does not pay for it. */
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

  sendLast(statement: Statement, values: unknown[]): void {
    this.last.push({ statement, values });
  }

  /** How many statements are still to come last. */
  get left(): number {
    return this.last.length;
  }

  sendNext(): void {
    const next = this.last.shift();
    if (next) this.send(next.statement, next.values);
  }

  private sent<Row>(statement: Statement, values: unknown[]): Promise<Row[]> {
    this.connection.hold();
    const answered = this.connection.run<Row>(statement, values);
    // It is awaited with the commit, or not at all if something else fails before.
    answered.catch(() => undefined);
    this.ends.sent.push(answered);
    return answered;
  }

  reserveKeys(keys: string[]): void {
    this.connection.leave(keys);
  }

  leaveGroup(): void {
    this.connection.leave(null);
  }

  /** Sends the statement without waiting for its result; only the commit waits for it. */
  enqueue: Transaction['enqueue'] = async (task, payload, options = {}) => {
    const values = [...this.argumentsOf(task, payload), options.jobKey ?? null, options.runAt ?? null];
    this.send(enqueueStatement, values);
    if (!options.runAt) this.jobs += 1;
  };

  jobValues: Transaction['jobValues'] = (task, payload) => {
    this.jobs += 1;
    return this.argumentsOf(task, payload);
  };

  /** Records an event once per work, so that code that changes a thing twice need not check for duplicates. */
  record: Transaction['record'] = (name, payload) => {
    const event = { name, payload } as DomainEvent;
    const key = JSON.stringify(event);
    if (this.recordedKeys.has(key)) return;
    this.recordedKeys.add(key);
    this.events.push(event);
  };

  /** Returns the transaction's number if live listeners receive events of it. The number is known after the commit. */
  async flush(): Promise<{ told: Promise<string | null> }> {
    await this.entityManager?.flush();
    while (this.left > 0) this.sendNext();
    await this.notifyListeners();
    return { told: this.storeForAbsentListeners() };
  }

  /** Stores one row for all live events of the transaction. It is sent in the packet of the commit, so nothing waits for it. */
  private async storeForAbsentListeners(): Promise<string | null> {
    const live = this.recorded.flatMap(({ events }) => events.filter(event => this.parts.isLive(event)));
    if (live.length === 0) return null;
    const [row] = await this.sent<{ xid: string }>(tellStatement, [this.tenantId, JSON.stringify(live)]);
    return row?.xid ?? null;
  }

  /**
   * Enqueues one job per durable listener of each work's events, with a single statement, or none if there are no listeners.
   * Listeners with `sharesJob` get one job for the whole transaction. The others handle their events one by one, so in a shared
   * job they would lock rows in an arbitrary order.
   */
  private async notifyListeners(): Promise<void> {
    type Job = { task: string; maxAttempts: number; requestId: string | null; delay: number; heard: object[] };
    const jobs: Job[] = [];
    const ofAll = new Map<string, Job>();
    for (const { requestId, events } of this.recorded) {
      const ofWork = new Map<string, Job>();
      for (const event of events)
        for (const listener of this.parts.durableListeners.get(event.name) ?? []) {
          const { task, maxAttempts, sharesJob, isWanted, delayOf } = listener;
          const delay = delayOf ? delayOf(event) : 0;
          if (delay === null || (isWanted && !(await isWanted(this, event.name)))) continue;
          const known = sharesJob ? ofAll : ofWork;
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
    this.send(notifyStatement, [
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
