import { Cron } from 'croner';
import type pg from 'pg';
import { minuteMs } from '../../domain/shared/durations.js';
import { minuteIn } from '../../domain/shared/tenant-day.js';
import type { Log } from '../../domain/shared/use-case.js';
import type { ScopedPool } from './door.js';

/** A task that runs for every tenant at the tenant's local time. */
export interface ScheduledTask {
  task: string;
  /** Minute, hour, day, month, weekday, in each tenant's own time zone. */
  cron: string;
  maxAttempts: number;
}

const rowsAtOnce = 500;
const sweepMs = 20_000;

const unplanned = `
  select t.id as "tenantId", d.task, d.cron, t.timezone
  from tenant t cross join unnest($1::text[], $2::text[]) d (task, cron)
    left join schedule s on s.tenant_id = t.id and s.task = d.task
  where s.task is null or s.timezone <> t.timezone or s.cron <> d.cron
  limit $3`;
const plan = `
  insert into schedule as s (tenant_id, task, cron, timezone, next_at)
  select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::timestamptz[])
  on conflict (tenant_id, task) do update set cron = excluded.cron, timezone = excluded.timezone, next_at = excluded.next_at
    where s.cron <> excluded.cron or s.timezone <> excluded.timezone`;
const due = `
  select s.tenant_id as "tenantId", s.task, s.cron, s.timezone, s.next_at as "nextAt"
  from schedule s where s.enabled and s.next_at <= $1 and s.task = any ($2)
  order by s.next_at limit $3 for update skip locked`;
const advance = `
  update schedule s set next_at = n.next_at
  from unnest($1::uuid[], $2::text[], $3::timestamptz[]) n (tenant_id, task, next_at)
  where s.tenant_id = n.tenant_id and s.task = n.task`;
// A waiting job of the same task is replaced, so a tenant never has two of them.
const enqueue = `
  select graphile_worker.add_job(d.task, payload => json_build_object('tenantId', d.tenant_id, 'occurrence', d.occurrence),
    job_key => d.tenant_id || ':schedule:' || d.task, max_attempts => d.max_attempts)
  from unnest($1::uuid[], $2::text[], $3::text[], $4::int[]) d (tenant_id, task, occurrence, max_attempts)`;

interface Unplanned {
  tenantId: string;
  task: string;
  cron: string;
  timezone: string;
}
interface Due extends Unplanned {
  nextAt: Date;
}

/**
 * Returns the next instant after `after` at which a cron pattern is due in a time zone. A local time that a clock change skips
 * is due as soon as the skipped hour is over. A local time that the change repeats is due once, but what is due in every hour is
 * also due in the repeated one. Throws RangeError for a pattern that is never due.
 */
export function nextOccurrence(cron: string, timezone: string, after: Date): Date {
  if (inEveryHour.test(cron)) {
    const aheadMs = ((minuteIn(timezone, after) - after.getUTCMinutes() + minutesOfDay) % 60) * minuteMs;
    return new Date(nextRun(cron, 'UTC', new Date(after.getTime() + aheadMs)).getTime() - aheadMs);
  }
  return nextRun(cron, timezone, after);
}

/** A pattern that depends on the minute alone, so only on the minutes by which a zone differs from UTC. */
const inEveryHour = /^\S+ \* \* \* \*$/;
const minutesOfDay = 1_440;

function nextRun(cron: string, timezone: string, after: Date): Date {
  const next = new Cron(cron, { timezone }).nextRun(after);
  if (!next) throw new RangeError(`the schedule ${cron} is never due`);
  return next;
}

/**
 * Starts each tenant's recurring tasks. Rows are advanced and their jobs enqueued in one transaction under row locks, so each
 * occurrence starts once, however many workers sweep. Occurrences missed while no worker ran start once, late.
 */
export class TenantSchedules {
  private readonly tasks: Map<string, ScheduledTask>;
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly door: ScopedPool,
    tasks: readonly ScheduledTask[],
    private readonly log: Log,
    private readonly now: () => Date,
  ) {
    this.tasks = new Map(tasks.map(task => [task.task, task]));
  }

  start(): void {
    // The jitter prevents several workers from sweeping at the same moment.
    const sweep = () => {
      this.sweeping = this.sweep(this.now())
        .catch(error => this.log.warn({ error: String(error) }, 'the sweep of schedules failed'))
        .finally(() => {
          if (this.timer) this.timer = setTimeout(sweep, sweepMs + Math.random() * 2_000);
        });
    };
    this.timer = setTimeout(sweep, Math.random() * 1_000);
  }

  async stop(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    await this.sweeping;
  }

  /** Adds missing rows and starts the tasks that are due at `now`. Returns how many jobs it enqueued. */
  async sweep(now: Date): Promise<number> {
    for (let planned = rowsAtOnce; planned === rowsAtOnce; ) planned = await this.plan(now);
    let started = 0;
    for (let batch = rowsAtOnce; batch === rowsAtOnce; ) {
      batch = await this.startDue(now);
      started += batch;
    }
    return started;
  }

  private plan(now: Date): Promise<number> {
    const tasks = [...this.tasks.values()];
    return this.transaction(async client => {
      const values = [tasks.map(({ task }) => task), tasks.map(({ cron }) => cron), rowsAtOnce];
      const { rows } = await client.query<Unplanned>(unplanned, values);
      if (rows.length > 0)
        await client.query(plan, [
          rows.map(({ tenantId }) => tenantId),
          rows.map(({ task }) => task),
          rows.map(({ cron }) => cron),
          rows.map(({ timezone }) => timezone),
          rows.map(({ cron, timezone }) => nextOccurrence(cron, timezone, now)),
        ]);
      return rows.length;
    });
  }

  private startDue(now: Date): Promise<number> {
    return this.transaction(async client => {
      const { rows } = await client.query<Due>(due, [now, [...this.tasks.keys()], rowsAtOnce]);
      if (rows.length === 0) return 0;
      const tenants = rows.map(({ tenantId }) => tenantId);
      const tasks = rows.map(({ task }) => task);
      // If this machine's clock is behind the clock of the worker that planned the occurrence, the next one counts from that occurrence.
      const next = rows.map(({ cron, timezone, nextAt }) =>
        nextOccurrence(cron, timezone, nextAt > now ? nextAt : now),
      );
      await client.query(advance, [tenants, tasks, next]);
      const occurrences = rows.map(({ nextAt }) => nextAt.toISOString());
      const attempts = tasks.map(task => this.tasks.get(task)?.maxAttempts ?? 1);
      await client.query(enqueue, [tenants, tasks, occurrences, attempts]);
      return rows.length;
    });
  }

  private transaction<T>(work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
    return this.door.withClient(async client => {
      await client.query('begin');
      try {
        const result = await work(client);
        await client.query('commit');
        return result;
      } catch (error) {
        await client.query('rollback');
        throw error;
      }
    });
  }
}
