import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/** The results of the last runs of each tenant's recurring tasks, and the health of the scheduler over all tenants. */
export class NoteScheduledRuns extends Migration {
  override up(): void {
    this.addSql(`
      alter table schedule
        add column last_run_at timestamptz,
        add column last_status text check (last_status in ('DONE', 'FAILED')),
        -- the last twenty runs, the newest at the end: a dot for a good run, an x for a failed one
        add column recent_runs text not null default '';`);
    this.addSql(health);
  }
}

const health = functionsOf(
  'embudo_queue',
  `
      -- Returns, over all tenants, for how long due tasks have not been started, and how recent runs ended.
      create function app.schedule_health(at timestamptz, tasks text[])
        returns table (planned bigint, stopped bigint, silent_seconds float8, runs bigint, failed bigint)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select count(*), count(*) filter (where not s.enabled),
            coalesce(extract(epoch from at - min(s.next_at) filter (where s.enabled and s.next_at <= at)), 0)::float8,
            coalesce(sum(length(s.recent_runs)), 0), coalesce(sum(length(replace(s.recent_runs, '.', ''))), 0)
          from public.schedule s where s.task = any (tasks) $f$;
      grant execute on function app.schedule_health to embudo_app;
`,
);
