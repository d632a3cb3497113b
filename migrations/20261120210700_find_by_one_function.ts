import { Migration } from '@mikro-orm/migrations';

const owned = ['lead', 'conversation', 'customer', 'opportunity'];

/**
 * One function finds the ids of what a filter lets through, for every list, in place of one function a list that said each
 * filter again. It is told conditions as JSON (`FinderCondition` in src/schema/read/filters.ts): a closed set of operators,
 * names of columns and values, and never SQL. Three things bound what it can tell: the tenant and the owners that the reader
 * sees are asked by itself, names and values are quoted, and embudo_lookup, which it runs as, has been granted just the
 * columns that are filtered by. So a new filter on a stored column takes a grant and no SQL.
 */
export class FindByOneFunction extends Migration {
  override up(): void {
    this.addSql(`
      grant create on schema app to embudo_lookup;
      set local role embudo_lookup;
      drop function app.find_leads, app.find_conversations, app.find_customers, app.find_opportunities;

      -- SQL of one condition on the row t; null where it is one that is looked up beforehand.
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

      -- Opportunities that are past their time, or the others, stage by stage, since each has its own patience; null where they are more than most.
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

      create function app.find(list text, conditions jsonb, most int) returns uuid[]
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $f$
        declare
          team constant boolean := app.sees_team();
          chosen text := format('t.tenant_id = %L::uuid', app.tenant());
          marks bigint[] := '{}';
          condition jsonb;
          found_ids uuid[];
          contacts uuid[];
          ids uuid[];
        begin
          if list <> all (array[${owned.map(table => `'${table}'`).join(', ')}]) then
            raise exception 'there is no such list' using errcode = '22023';
          end if;
          if not team then
            chosen := chosen || format(' and t.owner_id = any (%L::uuid[])',
              array[app.own_seller(), case when app.sees_unassigned() then '00000000-0000-0000-0000-000000000000'::uuid end]);
          end if;
          for condition in select part from jsonb_array_elements(conditions) part loop
            case condition->>'op'
              when 'search' then
                found_ids := null;
                contacts := null;
                if condition->>'kind' is not null then
                  found_ids := app.find_named(condition->>'kind', condition->'value', most);
                  if found_ids is null then return null; end if;
                end if;
                if condition->>'contact' is not null then
                  contacts := app.find_named('c', condition->'value', most);
                  if contacts is null then return null; end if;
                end if;
                chosen := chosen || ' and (' || concat_ws(' or ', format('t.id = any (%L::uuid[])', coalesce(found_ids, '{}')),
                  case when contacts is not null then format('t.%I = any (%L::uuid[])', condition->>'contact', contacts) end) || ')';
              when 'tags' then marks := marks || app.filter_tokens(jsonb_build_object('tags', condition->'value'));
              when 'fields' then marks := marks || app.filter_tokens(jsonb_build_object('customFields', condition->'value'));
              when 'late' then
                found_ids := app.find_late((condition->'value')::boolean, most);
                if found_ids is null then return null; end if;
                chosen := chosen || format(' and t.id = any (%L::uuid[])', found_ids);
              else chosen := chosen || ' and ' || app.find_condition(condition);
            end case;
          end loop;
          if cardinality(marks) > 0 then
            found_ids := array(select e.id from app.search_entry e where e.tokens @> marks limit most + 1);
            if cardinality(found_ids) > most then return null; end if;
            chosen := chosen || format(' and t.id = any (%L::uuid[])', found_ids);
          end if;
          execute format('select array(select t.id from public.%I t where %s limit $1)', list, chosen) into ids using most + 1;
          return case when most is null or cardinality(ids) <= most then ids end;
        end $f$;

      revoke execute on function app.find, app.find_condition, app.find_late from public;
      grant execute on function app.find to embudo_app;
      reset role;
      revoke create on schema app from embudo_lookup;
    `);
  }
}
