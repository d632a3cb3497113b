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
        -- the zone in which next_at was computed; next_at is computed again when the tenant changes its zone
        timezone text not null,
        enabled boolean not null default true,
        next_at timestamptz not null,
        -- the last occurrence whose effects are committed, so that a job that runs twice takes effect only once
        done_for timestamptz,
        primary key (tenant_id, task)
      );
      create index schedule_due on schedule (next_at) where enabled;
      call app.guard('schedule', 'staff');
      -- The sweep works for all tenants at once, on the queue's own connections, which serve no request.
      create policy sweeps on schedule to embudo_queue using (true) with check (true);
      grant select, insert, update on schedule to embudo_queue;
    `);
  }
}
