import { Migration } from '@mikro-orm/migrations';
import { functionsOf, openToJobs, openToLookup } from './sql/roles.js';

/** Organisations and their tenants, users and their memberships, sellers. */
export class CreateAccess extends Migration {
  override up(): void {
    this.addSql(tenants);
    this.addSql(users);
    this.addSql(rightsToTenants);
    this.addSql(rightsToUsers);
    this.addSql(acrossTenants);
  }
}

const tenants = `
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
        -- rises with each change of the settings, so that a concurrent change is noticed instead of overwritten
        settings_version int not null default 0,
        -- whether the user who registered it has confirmed their e-mail address
        confirmed boolean not null default true,
        created_at timestamptz not null default now()
      );`;

const users = `
      create table app_user (
        id uuid primary key,
        organization_id uuid not null references organization,
        email text not null check (email = lower(email)),
        password_hash text,
        first_name text not null,
        last_name text not null,
        active boolean not null default true,
        -- null until the user has confirmed the address by mail
        confirmed_at timestamptz default now(),
        created_at timestamptz not null default now()
      );
      -- Anybody may register with an address; it belongs to the one user who confirms it.
      create unique index app_user_confirmed on app_user (email) where confirmed_at is not null;
      create index app_user_unconfirmed on app_user (email, created_at) where confirmed_at is null;
      create table membership (
        id uuid not null,
        tenant_id uuid not null references tenant,
        user_id uuid not null references app_user,
        role text not null check (role in ('CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL')),
        active boolean not null default true,
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, user_id)
      );
      create index membership_user on membership (user_id);
      create table seller (
        id uuid not null,
        tenant_id uuid not null references tenant,
        user_id uuid not null,
        display_name text not null,
        active boolean not null default true,
        available boolean not null default true,
        department text,
        skills text[] not null default '{}',
        regions text[] not null default '{}',
        capacity int not null default 20 check (capacity >= 0),
        created_at timestamptz not null default now(),
        primary key (tenant_id, id),
        unique (tenant_id, user_id),
        foreign key (tenant_id, user_id) references membership (tenant_id, user_id)
      );`;

const rightsToTenants = `
      alter table organization enable row level security;
      create policy reads on organization for select to embudo_app using (id = (select t.organization_id from tenant t where t.id = (select app.tenant())));
      create policy inserts on organization for insert to embudo_app with check ((select app.role()) = 'SYSTEM');
      grant select, insert on organization to embudo_app;

      alter table tenant enable row level security;
      create policy reads on tenant for select to embudo_app using (id = (select app.tenant()));
      create policy updates on tenant for update to embudo_app using (id = (select app.tenant()) and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM')) with check (id = (select app.tenant()));
      create policy inserts on tenant for insert to embudo_app with check (id = (select app.tenant()) and (select app.role()) in ('CEO', 'SYSTEM'));
      grant select, insert, update on tenant to embudo_app;
      create policy jobs on tenant for select to embudo_jobs using (id = (select app.tenant()));
      grant select on tenant to embudo_jobs;
      ${openToLookup('tenant')}
      -- The owner's address is confirmed before a scope with a tenant is set.
      create policy confirms on tenant for update to embudo_lookup using (true) with check (true);
      grant update (confirmed) on tenant to embudo_lookup;
      -- Daily sums and schedules use the tenant's time zone.
      create policy folds on tenant for select to embudo_ingest using (true);
      grant select (id, timezone) on tenant to embudo_ingest;
      create policy sweeps on tenant for select to embudo_queue using (true);
      grant select (id, timezone) on tenant to embudo_queue;`;

const rightsToUsers = `
      alter table app_user enable row level security;
      create policy reads on app_user for select to embudo_app using (exists (select from membership m where m.user_id = app_user.id and m.tenant_id = (select app.tenant())));
      create policy inserts on app_user for insert to embudo_app with check ((select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'));
      create policy updates on app_user for update to embudo_app using (exists (select from membership m where m.user_id = app_user.id and m.tenant_id = (select app.tenant())) and (select app.role()) in ('CEO', 'ADMIN', 'SYSTEM'));
      -- The password's hash is never read, and the address is set once, when the user is created.
      grant select (id, organization_id, email, first_name, last_name, active, confirmed_at, created_at), insert,
        update (password_hash, first_name, last_name, active) on app_user to embudo_app;
      ${openToLookup('app_user')}
      create policy confirms on app_user for update to embudo_lookup using (true) with check (true);
      grant update (active, confirmed_at, password_hash) on app_user to embudo_lookup;

      call app.guard('membership', 'tenant');
      ${openToLookup('membership')}
      create policy seats on membership for insert to embudo_lookup with check (role = 'CEO');
      create policy reseats on membership for update to embudo_lookup using (true);
      grant insert, update (role, active) on membership to embudo_lookup;

      call app.guard('seller', 'tenant');
      ${openToJobs('seller', 'select')}
      ${openToLookup('seller')}
      create policy unseats on seller for update to embudo_lookup using (true);
      grant update (active) on seller to embudo_lookup;`;

/** Memberships are looked up before a tenant is set; a CEO has one in every tenant of the organisation. */
const acrossTenants = functionsOf(
  'embudo_lookup',
  `
      -- A user who has not confirmed their address within seven days has no memberships any more.
      create function app.find_memberships(person uuid) returns table (tenant_id uuid, role text, tenant json)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select m.tenant_id, m.role, json_build_object('id', t.id, 'name', t.name, 'slug', t.slug, 'industry', t.industry, 'locale', t.locale, 'currency', t.currency, 'timezone', t.timezone)
          from public.membership m join public.tenant t on t.id = m.tenant_id join public.app_user u on u.id = m.user_id
          where m.user_id = person and m.active and u.active and (u.confirmed_at is not null or u.created_at > now() - interval '7 days')
          order by m.created_at, m.id $f$;
      create function app.seat_ceos() returns void
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
        declare company constant uuid := (select t.organization_id from public.tenant t where t.id = app.tenant());
        begin
          if app.role() not in ('CEO', 'SYSTEM') then raise exception 'only a CEO seats a CEO' using errcode = '42501'; end if;
          insert into public.membership as m (id, tenant_id, user_id, role)
            select app.new_id(), t.id, c.user_id, 'CEO'
            from public.tenant t cross join (
              select distinct s.user_id from public.membership s join public.tenant o on o.id = s.tenant_id join public.app_user u on u.id = s.user_id
              where o.organization_id = company and s.role = 'CEO' and s.active and u.active) c
            where t.organization_id = company
            order by t.id, c.user_id
            on conflict (tenant_id, user_id) do update set role = 'CEO', active = true where m.role <> 'CEO' or not m.active;
          -- a CEO of the organisation is no longer a seller in any of its tenants
          update public.seller s set active = false from public.tenant t, public.membership m
            where t.id = s.tenant_id and t.organization_id = company and m.tenant_id = s.tenant_id and m.user_id = s.user_id and m.role = 'CEO' and s.active;
        end $f$;
      create function app.unseat_ceo(person uuid) returns void
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if app.role() not in ('CEO', 'SYSTEM') then raise exception 'only a CEO unseats a CEO' using errcode = '42501'; end if;
          update public.membership m set active = false from public.tenant t
            where t.id = m.tenant_id and m.user_id = person and m.role = 'CEO' and m.active and t.id <> app.tenant()
              and t.organization_id = (select o.organization_id from public.tenant o where o.id = app.tenant());
        end $f$;
      grant execute on function app.find_memberships, app.seat_ceos, app.unseat_ceo to embudo_app;
`,
);
