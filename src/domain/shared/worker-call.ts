import type { Sql, Statement } from './database.port.js';

export const wakeWorkers: Statement = { name: 'job.wake-workers', text: 'select app.wake_workers($1)' };

/**
 * Wakes the workers when jobs were committed: at once the first time, then at most once per pause, for all jobs that came in the
 * meantime. It is not part of the transaction, because a transaction that notifies holds a lock of the whole cluster while it
 * commits, and commits would wait for each other. If a call is lost, jobs are only delayed until the workers poll the queue.
 */
export class WorkerCall {
  private jobs = 0;
  private calling = false;

  constructor(
    private readonly sql: Sql,
    private readonly pauseMs = 50,
  ) {}

  call(jobs: number): void {
    this.jobs += jobs;
    if (this.calling) return;
    this.calling = true;
    void this.callUntilQuiet();
  }

  private async callUntilQuiet(): Promise<void> {
    while (this.jobs > 0) {
      const { jobs } = this;
      this.jobs = 0;
      await this.sql.query(wakeWorkers, [jobs]).catch(() => undefined);
      await new Promise(resolve => setTimeout(resolve, this.pauseMs).unref());
    }
    this.calling = false;
  }
}
