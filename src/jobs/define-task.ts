import { z } from 'zod';
import type { Automation } from '../domain/shared/automations.js';
import type { EventName } from '../domain/shared/events.js';
import { type TaskName, type TaskPayload, type TaskSettings, tasks } from '../domain/shared/tasks.js';
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
  /** The events whose transaction enqueues this task. */
  listensTo?: readonly EventName[];
  /** Parses the payload again: a waiting job may be older than the code. The tenant was stamped by the database. */
  read(payload: unknown): {
    tenantId: string;
    /** Of the request that started it all; null where a job has none. */
    requestId: string | null;
    run(context: UseCaseContext, job: JobInfo): Promise<void>;
  };
}

const stamped = z.looseObject({ tenantId: z.uuid(), requestId: z.string().nullish() });

/** Binds a task to the use cases that it calls, as the system, in the tenant that the database stamped on the job. */
export function defineTask<T extends TaskName>(
  name: T,
  run: (context: UseCaseContext, payload: TaskPayload<T>, job: JobInfo) => Promise<void>,
  more: Pick<Task, 'cron'> = {},
): Task {
  const { payload, lane, maxAttempts } = tasks[name];
  return { name, lane, maxAttempts, ...more, read: reader(payload as unknown as z.ZodType<TaskPayload<T>>, run) };
}

/** The task of an automation, which the domain declares whole. */
export const automationTask = ({ task, run, payload, ...automation }: Automation): Task => ({
  ...automation,
  name: task,
  lane: 'outside',
  read: reader(payload, run),
});

function reader<P>(
  schema: z.ZodType<P>,
  run: (context: UseCaseContext, payload: P, job: JobInfo) => Promise<void>,
): Task['read'] {
  return raw => {
    const { tenantId, requestId } = stamped.parse(raw);
    const payload = schema.parse(raw);
    return { tenantId, requestId: requestId ?? null, run: (context, job) => run(context, payload, job) };
  };
}
