import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * A sale or a task may belong to one seller while its contact belongs to a colleague, so a writer may not see that the contact was erased.
 * These functions return only the ids of the contacts and whether any of them was erased, for the caller's tenant.
 */
export class KnowErasedContacts extends Migration {
  override up(): void {
    this.addSql('grant select (erased_at) on contact to embudo_lookup;');
    this.addSql(known);
  }
}

const known = functionsOf(
  'embudo_lookup',
  `
      create function app.contacts_of(of_lead uuid, of_customer uuid, of_opportunity uuid) returns setof uuid
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          with linked as (
            select of_lead as lead_id, of_customer as customer_id
            union all select o.lead_id, o.customer_id from public.opportunity o where o.tenant_id = app.tenant() and o.id = of_opportunity)
          select l.contact_id from public.lead l where l.tenant_id = app.tenant() and l.id in (select lead_id from linked)
          union select k.contact_id from public.customer k where k.tenant_id = app.tenant() and k.id in (select customer_id from linked) $f$;
      create function app.any_erased(contacts uuid[]) returns boolean
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select exists (select from public.contact c where c.tenant_id = app.tenant() and c.id = any (contacts) and c.erased_at is not null) $f$;
      grant execute on function app.contacts_of, app.any_erased to embudo_app, embudo_jobs;
`,
);
