import type { Sql, Statement } from '../shared/database.port.js';

const statement: Statement = {
  name: 'schedule.health',
  text: `select planned::int, stopped::int, silent_seconds as "silentSeconds", runs::int, failed::int from app.schedule_health($1, $2)`,
};
/** In seconds; due tasks are started every twenty seconds. */
const silentTooLong = 300;
const tooManyFailures = 0.2;

export interface ScheduleHealth {
  status: 'healthy' | 'warning' | 'critical';
  /** The number of tasks of all tenants, and how many of them are switched off. */
  planned: number;
  stopped: number;
  /** How long the oldest due task has been waiting to be started. */
  silentSeconds: number;
  /** The share of the latest runs that failed. */
  failureRate: number;
}

/** Returns the state of the recurring tasks of all tenants, for the operator of the installation. */
export async function scheduleHealth(read: Sql, now: Date, tasks: readonly string[]): Promise<ScheduleHealth> {
  const [row] = await read.query<{
    planned: number;
    stopped: number;
    silentSeconds: number;
    runs: number;
    failed: number;
  }>(statement, [now, tasks]);
  const { planned = 0, stopped = 0, silentSeconds = 0, runs = 0, failed = 0 } = row ?? {};
  const rate = runs > 0 ? failed / runs : 0;
  const status = silentSeconds > silentTooLong ? 'critical' : rate > tooManyFailures ? 'warning' : 'healthy';
  return { status, planned, stopped, silentSeconds: Math.round(silentSeconds), failureRate: rate };
}
