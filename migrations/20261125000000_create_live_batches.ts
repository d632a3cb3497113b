import { Migration } from '@mikro-orm/migrations';
import { openToJobs } from './sql/roles.js';

/** The events that each transaction sent to the consoles, kept for a day for consoles that were offline (docs/adr/0213). */
export class CreateLiveBatches extends Migration {
  override up(): void {
    this.addSql(`
      create table live_batch (
        tenant_id uuid not null,
        xid xid8 not null default pg_current_xact_id(),
        -- names and ids of the events, in their order
        events jsonb not null,
        created_at timestamptz not null default now(),
        -- The only index, and no foreign key, because every message writes several rows that perhaps nobody ever reads.
        primary key (tenant_id, xid)
      );
      call app.guard('live_batch', 'tenant', 'select, insert, delete');
      drop policy updates on live_batch;
      alter policy inserts on live_batch with check (tenant_id = (select app.tenant()) and (select app.is_member()));
      ${openToJobs('live_batch', 'insert, select (xid)')}`);
  }
}
