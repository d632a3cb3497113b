import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf } from './sql/roles.js';

/**
 * The search index, made of tokens: each run of one, two and three letters of a name, each tag, each custom field with its value. A
 * token is a hash that includes the tenant, so a look-up reads nothing of other tenants. Triggers keep the tokens in a separate
 * table, because rows change with every message but their names hardly ever. Only definer functions read the entries.
 */
export class CreateSearch extends Migration {
  override up(): void {
    this.addSql(tokens);
    this.addSql(entries);
    this.addSql(keeping);
    this.addSql(anew);
  }
}

const tokens = functions(`
      -- "what" is a letter for the kind: l a lead's name, c a contact, k a customer's name, o an opportunity's title, t a tag, f a field.
      create function app.token(tenant uuid, what text, value text) returns bigint language sql immutable parallel safe
        return hashtextextended(value, hashtextextended(what || tenant::text, 0));
      -- Returns the tokens of all runs within a line. It loops over the letters, which takes half the time of a query.
      create function app.text_tokens(tenant uuid, what text, value text) returns bigint[] language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $f$
        declare
          seed constant bigint := hashtextextended(what || tenant::text, 0);
          letters constant text[] := string_to_array(value, null);
          tokens bigint[] := '{}';
        begin
          for i in 1..cardinality(letters) loop
            continue when letters[i] = E'\n';
            tokens := tokens || hashtextextended(letters[i], seed);
            continue when letters[i + 1] is null or letters[i + 1] = E'\n';
            tokens := tokens || hashtextextended(letters[i] || letters[i + 1], seed);
            continue when letters[i + 2] is null or letters[i + 2] = E'\n';
            tokens := tokens || hashtextextended(letters[i] || letters[i + 1] || letters[i + 2], seed);
          end loop;
          return tokens;
        end $f$;
      -- Returns the tokens that any text with this term has; the longest runs of the term imply the shorter ones. Its time is
      -- linear in the term's length, while substr would walk through the text from its start each time.
      create function app.term_tokens(tenant uuid, what text, term text) returns bigint[]
        language plpgsql immutable parallel safe set search_path = pg_catalog, pg_temp as $f$
        declare
          seed constant bigint := hashtextextended(what || tenant::text, 0);
          letters constant text[] := string_to_array(term, null);
          tokens bigint[] := '{}';
        begin
          if cardinality(letters) <= 3 then return array[hashtextextended(term, seed)]; end if;
          for i in 1..cardinality(letters) - 2 loop
            tokens := tokens || hashtextextended(letters[i] || letters[i + 1] || letters[i + 2], seed);
          end loop;
          return array(select distinct t from unnest(tokens) t order by t);
        end $f$;
      create function app.tag_tokens(tenant uuid, tags text[]) returns bigint[] language sql immutable parallel safe
        return coalesce((select array_agg(distinct app.token(tenant, 't', tag)) from unnest(tags) tag where tag is not null), '{}');
      -- Returns the token of a key, together with its value unless that is a list or an object; equal numbers of jsonb have equal tokens.
      create function app.field_token(tenant uuid, name text, value jsonb) returns bigint language sql immutable parallel safe
        return app.token(tenant, 'f', name || case jsonb_typeof(value) when 'number' then '=n' || trim_scale((value #>> '{}')::numeric)::text
          when 'string' then '=s' || (value #>> '{}') when 'boolean' then '=b' || value::text when 'null' then '=' else '' end);
      create function app.field_tokens(tenant uuid, fields jsonb) returns bigint[] language sql immutable parallel safe
        return coalesce((select array_agg(distinct t.token) from jsonb_each(fields) f,
          lateral (values (app.field_token(tenant, f.key, f.value)), (app.field_token(tenant, f.key, '[]'))) t (token)), '{}');
      grant execute on function app.token, app.text_tokens, app.term_tokens, app.tag_tokens, app.field_token, app.field_tokens to embudo_lookup;
`);

const entries = `
      create table app.search_entry (
        -- the id of the lead, contact, customer or opportunity
        id uuid not null,
        tenant_id uuid not null references tenant,
        tokens bigint[] not null,
        primary key (tenant_id, id)
      );
      -- every search reads the whole pending list of the index, so the list is kept short
      create index search_entry_tokens on app.search_entry using gin (tokens) with (gin_pending_list_limit = 64);
      alter table app.search_entry enable row level security;
      create policy keeps on app.search_entry to embudo_lookup using (true) with check (true);
      grant select, insert, update, delete on app.search_entry to embudo_lookup;`;

const keeping = functionsOf(
  'embudo_lookup',
  `
      create function app.keep_search_entry(entry uuid, tenant uuid, held bigint[]) returns void
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if cardinality(held) = 0 then
            delete from app.search_entry e where e.tenant_id = tenant and e.id = entry;
          else
            insert into app.search_entry as e (id, tenant_id, tokens) values (entry, tenant, held)
              on conflict (tenant_id, id) do update set tokens = excluded.tokens where e.tokens <> excluded.tokens;
          end if;
        end $f$;
      create function app.forget_search_entry() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          delete from app.search_entry e where e.tenant_id = old.tenant_id and e.id = old.id;
          return null;
        end $f$;
      create function app.search_lead() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          perform app.keep_search_entry(new.id, new.tenant_id, app.text_tokens(new.tenant_id, 'l', new.name_key) || app.tag_tokens(new.tenant_id, new.tags) || app.field_tokens(new.tenant_id, new.custom_fields));
          return null;
        end $f$;
      create function app.search_contact() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          perform app.keep_search_entry(new.id, new.tenant_id, app.text_tokens(new.tenant_id, 'c', new.name_key || E'\\n' || new.reach_key));
          return null;
        end $f$;
      create function app.search_customer() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          perform app.keep_search_entry(new.id, new.tenant_id, app.text_tokens(new.tenant_id, 'k', new.name_key) || app.field_tokens(new.tenant_id, new.custom_fields));
          return null;
        end $f$;
      create function app.search_opportunity() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          perform app.keep_search_entry(new.id, new.tenant_id, app.text_tokens(new.tenant_id, 'o', new.title_key));
          return null;
        end $f$;
`,
  `
      create trigger searches after insert on lead for each row execute function app.search_lead();
      create trigger searches_change after update on lead for each row
        when (old.name_key <> new.name_key or old.tags <> new.tags or old.custom_fields <> new.custom_fields) execute function app.search_lead();
      create trigger searches after insert on contact for each row execute function app.search_contact();
      create trigger searches_change after update on contact for each row
        when (old.name is distinct from new.name or old.phone is distinct from new.phone or old.email is distinct from new.email or old.company is distinct from new.company) execute function app.search_contact();
      create trigger searches after insert on customer for each row execute function app.search_customer();
      create trigger searches_change after update on customer for each row
        when (old.name_key <> new.name_key or old.custom_fields <> new.custom_fields) execute function app.search_customer();
      create trigger searches after insert on opportunity for each row execute function app.search_opportunity();
      create trigger searches_change after update on opportunity for each row when (old.title_key <> new.title_key) execute function app.search_opportunity();
      create trigger search_forgets after delete on lead for each row execute function app.forget_search_entry();
      create trigger search_forgets after delete on contact for each row execute function app.forget_search_entry();
      create trigger search_forgets after delete on customer for each row execute function app.forget_search_entry();
      create trigger search_forgets after delete on opportunity for each row execute function app.forget_search_entry();
`,
);

const anew = functions(`
      -- For the owner, after rows were loaded with triggers disabled.
      create function app.search_anew(tenant uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $f$
        begin
          delete from app.search_entry e where e.tenant_id = tenant;
          insert into app.search_entry (id, tenant_id, tokens)
            select n.id, tenant, n.tokens from (
              select l.id, app.text_tokens(tenant, 'l', l.name_key) || app.tag_tokens(tenant, l.tags) || app.field_tokens(tenant, l.custom_fields) as tokens from lead l where l.tenant_id = tenant
              union all select c.id, app.text_tokens(tenant, 'c', c.name_key || E'\\n' || c.reach_key) from contact c where c.tenant_id = tenant
              union all select k.id, app.text_tokens(tenant, 'k', k.name_key) || app.field_tokens(tenant, k.custom_fields) from customer k where k.tenant_id = tenant
              union all select o.id, app.text_tokens(tenant, 'o', o.title_key) from opportunity o where o.tenant_id = tenant) n
            where cardinality(n.tokens) > 0;
        end $f$;
`);
