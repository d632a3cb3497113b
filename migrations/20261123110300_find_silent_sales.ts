import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf } from './sql/roles.js';

/** A sale is also at risk if its contact is silent for longer than the tenant's setting allows. */
export class FindSilentSales extends Migration {
  override up(): void {
    this.addSql('grant select (last_inbound_at) on conversation to embudo_lookup;');
    this.addSql('grant select (lead_id, customer_id) on opportunity to embudo_lookup;');
    this.addSql(setting);
    this.addSql(finding);
  }
}

const setting = functions(`
      -- Returns for how long a contact may be silent; null if the tenant has not set it.
      create function app.silent_after() returns interval language sql stable set search_path = pg_catalog, pg_temp as $f$
        select case when jsonb_typeof(t.settings #> '{sales,silentAfterDays}') = 'number' then (t.settings #>> '{sales,silentAfterDays}')::numeric * interval '24 hours' end
        from public.tenant t where t.id = (select app.tenant()) $f$;
      grant execute on function app.silent_after to embudo_app, embudo_lookup;
`);

const finding = functionsOf(
  'embudo_lookup',
  `
      -- Returns when the contact of a sale last wrote, on any channel and to anybody, or was met; null if neither ever happened. It runs
      -- as its owner, because the seller of the sale may not see all conversations of the contact.
      create function app.contact_heard_at(lead uuid, customer uuid) returns timestamptz language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
        select greatest(
          (select max(v.last_inbound_at) from public.conversation v where v.tenant_id = app.tenant() and v.contact_id = c.id),
          (select k.last_interaction_at from public.customer k where k.tenant_id = app.tenant() and k.contact_id = c.id))
        from (select coalesce((select l.contact_id from public.lead l where l.tenant_id = app.tenant() and l.id = lead),
          (select k.contact_id from public.customer k where k.tenant_id = app.tenant() and k.id = customer)) as id) c $f$;
      create or replace function app.find_late(is_late boolean, most int) returns uuid[]
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_custom_plan as $f$
        declare
          tenant constant uuid := app.tenant();
          today constant date := (now() at time zone (select n.timezone from public.tenant n where n.id = tenant))::date;
          silent constant interval := app.silent_after();
          ids uuid[];
        begin
          if is_late then
            ids := array(select o.id from public.opportunity o where o.tenant_id = tenant and o.status = 'OPEN' and o.expected_close_date < today limit most + 1)
              || array(select o.id from public.stage s cross join lateral (select r.id from public.opportunity r where r.tenant_id = tenant and r.stage_id = s.id and r.status = 'OPEN'
                  and r.last_stage_change_at < now() - s.expected_duration_days * interval '48 hours' offset 0) o where s.tenant_id = tenant limit most + 1);
            if silent is not null and (most is null or cardinality(ids) <= most) then
              ids := ids || array(select o.id from public.opportunity o where o.tenant_id = tenant and o.status = 'OPEN' and app.contact_heard_at(o.lead_id, o.customer_id) < now() - silent limit most + 1);
            end if;
          else
            ids := array(select o.id from public.opportunity o where o.tenant_id = tenant and o.status in ('WON', 'LOST') limit most + 1)
              || array(select o.id from public.stage s cross join lateral (select r.id from public.opportunity r where r.tenant_id = tenant and r.stage_id = s.id and r.status = 'OPEN'
                  and r.last_stage_change_at >= coalesce(now() - s.expected_duration_days * interval '48 hours', '-infinity') offset 0) o where s.tenant_id = tenant limit most + 1);
          end if;
          return case when most is null or cardinality(ids) <= most then ids end;
        end $f$;
      grant execute on function app.contact_heard_at to embudo_app;
`,
);
