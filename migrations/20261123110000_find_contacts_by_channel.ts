import { Migration } from '@mikro-orm/migrations';
import { functionsOf, openToLookup } from './sql/roles.js';

/**
 * The filter of contacts by channel. A condition on another table than that of the list is looked up by an index of that other
 * table: app.find gets the ids from app.find_listed.
 */
export class FindContactsByChannel extends Migration {
  override up(): void {
    this.addSql('create index channel_identity_channel on channel_identity (tenant_id, channel, contact_id);');
    this.addSql(openToLookup('channel_identity', 'tenant_id, contact_id, channel'));
    this.addSql(find);
  }
}

const find = functionsOf(
  'embudo_lookup',
  `
      -- Returns the ids of rows of a list to which another table refers; null if there are more than "most".
      create function app.find_listed(condition jsonb, most int) returns uuid[]
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_custom_plan as $f$
        declare
          tenant constant uuid := app.tenant();
          ids uuid[];
        begin
          case condition->>'in'
            when 'channel' then
              ids := array(select distinct i.contact_id from public.channel_identity i
                where i.tenant_id = tenant and i.channel = any (app.texts_of(condition->'value')) limit most + 1);
            else raise exception 'a filter asks an unknown table' using errcode = '22023';
          end case;
          return case when most is null or cardinality(ids) <= most then ids end;
        end $f$;
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
              when 'listed' then
                found_ids := app.find_listed(condition, most);
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
`,
);
