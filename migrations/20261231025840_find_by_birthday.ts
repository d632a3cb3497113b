import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * The filter of contacts, leads and customers by the day of the year on which the contact was born. The day is stored as a number, 1231 for
 * 31 December and 0 without a birthday, because row policies keep a function on a column from using an index.
 */
export class FindByBirthday extends Migration {
  override up(): void {
    this.addSql(`
      alter table contact add column birthday_key int not null
        generated always as (coalesce(extract(month from birthday)::int * 100 + extract(day from birthday)::int, 0)) stored;
      create index contact_birthday_key on contact (tenant_id, birthday_key, id) where birthday_key > 0;
      grant select (birthday_key) on contact to embudo_lookup;`);
    this.addSql(find);
  }
}

const find = functionsOf(
  'embudo_lookup',
  `
      -- Returns the contacts born between two days of the year, over its end if the first is the later one, or the leads or customers of such
      -- contacts; null if there are more than "most".
      create function app.find_by_birthday(list text, first int, last int, most int) returns uuid[]
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_custom_plan as $f$
        declare
          tenant constant uuid := app.tenant();
          ids uuid[] := array(select c.id from public.contact c where c.tenant_id = tenant and c.birthday_key > 0
            and c.birthday_key between case when first > last then 1 else first end and last limit most + 1);
        begin
          if first > last then
            ids := ids || array(select c.id from public.contact c where c.tenant_id = tenant and c.birthday_key > 0 and c.birthday_key >= first limit most + 1);
          end if;
          if cardinality(ids) > most then return null; end if;
          case list
            when 'contact' then null;
            when 'lead' then ids := array(select l.id from public.lead l where l.tenant_id = tenant and l.contact_id = any (ids) limit most + 1);
            when 'customer' then ids := array(select k.id from public.customer k where k.tenant_id = tenant and k.contact_id = any (ids) limit most + 1);
            else raise exception 'a filter asks an unknown table' using errcode = '22023';
          end case;
          return case when most is null or cardinality(ids) <= most then ids end;
        end $f$;
      create or replace function app.find_listed(condition jsonb, most int) returns uuid[]
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_custom_plan as $f$
        declare
          tenant constant uuid := app.tenant();
          field public.custom_field.id%type;
          marks bigint[];
          people uuid[];
          ids uuid[];
        begin
          case condition->>'in'
            when 'channel' then
              ids := array(select distinct i.contact_id from public.channel_identity i
                where i.tenant_id = tenant and i.channel = any (app.texts_of(condition->'value')) limit most + 1);
            when 'field' then
              select f.id into field from public.custom_field f
                where f.tenant_id = tenant and f.entity_type = condition->>'entity' and f.key = condition->>'key' and f.type = condition->>'type';
              -- A field without figures is tested on each row instead.
              if field is null then return null; end if;
              ids := array(select g.thing_id from public.field_figure g
                where g.tenant_id = tenant and g.field_id = field
                  and g.up >= coalesce(app.figure_of(condition->>'type', condition->'from'), -9223372036854775808)
                  and g.up <= coalesce(app.figure_of(condition->>'type', condition->'to'), 9223372036854775806) limit most + 1);
            when 'value' then
              marks := array(select app.field_token(tenant, condition->>'key', form) from jsonb_array_elements(condition->'forms') form);
              ids := array(select e.id from app.search_entry e where e.tokens && marks limit most + 1);
            when 'order' then
              ids := array(select o.id from public.sales_order o
                where o.tenant_id = tenant and o.contact_id = (condition->>'contact')::uuid limit most / 2);
              -- Whoever ordered so often is soon met in the list, too. Without a limit all orders are looked up.
              if cardinality(ids) >= most / 2 then return null; end if;
              ids := array(select p.id from public.invoice i join public.payment p on p.tenant_id = i.tenant_id and p.invoice_id = i.id
                where i.tenant_id = tenant and i.order_id = any (ids) limit most + 1);
            when 'sale' then
              ids := app.find_named('o', condition->'value', most);
              people := app.find_named('c', condition->'value', most);
              if ids is null or people is null then return null; end if;
              ids := ids
                || array(select o.id from public.lead l join public.opportunity o on o.tenant_id = l.tenant_id and o.lead_id = l.id
                  where l.tenant_id = tenant and l.contact_id = any (people) limit most + 1)
                || array(select o.id from public.customer k join public.opportunity o on o.tenant_id = k.tenant_id and o.customer_id = k.id
                  where k.tenant_id = tenant and k.contact_id = any (people) limit most + 1);
            when 'leadSource' then return app.find_sales_by_source(app.texts_of(condition->'value'), most);
            when 'product' then return app.find_orders_of((condition->>'product')::uuid, condition->'patterns', most);
            when 'birthday' then return app.find_by_birthday(condition->>'list', (condition->>'from')::int, (condition->>'to')::int, most);
            when 'city' then return app.find_in_city(condition->>'list', app.texts_of(condition->'value'), most);
            else raise exception 'a filter asks an unknown table' using errcode = '22023';
          end case;
          return case when most is null or cardinality(ids) <= most then ids end;
        end $f$;
`,
);
