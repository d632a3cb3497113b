import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf } from './sql/roles.js';

/** The scope of a connection, the rows that it may see, and `app.guard`, which sets the policies of every table of tenants. */
export class Foundation extends Migration {
  override up(): void {
    this.addSql('grant usage on schema app to embudo_app, embudo_jobs, embudo_queue, embudo_ingest, embudo_lookup;');
    this.addSql('grant usage on schema public to embudo_jobs, embudo_queue;');
    this.addSql(scope);
    this.addSql(reach);
    this.addSql(guard);
    this.addSql(tools);
    this.addSql(statistics);
  }
}

const scope = functions(`
      create function app.setting(name text) returns text language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        declare value text := current_setting(name, true);
        begin
          if coalesce(value, '') = '' then raise exception '% is not set: open the connection through the door', name using errcode = 'EB001'; end if;
          return value;
        end $f$;
      -- A setting that exists is read by an expression, without a function call; app.setting raises the error if it is missing.
      create function app.tenant() returns uuid language sql stable as $f$ select coalesce(nullif(pg_catalog.current_setting('app.tenant_id', true), ''), app.setting('app.tenant_id'))::uuid $f$;
      create function app.actor() returns uuid language sql stable as $f$ select coalesce(nullif(pg_catalog.current_setting('app.user_id', true), ''), app.setting('app.user_id'))::uuid $f$;
      create function app.role() returns text language sql stable as $f$ select coalesce(nullif(pg_catalog.current_setting('app.role', true), ''), app.setting('app.role')) $f$;
      grant execute on function app.setting, app.tenant to embudo_app, embudo_jobs, embudo_queue, embudo_ingest, embudo_lookup;
      grant execute on function app.role to embudo_app, embudo_queue, embudo_lookup;
      grant execute on function app.actor to embudo_app, embudo_lookup;
`);

/** Policies test booleans, each evaluated once per statement. Postgres estimates their selectivity better than that of a list of roles. */
const reach = `
  ${functionsOf(
    'embudo_lookup',
    `
      -- Returns TENANT, TEAM, UNASSIGNED or OWN; null for an unknown role. An unknown value of the setting opens nothing. It returns a
      -- setting and no row, so a sign-in may call it before a tenant is set.
      create function app.reach_of(tenant uuid, role text) returns text
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
        declare setting text;
        begin
          if role in ('CEO', 'ADMIN', 'SECRETARY', 'SYSTEM') then return 'TENANT'; end if;
          if role not in ('SELLER', 'PROFESSIONAL') then return null; end if;
          select t.settings #>> array['rights', case role when 'SELLER' then 'sellers' else 'professionals' end] into setting from public.tenant t where t.id = tenant;
          return case when setting = 'TEAM' then 'TEAM' when role = 'SELLER' or setting = 'UNASSIGNED' then 'UNASSIGNED' else 'OWN' end;
        end $f$;
      grant execute on function app.reach_of to embudo_app;
      -- Returns the seller whose rows are the user's own; null for roles that do not see rows as a seller. Every policy of a table
      -- that sellers read calls it; under the policies of the table seller it would take four times as long.
      create function app.own_seller() returns uuid language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if app.role() not in ('SELLER', 'PROFESSIONAL') then return null; end if;
          return (select s.id from public.seller s where s.tenant_id = app.tenant() and s.user_id = app.actor());
        end $f$;
      grant execute on function app.own_seller to embudo_app;
`,
  )}
  ${functions(`
      -- Returns the user's seller in this tenant. It is in PL/pgSQL, because a connection keeps the plans of PL/pgSQL; in SQL it
      -- was planned again for each table of each statement.
      create function app.seller() returns uuid language plpgsql stable as $f$
        begin
          return (select s.id from public.seller s where s.tenant_id = app.tenant() and s.user_id = app.actor());
        end $f$;
      -- Each function lists the allowed roles, so an unknown role is allowed nothing.
      create function app.is_member() returns boolean language sql stable as $f$ select app.role() in ('CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL', 'SYSTEM') $f$;
      create function app.sees_all() returns boolean language sql stable as $f$ select app.role() in ('CEO', 'ADMIN', 'SECRETARY', 'SYSTEM') $f$;
      -- The role is tested first, so that roles that see everything do not read the tenant's setting.
      create function app.sees_team() returns boolean language sql stable as $f$
        select case when app.role() in ('CEO', 'ADMIN', 'SECRETARY', 'SYSTEM') then true when app.role() in ('SELLER', 'PROFESSIONAL') then app.reach_of(app.tenant(), app.role()) = 'TEAM' else false end $f$;
      create function app.works_team() returns boolean language sql stable as $f$
        select case when app.role() in ('CEO', 'ADMIN', 'SYSTEM') then true when app.role() in ('SELLER', 'PROFESSIONAL') then app.reach_of(app.tenant(), app.role()) = 'TEAM' else false end $f$;
      create function app.sees_unassigned() returns boolean language sql stable as $f$
        select case when app.role() = 'SELLER' then true when app.role() = 'PROFESSIONAL' then app.reach_of(app.tenant(), app.role()) <> 'OWN' else false end $f$;
      grant execute on function app.seller, app.is_member, app.sees_all, app.sees_team, app.works_team, app.sees_unassigned to embudo_app;
      grant execute on function app.seller, app.sees_team, app.sees_unassigned to embudo_lookup;
`)}`;

/** Creates the policies of a table by its kind, so that each rule is written once. */
const guard = functions(`
      create procedure app.guard(target regclass, rights text, privileges text default 'select, insert, update, delete') language plpgsql as $f$
        declare
          same_tenant constant text := 'tenant_id = (select app.tenant())';
          managers constant text := '(select app.role()) in (''CEO'', ''ADMIN'', ''SYSTEM'')';
          own constant text := 'seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and seller_id is null)';
          reads text;
          writes text;
        begin
          case rights
            when 'tenant' then reads := '(select app.is_member())'; writes := managers; -- all members of the tenant read, managers write
            when 'staff' then reads := '(select app.sees_all())'; writes := managers; -- sellers see nothing, whatever the tenant's setting
            when 'seller' then -- sellers see their own rows and those that the tenant's setting opens
              reads := '(select app.sees_team()) or ' || own;
              writes := '(select app.works_team()) or ' || own;
            else raise exception 'no such rights: %', rights;
          end case;
          reads := same_tenant || ' and (' || reads || ')';
          writes := same_tenant || ' and (' || writes || ')';
          execute format('alter table %s enable row level security', target);
          execute format('create policy reads on %s for select to embudo_app using (%s)', target, reads);
          execute format('create policy inserts on %s for insert to embudo_app with check (%s)', target, writes);
          execute format('create policy updates on %s for update to embudo_app using (%s) with check (%s)', target, writes, writes);
          execute format('create policy deletes on %s for delete to embudo_app using (%s)', target, writes);
          execute format('grant %s on %s to embudo_app', privileges, target);
        end $f$;
`);

const tools = functions(`
      -- UUID version 7: 48 bits of milliseconds, the rest a UUID of version 4 with the version's bits changed.
      create function app.new_id() returns uuid language sql volatile set search_path = pg_catalog, pg_temp as $f$
        select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid $f$;
      grant execute on function app.new_id to embudo_lookup;

      -- The same as foldName in src/domain/shared/fold.ts.
      create function app.fold(value text) returns text language sql immutable parallel safe
        return btrim(regexp_replace(lower(regexp_replace(normalize(coalesce(value, ''), NFD), '[\\u0300-\\u036f\\u1ab0-\\u1aff\\u1dc0-\\u1dff\\u20d0-\\u20ff\\ufe20-\\ufe2f]+', '', 'g')), '\\s+', ' ', 'g'));
      grant execute on function app.fold to embudo_app, embudo_jobs, embudo_ingest, embudo_lookup;

      -- Formats an amount with the digits of its currency by ISO 4217; a test compares it with src/domain/shared/money.ts. It has no
      -- search_path of its own, because Postgres would then call it for each row instead of inlining it. It uses only names of pg_catalog.
      create function app.money(minor numeric, currency text) returns text language sql immutable parallel safe as $f$
        select case
          when currency in ('BIF', 'CLP', 'DJF', 'GNF', 'ISK', 'JPY', 'KMF', 'KRW', 'PYG', 'RWF', 'UGX', 'UYI', 'VND', 'VUV', 'XAF', 'XOF', 'XPF') then minor::text
          when currency in ('BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND') then (minor * 0.001)::text
          when currency in ('CLF', 'UYW') then (minor * 0.0001)::text
          else (minor * 0.01)::text end $f$;
      grant execute on function app.money to embudo_app;
`);

/**
 * Without statistics Postgres assumes that a table is empty, and plans read all rows of a tenant to find one. Autovacuum runs
 * within a minute; until then a backlog in a new database would take quadratic time, so the workers call this. The function runs
 * as the owner, because before Postgres 17 only the owner may analyse; it takes no argument and returns a number.
 */
const statistics = functions(`
      create function app.analyze_new_tables() returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '200ms' as $f$
        declare young regclass; seen int := 0;
        begin
          for young in
            select c.oid::regclass from pg_stat_user_tables s join pg_class c on c.oid = s.relid
            where s.schemaname in ('public', 'app') and s.n_mod_since_analyze > greatest(200, 10 * c.reltuples)
          loop
            begin
              execute format('analyze %s', young);
              seen := seen + 1;
            exception when lock_not_available then null; -- another session is analysing it already
            end;
          end loop;
          return seen;
        end $f$;
      grant execute on function app.analyze_new_tables to embudo_queue;
`);
