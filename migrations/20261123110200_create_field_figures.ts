import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf, openToLookup } from './sql/roles.js';

/**
 * Numbers and days of custom fields, so that lists are filtered by ranges of them and sorted by them on an index. Every lead, customer
 * and opportunity has a row for each such field, with or without a figure, so that a list sorted by a field contains all of them.
 * Triggers maintain the rows.
 */
export class CreateFieldFigures extends Migration {
  override up(): void {
    this.addSql(figures);
    this.addSql(reading);
    this.addSql('grant select (custom_fields) on lead, customer, opportunity to embudo_lookup;');
    this.addSql(keeping);
    this.addSql(opportunityFields);
    this.addSql(finding);
    this.addSql(anew);
  }
}

const figures = `
      create table field_figure (
        tenant_id uuid not null references tenant,
        -- the lead, customer or opportunity
        thing_id uuid not null,
        field_id uuid not null,
        -- the seller of the lead, customer or opportunity
        seller_id uuid,
        -- a number in millionths, or a day as YYYYMMDD
        figure bigint,
        owner_id uuid not null generated always as (coalesce(seller_id, '00000000-0000-0000-0000-000000000000')) stored,
        -- rows without a figure come last in both directions
        up bigint not null generated always as (coalesce(figure, 9223372036854775807)) stored,
        down bigint not null generated always as (coalesce(figure, -9223372036854775808)) stored,
        primary key (tenant_id, thing_id, field_id),
        foreign key (tenant_id, field_id) references custom_field (tenant_id, id) on delete cascade
      );
      create index field_figure_up on field_figure (tenant_id, field_id, up, thing_id);
      create index field_figure_down on field_figure (tenant_id, field_id, down, thing_id);
      create index field_figure_owner_up on field_figure (tenant_id, field_id, owner_id, up, thing_id);
      create index field_figure_owner_down on field_figure (tenant_id, field_id, owner_id, down, thing_id);
      call app.guard('field_figure', 'seller', 'select');
      create policy keeps on field_figure to embudo_lookup using (true) with check (true);
      grant select, insert, update, delete on field_figure to embudo_lookup;
      ${openToLookup('custom_field', 'id, tenant_id, entity_type, key, type')}`;

const tables = [
  ['LEAD', 'lead'],
  ['CUSTOMER', 'customer'],
  ['OPPORTUNITY', 'opportunity'],
] as const;

const reading = functions(`
      -- Returns null for a value that does not fit its field; such a value may be older than the field.
      create function app.figure_of(type text, value jsonb) returns bigint language sql immutable parallel safe
        return case when type = 'NUMBER' and jsonb_typeof(value) = 'number' then least(greatest(round((value #>> '{}')::numeric * 1000000), -9223372036854775807), 9223372036854775806)::bigint
          when type = 'DATE' and jsonb_typeof(value) = 'string' and (value #>> '{}') ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' then replace(value #>> '{}', '-', '')::bigint end;
      -- Returns the field by which a list is sorted. An unknown field raises an error that callers see (src/resolvers/error-boundary.ts).
      create function app.figure_field(entity text, name text) returns uuid language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        declare found uuid := (select f.id from public.custom_field f where f.tenant_id = app.tenant() and f.entity_type = entity and f.key = name and f.type in ('NUMBER', 'DATE') and f.removed_at is null);
        begin
          if found is null then
            raise exception 'There is no field "%" of the type NUMBER or DATE: sort by one of customFields.', name using errcode = 'EB001';
          end if;
          return found;
        end $f$;
      -- Makes a row for each lead, customer or opportunity of the field's kind.
      create function app.figures_of_field(tenant uuid, field uuid, entity text, name text, type text) returns void language plpgsql set search_path = pg_catalog, pg_temp as $f$
        begin
          insert into public.field_figure (tenant_id, thing_id, field_id, seller_id, figure)
            select tenant, t.id, field, t.seller_id, app.figure_of(type, t.custom_fields -> name)
            from (
              ${tables.map(([entity, table]) => `select o.id, o.seller_id, o.custom_fields from public.${table} o where o.tenant_id = tenant and entity = '${entity}'`).join('\n              union all ')}) t
            on conflict (tenant_id, thing_id, field_id) do update set seller_id = excluded.seller_id, figure = excluded.figure;
        end $f$;
      -- A field and a lead, customer or opportunity that are created at the same time do not see each other, so this lock makes one wait.
      create function app.figures_lock(tenant uuid) returns bigint language sql immutable parallel safe return hashtextextended('field figures ' || tenant::text, 0);
      grant execute on function app.figure_of, app.figure_field to embudo_app, embudo_lookup;
      grant execute on function app.figures_of_field, app.figures_lock to embudo_lookup;
`);

const keepers = tables.map(
  ([entity, table]) => `
      create function app.make_${table}_figures() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          perform pg_advisory_xact_lock_shared(l.id) from (select distinct app.figures_lock(m.tenant_id) as id from made m order by 1) l;
          insert into public.field_figure (tenant_id, thing_id, field_id, seller_id, figure)
            select m.tenant_id, m.id, f.id, m.seller_id, app.figure_of(f.type, m.custom_fields -> f.key)
            from made m join public.custom_field f on f.tenant_id = m.tenant_id and f.entity_type = '${entity}' and f.type in ('NUMBER', 'DATE');
          return null;
        end $f$;
      create function app.change_${table}_figures() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          update public.field_figure g set seller_id = new.seller_id, figure = app.figure_of(f.type, new.custom_fields -> f.key)
            from public.custom_field f
            where g.tenant_id = new.tenant_id and g.thing_id = new.id and f.tenant_id = g.tenant_id and f.id = g.field_id
              and (g.seller_id is distinct from new.seller_id or g.figure is distinct from app.figure_of(f.type, new.custom_fields -> f.key));
          return null;
        end $f$;`,
);

const keeping = functionsOf(
  'embudo_lookup',
  `${keepers.join('')}
      create function app.forget_figures() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          delete from public.field_figure g where g.tenant_id = old.tenant_id and g.thing_id = old.id;
          return null;
        end $f$;
      create function app.make_field_figures() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          perform pg_advisory_xact_lock(app.figures_lock(new.tenant_id));
          perform app.figures_of_field(new.tenant_id, new.id, new.entity_type, new.key, new.type);
          return null;
        end $f$;
`,
  `${tables
    .map(
      ([, table]) => `
      create trigger figures after insert on ${table} referencing new table as made for each statement execute function app.make_${table}_figures();
      create trigger figures_change after update on ${table} for each row
        when (old.custom_fields <> new.custom_fields or old.seller_id is distinct from new.seller_id) execute function app.change_${table}_figures();
      create trigger figures_forget after delete on ${table} for each row execute function app.forget_figures();`,
    )
    .join('')}
      create trigger figures after insert on custom_field for each row when (new.type in ('NUMBER', 'DATE')) execute function app.make_field_figures();
`,
);

/** Opportunities are also found by the values of their fields, as leads and customers are. */
const opportunityFields =
  functions(`
      create or replace function app.opportunity_tokens(o public.opportunity) returns bigint[] language sql immutable as $f$
        select app.name_tokens(o.tenant_id, 'o', o.title_key) || app.field_tokens(o.tenant_id, o.custom_fields) $f$;
      drop trigger searches_change on opportunity;
`) +
  functionsOf(
    'embudo_lookup',
    '-- The creator of the trigger needs this right; it is revoked again afterwards.\n      grant execute on function app.search_opportunity to public;',
    `create trigger searches_change after update on opportunity for each row when (old.title_key <> new.title_key or old.custom_fields <> new.custom_fields) execute function app.search_opportunity();`,
  );

const finding = functionsOf(
  'embudo_lookup',
  `
      create or replace function app.find_listed(condition jsonb, most int) returns uuid[]
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp set enable_seqscan = off set plan_cache_mode = force_custom_plan as $f$
        declare
          tenant constant uuid := app.tenant();
          field public.custom_field.id%type;
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
            else raise exception 'a filter asks an unknown table' using errcode = '22023';
          end case;
          return case when most is null or cardinality(ids) <= most then ids end;
        end $f$;
`,
);

const anew = functions(`
      -- For the owner, after rows were loaded with triggers disabled.
      create function app.figures_anew(tenant uuid) returns void language plpgsql set search_path = pg_catalog, public, pg_temp as $f$
        begin
          delete from field_figure g where g.tenant_id = tenant;
          perform app.figures_of_field(tenant, f.id, f.entity_type, f.key, f.type) from custom_field f where f.tenant_id = tenant and f.type in ('NUMBER', 'DATE');
        end $f$;
      select app.figures_anew(t.id) from tenant t;
      select app.search_anew(t.id) from tenant t;
`);
