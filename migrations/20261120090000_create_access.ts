import { Migration } from '@mikro-orm/migrations';

/**
 * Scope functions, the guard that every tenant table goes through, and who may come in: organisations, tenants, users,
 * memberships, sellers, sessions, service tokens.
 */
export class CreateAccess extends Migration {
  override up(): void {
    this.addSql(`
      create function app.setting(name text) returns text language plpgsql stable set search_path = pg_catalog, pg_temp as $f$
        declare value text := current_setting(name, true);
        begin
          if coalesce(value, '') = '' then raise exception '% is not set: open the connection through the door', name using errcode = 'EB001'; end if;
          return value;
        end $f$;
      create function app.tenant() returns uuid language sql stable as $f$ select app.setting('app.tenant_id')::uuid $f$;
      create function app.actor() returns uuid language sql stable as $f$ select app.setting('app.user_id')::uuid $f$;
      create function app.role() returns text language sql stable as $f$ select app.setting('app.role') $f$;
    `);
    // One shape of policy for each kind of table, so that reading pg_policies is reading the rule once.
    this.addSql(`
      create procedure app.guard(target regclass, rights text, privileges text default 'select, insert, update, delete') language plpgsql as $f$
        declare
          same_tenant constant text := 'tenant_id = (select app.tenant())';
          managers constant text := '(select app.role()) in (''CEO'', ''ADMIN'', ''SYSTEM'')';
          staff constant text := '(select app.role()) in (''CEO'', ''ADMIN'', ''SECRETARY'', ''SYSTEM'')';
          everybody constant text := '(select app.role()) in (''CEO'', ''ADMIN'', ''SELLER'', ''SECRETARY'', ''PROFESSIONAL'', ''SYSTEM'')';
          own constant text := '((select app.role()) = ''SELLER'' and (seller_id is null or seller_id = (select app.seller()))) or ((select app.role()) = ''PROFESSIONAL'' and seller_id = (select app.seller()))';
          reads text;
          writes text;
        begin
          case rights
            when 'tenant' then reads := everybody; writes := managers; -- the whole tenant reads, managers write
            when 'staff' then reads := staff; writes := managers; -- nothing for sellers
            when 'seller' then reads := staff || ' or ' || own; writes := managers || ' or ' || own; -- what is own or unassigned
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
    this.addSql(`
      create table organization (
        id uuid primary key,
        name text not null,
        created_at timestamptz not null default now()
      );
      create table tenant (
        id uuid primary key,
        organization_id uuid not null references organization,
        name text not null,
        slug text not null unique,
        industry text,
        locale text not null,
        currency text not null check (currency ~ '^[A-Z]{3}$'),
        timezone text not null,
        settings jsonb not null default '{}',
        created_at timestamptz not null default now()
      );
      create table app_user (
        id uuid primary key,
        organization_id uuid not null references organization,
        email text not null unique check (email = lower(email)),
        password_hash text,
        first_name text not null,
        last_name text not null,
        active boolean not null default true,
        created_at timestamptz not null default now()
      );
      create table membership (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        user_id uuid not null references app_user,
        role text not null check (role in ('CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL')),
        active boolean not null default true,
        created_at timestamptz not null default now(),
        unique (tenant_id, id),
        unique (tenant_id, user_id)
      );
      create index membership_user on membership (user_id);
      create table seller (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        user_id uuid not null references app_user,
        display_name text not null,
        active boolean not null default true,
        available boolean not null default true,
        department text,
        skills text[] not null default '{}',
        regions text[] not null default '{}',
        capacity int not null default 20 check (capacity >= 0),
        created_at timestamptz not null default now(),
        unique (tenant_id, id),
        unique (tenant_id, user_id)
      );
      create table session (
        id uuid primary key,
        user_id uuid not null references app_user,
        refresh_hash bytea not null unique,
        user_agent text,
        created_at timestamptz not null default now(),
        last_used_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz
      );
      create index session_user_id on session (user_id);
      create table service_token (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        name text not null,
        role text not null check (role in ('ADMIN', 'SECRETARY')),
        token_hash bytea not null unique,
        created_at timestamptz not null default now(),
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz,
        unique (tenant_id, id)
      );
    `);
    this.addSql(`
      create function app.seller() returns uuid language sql stable as $f$ select id from public.seller where tenant_id = app.tenant() and user_id = app.actor() $f$;
      call app.guard('membership', 'tenant');
      call app.guard('seller', 'tenant');
      call app.guard('service_token', 'staff');

      alter table tenant enable row level security;
      create policy reads on tenant for select to embudo_app using (id = (select app.tenant()));
      create policy updates on tenant for update to embudo_app using (id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM')) with check (id = (select app.tenant()));
      create policy inserts on tenant for insert to embudo_app with check (id = (select app.tenant()) and (select app.role()) in ('CEO', 'SYSTEM'));
      grant select, insert, update on tenant to embudo_app;

      alter table organization enable row level security;
      create policy reads on organization for select to embudo_app using (id = (select t.organization_id from tenant t where t.id = (select app.tenant())));
      create policy inserts on organization for insert to embudo_app with check ((select app.role()) = 'SYSTEM');
      grant select, insert on organization to embudo_app;

      alter table app_user enable row level security;
      create policy reads on app_user for select to embudo_app using (exists (select from membership m where m.user_id = app_user.id and m.tenant_id = (select app.tenant())));
      create policy inserts on app_user for insert to embudo_app with check ((select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'));
      create policy updates on app_user for update to embudo_app using (exists (select from membership m where m.user_id = app_user.id and m.tenant_id = (select app.tenant())) and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'));
      grant select (id, organization_id, email, first_name, last_name, active, created_at), insert, update on app_user to embudo_app;

      alter table session enable row level security;
      create policy own on session to embudo_app using (user_id = (select app.actor())) with check (user_id = (select app.actor()));
      grant select, insert, update on session to embudo_app;
    `);
    // The few questions that are asked before anybody is known. Only their answers leave; the tables stay closed.
    this.addSql(`
      create policy lookup on app_user for select to embudo_lookup using (true);
      create policy lookup on membership for select to embudo_lookup using (true);
      create policy lookup on tenant for select to embudo_lookup using (true);
      create policy lookup on session for select to embudo_lookup using (true);
      create policy lookup on service_token for select to embudo_lookup using (true);
      grant select on app_user, membership, tenant, session, service_token to embudo_lookup;
      grant usage on schema app to embudo_app, embudo_queue, embudo_ingest, embudo_lookup;
      grant create on schema app to embudo_lookup;
      set local role embudo_lookup;
      create function app.find_login(address text) returns table (id uuid, password_hash text, active boolean)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $f$ select u.id, u.password_hash, u.active from public.app_user u where u.email = address $f$;
      create function app.find_memberships(person uuid) returns table (tenant_id uuid, role text, tenant json)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select m.tenant_id, m.role, json_build_object('id', t.id, 'name', t.name, 'slug', t.slug, 'industry', t.industry, 'locale', t.locale, 'currency', t.currency, 'timezone', t.timezone)
          from public.membership m join public.tenant t on t.id = m.tenant_id join public.app_user u on u.id = m.user_id
          where m.user_id = person and m.active and u.active
          order by m.created_at, m.id $f$;
      create function app.session_stands(session_id uuid, person uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $f$ select exists (select from public.session s where s.id = session_id and s.user_id = person and s.revoked_at is null and s.expires_at > now()) $f$;
      create function app.find_service_token(hash bytea) returns table (id uuid, tenant_id uuid, name text, role text, expires_at timestamptz, tenant json)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select s.id, s.tenant_id, s.name, s.role, s.expires_at, json_build_object('id', t.id, 'name', t.name, 'slug', t.slug, 'industry', t.industry, 'locale', t.locale, 'currency', t.currency, 'timezone', t.timezone)
          from public.service_token s join public.tenant t on t.id = s.tenant_id
          where s.token_hash = hash and s.revoked_at is null and (s.expires_at is null or s.expires_at > now()) $f$;
      reset role;
      revoke create on schema app from embudo_lookup;
      revoke execute on all functions in schema app from public;
      revoke execute on all procedures in schema app from public;
      grant execute on function app.setting, app.tenant, app.actor, app.role, app.seller, app.find_login, app.find_memberships, app.session_stands, app.find_service_token to embudo_app;
      grant execute on function app.setting, app.tenant to embudo_queue;
    `);
  }
}
