import { Migration } from '@mikro-orm/migrations';

/**
 * Jobs that have used up their attempts leave the queue's table, which stays as small as what waits. Here they can be read
 * and replayed, and are forgotten after a while.
 */
export class KeepFailedJobs extends Migration {
  override up(): void {
    this.addSql(`
      create table failed_job (
        id uuid primary key default gen_random_uuid(),
        -- without a reference: a job outlives what it was about
        tenant_id uuid not null,
        task text not null,
        payload jsonb not null,
        attempts int not null,
        max_attempts int not null,
        -- without what people wrote: see reasonOf in src/integrations/postgres/failure-reason.ts
        error text not null,
        enqueued_at timestamptz not null,
        failed_at timestamptz not null default now()
      );
      create index failed_job_of_tenant on failed_job (tenant_id, failed_at, id);
      create index failed_job_age on failed_job (failed_at);
      call app.guard('failed_job', 'staff', 'select');
      create policy queue on failed_job to embudo_queue using (true) with check (true);
      grant select, insert, delete on failed_job to embudo_queue;
      grant usage on schema public to embudo_queue;
      grant create on schema app to embudo_queue;

      set local role embudo_queue;
      -- Jobs that have used up their attempts, also those that run for the last time: few at any moment.
      create index jobs_at_their_end on graphile_worker._private_jobs (id) where attempts >= max_attempts;

      -- Puts failed jobs of the tenant back into the queue with all their attempts, and gives their ids.
      create function app.replay_failed_jobs(ids uuid[]) returns setof uuid
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if app.role() not in ('CEO', 'ADMIN', 'SYSTEM') then raise exception 'not of a role that replays' using errcode = '42501'; end if;
          -- a task has no row where nothing of it was enqueued since the queue was made anew
          insert into graphile_worker._private_tasks (identifier)
            select distinct f.task from public.failed_job f where f.id = any (ids) and f.tenant_id = app.tenant()
            on conflict (identifier) do nothing;
          return query
          with gone as (delete from public.failed_job f where f.id = any (ids) and f.tenant_id = app.tenant() returning f.*),
            back as (
              insert into graphile_worker._private_jobs (task_id, payload, max_attempts)
              select t.id, g.payload::json, least(g.max_attempts, 25) from gone g join graphile_worker._private_tasks t on t.identifier = g.task)
          select g.id from gone g;
          perform pg_notify('jobs:insert', json_build_object('r', random()::text, 'count', cardinality(ids))::text);
        end $f$;
      -- Jobs that wait for something that was erased, and those that failed at it. Those that run are left: they find nothing any more.
      create or replace function app.forget_jobs(subjects text[]) returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare forgotten int; failed int;
        begin
          if app.role() not in ('CEO', 'ADMIN', 'SYSTEM') then raise exception 'not of a role that erases' using errcode = '42501'; end if;
          delete from graphile_worker._private_jobs j
            where j.locked_at is null and j.payload->>'tenantId' = app.tenant()::text
              and exists (select from json_each_text(j.payload) v where v.key <> 'tenantId' and v.value = any (subjects));
          get diagnostics forgotten = row_count;
          delete from public.failed_job f
            where f.tenant_id = app.tenant()
              and exists (select from jsonb_each_text(f.payload) v where v.key <> 'tenantId' and v.value = any (subjects));
          get diagnostics failed = row_count;
          return forgotten + failed;
        end $f$;
      revoke execute on function app.replay_failed_jobs from public;
      grant execute on function app.replay_failed_jobs to embudo_app;
      reset role;
      revoke create on schema app from embudo_queue;
    `);
  }
}
