import { Migration } from '@mikro-orm/migrations';

/** What a tenant's own history says of the chance to win, and what is done for each tenant once a day. */
export class LearnCloseRatesAndSettleSegments extends Migration {
  override up(): void {
    this.addSql(`
      create table close_rate (
        tenant_id uuid not null references tenant,
        -- of leads by temperature (ANY: whatever it was), of opportunities by a stage that they stood in
        kind text not null check (kind in ('TEMPERATURE', 'STAGE')),
        subject text not null,
        decided int not null check (decided > 0),
        won int not null check (won between 0 and decided),
        primary key (tenant_id, kind, subject)
      );
      call app.guard('close_rate', 'tenant');
      create index lead_decided on lead (tenant_id, updated_at) where status in ('WON', 'LOST');
      create index opportunity_closed on opportunity (tenant_id, closed_at) where status <> 'OPEN';
    `);
    this.addSql(`
      grant create on schema app to embudo_lookup, embudo_queue;
      set local role embudo_queue;
      create function app.enqueue_upkeep_of(tenants uuid[]) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          perform graphile_worker.add_job(d.task, payload => json_build_object('tenantId', t.id), job_key => t.id || ':' || d.task, max_attempts => 5)
            from unnest(tenants) as t (id) cross join unnest('{customers/settle-segments,leads/learn-close-rates}'::text[]) as d (task);
        end $f$;
      revoke execute on function app.enqueue_upkeep_of from public;
      grant execute on function app.enqueue_upkeep_of to embudo_lookup;
      reset role;
      set local role embudo_lookup;
      -- One job of a kind for each tenant: whoever calls this can start nothing else, and nothing that is not due every day.
      create function app.enqueue_upkeep() returns void
        language sql security definer set search_path = pg_catalog, pg_temp
        as $f$ select app.enqueue_upkeep_of(array(select t.id from public.tenant t order by t.id)) $f$;
      revoke execute on function app.enqueue_upkeep from public;
      grant execute on function app.enqueue_upkeep to embudo_app;
      reset role;
      revoke create on schema app from embudo_lookup, embudo_queue;
    `);
  }
}
