import { Migration } from '@mikro-orm/migrations';

/** When each tenant's recurring tasks run next: one row per tenant and task, swept by the workers. */
export class CreateSchedules extends Migration {
  override up(): void {
    this.addSql(`
      create table schedule (
        tenant_id uuid not null references tenant,
        task text not null,
        -- minute, hour, day, month, weekday, in the tenant's own time zone
        cron text not null,
        -- the zone that next_at was computed in: it is computed again when the tenant moves to another
        timezone text not null,
        enabled boolean not null default true,
        next_at timestamptz not null,
        -- the last occurrence whose effects are committed, so that a job that runs twice has its effects once
        done_for timestamptz,
        primary key (tenant_id, task)
      );
      call app.guard('schedule', 'staff');
      create index schedule_due on schedule (next_at) where enabled;

      -- The sweep works for all tenants at once, on the queue's own connections, which serve no request.
      create policy sweeps on schedule to embudo_queue using (true) with check (true);
      create policy sweeps on tenant for select to embudo_queue using (true);
      grant usage on schema public to embudo_queue;
      grant select, insert, update on schedule to embudo_queue;
      grant select (id, timezone) on tenant to embudo_queue;

      -- Their work is done by the sweep.
      drop function app.enqueue_upkeep, app.enqueue_upkeep_of, app.enqueue_retention, app.enqueue_retention_of;
    `);
  }
}
