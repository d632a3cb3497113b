import { z } from 'zod';
import type { Audit } from './audit-trail.js';
import type { Database, Statement, Transaction } from './database.port.js';
import type { DomainEvent, EventName } from './events.js';
import { Groups } from './groups.js';
import { definePermissions, systemAlone } from './permissions.js';
import { type UseCase, type UseCaseContext, useCase, type WriteContext } from './use-case.js';

const automationPermissions = definePermissions({ 'automation:run': systemAlone });
declare module './permissions.js' {
  interface FeaturePermissions {
    automations: typeof automationPermissions;
  }
}

/**
 * Called in the transaction that recorded an event, before the listener's job is enqueued; if it returns false, no job is
 * enqueued. It must be quick, since every such transaction waits for it.
 */
export type IsWanted = (tx: Transaction, event: EventName) => Promise<boolean>;

/** Returns how many milliseconds after an event its listener's job runs, or null if the listener does not need this event. */
export type DelayOf = (event: DomainEvent) => number | null;

/** The operator's setting that says how often an automation runs. */
export type Interval = 'notificationChecks' | 'metricsRefresh' | 'cleanUp';

/** A use case that the system starts, either by the clock of each tenant or after an event. */
export interface Automation {
  /** The name of its job in the queue: the name of the use case, with a slash instead of the dot. */
  task: string;
  maxAttempts: number;
  /** Minute, hour, day, month, weekday, in each tenant's own time zone. */
  cron?: string;
  /** The name of the operator's setting for its interval. */
  interval?: Interval;
  /** The events whose transaction enqueues it. */
  listensTo?: readonly EventName[];
  isWanted?: IsWanted;
  delayOf?: DelayOf;
  /** Whether one job may handle the events of several pieces of work that share a transaction. */
  sharesJob?: boolean;
  /** Runs it with the payload of its job, which the use case parses. */
  run(context: UseCaseContext, payload: object): Promise<void>;
}

/** All defined automations; the workers take their tasks from this list. */
export const definedAutomations: Automation[] = [];

const maxAttempts = 8;
const taskOf = (name: string): string => name.replace('.', '/');

const claim: Statement = {
  name: 'schedule.claim-occurrence',
  text: `update schedule set done_for = $2 where task = $1 and (done_for is null or done_for < $2) returning task`,
};

/**
 * Settings for the transactions of listeners. Listeners run often and read by ids, so their statements are planned once per
 * connection: with the policies of the tables involved, planning took up to ten times as long as running. Listeners are safe to
 * repeat, so their commits do not wait for the disk.
 */
const asListener: Statement = {
  name: 'automation.as-listener',
  text: `select set_config('plan_cache_mode', 'force_generic_plan', true), set_config('synchronous_commit', 'off', true)`,
};

interface Occurrence {
  occurrence: unknown;
}

/**
 * Defines a use case that runs for each tenant at the tenant's local time. Its transaction also marks the occurrence as done, so
 * a job that runs twice, after a crash or on two workers, takes effect only once. `run` must enqueue messages and calls to other
 * systems instead of sending them.
 */
export function scheduledUseCase<A extends Audit>(definition: {
  name: string;
  /** The operator's setting that may change how often it runs; `cron` is then the schedule for the setting's default. */
  interval?: Interval;
  cron: string;
  /** The entries that it may write to the audit log, or why it writes none. */
  audit: A;
  /** `occurrence` is the planned instant; the job may run later. */
  run(context: WriteContext<A>, occurrence: Date): Promise<void>;
}): UseCase<z.ZodObject<{ occurrence: z.ZodCoercedDate }>, void> {
  const { name, cron, interval, audit } = definition;
  const task = taskOf(name);
  const call = useCase({
    name,
    permission: 'automation:run',
    input: z.object({ occurrence: z.coerce.date() }),
    audit,
    async run(context, { occurrence }) {
      if ((await context.tx.query(claim, [task, occurrence])).length > 0) await definition.run(context, occurrence);
      else context.audit.nothing();
    },
  });
  definedAutomations.push({
    task,
    cron,
    maxAttempts,
    run: (context, payload) => call(context, payload as Occurrence),
    ...(interval && { interval }),
  });
  return call;
}

/** The input of a listener. `eventId` stays the same when its job runs again. */
export interface ListenerEvent<E extends EventName> {
  eventId: string;
  event: Extract<DomainEvent, { name: E }>;
}

/** The payload of a listener's job: the events of one transaction, in the order in which they were recorded. */
export interface ListenerEvents<E extends EventName = EventName> {
  heard: ListenerEvent<E>[];
}

interface ListenerJob {
  context: UseCaseContext;
  payload: object;
  run: Automation['run'];
}
/** One entry per database, since a process may have several. */
const listenerGroups = new WeakMap<Database, Groups<ListenerJob>>();

function newListenerGroups(): Groups<ListenerJob> {
  return new Groups<ListenerJob>(
    ({ context, payload, run }) => run(context, payload),
    async some => {
      const { context, run } = some[0] as ListenerJob;
      await run(context, { heard: some.flatMap(({ payload }) => (payload as ListenerEvents).heard) });
      return some.map(() => ({ value: undefined }));
    },
  );
}

/** Runs several jobs of one listener and tenant together. If that fails, each job runs by itself, so that only the faulty one fails. */
const together =
  (task: string, run: Automation['run']): Automation['run'] =>
  (context, payload) => {
    const groups = listenerGroups.get(context.database) ?? newListenerGroups();
    listenerGroups.set(context.database, groups);
    return groups.run(`${context.actor.scope?.tenantId} ${task}`, { context, payload, run });
  };

/**
 * Defines a use case that runs for every event of these names. The transaction that recorded the events enqueues one job for all
 * of them, so the job is neither lost nor run for a transaction that was rolled back. The job may run twice, so the use case must
 * be safe to repeat.
 */
export function listeningUseCase<E extends EventName, A extends Audit>(definition: {
  name: string;
  listensTo: readonly [E, ...E[]];
  isWanted?: IsWanted;
  delayOf?(event: Extract<DomainEvent, { name: E }>): number | null;
  /** The entries that it may write to the audit log, or why it writes none. */
  audit: A;
  /**
   * `run` is called for each event in turn, in one transaction; `runAll` is called once for all events instead. These may be
   * events of several conversations, so `runAll` takes its locks in the order of ids.
   */
  run?(context: WriteContext<A>, heard: ListenerEvent<E>): Promise<void>;
  runAll?(context: WriteContext<A>, heard: ListenerEvent<E>[]): Promise<void>;
  /**
   * Whether it follows messages so often that it runs like the jobs of messages: under their database role, with its transactions
   * grouped (`Database.transaction`). Its `run` calls `tx.apart` before the first lock.
   */
  ofMessages?: boolean;
}): UseCase<z.ZodObject, void> {
  const { name, listensTo, isWanted, delayOf, audit, ofMessages = false } = definition;
  const task = taskOf(name);
  const call = useCase({
    name,
    permission: 'automation:run',
    input: z.object({
      heard: z.array(
        z.object({
          eventId: z.uuid(),
          event: z.object({ name: z.enum(listensTo), payload: z.looseObject({}) }),
        }),
      ),
    }),
    audit,
    // Without `ofMessages` nothing is grouped, and the name finds a connection that has planned the listener's statements.
    together: task,
    async run(context, payload) {
      const { heard } = payload as unknown as ListenerEvents<E>;
      if (!ofMessages) context.tx.send(asListener, []);
      await definition.runAll?.(context, heard);
      if (definition.run) for (const each of heard) await definition.run(context, each);
    },
  });
  const alone: Automation['run'] = (context, payload) =>
    call(ofMessages ? { ...context, database: context.database.repeatable } : context, payload as ListenerEvents<E>);
  definedAutomations.push({
    task,
    listensTo,
    maxAttempts,
    run: definition.runAll ? together(task, alone) : alone,
    sharesJob: definition.runAll !== undefined,
    ...(isWanted && { isWanted }),
    ...(delayOf && { delayOf: delayOf as DelayOf }),
  });
  return call;
}
