import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf } from './sql/roles.js';

/**
 * People and opportunities are also found by the values of their custom fields. These tokens have their own kinds (xl, xk and xo), so
 * that the search by name in lists, which uses the same entries, does not get more candidates.
 */
export class SearchFieldValues extends Migration {
  override up(): void {
    this.addSql('grant select (removed_at) on custom_field to embudo_lookup;');
    this.addSql(tokens);
    this.addSql(finding);
    this.addSql('select app.search_anew(t.id) from tenant t;');
  }
}

const tokens = functions(`
      -- Returns the texts, choices, numbers and days as they are written, each folded and on its own line.
      create function app.fields_key(fields jsonb) returns text language sql immutable parallel safe
        return left(coalesce((select string_agg(app.fold(f.value #>> '{}'), E'\\n' order by f.key) from jsonb_each(fields) f where jsonb_typeof(f.value) in ('string', 'number')), ''), 4000);
      create or replace function app.lead_tokens(l public.lead) returns bigint[] language sql immutable as $f$
        select app.name_tokens(l.tenant_id, 'l', l.name_key) || app.tag_tokens(l.tenant_id, l.tags) || app.field_tokens(l.tenant_id, l.custom_fields)
          || app.text_tokens(l.tenant_id, 'xl', app.fields_key(l.custom_fields)) $f$;
      create or replace function app.customer_tokens(k public.customer) returns bigint[] language sql immutable as $f$
        select app.name_tokens(k.tenant_id, 'k', k.name_key) || app.field_tokens(k.tenant_id, k.custom_fields)
          || app.text_tokens(k.tenant_id, 'xk', app.fields_key(k.custom_fields)) $f$;
      create or replace function app.opportunity_tokens(o public.opportunity) returns bigint[] language sql immutable as $f$
        select app.name_tokens(o.tenant_id, 'o', o.title_key) || app.field_tokens(o.tenant_id, o.custom_fields)
          || app.text_tokens(o.tenant_id, 'xo', app.fields_key(o.custom_fields)) $f$;
      grant execute on function app.fields_key to embudo_lookup;
`);

const planned =
  'set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_generic_plan';
const given = 'asked text, words text[], nearly boolean, owners uuid[], most int';
const found = 'returns table (id uuid, score int, at timestamptz)';
/** Lower than for a name with all words, higher than for a typing error. Values of a removed field stay for a while but are not found. */
const score = 45;
const things = [
  ['lead', 'LEAD'],
  ['customer', 'CUSTOMER'],
  ['opportunity', 'OPPORTUNITY'],
] as const;
const letters = { lead: 'xl', customer: 'xk', opportunity: 'xo' };

/** Creates the function that finds the rows of a table whose fields contain all the words; if there are many, only the newest of them. */
const byFields = ([table, entity]: (typeof things)[number]) => `
      create function app.${table}_by_fields(words text[], owners uuid[], most int) returns uuid[]
        language plpgsql stable ${planned} as $f$
        declare
          tenant constant uuid := app.tenant();
          hidden constant text[] := array(select f.key from public.custom_field f where f.tenant_id = tenant and f.entity_type = '${entity}' and f.removed_at is not null);
          patterns constant text[] := app.patterns(words);
          ids uuid[] := app.find_worded('${letters[table]}', words, false, 500);
        begin
          if ids is null then
            execute 'select array(select f.id from unnest(coalesce($2, array[null::uuid])) o (id), lateral (select t.id from public.${table} t
              where t.tenant_id = $1 and ($2 is null or t.owner_id = o.id) and app.fields_key(t.custom_fields - $3) like all ($4) order by t.created_at desc, t.id desc limit $5) f)'
              into ids using tenant, owners, hidden, patterns, most;
            return ids;
          end if;
          if cardinality(ids) = 0 then return ids; end if;
          return array(select t.id from public.${table} t where t.tenant_id = tenant and t.id = any (ids) and (owners is null or t.owner_id = any (owners))
            and app.fields_key(t.custom_fields - hidden) like all (patterns));
        end $f$;`;

const finding = functionsOf(
  'embudo_lookup',
  `${things.map(byFields).join('')}
      alter function app.search_people(text, text[], text, boolean, uuid[], int) rename to search_named_people;
      create function app.search_people(asked text, words text[], number text, nearly boolean, owners uuid[], most int) ${found}
        language plpgsql stable ${planned} as $f$
        declare
          tenant constant uuid := app.tenant();
          of_leads uuid[];
          of_customers uuid[];
        begin
          return query select n.* from app.search_named_people(asked, words, number, nearly, owners, most) n;
          if nearly then return; end if;
          of_leads := app.lead_by_fields(words, owners, most);
          of_customers := app.customer_by_fields(words, owners, most);
          if cardinality(of_leads) + cardinality(of_customers) = 0 then return; end if;
          return query
            select c.id, ${score}, c.created_at from public.contact c
            where c.tenant_id = tenant and c.merged_into is null and c.id in (
              select l.contact_id from public.lead l where l.tenant_id = tenant and l.id = any (of_leads)
              union select k.contact_id from public.customer k where k.tenant_id = tenant and k.id = any (of_customers) and k.merged_into is null)
            order by c.created_at desc, c.id desc limit most;
        end $f$;
      alter function app.search_opportunities(text, text[], boolean, uuid[], int) rename to search_titled_opportunities;
      create function app.search_opportunities(${given}) ${found}
        language plpgsql stable ${planned} as $f$
        declare
          tenant constant uuid := app.tenant();
          ids uuid[];
        begin
          return query select n.* from app.search_titled_opportunities(asked, words, nearly, owners, most) n;
          if nearly then return; end if;
          ids := app.opportunity_by_fields(words, owners, most);
          if cardinality(ids) = 0 then return; end if;
          return query select o.id, ${score}, o.created_at from public.opportunity o where o.tenant_id = tenant and o.id = any (ids)
            order by o.created_at desc, o.id desc limit most;
        end $f$;
`,
);
