import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * Jobs that are enqueued together may have keys, by which a job that has done the work of others withdraws these (docs/adr/0562). A key of
 * this kind is new: nothing is enqueued again under it.
 */
export class WithdrawJobsThatWait extends Migration {
  override up(): void {
    this.addSql(keys);
  }
}

const jobsInOrder =
  'unnest(tasks, ids, payloads, request_ids, attempts, times, keys) with ordinality j (task, id, payload, request_id, attempts, run_at, key, place)';

const keys = functionsOf(
  'embudo_queue',
  `
      drop function app.enqueue_all(text[], jsonb[], text[], int[], timestamptz[]);
      -- Enqueues jobs in their order. The arrays have one entry for each job; a job without a time is due now. Keys are new ones.
      create function app.enqueue_all(tasks text[], payloads jsonb[], request_ids text[], attempts int[], times timestamptz[] default null, keys text[] default null)
        returns void language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          tenant constant uuid := app.tenant();
          ids int[];
        begin
          if tasks is null then return; end if;
          if cardinality(tasks) = 1 and keys[1] is null then
            perform app.enqueue(tasks[1], payloads[1], request_ids[1], attempts[1], null, times[1]);
            return;
          end if;
          ids := array(select (select t.id from graphile_worker._private_tasks t where t.identifier = k.task) from unnest(tasks) with ordinality k (task, place) order by k.place);
          insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts, key)
            select j.id, (j.payload || jsonb_build_object('tenantId', tenant, 'requestId', j.request_id))::json, coalesce(j.run_at, now()), j.attempts, tenant || ':' || j.key
            from ${jobsInOrder} where j.id is not null and jsonb_typeof(j.payload) = 'object' order by j.place;
          -- a task that has no row yet gets one, and a payload that is no object is refused
          if array_position(ids, null) is not null or exists (select from unnest(payloads) p where jsonb_typeof(p) is distinct from 'object') then
            perform app.enqueue(j.task, j.payload, j.request_id, j.attempts, j.key, j.run_at)
              from ${jobsInOrder} where j.id is null or jsonb_typeof(j.payload) is distinct from 'object' order by j.place;
          end if;
        end $f$;
      grant execute on function app.enqueue_all to embudo_app, embudo_jobs;

      -- Deletes the tenant's jobs with these keys that no worker has taken or tried. The others run.
      create function app.withdraw_jobs(keys text[]) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          tenant constant uuid := app.tenant();
        begin
          delete from graphile_worker._private_jobs j
            where j.key = any (array(select tenant || ':' || k from unnest(keys) k)) and j.locked_at is null and j.attempts = 0;
        end $f$;
      grant execute on function app.withdraw_jobs to embudo_jobs;
`,
);
