import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/**
 * A filter asks whether one of its custom fields is a DATE that it gives something else than a day, such as "mañana": that would match
 * nothing. The error names the field and says what to give; callers see it (src/resolvers/error-boundary.ts).
 */
export class RefuseDatesThatAreNoDays extends Migration {
  override up(): void {
    this.addSql(
      functions(`
      create function app.no_date(entity text, keys text[]) returns boolean language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        declare found text := (select f.key from public.custom_field f where f.tenant_id = app.tenant() and f.entity_type = entity and f.key = any (keys) and f.type = 'DATE' and f.removed_at is null order by f.key limit 1);
        begin
          if found is not null then
            raise exception 'customFields.% is a DATE: give a day such as 2026-01-31, or { from, to } for several days.', found using errcode = 'EB002';
          end if;
          return true;
        end $f$;
      grant execute on function app.no_date to embudo_app, embudo_lookup;`),
    );
  }
}
