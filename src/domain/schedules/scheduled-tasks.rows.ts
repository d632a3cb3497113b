import type { Sql, Statement } from '../shared/database.port.js';
import type { BoundRows } from '../shared/keyset.js';
import { sqlOf } from '../shared/sql-text.js';

/** A recurring task of the tenant, as the GraphQL schema shows it. */
export interface ScheduledTask {
  name: string;
  schedule: string;
  enabled: boolean;
  lastRunAt: Date | null;
  lastStatus: 'DONE' | 'FAILED' | null;
  nextRunAt: Date | null;
  failureRate: number;
}

/** SQL of the share of the last runs that failed, for a row of `schedule`. */
export const failureRate = (recent: string): string =>
  `coalesce(length(replace(${recent}, '.', ''))::float8 / nullif(length(${recent}), 0), 0)`;

const source = `select s.task as name, s.cron as schedule, s.enabled, s.last_run_at as "lastRunAt", s.last_status as "lastStatus",
      case when s.enabled then s.next_at end as "nextRunAt", ${failureRate('s.recent_runs')} as "failureRate" from schedule s`;

export const scheduledTaskRows: BoundRows = {
  name: 'scheduled tasks',
  from: sqlOf(`(${source}) t`),
  alias: 't',
  columns: 't.name, t.schedule, t.enabled, t."lastRunAt", t."lastStatus", t."nextRunAt", t."failureRate"',
  order: 't.name',
};

const all: Statement = { name: 'schedule.all', text: `${source} order by s.task` };
export const readScheduledTasks = (read: Sql): Promise<ScheduledTask[]> => read.query<ScheduledTask>(all);
