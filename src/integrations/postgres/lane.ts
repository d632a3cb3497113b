import type { BeforeFetch } from './fair-pool.js';
import type { JobBody } from './run-job.js';

export interface Lane {
  name: string;
  concurrency: number;
  /** How many jobs are locked ahead: many if jobs are quick, few if each may wait for a vendor. */
  ahead: number;
  /** Upper limit, in milliseconds of work, on the jobs that are taken ahead; that of the worker by default. */
  aheadMs?: number;
  /** How many slots one tenant may fill with slow jobs. */
  tenantConcurrency: number;
  bodies: Record<string, JobBody>;
  /** The lane whose jobs come first: while that one is behind, this one takes few. */
  yieldsTo?: string;
  beforeFetch?: BeforeFetch;
  /** The tasks that the clock (UTC) starts. Each starts once, however many workers there are. */
  crontab?: { task: string; match: string }[];
}
