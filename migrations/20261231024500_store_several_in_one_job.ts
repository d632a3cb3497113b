import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * While many messages of a company wait, one job stores several of them (docs/adr/0548). A job for each cost three changes of a row with
 * five indexes.
 */
export class StoreSeveralInOneJob extends Migration {
  override up(): void {
    this.addSql(
      functionsOf(
        'embudo_queue',
        `
      create or replace function app.enqueue_inbound(tenants uuid[], events uuid[], requests text[], arrivals timestamptz[]) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          alone constant text := 'conversations/process-inbound';
          several constant text := 'conversations/process-several';
        begin
          if (select count(*) from graphile_worker._private_tasks t where t.identifier in (alone, several)) < 2 then
            insert into graphile_worker._private_tasks (identifier) values (alone), (several) on conflict (identifier) do nothing;
          end if;
          -- Up to sixteen rows of a company have a job each, so that all slots of a worker get some. Of more, up to eight share one. The
          -- job is due since the arrival of its first row, so that the age of the queue includes the wait before admission.
          insert into graphile_worker._private_jobs (task_id, payload, run_at, max_attempts)
            select t.id, j.payload, j.arrival, 12
            from (
              select case count(*) when 1 then alone else several end as task,
                case count(*) when 1 then json_build_object('eventId', min(e.event::text), 'tenantId', e.tenant, 'requestId', min(e.request))
                  else json_build_object('events', json_agg(json_build_object('eventId', e.event, 'requestId', e.request) order by e.place), 'tenantId', e.tenant) end as payload,
                min(e.arrival) as arrival, min(e.place) as place
              from (
                select g.*, (row_number() over (partition by g.tenant order by g.place) - 1)
                  / least(8, (count(*) over (partition by g.tenant) + 15) / 16) as part
                from unnest(tenants, events, requests, arrivals) with ordinality as g (tenant, event, request, arrival, place)) e
              group by e.tenant, e.part) j
            join graphile_worker._private_tasks t on t.identifier = j.task
            order by j.place;
        end $f$;
`,
      ),
    );
  }
}
