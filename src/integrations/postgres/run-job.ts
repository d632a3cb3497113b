import type { Job } from 'graphile-worker';
import { Postponed } from '../../domain/shared/postponed.js';
import type { Log } from '../../domain/shared/use-case.js';
import type { Door } from './door.js';
import { reasonOf } from './failure-reason.js';
import * as sql from './worker.sql.js';

export interface RunningJob {
  /** From 1. */
  attempt: number;
  lastAttempt: boolean;
}
export type JobBody = (payload: unknown, job: RunningJob) => Promise<void>;

/** Longer than a job takes that is well; after it, the job asks whether the attempt is still its own. */
const suspiciousMs = 20_000;

/**
 * Runs a job's body and settles what is not an ordinary failure: a job that is postponed goes back into the queue, one that
 * failed for the last time is kept among the failed jobs.
 */
export async function runJob(
  { door, log }: { door: Door; log: Log },
  body: JobBody,
  job: Job,
  poolId: string,
): Promise<void> {
  const lastAttempt = job.attempts >= job.max_attempts;
  const startedAt = Date.now();
  try {
    await body(job.payload, { attempt: job.attempts, lastAttempt });
    // A process that slept (SIGSTOP, a frozen machine) may wake up in a job that another has taken meanwhile. To return
    // would complete, and so delete, the successor's job: it fails instead, and a failure does check the lock.
    if (Date.now() - startedAt > suspiciousMs) await assertMine(door, job, poolId);
  } catch (error) {
    if (job.key !== null && (await wasReplaced(door, job, poolId))) return;
    if (error instanceof Postponed) return await putBack(door, job, poolId, error);
    if (!lastAttempt) throw error;
    log.error(
      { job: job.task_identifier, attempts: job.attempts, error: String(error) },
      'a job failed for the last time',
    );
    if (!(await giveUp(door, job, poolId, error))) throw error;
  }
}

/** The job waits as if this attempt had not been: until it was postponed to, or in its old place. */
export async function putBack(door: Door, job: Job, poolId: string, postponed?: Postponed): Promise<void> {
  const { rows } = await door.pool.query({
    ...sql.putBack,
    values: [job.id, poolId, job.attempts, postponed?.until ?? null, postponed?.message ?? null],
  });
  if (rows.length === 0) throw new Error('this attempt was given to another worker meanwhile');
}

/** Whether a newer job of its key waits, in whose favour this one was taken away. */
async function wasReplaced(door: Door, job: Job, poolId: string): Promise<boolean> {
  const { rows } = await door.pool.query({ ...sql.dropReplaced, values: [job.id, poolId] });
  return rows.length > 0;
}

async function assertMine(door: Door, job: Job, poolId: string): Promise<void> {
  const { rows } = await door.pool.query<{ mine: boolean }>({
    ...sql.stillMine,
    values: [job.id, poolId, job.attempts],
  });
  if (!rows[0]?.mine) throw new Error('this attempt was given to another worker while the process was asleep');
}

/** False where the job belongs to no tenant, or to another worker by now: then it fails as any other. */
async function giveUp(door: Door, job: Job, poolId: string, error: unknown): Promise<boolean> {
  const { rows } = await door.pool.query({
    ...sql.giveUp,
    values: [job.id, poolId, job.attempts, reasonOf(error)],
  });
  return rows.length > 0;
}
