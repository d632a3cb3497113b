import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * A contact has at most one open lead of a channel, and that lead may be a colleague's. So a seller who opens a closed lead again may
 * not see the open one; this says whether there is one, for the caller's tenant, and nothing else of it.
 */
export class KnowOpenLeadsOfChannels extends Migration {
  override up(): void {
    this.addSql(
      functionsOf(
        'embudo_lookup',
        `
      create function app.has_other_open_lead(of_contact uuid, but uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select exists (select from public.lead l where l.tenant_id = app.tenant() and l.contact_id = of_contact and l.id <> but
            and l.source in ('WHATSAPP', 'INSTAGRAM', 'MESSENGER', 'EMAIL', 'SMS', 'WEB') and l.status not in ('WON', 'LOST')) $f$;
      grant execute on function app.has_other_open_lead to embudo_app, embudo_jobs;
`,
      ),
    );
  }
}
