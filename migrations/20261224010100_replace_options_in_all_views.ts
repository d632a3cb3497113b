import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * A user who replaces an option of a field does not see the private views of others. With the old option these would become empty, so a
 * function changes them too. It returns none of their content.
 */
export class ReplaceOptionsInAllViews extends Migration {
  override up(): void {
    this.addSql(`
      create policy replaces on saved_view to embudo_lookup using (true) with check (true);
      grant select (id, tenant_id, entity_type, filter), update (filter, updated_at) on saved_view to embudo_lookup;`);
    this.addSql(
      functionsOf(
        'embudo_lookup',
        `
      create function app.replace_option_in_views(entity text, field text, former text, option text) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          update public.saved_view v set filter = jsonb_set(v.filter, array['customFields', field], to_jsonb(option)), updated_at = now()
            where v.tenant_id = app.tenant() and v.entity_type = entity and v.filter -> 'customFields' ->> field = former;
        end $f$;
      grant execute on function app.replace_option_in_views to embudo_app;
`,
      ),
    );
  }
}
