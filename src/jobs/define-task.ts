import { z } from 'zod';
import { type TaskName, type TaskPayload, tasks } from '../domain/shared/tasks.js';
import type { UseCaseContext } from '../domain/shared/use-case.js';

export interface JobInfo {
  attempt: number;
  lastAttempt: boolean;
}
export interface Task {
  name: TaskName;
  lane: (typeof tasks)[TaskName]['lane'];
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
): Task {
  const { payload: schema, lane } = tasks[name];
  return {
    name,
    lane,
    read(raw) {
      const { tenantId, requestId } = stamped.parse(raw);
      const payload = schema.parse(raw) as TaskPayload<T>;
      return { tenantId, requestId: requestId ?? null, run: (context, job) => run(context, payload, job) };
    },
  };
}
