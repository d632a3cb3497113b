import type { EntityManager } from '@mikro-orm/core';
import type { DomainEvent, EventName, Events } from './events.js';
import type { EnqueueOptions, TaskName, TaskPayload } from './tasks.js';

/** On whose behalf the database is asked: row-level security decides by these three. */
export interface Scope {
  tenantId: string;
  /** The nil UUID for the system itself. */
  userId: string;
  role: ScopeRole;
}
export const rolesThatSeeAll: readonly ScopeRole[] = ['CEO', 'ADMIN', 'SECRETARY', 'SYSTEM'];
export const scopeRoles = ['CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL', 'SYSTEM'] as const;
export type ScopeRole = (typeof scopeRoles)[number];

/** A text with `$1` placeholders; prepared once per connection under its name. */
export interface Statement {
  name: string;
  text: string;
  /** How several calls of it are one statement, where transactions run together. */
  together?: Together;
}

/** One statement in place of several calls. Each of its rows says in `call`, from 0, whose it is. */
export interface Together {
  statement: Statement;
  values(calls: unknown[][]): unknown[];
}

export interface Sql {
  /** Whether its scope's role sees the whole tenant whatever the tenant's settings are: lists are then read by a shorter statement. */
  readonly seesAll?: boolean;
  /** Runs one statement and returns its rows. A plain string is not prepared: use it for statements whose text varies. */
  query<Row>(statement: Statement | string, values?: unknown[]): Promise<Row[]>;
}

/** One transaction under one scope. Its jobs and events are committed or rolled back with its rows. */
export interface Transaction extends Sql {
  readonly tenantId: string;
  /** MikroORM on this very transaction, for use cases that write entities. Flushed before the commit. */
  readonly em: EntityManager;
  /**
   * Runs a statement whose result nobody needs. Nothing waits for it but the commit, which leaves right behind it: the
   * transaction fails where it does.
   */
  send(statement: Statement, values: unknown[]): void;
  /**
   * Where transactions run together (`Database.transaction`): nobody else in the group has one of these keys, or the work leaves and runs in a
   * later one. Locks do not part works of one transaction, so this must stand before each lock, and before anything is written.
   */
  apart(keys: string[]): void;
  /** Where transactions run together: the work leaves the group and runs in a transaction of its own. Nothing may have been written before. */
  alone(): void;
  enqueue<T extends TaskName>(task: T, payload: TaskPayload<T>, options?: EnqueueOptions): Promise<void>;
  /** The first four arguments of `app.enqueue`, for a statement that enqueues a job beside the rows it writes. */
  jobValues<T extends TaskName>(task: T, payload: TaskPayload<T>): unknown[];
  /**
   * Announces an event, ids only. Live listeners (sockets) receive it after the commit and may miss it; for durable listeners
   * this transaction enqueues a job.
   */
  record<E extends EventName>(name: E, payload: Events[E]): void;
}

export interface Database {
  /** Reads under row-level security, without a transaction: one statement sees one snapshot. */
  reader(scope: Scope): Sql;
  /** The same for reads that may be a moment out of date: from a replica, where there is one. */
  replica(scope: Scope): Sql;
  /**
   * `requestId` is passed on to the jobs that the transaction enqueues. Where `together` names a kind, transactions of that kind that jobs of one tenant
   * ask for at about the same time are one: all of them are committed or, where one fails, each runs by itself.
   */
  transaction<T>(scope: Scope, run: (tx: Transaction) => Promise<T>, requestId?: string, together?: string): Promise<T>;
  /**
   * The same database for the few jobs that run for every message, as the system: its role sees the whole tenant, may only do
   * what these jobs do, and plans each statement once.
   */
  readonly forJobs: Database;
  /**
   * The same as `forJobs`, for jobs that are safe to repeat: commits do not wait for the disk. When Postgres itself crashes,
   * the newest commits are lost. A job's completion is committed after its work, so it is lost too, and the job runs again.
   */
  readonly repeatable: Database;
  /** The database under the role of requests, for use cases that a job for messages calls: the jobs' own role may not do what they do. */
  readonly whole: Database;
  /** For the few definer functions that work without a tenant: log in, find a channel account, receive events. */
  unscoped: Sql;
}

/**
 * Receives the events of each committed transaction, in the order in which they were recorded. `xid` is its number, where some
 * of them are live.
 */
export type EventListener = (tenantId: string, events: DomainEvent[], xid: string | null) => void;
