import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/**
 * When a lead was won or lost. Leads that are lost already get the time that their history tells, or else that of their last change. The
 * trigger also fires for the column itself, so that an undo can put a lost lead back on its day.
 */
export class KnowWhenLeadsClosed extends Migration {
  override up(): void {
    this.addSql(`
      alter table lead add column closed_at timestamptz;
      update lead l set closed_at = case l.status when 'WON' then l.won_at else coalesce(
          (select max(f.changed_at) from field_change f where f.tenant_id = l.tenant_id and f.lead_id = l.id and f.field = 'status' and f.new_value = 'LOST'),
          l.updated_at) end
        where l.status in ('WON', 'LOST');
      create index lead_closed_at on lead (tenant_id, closed_at) where closed_at is not null;
      grant select (closed_at) on lead to embudo_lookup;`);
    this.addSql(
      functions(`
      create or replace function app.stamp_lead() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $f$
        begin
          new.won_at := case when new.status = 'WON' then coalesce(new.won_at, now()) end;
          new.nurturing_at := case when new.status = 'NURTURING' then coalesce(new.nurturing_at, now()) end;
          -- A won lead that becomes lost closes again.
          new.closed_at := case new.status
            when 'WON' then new.won_at
            when 'LOST' then case when tg_op = 'UPDATE' and old.status <> 'LOST' and new.closed_at is not distinct from old.closed_at then now() else coalesce(new.closed_at, now()) end
          end;
          return new;
        end $f$;
      drop trigger stamps on lead;
      create trigger stamps before insert or update of status, won_at, closed_at on lead for each row execute function app.stamp_lead();
`),
    );
  }
}
