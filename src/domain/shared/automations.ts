import { z } from 'zod';
import type { Statement } from './database.port.js';
import type { DomainEvent, EventName } from './events.js';
import { type TransactionContext, type UseCase, type UseCaseContext, useCase } from './use-case.js';

/** What starts by itself, as the system: by the clock of each tenant, or after an event. */
export interface Automation {
  /** The name of its job in the queue: the use case's, with a slash. */
  task: string;
  maxAttempts: number;
  /** Minute, hour, day, month, weekday, in each tenant's own time zone. */
  cron?: string;
  /** The events whose transaction enqueues it. */
  listensTo?: readonly EventName[];
  /** Of the job, without what the queue stamps on it. */
  payload: z.ZodObject;
  run(context: UseCaseContext, payload: unknown): Promise<void>;
}

/** Every automation that has been defined; the workers' list of tasks is made of it. */
export const definedAutomations: Automation[] = [];

const maxAttempts = 8;
const taskOf = (name: string): string => name.replace('.', '/');

const claim: Statement = {
  name: 'schedule.claim-occurrence',
  text: `update schedule set done_for = $2 where task = $1 and (done_for is null or done_for < $2) returning task`,
};

/**
 * A use case that each tenant has at its own local time. Its transaction also marks the occurrence as done, so a job that runs
 * twice, after a crash or on two workers, has its effects once. What leaves the system must be enqueued, not sent, by `run`.
 */
export function scheduledUseCase(definition: {
  name: string;
  cron: string;
  /** `occurrence` is the moment that it was planned for; the job may run later. */
  run(context: TransactionContext, occurrence: Date): Promise<void>;
}): UseCase<z.ZodObject<{ occurrence: z.ZodCoercedDate }>, void> {
  const { name, cron } = definition;
  const task = taskOf(name);
  const payload = z.object({ occurrence: z.coerce.date() });
  const call = useCase({
    name,
    permission: 'automation:run',
    input: payload,
    async run(context, { occurrence }) {
      if ((await context.tx.query(claim, [task, occurrence])).length > 0) await definition.run(context, occurrence);
    },
  });
  definedAutomations.push({
    task,
    cron,
    maxAttempts,
    payload,
    run: (context, input) => call(context, payload.parse(input)),
  });
  return call;
}

/** What a listener is told. `eventId` stays the same when its job runs again. */
export interface HeardEvent<E extends EventName> {
  eventId: string;
  event: Extract<DomainEvent, { name: E }>;
}

/**
 * A use case that runs for every event of these names. Its job is enqueued by the transaction that recorded the event, so it is
 * neither lost nor run for what was rolled back. It may run twice, and must be safe to repeat.
 */
export function listeningUseCase<E extends EventName>(definition: {
  name: string;
  listensTo: readonly [E, ...E[]];
  run(context: TransactionContext, heard: HeardEvent<E>): Promise<void>;
}): UseCase<z.ZodObject, void> {
  const { name, listensTo } = definition;
  const payload = z.object({
    eventId: z.uuid(),
    event: z.object({ name: z.enum(listensTo), payload: z.looseObject({}) }),
  });
  const call = useCase({
    name,
    permission: 'automation:run',
    input: payload,
    run: (context, heard) => definition.run(context, heard as unknown as HeardEvent<E>),
  });
  definedAutomations.push({
    task: taskOf(name),
    listensTo,
    maxAttempts,
    payload,
    run: (context, input) => call(context, payload.parse(input)),
  });
  return call;
}
