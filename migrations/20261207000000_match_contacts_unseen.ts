import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * A user who enters a phone number or an e-mail address may not see the colleague's contact that already has it. So this function searches
 * all contacts of the tenant, and tells the caller only that some contact has it. Only users who may merge contacts see which one.
 */
export class MatchContactsUnseen extends Migration {
  override up(): void {
    this.addSql(`
      create policy matches on contact for select to embudo_ingest using (true);
      grant select (id, tenant_id, phone, email, created_at, merged_into, erased_at) on contact to embudo_ingest;
      create policy matches on channel_identity for select to embudo_ingest using (true);
      grant select (tenant_id, contact_id, channel, address) on channel_identity to embudo_ingest;
      create policy matches on contact_match for insert to embudo_ingest with check (true);
      grant insert on contact_match to embudo_ingest;`);
    this.addSql(propose);
  }
}

const propose = functionsOf(
  'embudo_ingest',
  `
      -- Stores that the contact may be the same person as other contacts with the numbers or the address (the first five, as in
      -- src/domain/contacts/match-contacts.ts), and returns what other contacts have: PHONE, EMAIL.
      create function app.propose_matches(of_contact uuid, numbers text[], mail text) returns setof text
        language sql volatile security definer set search_path = pg_catalog, pg_temp as $f$
          with holder as (
            select c.id, 'PHONE' as reason from public.contact c where c.tenant_id = app.tenant() and c.phone = any (numbers)
            union select c.id, 'EMAIL' from public.contact c where c.tenant_id = app.tenant() and c.email = mail
            union select i.contact_id, case i.channel when 'EMAIL' then 'EMAIL' else 'PHONE' end from public.channel_identity i
              where i.tenant_id = app.tenant() and (i.channel = 'EMAIL' and i.address = mail or i.channel in ('WHATSAPP', 'SMS') and i.address = any (numbers))),
          other as materialized (
            select h.id, h.reason, c.created_at from holder h join public.contact c on c.tenant_id = app.tenant() and c.id = h.id
              where h.id <> of_contact and c.merged_into is null and c.erased_at is null),
          made as (
            insert into public.contact_match (id, tenant_id, contact_id, other_id, reason)
              select gen_random_uuid(), app.tenant(), least(o.id, of_contact), greatest(o.id, of_contact), o.reason
                from (select id, max(reason) as reason from other group by id order by min(created_at), id limit 5) o
              on conflict do nothing)
          select distinct o.reason from other o $f$;
      grant execute on function app.propose_matches to embudo_app, embudo_jobs;
`,
);
