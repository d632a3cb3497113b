import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * Under row-level security a filter that is not leakproof is tested on every row of the tenant, and the planner cannot know how
 * many rows match. app.find returns the ids of the matching rows that the reader sees, each condition by an index; null if there
 * are more than `most`. It may return too many ids but never too few: its callers read the rows under the policies, with the
 * filter as a condition.
 *
 * It takes conditions as JSON (`FinderCondition` in src/schema/read/filters.ts): a closed set of operators, names of columns and
 * values, never SQL. Three things limit what it can reveal: it restricts the tenant and the owners that the reader sees by
 * itself, it quotes names and values, and its role embudo_lookup has grants only on the columns by which lists are filtered.
 * So a new filter on a stored column needs a grant and no SQL.
 */
export class CreateFind extends Migration {
  override up(): void {
    this.addSql(parts);
    this.addSql(find);
  }
}

const parts = functionsOf(
  'embudo_lookup',
  `
      create function app.texts_of(list jsonb) returns text[] language sql immutable parallel safe
        return case when jsonb_typeof(list) = 'array' then array(select jsonb_array_elements_text(list)) end;
      -- Returns the ids of rows with one of these terms, or null if there are more than "most".
      create function app.find_named(what text, terms jsonb, most int) returns uuid[]
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_custom_plan as $f$
        declare
          tenant constant uuid := app.tenant();
          named uuid[] := '{}';
          term text;
          tokens_of_term bigint[];
        begin
          foreach term in array app.texts_of(terms) loop
            tokens_of_term := app.term_tokens(tenant, what, term);
            named := named || array(select e.id from app.search_entry e where e.tokens @> tokens_of_term limit most + 1);
            if cardinality(named) > most then return null; end if;
          end loop;
          return named;
        end $f$;
      -- Returns the tokens of the tags and custom fields of a filter. A filter that is no object matches no row: no text has the token 0.
      create function app.filter_tokens(filter jsonb) returns bigint[] language sql stable
        return app.tag_tokens(app.tenant(), app.texts_of(filter->'tags')) || case
          when not filter ? 'customFields' then '{}'
          when jsonb_typeof(filter->'customFields') <> 'object' then array[0::bigint]
          else coalesce((select array_agg(app.field_token(app.tenant(), f.key, f.value)) from jsonb_each(filter->'customFields') f), '{}') end;
      -- Returns the SQL of one condition on the row t; null for a condition that is looked up beforehand.
      create function app.find_condition(condition jsonb) returns text
        language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        declare
          named constant text := format('t.%I', coalesce(condition->>'column', ''));
          type constant text := condition->>'type';
          value constant text := condition->>'value';
          operator constant text := condition->>'op';
        begin
          case
            when operator = 'in' then return format('%s = any (%L::text[])', named, app.texts_of(condition->'value'));
            when operator in ('=', '>', '>=', '<', '<=') then
              if type is null or type not in ('text', 'int', 'bigint', 'uuid', 'boolean', 'date', 'timestamptz') then
                raise exception 'a filter compares by an unknown type' using errcode = '22023';
              end if;
              return format('%s %s %L::%s', named, operator, value, type);
            when operator = 'older' then return format('%s < now() - %L::interval', named, condition->>'interval');
            when operator = 'newer' then return format('%s >= now() - %L::interval', named, condition->>'interval');
            when operator = 'null' then return format('%s is null', named);
            when operator = 'any' then
              return (select '(' || string_agg(app.find_condition(part), ' or ') || ')' from jsonb_array_elements(condition->'of') part);
            when operator in ('search', 'tags', 'fields', 'late') then return null;
            else raise exception 'a filter has an unknown operator' using errcode = '22023';
          end case;
        end $f$;
      -- Returns the opportunities that are past their time, or the others. It goes stage by stage, because each stage has its own
      -- time limit. Returns null if there are more than "most".
      create function app.find_late(is_late boolean, most int) returns uuid[]
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_custom_plan as $f$
        declare
          tenant constant uuid := app.tenant();
          today constant date := (now() at time zone (select n.timezone from public.tenant n where n.id = tenant))::date;
          ids uuid[];
        begin
          if is_late then
            ids := array(select o.id from public.opportunity o where o.tenant_id = tenant and o.status = 'OPEN' and o.expected_close_date < today limit most + 1)
              || array(select o.id from public.stage s cross join lateral (select r.id from public.opportunity r where r.tenant_id = tenant and r.stage_id = s.id and r.status = 'OPEN'
                  and r.last_stage_change_at < now() - s.expected_duration_days * interval '48 hours' offset 0) o where s.tenant_id = tenant limit most + 1);
          else
            ids := array(select o.id from public.opportunity o where o.tenant_id = tenant and o.status in ('WON', 'LOST') limit most + 1)
              || array(select o.id from public.stage s cross join lateral (select r.id from public.opportunity r where r.tenant_id = tenant and r.stage_id = s.id and r.status = 'OPEN'
                  and r.last_stage_change_at >= coalesce(now() - s.expected_duration_days * interval '48 hours', '-infinity') offset 0) o where s.tenant_id = tenant limit most + 1);
          end if;
          return case when most is null or cardinality(ids) <= most then ids end;
        end $f$;
      -- Returns the SQL of the rows t of a list that these owners see: their own rows, and also the contacts of their
      -- leads, conversations and customers. An unknown list is an error.
      create function app.find_owned(list text, owners uuid[]) returns text
        language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        begin
          if list in ('lead', 'conversation', 'customer', 'opportunity') then
            return format('t.owner_id = any (%L::uuid[])', owners);
          elsif list = 'contact' then
            return format('(coalesce(t.seller_id, ''00000000-0000-0000-0000-000000000000'') = any (%1$L::uuid[])
              or exists (select from public.lead l where l.tenant_id = t.tenant_id and l.contact_id = t.id and l.owner_id = any (%1$L::uuid[]))
              or exists (select from public.conversation c where c.tenant_id = t.tenant_id and c.contact_id = t.id and c.owner_id = any (%1$L::uuid[]))
              or exists (select from public.customer k where k.tenant_id = t.tenant_id and k.contact_id = t.id and k.owner_id = any (%1$L::uuid[])))', owners);
          end if;
          raise exception 'there is no such list' using errcode = '22023';
        end $f$;
`,
);

const find = functionsOf(
  'embudo_lookup',
  `
      -- A condition with too many matches is skipped, because another may match few rows; the caller tests the filter on each row anyway.
      create function app.find(list text, conditions jsonb, most int) returns uuid[]
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $f$
        declare
          owned constant text := app.find_owned(list,
            array[app.own_seller(), case when app.sees_unassigned() then '00000000-0000-0000-0000-000000000000'::uuid end]);
          chosen text := format('t.tenant_id = %L::uuid', app.tenant());
          said int := 0; -- the number of conditions of the statement
          marks bigint[] := '{}';
          condition jsonb;
          found_ids uuid[];
          contacts uuid[];
          ids uuid[];
        begin
          if not app.sees_team() then
            chosen := chosen || ' and ' || owned;
            said := 1;
          end if;
          for condition in select part from jsonb_array_elements(conditions) part loop
            case condition->>'op'
              when 'search' then
                found_ids := '{}';
                contacts := '{}';
                if condition->>'kind' is not null then found_ids := app.find_named(condition->>'kind', condition->'value', most); end if;
                if condition->>'contact' is not null and found_ids is not null then contacts := app.find_named('c', condition->'value', most); end if;
                continue when found_ids is null or contacts is null;
                chosen := chosen || ' and (' || concat_ws(' or ', format('t.id = any (%L::uuid[])', found_ids),
                  case when condition->>'contact' is not null then format('t.%I = any (%L::uuid[])', condition->>'contact', contacts) end) || ')';
              when 'tags', 'fields' then
                marks := app.filter_tokens(jsonb_build_object(case condition->>'op' when 'tags' then 'tags' else 'customFields' end, condition->'value'));
                continue when cardinality(marks) = 0;
                found_ids := array(select e.id from app.search_entry e where e.tokens @> marks limit most + 1);
                continue when cardinality(found_ids) > most;
                chosen := chosen || format(' and t.id = any (%L::uuid[])', found_ids);
              when 'late' then
                found_ids := app.find_late((condition->'value')::boolean, most);
                continue when found_ids is null;
                chosen := chosen || format(' and t.id = any (%L::uuid[])', found_ids);
              else chosen := chosen || ' and ' || app.find_condition(condition);
            end case;
            said := said + 1;
          end loop;
          -- Without any condition besides the tenant there are too many rows, unless all are wanted.
          if said = 0 and most is not null then return null; end if;
          execute format('select array(select t.id from public.%I t where %s limit $1)', list, chosen) into ids using most + 1;
          return case when most is null or cardinality(ids) <= most then ids end;
        end $f$;
      grant execute on function app.find to embudo_app;
`,
);
