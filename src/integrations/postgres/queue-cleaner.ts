import { minuteMs } from '../../domain/shared/durations.js';
import type { Log } from '../../domain/shared/use-case.js';
import type { ScopedPool } from './door.js';
import { suspectFrom, suspectTask } from './suspects.js';
import * as sql from './worker.sql.js';

export interface QueueCleanerOptions {
  door: ScopedPool;
  /** A pool without a heartbeat for this many milliseconds is dead, and its jobs are freed. */
  silentMs: number;
  /** Failed jobs are deleted after this many days. */
  failedJobsDays: number;
  log: Log;
  /** Called after each sweep with the state of the whole queue, not only of this worker's jobs. */
  onQueue?(state: QueueState): void;
}
export interface QueueState {
  /** Jobs that are due and do not run yet. */
  due: number;
  /** How long the oldest of them has been due. */
  oldestSeconds: number;
  /** Jobs that have failed for the last time and can be replayed; at most 10,000 are counted. */
  givenUp: number;
}

/** How long a pool may still lock jobs after its end: a statement that a frozen server has received runs when the server resumes. */
const retiredMs = minuteMs;
/** How many more last attempts a job gets that could not be given up. They take ten minutes. */
const moreEndings = 5;
/** From this number of due jobs on, the log names the busiest tenants. */
const manyDue = 500;

/** Frees the jobs of dead workers and of ended runners, deletes what is no longer needed, and tells the state of the queue. */
export class QueueCleaner {
  /** Pools whose runner has ended, with the time until which the sweep frees their locks. */
  private readonly retired = new Map<string, number>();

  /** `isEnding` tells whether the worker shuts down: a sweep that fails then is not reported. */
  constructor(
    private readonly options: QueueCleanerOptions,
    private readonly isEnding: () => boolean,
  ) {}

  /** Lets the next sweeps free the jobs of a pool whose runner has ended. */
  retire(poolId: string): void {
    this.retired.set(poolId, Date.now() + retiredMs);
  }

  async sweep(): Promise<void> {
    try {
      await this.freeRetired();
      const { rows } = await this.options.door.pool.query<{ locked_by: string }>({
        ...sql.findSilent,
        values: [this.options.silentMs],
      });
      if (rows.length > 0) {
        const pools = rows.map(row => row.locked_by);
        await this.options.door.pool.query({ ...sql.dropReplacedOf, values: [pools] });
        const { rows: lost } = await this.options.door.pool.query<{ jobs: number; suspects: number }>({
          ...sql.countLost,
          values: [pools, suspectFrom, suspectTask],
        });
        this.options.log.warn({ pools, ...lost[0] }, 'freed the jobs of workers that went silent');
      }
      await this.options.door.pool.query(sql.forgetDead);
      const { rows: exhausted } = await this.options.door.pool.query<{ again: number; failed: number }>({
        ...sql.settleExhausted,
        values: [moreEndings],
      });
      if (exhausted[0]?.again || exhausted[0]?.failed)
        this.options.log.error({ ...exhausted[0] }, 'jobs that could not be given up at their last attempt');
      await this.options.door.pool.query({ ...sql.forgetFailed, values: [this.options.failedJobsDays] });
      await this.reportQueue();
    } catch (error) {
      if (!this.isEnding()) this.options.log.warn({ error: String(error) }, 'sweep failed');
    }
  }

  private async reportQueue(): Promise<void> {
    const { door, log, onQueue } = this.options;
    const [state] = (await door.pool.query<QueueState>(sql.queueState)).rows;
    if (!state) return;
    onQueue?.(state);
    if (state.due < manyDue) return;
    const { rows: tenants } = await door.pool.query(sql.busiestTenants);
    log.warn(
      { due: state.due, oldestSeconds: Math.round(state.oldestSeconds), tenants },
      'many jobs wait; those of the busiest tenants',
    );
  }

  private async freeRetired(): Promise<void> {
    if (this.retired.size === 0) return;
    const pools = [...this.retired.keys()];
    await this.options.door.pool.query({ ...sql.dropReplacedOf, values: [pools] });
    await this.options.door.pool.query({ ...sql.freeJobs, values: [pools] });
    for (const [pool, until] of this.retired) if (until < Date.now()) this.retired.delete(pool);
  }
}
