import { Migration } from '@mikro-orm/migrations';

/**
 * The limits of a webhook's item are part of the policy under which it is written: a policy is planned once with its statement, while
 * Postgres reads and plans each check of a table anew at every statement (docs/adr/0574).
 */
export class CheckArrivalsByTheirPolicy extends Migration {
  override up(): void {
    this.addSql(`
      alter table app.inbound_arrival
        drop constraint inbound_arrival_kind_check,
        drop constraint inbound_arrival_key_check,
        drop constraint inbound_arrival_status_check;
      drop policy receives on app.inbound_arrival;
      -- One webhook may bring items of several tenants, so a request has no tenant while it writes them.
      create policy receives on app.inbound_arrival for insert to embudo_app with check (
        kind in ('message', 'status', 'change', 'echo')
        -- longer keys would not fit into the ledger's index
        and octet_length(key) <= 2000
        and status in ('RECEIVED', 'QUARANTINED'));`);
  }
}
