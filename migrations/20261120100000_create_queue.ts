import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * The functions through which the application uses graphile-worker's queue, whose tables it cannot access; the way in which workers
 * share the queue among tenants; and the table of jobs that have used up their attempts.
 */
export class CreateQueue extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(enqueueing);
    this.addSql(taking);
    this.addSql(failing);
  }
}

const tables = `
      create table app.worker_heartbeat (pool_id text primary key, seen_at timestamptz not null default now());
      grant select, insert, update, delete on app.worker_heartbeat to embudo_queue;

      create table failed_job (
        id uuid not null default gen_random_uuid(),
        -- without a foreign key: a job may outlive its subject
        tenant_id uuid not null,
        task text not null,
        payload jsonb not null,
        attempts int not null,
        max_attempts int not null,
        -- contains nothing that people wrote: see reasonOf in src/integrations/postgres/failure-reason.ts
        error text not null,
        enqueued_at timestamptz not null,
        failed_at timestamptz not null default now(),
        primary key (tenant_id, id)
      );
      create index failed_job_of_tenant on failed_job (tenant_id, failed_at, id);
      create index failed_job_age on failed_job (failed_at);
      call app.guard('failed_job', 'staff', 'select');
      create policy queue on failed_job to embudo_queue using (true) with check (true);
      grant select, insert, delete on failed_job to embudo_queue;`;

/**
 * Every message enqueues two jobs. A job without a key is a plain insert, which costs a fifth of graphile's add_job; one with a
 * key goes through add_job, which can replace a job. Commits of transactions that notify wait for each other's fsync, so the
 * workers are woken after the COMMIT. If the process is killed in between, the next poll finds the job.
 */
const enqueueing = functionsOf(
  'embudo_queue',
  `
      -- Sets the tenant of the scope in the payload, so that a forged one is overwritten.
      create function app.enqueue(task text, payload jsonb, request_id text, max_attempts int, job_key text default null, run_at timestamptz default null) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          tenant uuid := app.tenant();
          stamped json := (payload || jsonb_build_object('tenantId', tenant, 'requestId', request_id))::json;
          known int := (select t.id from graphile_worker._private_tasks t where t.identifier = task);
        begin
          if jsonb_typeof(payload) is distinct from 'object' then raise exception 'the payload of a job is an object'; end if;
          if job_key is not null or known is null then
            perform graphile_worker.add_job(task, payload => stamped, job_key => tenant || ':' || job_key, run_at => run_at, max_attempts => max_attempts);
          else
            insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts)
              values (known, stamped, coalesce(run_at, now()), enqueue.max_attempts);
          end if;
        end $f$;
      grant execute on function app.enqueue to embudo_app, embudo_jobs;
      create function app.wake_workers(jobs int) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          -- notifies as add_jobs does; the random number makes equal notifications distinct
          perform pg_notify('jobs:insert', json_build_object('r', random()::text, 'count', jobs)::text);
        end $f$;
      grant execute on function app.wake_workers to embudo_app, embudo_ingest;
      create function app.enqueue_inbound(tenants uuid[], events uuid[], requests text[]) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare task int := (select t.id from graphile_worker._private_tasks t where t.identifier = 'conversations/process-inbound');
        begin
          if task is null then
            insert into graphile_worker._private_tasks (identifier) values ('conversations/process-inbound')
              on conflict (identifier) do update set identifier = excluded.identifier returning id into task;
          end if;
          insert into graphile_worker._private_jobs (task_id, payload, max_attempts)
            select task, json_build_object('eventId', e.event, 'tenantId', e.tenant, 'requestId', e.request), 12
            from unnest(tenants, events, requests) as e (tenant, event, request);
        end $f$;
      create function app.enqueue_inbound_alone(tenant uuid, event uuid, request text) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          insert into graphile_worker._private_jobs (task_id, payload, max_attempts)
            select t.id, json_build_object('eventId', event, 'tenantId', tenant, 'requestId', request), 12
            from graphile_worker._private_tasks t where t.identifier = 'conversations/process-inbound';
          -- this is the first job of the task, which graphile does not know yet
          if not found then perform app.enqueue_inbound(array[tenant], array[event], array[request]); end if;
          perform pg_notify('jobs:insert', json_build_object('r', random()::text, 'count', 1)::text);
        end $f$;
      -- Only one open transaction of a tenant enqueues the job; a second one would wait on the job's key for the first one's commit.
      create function app.enqueue_fold(tenant uuid) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if not pg_try_advisory_xact_lock(hashtextextended(tenant::text, 11)) then return; end if;
          perform graphile_worker.add_job('insights/fold-counters', payload => json_build_object('tenantId', tenant), job_key => tenant || ':fold-counters', max_attempts => 5);
        end $f$;
      grant execute on function app.enqueue_inbound, app.enqueue_inbound_alone, app.enqueue_fold to embudo_ingest;
`,
);

/** The tenant of a job; "-" for jobs started by the clock, which belong to no tenant. The collation "C" (by bytes) is the cheapest. */
const tenantOf = (job: string) => `(coalesce(${job}.payload->>'tenantId', '-') collate "C")`;
/** Selects the first waiting job of a task that belongs to a tenant after `after` and up to `until`; both are bounds of the index. */
const nextTenant = (task: string, after: string, until: string) => `
  select ${tenantOf('j')} as tenant, j.run_at from graphile_worker._private_jobs j
  where j.is_available and j.task_id = ${task} and ${tenantOf('j')} > ${after} and ${tenantOf('j')} <= ${until}
  order by ${tenantOf('j')}, j.run_at limit 1`;

/**
 * Workers take jobs in turns, one tenant after the other, instead of the oldest first, so that a single job of one tenant does
 * not wait for thousands of another's. Nothing is counted when a job is enqueued; the worker finds the waiting tenants by
 * jumping from one to the next in an index.
 */
const taking = functionsOf(
  'embudo_queue',
  `
      create index jobs_by_tenant on graphile_worker._private_jobs (task_id, ${tenantOf('_private_jobs')}, run_at) where is_available;

      -- Locks up to "most" due jobs for a pool and returns them in the order in which they are to start: the first job of every
      -- waiting tenant, then the second of each, and so on. Turns begin with the tenant after "after", which was served last, and
      -- wrap around: "~" sorts after every id. A tenant gets at most "each" jobs; a tenant in "holders" gets at most its number in "rooms".
      create function app.take_jobs(pool text, tasks int[], most int, after text, each int, holders text[], rooms int[])
        returns setof graphile_worker._private_jobs
        language plpgsql volatile security invoker set search_path = pg_catalog, pg_temp
        -- The table is empty at one moment and holds a hundred thousand rows at the next, so its statistics are always wrong.
        set enable_seqscan = off set enable_bitmapscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
        set plan_cache_mode = force_generic_plan as $f$
        begin
          return query
          with recursive walk (part, until, task, tenant, run_at, visited, found) as (
              select s.part, s.until, t.id, f.tenant, f.run_at, 1, (f.run_at <= now())::int
                from (values (1, after collate "C", '~'), (2, '', after)) as s (part, start, until) cross join unnest(tasks) as t (id)
                cross join lateral (${nextTenant('t.id', 's.start', 's.until')}) f
              union all
              select w.part, w.until, w.task, f.tenant, f.run_at, w.visited + 1, w.found + (f.run_at <= now())::int
                from walk w
                cross join lateral (${nextTenant('w.task', 'w.tenant', 'w.until')}) f
                -- tenants without due jobs are skipped, up to a limit that keeps the walk short
                where w.found < most and w.visited < 1000),
            waiting as (select w.tenant, min(w.part) as part from walk w where w.run_at <= now() group by w.tenant),
            turns as (
              select w.tenant, row_number() over (order by w.part, w.tenant) as turn, coalesce(h.room, each) as room
              from waiting w left join unnest(holders, rooms) as h (tenant, room) on h.tenant = w.tenant
              where coalesce(h.room, each) > 0 order by turn limit most),
            -- enough jobs of each tenant to fill the batch if some tenants have few, but not so many that locking costs more than the work
            offered as (
              select t.turn, t.room, j.id, row_number() over (partition by t.turn order by j.run_at, j.id) as round
              from turns t cross join unnest(tasks) as k (id)
              cross join lateral (
                select j.id, j.run_at from graphile_worker._private_jobs j
                where j.is_available and j.task_id = k.id and ${tenantOf('j')} = t.tenant and j.run_at <= now()
                order by j.run_at limit least(t.room, greatest(1, 4 * most / (select count(*) from turns))) for update skip locked) j),
            chosen as (select o.id, o.round, o.turn from offered o where o.round <= o.room order by o.round, o.turn limit most),
            taken as (
              update graphile_worker._private_jobs j set attempts = j.attempts + 1, locked_by = pool, locked_at = now()
              from chosen c where j.id = c.id returning j.*)
          select t.* from taken t join chosen c on c.id = t.id order by c.round, c.turn;
          if found then return; end if;
          -- Either no job is due, or only jobs behind more than a thousand tenants without a due job: then the oldest are taken.
          return query
          with chosen as (
              select j.id, j.run_at from graphile_worker._private_jobs j
              where j.is_available and j.task_id = any (tasks) and j.run_at <= now()
                and not exists (select from unnest(holders, rooms) as h (tenant, room) where h.room <= 0 and h.tenant = ${tenantOf('j')})
              order by j.priority, j.run_at limit least(most, each) for update skip locked),
            taken as (
              update graphile_worker._private_jobs j set attempts = j.attempts + 1, locked_by = pool, locked_at = now()
              from chosen c where j.id = c.id returning j.*)
          select t.* from taken t order by t.run_at, t.id;
        end $f$;
`,
);

const failing = functionsOf(
  'embudo_queue',
  `
      -- Covers jobs that have used up their attempts, including those in their last run; there are few at any moment.
      create index jobs_at_their_end on graphile_worker._private_jobs (id) where attempts >= max_attempts;

      -- Puts failed jobs of the tenant back into the queue with all their attempts, and returns their ids.
      create function app.replay_failed_jobs(ids uuid[]) returns setof uuid
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if app.role() not in ('CEO', 'ADMIN', 'SYSTEM') then raise exception 'not of a role that replays' using errcode = '42501'; end if;
          -- a task has no row if no job of it was enqueued since the queue was recreated
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
      -- Deletes the waiting and the failed jobs about subjects that were erased. Running jobs stay, because they
      -- find nothing to work on.
      create function app.forget_jobs(subjects text[]) returns int
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
      grant execute on function app.replay_failed_jobs, app.forget_jobs to embudo_app;
`,
);
