import { Migration } from '@mikro-orm/migrations';

/**
 * Every message enqueues two jobs. One without a key needs nothing of graphile's add_job but the row and the word to the
 * workers: a plain insert costs a fifth. A job with a key still goes through add_job, which knows how to replace one.
 */
export class LightenQueue extends Migration {
  override up(): void {
    this.addSql(`
      grant create on schema app to embudo_queue;
      set local role embudo_queue;
      create or replace function app.enqueue(task text, payload jsonb, request_id text, max_attempts int, job_key text default null, run_at timestamptz default null) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          tenant uuid := app.tenant();
          stamped json := (payload || jsonb_build_object('tenantId', tenant, 'requestId', request_id))::json;
          known int := (select t.id from graphile_worker._private_tasks t where t.identifier = task);
        begin
          if jsonb_typeof(payload) is distinct from 'object' then raise exception 'the payload of a job is an object'; end if;
          if job_key is not null or known is null then
            perform graphile_worker.add_job(task, payload => stamped, job_key => tenant || ':' || job_key, run_at => run_at, max_attempts => max_attempts);
            return;
          end if;
          insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts)
            values (known, stamped, coalesce(run_at, now()), enqueue.max_attempts);
          perform pg_notify('jobs:insert', json_build_object('r', random()::text, 'count', 1)::text);
        end $f$;
      reset role;
      revoke create on schema app from embudo_queue;
    `);
  }
}
