import { Migration } from '@mikro-orm/migrations';

/**
 * How far sellers and professionals reach into their tenant is the tenant's setting: own rows, nobody's too, or the team's.
 * Policies go on asking for booleans, once a statement; the booleans ask for the setting, and only for these two roles. What
 * is for staff alone goes on asking whether the role sees all: no setting opens it.
 */
export class OpenRowsBySetting extends Migration {
  override up(): void {
    this.addSql(`
      grant create on schema app to embudo_lookup;
      set local role embudo_lookup;
      -- TENANT, TEAM, UNASSIGNED or OWN; null for a role that is unknown. Whatever a setting says that is not in the list opens
      -- nothing. It tells a setting and no row, so whoever finds out who is signing in may ask it before there is a scope.
      create function app.reach_of(tenant uuid, role text) returns text
        language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $f$
        declare setting text;
        begin
          if role in ('CEO', 'ADMIN', 'SECRETARY', 'SYSTEM') then return 'TENANT'; end if;
          if role not in ('SELLER', 'PROFESSIONAL') then return null; end if;
          select t.settings #>> array['rights', case role when 'SELLER' then 'sellers' else 'professionals' end] into setting from public.tenant t where t.id = tenant;
          return case when setting = 'TEAM' then 'TEAM' when role = 'SELLER' or setting = 'UNASSIGNED' then 'UNASSIGNED' else 'OWN' end;
        end $f$;
      revoke execute on function app.reach_of from public;
      grant execute on function app.reach_of to embudo_app;
      reset role;
      revoke create on schema app from embudo_lookup;

      -- The same seller, by a plan that the connection keeps: as SQL it was planned anew for each table of each statement.
      create or replace function app.seller() returns uuid language plpgsql stable as $f$
        begin
          return (select s.id from public.seller s where s.tenant_id = app.tenant() and s.user_id = app.actor());
        end $f$;

      -- The role is asked first, so that whoever sees all pays nothing for the setting.
      create function app.sees_team() returns boolean language sql stable as $f$
        select case when app.role() in ('CEO', 'ADMIN', 'SECRETARY', 'SYSTEM') then true when app.role() in ('SELLER', 'PROFESSIONAL') then app.reach_of(app.tenant(), app.role()) = 'TEAM' else false end $f$;
      create function app.works_team() returns boolean language sql stable as $f$
        select case when app.role() in ('CEO', 'ADMIN', 'SYSTEM') then true when app.role() in ('SELLER', 'PROFESSIONAL') then app.reach_of(app.tenant(), app.role()) = 'TEAM' else false end $f$;
      create or replace function app.sees_unassigned() returns boolean language sql stable as $f$
        select case when app.role() = 'SELLER' then true when app.role() = 'PROFESSIONAL' then app.reach_of(app.tenant(), app.role()) <> 'OWN' else false end $f$;
      revoke execute on function app.sees_team, app.works_team from public;
      grant execute on function app.sees_team, app.works_team to embudo_app;

      create or replace procedure app.guard(target regclass, rights text, privileges text default 'select, insert, update, delete') language plpgsql as $f$
        declare
          same_tenant constant text := 'tenant_id = (select app.tenant())';
          managers constant text := '(select app.role()) in (''CEO'', ''ADMIN'', ''SYSTEM'')';
          own constant text := 'seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and seller_id is null)';
          reads text;
          writes text;
        begin
          case rights
            when 'tenant' then reads := '(select app.is_member())'; writes := managers; -- the whole tenant reads, managers write
            when 'staff' then reads := '(select app.sees_all())'; writes := managers; -- nothing for sellers, whatever the setting
            when 'seller' then -- what is own, and what the tenant opens beyond
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
    // Every table that has whose rows it holds stands under the guard's 'seller', with two that show a contact in other ways too.
    this.addSql(`
      do $do$
        declare
          own constant text := 'seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and seller_id is null)';
          reads constant text := 'tenant_id = (select app.tenant()) and ((select app.sees_team()) or ' || own || '%s)';
          writes constant text := 'tenant_id = (select app.tenant()) and ((select app.works_team()) or ' || own || ')';
          guarded record;
          left_over text;
        begin
          for guarded in
            select p.tablename as name, case p.tablename
                when 'contact' then ' or ((select app.is_member()) and app.reaches_contact(id))'
                when 'channel_identity' then ' or ((select app.is_member()) and app.sees_contact(contact_id))' else '' end as also
              from pg_policies p where p.schemaname = 'public' and p.policyname = 'reads' and p.qual like '%app.own_seller()%'
          loop
            execute format('alter policy reads on public.%I using (' || format(reads, guarded.also) || ')', guarded.name);
            execute format('alter policy inserts on public.%I with check (' || writes || ')', guarded.name);
            execute format('alter policy updates on public.%I using (' || writes || ') with check (' || writes || ')', guarded.name);
            execute format('alter policy deletes on public.%I using (' || writes || ')', guarded.name);
          end loop;
          select string_agg(tablename || '.' || policyname, ', ') into left_over from pg_policies
            where schemaname = 'public' and 'embudo_app' = any (roles) and coalesce(qual, '') || coalesce(with_check, '') like '%seller%'
              and coalesce(qual, '') || coalesce(with_check, '') not like '%s_team()%';
          if left_over is not null then raise exception 'policies of another shape: %', left_over; end if;
        end $do$;
    `);
  }
}
