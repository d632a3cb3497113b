import { Migration } from '@mikro-orm/migrations';

/** Two things that a backlog pays for with every message while it is worked off. */
export class WakeAfterCommit extends Migration {
  override up(): void {
    // Commits that notify wait for each other, through their fsyncs: the workers are woken after the COMMIT instead
    // (app.wake_workers). A job with a key still goes through add_job, which knows how to replace one.
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
          else
            insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts)
              values (known, stamped, coalesce(run_at, now()), enqueue.max_attempts);
          end if;
        end $f$;
      reset role;
      revoke create on schema app from embudo_queue;
    `);
    // Without statistics every tenant looks small, and plans read all its rows to find one. Autovacuum comes within a
    // minute, and until then a new database's first backlog costs n²: so the workers ask for the first look themselves.
    // The right to analyse can be given since Postgres 17; before, they wait for autovacuum.
    this.addSql(`
      do $$
        begin
          if current_setting('server_version_num')::int >= 170000 then
            grant usage on schema public to embudo_queue;
            execute 'grant maintain on all tables in schema public to embudo_queue';
            execute 'alter default privileges in schema public grant maintain on tables to embudo_queue';
          end if;
        end $$;
      create function app.analyze_new_tables() returns int
        language plpgsql security invoker set search_path = pg_catalog, pg_temp set lock_timeout = '200ms' as $f$
        declare young regclass; seen int := 0;
        begin
          if current_setting('server_version_num')::int < 170000 then return 0; end if;
          for young in
            select s.relid::regclass from pg_stat_user_tables s
            where s.schemaname = 'public' and s.last_analyze is null and s.last_autoanalyze is null and s.n_mod_since_analyze > 200
              and has_table_privilege(s.relid, 'MAINTAIN')
          loop
            begin
              execute format('analyze %s', young);
              seen := seen + 1;
            exception when lock_not_available then null; -- somebody is looking at it already
            end;
          end loop;
          return seen;
        end $f$;
      revoke execute on function app.analyze_new_tables from public;
      grant execute on function app.analyze_new_tables to embudo_queue;
    `);
  }
}
