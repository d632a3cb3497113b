import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * The URL of an agenda shows only what its creator may still see: users who see all may read every agenda, sellers only their own.
 * src/domain/agenda/create-agenda-feed.ts checks the same when a URL is created.
 */
export class AgendaFeedsFollowRights extends Migration {
  override up(): void {
    this.addSql(find);
  }
}

const find = functionsOf(
  'embudo_lookup',
  `
      create or replace function app.find_agenda_feed(secret bytea)
        returns table (tenant_id uuid, user_id uuid, host_id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select f.tenant_id, f.user_id, f.host_id from public.agenda_feed f
            join public.membership m on m.tenant_id = f.tenant_id and m.user_id = f.user_id and m.active
          where f.secret_hash = secret and (m.role in ('CEO', 'ADMIN', 'SECRETARY')
            or exists (select from public.seller s where s.tenant_id = f.tenant_id and s.id = f.host_id and s.user_id = f.user_id)) $f$;
`,
);
