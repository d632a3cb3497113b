import { z } from 'zod';
import { noteScheduledRun } from '../domain/schedules/index.js';
import type { Automation, DelayOf, Interval, IsWanted } from '../domain/shared/automations.js';
import type { EventName } from '../domain/shared/events.js';
import { NotGivenUp } from '../domain/shared/not-given-up.js';
import { Postponed } from '../domain/shared/postponed.js';
import { StoppedWorkers } from '../domain/shared/stopped-workers.js';
import { type TaskName, type TaskPayload, type TaskSettings, taskSettings } from '../domain/shared/tasks.js';
import type { UseCaseContext } from '../domain/shared/use-case.js';

export interface JobInfo {
  attempt: number;
  lastAttempt: boolean;
  /** Whether one process after another has ended while it ran the job: it must not run, only be given up. */
  isDeadly?: boolean;
}
export interface Task {
  name: string;
  lane: TaskSettings['lane'];
  maxAttempts: number;
  /** When each tenant's own job of this task starts: minute, hour, day, month, weekday, in the tenant's time zone. */
  cron?: string;
  interval?: Interval;
  /** The events whose transaction enqueues this task. */
  listensTo?: readonly EventName[];
  /** Says whether the listener needs the event; otherwise no job is enqueued. */
  isWanted?: IsWanted;
  sharesJob?: boolean;
  delayOf?: DelayOf;
  /** Parses the payload again, because a waiting job may be older than the code. The database has added the tenant to it. */
  read(payload: unknown): {
    tenantId: string;
    /** Id of the request that started the chain of jobs; null if a job has none. */
    requestId: string | null;
    run(context: UseCaseContext, job: JobInfo): Promise<void>;
  };
}

const stamped = z.looseObject({ tenantId: z.uuid(), requestId: z.string().nullish() });
function stampOf(raw: unknown): { tenantId: string; requestId: string | null } {
  const { tenantId, requestId } = stamped.parse(raw);
  return { tenantId, requestId: requestId ?? null };
}

type Run = ReturnType<Task['read']>['run'];

/** Records the result of each run of a scheduled task. A postponed run has not ended. */
function noted({ name, cron }: Pick<Task, 'name' | 'cron'>, run: Run): Run {
  if (cron === undefined) return run;
  return async (context, job) => {
    try {
      await run(context, job);
    } catch (error) {
      if (!(error instanceof Postponed)) await noteScheduledRun(context, { task: name, failed: true });
      throw error;
    }
    await noteScheduledRun(context, { task: name, failed: false });
  };
}

type RunTask<T extends TaskName> = (context: UseCaseContext, payload: TaskPayload<T>, job: JobInfo) => Promise<void>;

interface GivingUp<T extends TaskName> {
  /** Called where the last attempt fails, and for a job that ended the processes that ran it. */
  onGiveUp?: RunTask<T>;
}

function givenUp<T extends TaskName>(run: RunTask<T>, { onGiveUp }: GivingUp<T>): RunTask<T> {
  return async (context, payload, job) => {
    const end = async (cause?: unknown) => {
      try {
        await onGiveUp?.(context, payload, job);
      } catch (failure) {
        throw new NotGivenUp(failure, { cause });
      }
    };
    if (job.isDeadly) {
      await end();
      throw new StoppedWorkers();
    }
    try {
      await run(context, payload, job);
    } catch (error) {
      if (job.lastAttempt && !(error instanceof Postponed)) await end(error);
      throw error;
    }
  };
}

/**
 * Binds a task to the use cases that it calls. They run as the system, in the tenant that the database added to the job. `onGiveUp`
 * ends what the task would otherwise leave under way for ever; it has to be safe to repeat.
 */
export function defineTask<T extends TaskName>(
  name: T,
  run: RunTask<T>,
  { onGiveUp, ...more }: Pick<Task, 'cron'> & GivingUp<T> = {},
): Task {
  const { payload, lane, maxAttempts } = taskSettings(name);
  const schema = payload as unknown as z.ZodType<TaskPayload<T>>;
  const body = givenUp(run, { onGiveUp });
  const read: Task['read'] = raw => {
    const parsed = schema.parse(raw);
    return { ...stampOf(raw), run: noted({ name, ...more }, (context, job) => body(context, parsed, job)) };
  };
  return { name, lane, maxAttempts, ...more, read };
}

/** Builds the task of an automation, which the domain declares completely: its use case parses the payload. */
export const automationTask = ({ task, run, ...automation }: Automation): Task => ({
  ...automation,
  name: task,
  lane: 'outside',
  read: raw => ({
    ...stampOf(raw),
    run: noted({ name: task, ...automation }, async (context, job) => {
      if (job.isDeadly) throw new StoppedWorkers();
      await run(context, raw as object);
    }),
  }),
});
