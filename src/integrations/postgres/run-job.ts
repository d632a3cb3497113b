import type { Job } from 'graphile-worker';
import { NotGivenUp } from '../../domain/shared/not-given-up.js';
import { Postponed } from '../../domain/shared/postponed.js';
import { StoppedWorkers } from '../../domain/shared/stopped-workers.js';
import type { Log } from '../../domain/shared/use-case.js';
import type { ScopedPool } from './door.js';
import { reasonOf } from './failure-reason.js';
import * as sql from './worker.sql.js';

export interface RunningJob {
  /** Only for a suspect: the log of its own process names it. */
  id?: string;
  /** Counted from 1. */
  attempt: number;
  lastAttempt: boolean;
  /** Whether one process after another has ended while it ran the job: it must not run, only be given up. */
  isDeadly?: boolean;
  /** For a job of the lane of suspects: what it is, and how many workers have ended while they had it. */
  suspect?: { task: string; workersLost: number };
}
export type JobBody = (payload: unknown, job: RunningJob) => Promise<void>;

/** No healthy job takes this long. A job that did checks whether the attempt is still its own. */
const suspiciousMs = 20_000;
/**
 * Runs a job's body. A postponed job goes back into the queue, and a job that failed for the last time is moved to the failed
 * jobs, unless what it left under way could not be ended. Other failures are thrown, so that the runner retries the job.
 */
export async function runJob(
  { door, log }: { door: ScopedPool; log: Log },
  body: JobBody,
  job: Job,
  poolId: string,
): Promise<void> {
  const lastAttempt = job.attempts >= job.max_attempts;
  const suspect = suspectOf(job);
  const startedAt = Date.now();
  try {
    await body(job.payload, { attempt: job.attempts, lastAttempt, ...(suspect && { id: job.id, suspect }) });
    // A process that was suspended (SIGSTOP, a frozen machine) may resume a job that another worker has taken meanwhile.
    // Returning would complete, and so delete, that worker's job. So this throws: the runner checks the lock for a failure.
    if (Date.now() - startedAt > suspiciousMs) await assertMine(door, job, poolId);
  } catch (error) {
    if (job.key !== null && (await wasReplaced(door, job, poolId))) return;
    if (error instanceof Postponed) return await putBack(door, job, poolId, error);
    if ((!lastAttempt && !(error instanceof StoppedWorkers)) || isNotGivenUp(error)) throw error;
    log.error(
      { job: suspect?.task ?? job.task_identifier, attempts: job.attempts, error: String(error) },
      'a job failed for the last time',
    );
    if (!(await giveUp(door, job, poolId, error))) throw error;
  }
}

/** By its name: the error may come from a suspect's own process. */
const isNotGivenUp = (error: unknown): boolean => error instanceof Error && error.name === NotGivenUp.name;

/** Returns what `worker.count-lost` noted on a suspect. */
function suspectOf(job: Job): RunningJob['suspect'] {
  const { suspectOf: task, workersLost } = (job.flags ?? {}) as Record<string, unknown>;
  return typeof task === 'string' ? { task, workersLost: Number(workersLost) } : undefined;
}

/** Returns the job to the queue as if this attempt had not happened: to the time to which it is postponed, or to its old place. */
export async function putBack(door: ScopedPool, job: Job, poolId: string, postponed?: Postponed): Promise<void> {
  const { rows } = await door.pool.query({
    ...sql.putBack,
    values: [job.id, poolId, job.attempts, postponed?.until ?? null, postponed?.message ?? null],
  });
  if (rows.length === 0) throw new Error('this attempt was given to another worker meanwhile');
}

/** Returns whether a newer job with the same key has replaced this one. If so, this one is deleted. */
async function wasReplaced(door: ScopedPool, job: Job, poolId: string): Promise<boolean> {
  const { rows } = await door.pool.query({ ...sql.dropReplaced, values: [job.id, poolId] });
  return rows.length > 0;
}

async function assertMine(door: ScopedPool, job: Job, poolId: string): Promise<void> {
  const { rows } = await door.pool.query<{ mine: boolean }>({
    ...sql.checkLock,
    values: [job.id, poolId, job.attempts],
  });
  if (!rows[0]?.mine) throw new Error('this attempt was given to another worker while the process was asleep');
}

/**
 * Moves the job to the failed jobs. Returns false if it has no tenant or another worker has it by now; then the caller throws
 * its error as usual.
 */
async function giveUp(door: ScopedPool, job: Job, poolId: string, error: unknown): Promise<boolean> {
  const { rows } = await door.pool.query({
    ...sql.giveUp,
    values: [job.id, poolId, job.attempts, reasonOf(error)],
  });
  return rows.length > 0;
}
