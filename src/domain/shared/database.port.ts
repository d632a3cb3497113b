import type { EntityManager } from '@mikro-orm/core';
import type { DomainEvent, EventName, Events } from './events.js';
import type { EnqueueOptions, TaskName, TaskPayload } from './tasks.js';

/** The user on whose behalf a query runs. Row-level security decides by these three fields. */
export interface Scope {
  tenantId: string;
  /** The nil UUID for the system itself. */
  userId: string;
  role: ScopeRole;
}
export const rolesThatSeeAll: readonly ScopeRole[] = ['CEO', 'ADMIN', 'SECRETARY', 'SYSTEM'];
export const scopeRoles = ['CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL', 'SYSTEM'] as const;
export type ScopeRole = (typeof scopeRoles)[number];

/** An SQL text with `$1` placeholders, prepared once per connection under its name. */
export interface Statement {
  name: string;
  text: string;
  /** How several calls become one statement when transactions run together. */
  together?: Together;
}

/** One statement that replaces several calls. Each returned row says in `call`, counted from 0, which call it belongs to. */
export interface Together {
  statement: Statement;
  values(calls: unknown[][]): unknown[];
}

export interface Sql {
  /** Whether the scope's role sees the whole tenant whatever the tenant's settings are. Lists are then read by a shorter statement. */
  readonly seesAll?: boolean;
  /** Runs one statement and returns its rows. A plain string is not prepared: use it for statements whose text varies. */
  query<Row>(statement: Statement | string, values?: unknown[]): Promise<Row[]>;
}

/** One transaction under one scope. Its jobs and events are committed or rolled back with its rows. */
export interface Transaction extends Sql {
  readonly tenantId: string;
  /** MikroORM on this same transaction, for use cases that write entities. It is flushed before the commit. */
  readonly em: EntityManager;
  /**
   * Runs a statement whose result is not needed. Only the commit, which is sent right after it, waits for it: if the statement
   * fails, the transaction fails.
   */
  send(statement: Statement, values: unknown[]): void;
  /**
   * Like `send`, but after everything else, so that pieces of work that run together share the statement however long each has taken. For
   * what nothing in the transaction reads.
   */
  sendLast(statement: Statement, values: unknown[]): void;
  /**
   * When transactions run together (`Database.transaction`): reserves these keys, so that no other piece of work in the group has
   * one of them. If a key is already reserved, this work leaves the group and runs in a later one. Pieces of work in one
   * transaction share its locks, so call this before each lock, and before anything is written.
   */
  reserveKeys(keys: string[]): void;
  /** When transactions run together: the work leaves the group and runs in a transaction of its own. Call it before anything is written. */
  leaveGroup(): void;
  enqueue<T extends TaskName>(task: T, payload: TaskPayload<T>, options?: EnqueueOptions): Promise<void>;
  /** Returns the arguments of one job for `app.enqueue_all`, for a statement that enqueues a job together with the rows that it writes. */
  jobValues<T extends TaskName>(task: T, payload: TaskPayload<T>): unknown[];
  /**
   * Announces an event that holds only ids. Live listeners (sockets) receive it after the commit and may miss it; for durable
   * listeners this transaction enqueues a job.
   */
  record<E extends EventName>(name: E, payload: Events[E]): void;
}

export interface Database {
  /** Reads under row-level security, without a transaction: one statement sees one snapshot. */
  reader(scope: Scope): Sql;
  /** Same as `reader`, for reads that may be slightly out of date: they use a replica, if there is one. */
  replica(scope: Scope): Sql;
  /**
   * `requestId` is passed on to the jobs that the transaction enqueues. `together` names a kind: transactions of the same kind
   * that jobs of one tenant request at about the same time become one. They all commit together; if one fails, each runs by
   * itself.
   */
  transaction<T>(scope: Scope, run: (tx: Transaction) => Promise<T>, requestId?: string, together?: string): Promise<T>;
  /**
   * The same database for the few jobs that run for every message, as the system. Its role sees the whole tenant, may do only the
   * work of these jobs, and plans each statement once.
   */
  readonly forJobs: Database;
  /**
   * Same as `forJobs`, for jobs that are safe to repeat: commits do not wait for the disk. When Postgres itself crashes, the
   * newest commits are lost. A job's completion is committed after its work, so it is lost too, and the job runs again.
   */
  readonly repeatable: Database;
  /** The database under the role of requests. A use case called by a job for messages needs it when the jobs' own role lacks its rights. */
  readonly ungrouped: Database;
  /** For the few definer functions that work without a tenant: log in, find a channel account, receive events. */
  unscoped: Sql;
}

/**
 * Receives the events of each committed transaction, in the order in which they were recorded. `xid` is the transaction's number,
 * or null if none of the events is live.
 */
export type EventListener = (tenantId: string, events: DomainEvent[], xid: string | null) => void;
