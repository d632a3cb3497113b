import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * Two filters of a list that are looked up in other tables, such as birthdays with a custom field. The finder compares the ids that both
 * gave and asks for what they share. Postgres took two lists in one statement for more expensive than all rows of the tenant, and read
 * those.
 */
export class IntersectFoundIds extends Migration {
  override up(): void {
    this.addSql(find);
  }
}

const find = functionsOf(
  'embudo_lookup',
  `
      -- A condition with too many matches is skipped, because another may match few rows; the caller tests the filter on each row anyway.
      create or replace function app.find(list text, conditions jsonb, most int) returns uuid[]
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $f$
        declare
          owned constant text := app.find_owned(list,
            array[app.own_seller(), case when app.sees_unassigned() then '00000000-0000-0000-0000-000000000000'::uuid end]);
          chosen text := format('t.tenant_id = %L::uuid', app.tenant());
          said int := 0; -- the number of conditions of the statement
          marks bigint[] := '{}';
          condition jsonb;
          found_ids uuid[];
          among uuid[]; -- the ids of rows that match what other tables were asked for; null if nothing was
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
                if condition->>'contact' is not null then
                  chosen := chosen || ' and ('
                    || format('t.id = any (%L::uuid[]) or t.%I = any (%L::uuid[])', found_ids, condition->>'contact', contacts) || ')';
                  found_ids := null;
                end if;
              when 'tags', 'fields' then
                marks := app.filter_tokens(jsonb_build_object(case condition->>'op' when 'tags' then 'tags' else 'customFields' end, condition->'value'));
                continue when cardinality(marks) = 0;
                found_ids := array(select e.id from app.search_entry e where e.tokens @> marks limit most + 1);
                continue when cardinality(found_ids) > most;
              when 'late' then
                found_ids := app.find_late((condition->'value')::boolean, most);
                continue when found_ids is null;
              when 'listed' then
                found_ids := app.find_listed(condition, most);
                continue when found_ids is null;
              else
                chosen := chosen || ' and ' || app.find_condition(condition);
                found_ids := null;
            end case;
            said := said + 1;
            continue when found_ids is null;
            among := case when among is null then found_ids else array(select unnest(among) intersect select unnest(found_ids)) end;
          end loop;
          if among is not null then chosen := chosen || format(' and t.id = any (%L::uuid[])', among); end if;
          -- Without any condition besides the tenant there are too many rows, unless all are wanted.
          if said = 0 and most is not null then return null; end if;
          execute format('select array(select t.id from public.%I t where %s limit $1)', list, chosen) into ids using most + 1;
          return case when most is null or cardinality(ids) <= most then ids end;
        end $f$;
`,
);
