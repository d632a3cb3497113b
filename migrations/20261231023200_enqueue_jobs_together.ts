import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * A statement for a burst enqueues a dozen jobs. Entering `app.enqueue` for each of them took longer than the job's row: eight jobs by one
 * insert take two fifths of the time of eight calls. A single job is enqueued as before, which is the cheaper way for one.
 */
export class EnqueueJobsTogether extends Migration {
  override up(): void {
    this.addSql(enqueueing);
  }
}

const jobsInOrder =
  'unnest(tasks, ids, payloads, request_ids, attempts, times) with ordinality j (task, id, payload, request_id, attempts, run_at, place)';

const enqueueing = functionsOf(
  'embudo_queue',
  `
      -- Enqueues jobs without a key, in their order. The arrays have one entry for each job; a job without a time is due now.
      create function app.enqueue_all(tasks text[], payloads jsonb[], request_ids text[], attempts int[], times timestamptz[] default null) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          tenant constant uuid := app.tenant();
          ids int[];
        begin
          if tasks is null then return; end if;
          if cardinality(tasks) = 1 then
            perform app.enqueue(tasks[1], payloads[1], request_ids[1], attempts[1], null, times[1]);
            return;
          end if;
          ids := array(select (select t.id from graphile_worker._private_tasks t where t.identifier = k.task) from unnest(tasks) with ordinality k (task, place) order by k.place);
          insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts)
            select j.id, (j.payload || jsonb_build_object('tenantId', tenant, 'requestId', j.request_id))::json, coalesce(j.run_at, now()), j.attempts
            from ${jobsInOrder} where j.id is not null and jsonb_typeof(j.payload) = 'object' order by j.place;
          -- a task that has no row yet gets one, and a payload that is no object is refused
          if array_position(ids, null) is not null or exists (select from unnest(payloads) p where jsonb_typeof(p) is distinct from 'object') then
            perform app.enqueue(j.task, j.payload, j.request_id, j.attempts, null, j.run_at)
              from ${jobsInOrder} where j.id is null or jsonb_typeof(j.payload) is distinct from 'object' order by j.place;
          end if;
        end $f$;
      grant execute on function app.enqueue_all to embudo_app, embudo_jobs;
`,
);
