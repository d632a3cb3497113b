import { Migration } from '@mikro-orm/migrations';

/**
 * Who may read stays as it is, said so that Postgres guesses it right. It took `(select app.role()) in (…)` for something
 * that one row in fifty fulfils, and so read and sorted a whole stage for the newest twenty of it; a parameter that is a
 * boolean it takes for true. Each table asks four questions a statement, not six, and none of them is a call.
 */
export class QuickenPolicies extends Migration {
  override up(): void {
    this.addSql(`
      -- Where the setting stands, reading it is an expression; where it does not, app.setting says so.
      create or replace function app.tenant() returns uuid language sql stable as $f$ select coalesce(nullif(pg_catalog.current_setting('app.tenant_id', true), ''), app.setting('app.tenant_id'))::uuid $f$;
      create or replace function app.actor() returns uuid language sql stable as $f$ select coalesce(nullif(pg_catalog.current_setting('app.user_id', true), ''), app.setting('app.user_id'))::uuid $f$;
      create or replace function app.role() returns text language sql stable as $f$ select coalesce(nullif(pg_catalog.current_setting('app.role', true), ''), app.setting('app.role')) $f$;

      -- Lists of roles that may, so an unknown role may nothing.
      create function app.is_member() returns boolean language sql stable as $f$ select app.role() in ('CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL', 'SYSTEM') $f$;
      create function app.sees_all() returns boolean language sql stable as $f$ select app.role() in ('CEO', 'ADMIN', 'SECRETARY', 'SYSTEM') $f$;
      create function app.sees_unassigned() returns boolean language sql stable as $f$ select app.role() = 'SELLER' $f$;
      -- The seller whose rows are one's own; none for whoever sees them without.
      create function app.own_seller() returns uuid language sql stable as $f$ select case when app.role() in ('SELLER', 'PROFESSIONAL') then app.seller() end $f$;
      revoke execute on function app.is_member, app.sees_all, app.sees_unassigned, app.own_seller from public;
      grant execute on function app.is_member, app.sees_all, app.sees_unassigned, app.own_seller to embudo_app;

      create or replace procedure app.guard(target regclass, rights text, privileges text default 'select, insert, update, delete') language plpgsql as $f$
        declare
          same_tenant constant text := 'tenant_id = (select app.tenant())';
          managers constant text := '(select app.role()) in (''CEO'', ''ADMIN'', ''SYSTEM'')';
          own constant text := '((select app.role()) = ''SELLER'' and (seller_id is null or seller_id = (select app.seller()))) or ((select app.role()) = ''PROFESSIONAL'' and seller_id = (select app.seller()))';
          reads text;
          writes text;
        begin
          case rights
            when 'tenant' then reads := '(select app.is_member())'; writes := managers; -- the whole tenant reads, managers write
            when 'staff' then reads := '(select app.sees_all())'; writes := managers; -- nothing for sellers
            when 'seller' then -- what is own or unassigned
              reads := '(select app.sees_all()) or seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and seller_id is null)';
              writes := managers || ' or ' || own;
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
    // The tables that the guard has stood at until now: each is of the kind of a model whose policy reads the same.
    this.addSql(`
      do $do$
        declare
          guarded record;
          left_over text;
        begin
          for guarded in
            select p.tablename as name, k.reads
            from (values
                ('agent_profile', '(select app.is_member())'),
                ('agent_decision', '(select app.sees_all())'),
                ('lead', '(select app.sees_all()) or seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and seller_id is null)')) k (model, reads)
              join pg_policies m on m.schemaname = 'public' and m.tablename = k.model and m.policyname = 'reads'
              join pg_policies p on p.schemaname = 'public' and p.policyname = 'reads' and p.qual = m.qual
          loop
            execute format('alter policy reads on public.%I using (tenant_id = (select app.tenant()) and (%s))', guarded.name, guarded.reads);
          end loop;
          select string_agg(tablename, ', ') into left_over from pg_policies
            where schemaname = 'public' and policyname = 'reads' and qual like '%app.role()%' and tablename not in ('audit_entry', 'audit_head');
          if left_over is not null then raise exception 'tables with a policy of another shape: %', left_over; end if;
        end $do$;
    `);
    // Who is seen only through something else is looked for last, and by a call: as conditions of the policy, the detours
    // made up most of every plan that names a contact. A call reads with the rights of whoever calls.
    this.addSql(`
      create function app.reaches_contact(wanted uuid) returns boolean language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        begin
          return exists (select from public.lead l where l.contact_id = wanted)
            or exists (select from public.conversation c where c.contact_id = wanted)
            or exists (select from public.customer k where k.contact_id = wanted);
        end $f$;
      create function app.sees_contact(wanted uuid) returns boolean language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        begin
          return exists (select from public.contact c where c.id = wanted);
        end $f$;
      revoke execute on function app.reaches_contact, app.sees_contact from public;
      grant execute on function app.reaches_contact, app.sees_contact to embudo_app;
      drop policy through_lead on contact;
      drop policy through_conversation on contact;
      drop policy through_customer on contact;
      drop policy through_contact on channel_identity;
      alter policy reads on contact using (tenant_id = (select app.tenant()) and ((select app.sees_all()) or seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and seller_id is null) or ((select app.is_member()) and app.reaches_contact(id))));
      alter policy reads on channel_identity using (tenant_id = (select app.tenant()) and ((select app.sees_all()) or seller_id = (select app.own_seller()) or ((select app.sees_unassigned()) and seller_id is null) or ((select app.is_member()) and app.sees_contact(contact_id))));
    `);
  }
}
