import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/** A view may ask for one of several options of a field. Where one of them is replaced, the view asks for its replacement. */
export class ReplaceOptionsAmongSeveral extends Migration {
  override up(): void {
    this.addSql(
      functionsOf(
        'embudo_lookup',
        `
      create or replace function app.replace_option_in_views(entity text, field text, former text, option text) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          update public.saved_view v set filter = jsonb_set(v.filter, array['customFields', field], to_jsonb(option)), updated_at = now()
            where v.tenant_id = app.tenant() and v.entity_type = entity and v.filter -> 'customFields' ->> field = former;
          update public.saved_view v set updated_at = now(), filter = jsonb_set(v.filter, array['customFields', field, 'in'],
              (select jsonb_agg(distinct case when part = to_jsonb(former) then to_jsonb(option) else part end) from jsonb_array_elements(v.filter -> 'customFields' -> field -> 'in') part))
            where v.tenant_id = app.tenant() and v.entity_type = entity and v.filter -> 'customFields' -> field -> 'in' ? former;
        end $f$;
`,
      ),
    );
  }
}
