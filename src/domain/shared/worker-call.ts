import type { Sql, Statement } from './database.port.js';

const wake: Statement = { name: 'job.wake-workers', text: 'select app.wake_workers($1)' };

/**
 * Tells the workers that jobs were committed: at once, and again only after a moment, since one word wakes them for all
 * that came meanwhile. Not part of the transaction, since
 * a transaction that notifies holds a lock of the whole cluster while it commits, and commits would stand in a queue; a word that is lost
 * costs the jobs no more than the time until the workers look by themselves.
 */
export class WorkerCall {
  private jobs = 0;
  private calling = false;

  constructor(
    private readonly sql: Sql,
    private readonly pauseMs = 20,
  ) {}

  call(jobs: number): void {
    this.jobs += jobs;
    if (this.calling) return;
    this.calling = true;
    void this.callUntilTold();
  }

  private async callUntilTold(): Promise<void> {
    while (this.jobs > 0) {
      const { jobs } = this;
      this.jobs = 0;
      await this.sql.query(wake, [jobs]).catch(() => undefined);
      await new Promise(resolve => setTimeout(resolve, this.pauseMs).unref());
    }
    this.calling = false;
  }
}
