import { Migration } from '@mikro-orm/migrations';

/**
 * Contacts are a list of their own. Whose rows app.find looks among is said in a function beside it, by list: those under
 * `owner_id`, and for contacts also those who are known through a lead, a conversation or a customer.
 */
export class ListContacts extends Migration {
  override up(): void {
    this.addSql(`
      create index contact_created on contact (tenant_id, created_at, id);
      create index contact_name on contact (tenant_id, name_key, id);
      create index contact_opted_out on contact (tenant_id, id) where opted_out;
      create policy lookup on contact for select to embudo_lookup using (true);
      grant select (id, tenant_id, seller_id, opted_out, created_at) on contact to embudo_lookup;

      grant create on schema app to embudo_lookup;
      set local role embudo_lookup;
      -- SQL of the rows t of a list that whoever sees what these own may find. Of a list that there is none it raises an error.
      create function app.find_owned(list text, owners uuid[]) returns text
        language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        begin
          if list in ('lead', 'conversation', 'customer', 'opportunity') then
            return format('t.owner_id = any (%L::uuid[])', owners);
          elsif list = 'contact' then
            return format('(coalesce(t.seller_id, ''00000000-0000-0000-0000-000000000000'') = any (%1$L::uuid[])
              or exists (select from public.lead l where l.contact_id = t.id and l.owner_id = any (%1$L::uuid[]))
              or exists (select from public.conversation c where c.contact_id = t.id and c.owner_id = any (%1$L::uuid[]))
              or exists (select from public.customer k where k.contact_id = t.id and k.owner_id = any (%1$L::uuid[])))', owners);
          end if;
          raise exception 'there is no such list' using errcode = '22023';
        end $f$;
      create or replace function app.find(list text, conditions jsonb, most int) returns uuid[]
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off as $f$
        declare
          owned constant text := app.find_owned(list,
            array[app.own_seller(), case when app.sees_unassigned() then '00000000-0000-0000-0000-000000000000'::uuid end]);
          chosen text := format('t.tenant_id = %L::uuid', app.tenant());
          marks bigint[] := '{}';
          condition jsonb;
          found_ids uuid[];
          contacts uuid[];
          ids uuid[];
        begin
          if not app.sees_team() then chosen := chosen || ' and ' || owned; end if;
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
      revoke execute on function app.find_owned from public;
      reset role;
      revoke create on schema app from embudo_lookup;
    `);
  }
}
