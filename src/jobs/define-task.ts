import { z } from 'zod';
import { noteScheduledRun } from '../domain/schedules/index.js';
import type { Automation, DelayOf, Interval, IsWanted } from '../domain/shared/automations.js';
import type { EventName } from '../domain/shared/events.js';
import { Postponed } from '../domain/shared/postponed.js';
import { type TaskName, type TaskPayload, type TaskSettings, taskSettings } from '../domain/shared/tasks.js';
import type { UseCaseContext } from '../domain/shared/use-case.js';

export interface JobInfo {
  attempt: number;
  lastAttempt: boolean;
}
export interface Task {
  name: string;
  lane: TaskSettings['lane'];
  maxAttempts: number;
  /** When every tenant's own job of this task starts: minute, hour, day, month, weekday, in the tenant's time zone. */
  cron?: string;
  interval?: Interval;
  /** The events whose transaction enqueues this task. */
  listensTo?: readonly EventName[];
  /** Saves the job of an event that the listener has no use for. */
  isWanted?: IsWanted;
  hearsAll?: boolean;
  delayOf?: DelayOf;
  /** Parses the payload again: a waiting job may be older than the code. The tenant was stamped by the database. */
  read(payload: unknown): {
    tenantId: string;
    /** Of the request that started it all; null where a job has none. */
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

/** Of what runs by the clock it is noted how each run ended. A run that waits for something else has not ended. */
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

/** Binds a task to the use cases that it calls, as the system, in the tenant that the database stamped on the job. */
export function defineTask<T extends TaskName>(
  name: T,
  run: (context: UseCaseContext, payload: TaskPayload<T>, job: JobInfo) => Promise<void>,
  more: Pick<Task, 'cron'> = {},
): Task {
  const { payload, lane, maxAttempts } = taskSettings(name);
  const schema = payload as unknown as z.ZodType<TaskPayload<T>>;
  const read: Task['read'] = raw => {
    const parsed = schema.parse(raw);
    return { ...stampOf(raw), run: noted({ name, ...more }, (context, job) => run(context, parsed, job)) };
  };
  return { name, lane, maxAttempts, ...more, read };
}

/** The task of an automation, which the domain declares whole: its use case parses the payload. */
export const automationTask = ({ task, run, ...automation }: Automation): Task => ({
  ...automation,
  name: task,
  lane: 'outside',
  read: raw => ({
    ...stampOf(raw),
    run: noted({ name: task, ...automation }, context => run(context, raw as object)),
  }),
});
