import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/** Appointments to which the contact did not come (ADR 0507). */
export class MarkNoShows extends Migration {
  override up(): void {
    this.addSql(`
      alter table appointment drop constraint appointment_status_check;
      alter table appointment add constraint appointment_status_check check (status in ('BOOKED', 'NO_SHOW', 'CANCELLED'));`);
    this.addSql(
      functionsOf(
        'embudo_lookup',
        `
      -- The appointments of a seller that began in a range, and to how many of them nobody came. They stay the seller's when the contact goes
      -- to a colleague, whose rows the seller does not see.
      create function app.appointment_sums(host uuid, low timestamptz, high timestamptz) returns table (met bigint, missed bigint)
        language sql stable security definer rows 1 set search_path = pg_catalog, pg_temp
        begin atomic
          select count(*) filter (where a.status = 'BOOKED'), count(*) filter (where a.status = 'NO_SHOW') from public.appointment a
            where a.tenant_id = (select app.tenant()) and a.host_id = appointment_sums.host and a.starts_at >= low and a.starts_at < least(high, now());
        end;
        grant execute on function app.appointment_sums to embudo_app;`,
      ),
    );
  }
}
