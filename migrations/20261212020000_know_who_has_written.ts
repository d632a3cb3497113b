import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * An address that a person typed for a contact proves nothing until the contact has written from it. A conversation may be a
 * colleague's; this says whether the contact has written by one of some channels, for the caller's tenant, and nothing else.
 */
export class KnowWhoHasWritten extends Migration {
  override up(): void {
    this.addSql(
      functionsOf(
        'embudo_lookup',
        `
      create function app.has_written(of_contact uuid, by_channels text[]) returns boolean
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select exists (select from public.conversation v where v.tenant_id = app.tenant() and v.contact_id = of_contact
            and v.channel = any (by_channels) and v.last_inbound_at is not null) $f$;
      grant execute on function app.has_written to embudo_app, embudo_jobs;
`,
      ),
    );
  }
}
