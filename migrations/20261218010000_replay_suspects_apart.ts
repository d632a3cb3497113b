import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/** A job that may have ended workers begins apart from them when it is replayed. */
export class ReplaySuspectsApart extends Migration {
  override up(): void {
    this.addSql(`
      alter table failed_job add column suspect boolean not null default false;
      -- the error of StoppedWorkers
      update failed_job set suspect = true where error like '%This job ended the processes that ran it%';`);
    this.addSql(replaying);
  }
}

const replaying = functionsOf(
  'embudo_queue',
  `
      create or replace function app.replay_failed_jobs(ids uuid[]) returns setof uuid
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if app.role() not in ('CEO', 'ADMIN', 'SYSTEM') then raise exception 'not of a role that replays' using errcode = '42501'; end if;
          -- a task has no row if no job of it was enqueued since the queue was recreated
          insert into graphile_worker._private_tasks (identifier)
            select distinct case when f.suspect then 'worker/suspect' else f.task end from public.failed_job f where f.id = any (ids) and f.tenant_id = app.tenant()
            on conflict (identifier) do nothing;
          return query
          with gone as (delete from public.failed_job f where f.id = any (ids) and f.tenant_id = app.tenant() returning f.*),
            back as (
              insert into graphile_worker._private_jobs (task_id, payload, max_attempts, flags)
              select t.id, g.payload::json, least(g.max_attempts, 25),
                -- as if it had just become a suspect (worker.count-lost)
                case when g.suspect then jsonb_build_object('suspectOf', g.task, 'workersLost', 2) end
              from gone g join graphile_worker._private_tasks t on t.identifier = case when g.suspect then 'worker/suspect' else g.task end)
          select g.id from gone g;
          perform pg_notify('jobs:insert', json_build_object('r', random()::text, 'count', cardinality(ids))::text);
        end $f$;
`,
);
