import type { EntityManager } from '@mikro-orm/core';
import type { DomainEvent, EventName, Events } from './events.js';
import type { EnqueueOptions, TaskName, TaskPayload } from './tasks.js';

/** Who the database thinks is asking: row-level security decides by these three. */
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
}

export interface Sql {
  /** Whether its scope's role sees the whole tenant, whatever is set: lists are then asked for more shortly, with the same answer. */
  readonly seesAll?: boolean;
  /** Runs one statement and gives its rows. A plain string is not prepared: for statements whose text varies. */
  query<Row>(statement: Statement | string, values?: unknown[]): Promise<Row[]>;
}

/** One transaction under one scope. Jobs and events are kept or lost with its rows. */
export interface Transaction extends Sql {
  readonly tenantId: string;
  /** MikroORM on this very transaction, for use cases that write entities. Flushed before the commit. */
  readonly em: EntityManager;
  enqueue<T extends TaskName>(task: T, payload: TaskPayload<T>, options?: EnqueueOptions): Promise<void>;
  /** The first four arguments of `app.enqueue`, for a statement that enqueues a job beside the rows it writes. */
  jobValues<T extends TaskName>(task: T, payload: TaskPayload<T>): unknown[];
  /**
   * Announces an event, ids only. Live listeners (sockets) hear it after the commit and may miss it; what listens durably has
   * its job enqueued by this very transaction.
   */
  record<E extends EventName>(name: E, payload: Events[E]): void;
}

export interface Database {
  /** Reads under row-level security, without a transaction: one statement sees one snapshot. */
  reader(scope: Scope): Sql;
  /** The same for reads that may be a moment old: of a replica, where there is one. */
  replica(scope: Scope): Sql;
  /** `requestId` goes on with the jobs that the transaction enqueues. */
  transaction<T>(scope: Scope, run: (tx: Transaction) => Promise<T>, requestId?: string): Promise<T>;
  /**
   * The same database for the few jobs that run for every message, as the system: its role sees the tenant whole and touches no
   * more than these jobs do, and statements are planned once.
   */
  readonly forJobs: Database;
  /**
   * And for those of them that are safe to repeat: transactions do not wait for the disk. When Postgres itself dies, the newest
   * of them are gone, never one without those after it, and so is the news that the job was done: it runs again.
   */
  readonly repeatable: Database;
  /** The few definer functions that work without a tenant (log in, find a channel account, receive events). */
  unscoped: Sql;
}

/** Told about each committed transaction's events, in the order in which they were recorded. */
export type EventListener = (tenantId: string, events: DomainEvent[]) => void;
