import { Migration } from '@mikro-orm/migrations';

/** How far the raw bodies of a tenant's ledger have been emptied by age, so that each day's run goes on where the last one ended. */
export class EmptyTheLedger extends Migration {
  override up(): void {
    this.addSql(`
      create table ledger_sweep (
        tenant_id uuid primary key references tenant,
        -- the last row that was looked at, by time and id
        received_at timestamptz not null,
        event_id uuid not null
      );
      call app.guard('ledger_sweep', 'staff', 'select, insert, update');
    `);
  }
}
