import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf } from './sql/roles.js';

/** The lock of contacts (src/domain/contacts/lock-order.ts). */
const contactLock = `pg_advisory_xact_lock(hashtextextended(contact::text, 11))`;
/** SQL condition: the address of a `channel_identity` row is a number or an e-mail address. */
const isTyped = (row: string): string =>
  `(${row}.channel in ('WHATSAPP', 'SMS') and ${row}.address like '+%' or ${row}.channel = 'EMAIL')`;

/**
 * People are also found by the numbers and addresses that lead to them beside the one of their own row: those of contacts who were merged
 * into them, and those by which they write. `contact.further_key` has them in the form of `reach_key`. Triggers keep it, since addresses
 * move with merges, corrections and imports. A vendor's id of a person is nothing that anybody types, so most contacts have none, and their
 * rows are not written again.
 */
export class SearchFurtherAddresses extends Migration {
  override up(): void {
    this.addSql(`
      alter table contact add column further_key text not null default '';
      grant select (phone, email, further_key), update (further_key) on contact to embudo_lookup;
      grant select (address) on channel_identity to embudo_lookup;
      create policy keeps_further on contact for update to embudo_lookup using (true) with check (true);`);
    this.addSql(keys);
    this.addSql(keeping);
    this.addSql(tokens);
    this.addSql(people);
    this.addSql(anew);
  }
}

const keys = functions(`
      create function app.further_key(tenant uuid, contact uuid, phone text, email text) returns text
        language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        begin
          return coalesce((select string_agg(distinct app.fold(i.address), E'\\n' order by app.fold(i.address)) from public.channel_identity i
            where i.tenant_id = tenant and i.contact_id = contact and ${isTyped('i')}
              and i.address is distinct from phone and i.address is distinct from email), '');
        end $f$;
      grant execute on function app.further_key to embudo_lookup;
`);

const keeping = functionsOf(
  'embudo_lookup',
  `
      create function app.keep_further_key(tenant uuid, contact uuid) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          held text;
          kept text;
        begin
          select c.further_key, app.further_key(tenant, c.id, c.phone, c.email) into kept, held from public.contact c where c.tenant_id = tenant and c.id = contact;
          if kept = held or kept is null then return; end if;
          -- A contact's row is only written under its lock, and read again under it.
          perform ${contactLock};
          update public.contact c set further_key = app.further_key(tenant, c.id, c.phone, c.email) where c.tenant_id = tenant and c.id = contact;
        end $f$;
      -- An address is nearly always that of the contact's own row; an import adds hundreds of these at once.
      create function app.added_addresses() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          further record;
        begin
          for further in select distinct a.tenant_id, a.contact_id from added a join public.contact c on c.tenant_id = a.tenant_id and c.id = a.contact_id
            where ${isTyped('a')} and a.address is distinct from c.phone and a.address is distinct from c.email order by a.contact_id
          loop
            perform app.keep_further_key(further.tenant_id, further.contact_id);
          end loop;
          return null;
        end $f$;
      create function app.changed_address() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          perform app.keep_further_key(old.tenant_id, old.contact_id);
          if tg_op = 'UPDATE' and new.contact_id <> old.contact_id then perform app.keep_further_key(new.tenant_id, new.contact_id); end if;
          return null;
        end $f$;
      create function app.further_than_own() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          new.further_key := app.further_key(new.tenant_id, new.id, new.phone, new.email);
          return new;
        end $f$;
      -- The creator of the triggers needs these rights; they are revoked again afterwards.
      grant execute on function app.added_addresses, app.changed_address, app.further_than_own, app.search_contact to public;
`,
  `
      create trigger keeps_further after insert on channel_identity referencing new table as added for each statement execute function app.added_addresses();
      create trigger keeps_further_change after update on channel_identity for each row
        when (old.contact_id <> new.contact_id or old.address <> new.address) execute function app.changed_address();
      create trigger keeps_further_without after delete on channel_identity for each row execute function app.changed_address();
      create trigger keeps_further_than_own before update on contact for each row
        when (old.phone is distinct from new.phone or old.email is distinct from new.email) execute function app.further_than_own();
      create trigger searches_further after update on contact for each row when (old.further_key <> new.further_key) execute function app.search_contact();
`,
);

const tokens = functions(`
      create or replace function app.contact_tokens(c public.contact) returns bigint[] language plpgsql immutable as $f$
        begin
          return app.name_tokens(c.tenant_id, 'c', c.name_key || E'\\n' || c.reach_key || E'\\n' || c.further_key, c.name_key || ' ' || split_part(c.reach_key, E'\\n', 3));
        end $f$;
`);

/** For the owner, after rows were loaded with triggers disabled. */
const anew = functions(`
      create function app.further_anew(tenant uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $f$
        begin
          update contact c set further_key = f.key
            from (select o.id, app.further_key(tenant, o.id, o.phone, o.email) as key from contact o where o.tenant_id = tenant) f
            where c.tenant_id = tenant and c.id = f.id and c.further_key <> f.key;
        end $f$;
      select app.further_anew(t.id) from tenant t;
`);

const planned =
  'set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan';
const nobody = `'00000000-0000-0000-0000-000000000000'`;
const ofOwners = (row: string) => `(owners is null or ${row}.owner_id = any (owners))`;
const walkOwned = (table: string) =>
  `select array(select f.id from unnest($2) o (id), lateral (select t.id from public.${table} t where t.tenant_id = $1 and t.owner_id = o.id and t.name_key like all ($3)
                order by t.created_at desc, t.id desc limit $4) f)`;
const people = functionsOf(
  'embudo_lookup',
  `
      create or replace function app.search_named_people(asked text, words text[], number text, nearly boolean, owners uuid[], most int) returns table (id uuid, score int, at timestamptz)
        language plpgsql stable ${planned} as $f$
        declare
          tenant constant uuid := app.tenant();
          few constant int := 500;
          patterns constant text[] := app.patterns(words);
          of_contacts uuid[] := app.find_worded('c', words, nearly, few);
          of_numbers uuid[] := case when nearly or number is null then '{}' else app.find_worded('c', array[number], false, few) end;
          of_leads uuid[] := app.find_worded('l', words, nearly, few);
          of_customers uuid[] := app.find_worded('k', words, nearly, few);
        begin
          if not nearly and (of_contacts is null or of_numbers is null or of_leads is null or of_customers is null) then
            if owners is null then
              execute 'select array(select c.id from public.contact c where c.tenant_id = $1 and c.name_key = $2 limit $5)
                || array(select c.id from public.contact c where c.tenant_id = $1 and ((c.name_key || E''\\n'' || c.reach_key || E''\\n'' || c.further_key) like all ($3) or (c.reach_key || E''\\n'' || c.further_key) like any ($4)) order by c.created_at desc, c.id desc limit $5)'
                into of_contacts using tenant, asked, patterns, app.patterns(array[number]), most;
              of_leads := '{}';
              of_customers := '{}';
            else
              execute '${walkOwned('lead')}' into of_leads using tenant, owners, patterns, most;
              execute '${walkOwned('customer')}' into of_customers using tenant, owners, patterns, most;
            end if;
          end if;
          of_contacts := of_contacts || of_numbers;
          if coalesce(cardinality(of_contacts), 0) + coalesce(cardinality(of_leads), 0) + coalesce(cardinality(of_customers), 0) = 0 then return; end if;
          return query
            select p.id, max(p.score), max(c.created_at) from (
              select c.id, greatest(app.name_score(c.name_key, asked, words), case when strpos(r.key, asked) > 0 or strpos(r.key, number) > 0 then 75 end,
                case when c.name_key || E'\\n' || r.key like all (patterns) then 60 end, case when nearly then 30 end) as score
              from public.contact c, lateral (select c.reach_key || E'\\n' || c.further_key as key) r where c.tenant_id = tenant and c.id = any (of_contacts)
              union all select l.contact_id, coalesce(app.name_score(l.name_key, asked, words), case when nearly then 30 end) from public.lead l
                where l.tenant_id = tenant and l.id = any (of_leads) and ${ofOwners('l')}
              union all select k.contact_id, coalesce(app.name_score(k.name_key, asked, words), case when nearly then 30 end) from public.customer k
                where k.tenant_id = tenant and k.id = any (of_customers) and k.merged_into is null and ${ofOwners('k')}) p
            join public.contact c on c.tenant_id = tenant and c.id = p.id
            where p.score is not null and c.merged_into is null and (owners is null or coalesce(c.seller_id, ${nobody}) = any (owners)
              or exists (select from public.lead l where l.tenant_id = tenant and l.contact_id = p.id and l.owner_id = any (owners))
              or exists (select from public.conversation v where v.tenant_id = tenant and v.contact_id = p.id and v.owner_id = any (owners))
              or exists (select from public.customer k where k.tenant_id = tenant and k.contact_id = p.id and k.owner_id = any (owners)))
            group by p.id order by 2 desc, 3 desc, 1 desc limit most;
        end $f$;
`,
);
