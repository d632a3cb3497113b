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
  /** When each tenant's own job of this task starts: minute, hour, day, month, weekday, in the tenant's time zone. */
  cron?: string;
  interval?: Interval;
  /** The events whose transaction enqueues this task. */
  listensTo?: readonly EventName[];
  /** Says whether the listener needs the event; otherwise no job is enqueued. */
  isWanted?: IsWanted;
  hearsAll?: boolean;
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

/** Binds a task to the use cases that it calls. They run as the system, in the tenant that the database added to the job. */
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

/** Builds the task of an automation, which the domain declares completely: its use case parses the payload. */
export const automationTask = ({ task, run, ...automation }: Automation): Task => ({
  ...automation,
  name: task,
  lane: 'outside',
  read: raw => ({
    ...stampOf(raw),
    run: noted({ name: task, ...automation }, context => run(context, raw as object)),
  }),
});
