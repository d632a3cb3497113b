import { Migration } from '@mikro-orm/migrations';

/**
 * Sessions whose refresh token changes at every use, passwords that can be set anew, invitations, API keys; and the CEO's
 * seat in every tenant of the organisation.
 */
export class CreateSessionsAndInvitations extends Migration {
  override up(): void {
    this.addSql(`
      -- a refresh token that was used: whoever shows it again ends its whole session
      create table spent_refresh_token (
        hash bytea primary key,
        session_id uuid not null references session,
        user_id uuid not null references app_user,
        spent_at timestamptz not null default now()
      );
      create index spent_refresh_token_session on spent_refresh_token (session_id, spent_at);
      create table password_reset (
        id uuid primary key,
        user_id uuid not null references app_user,
        token_hash bytea not null unique,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index password_reset_user on password_reset (user_id, created_at);
      -- The user is made when the invitation is accepted: until then nothing tells whether the address was known.
      create table invitation (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        email text not null check (email = lower(email)),
        first_name text not null,
        last_name text not null,
        role text not null check (role in ('CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL')),
        token_hash bytea not null unique,
        invited_by uuid,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        accepted_at timestamptz,
        withdrawn_at timestamptz,
        unique (tenant_id, id),
        foreign key (tenant_id, invited_by) references membership (tenant_id, user_id)
      );
      create unique index invitation_one_open on invitation (tenant_id, email) where accepted_at is null and withdrawn_at is null;
      create table api_key (
        id uuid primary key,
        tenant_id uuid not null references tenant,
        name text not null,
        role text not null check (role in ('CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL')),
        token_hash bytea not null unique,
        created_by uuid,
        created_at timestamptz not null default now(),
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz,
        unique (tenant_id, id),
        foreign key (tenant_id, created_by) references membership (tenant_id, user_id)
      );

      alter table spent_refresh_token enable row level security;
      create policy own on spent_refresh_token to embudo_app using (user_id = (select app.actor())) with check (user_id = (select app.actor()));
      grant select, insert, delete on spent_refresh_token to embudo_app;

      alter table password_reset enable row level security;
      create policy own on password_reset to embudo_app using (user_id = (select app.actor()) and (select app.role()) = 'SYSTEM') with check (user_id = (select app.actor()) and (select app.role()) = 'SYSTEM');
      grant select (id, user_id, created_at, expires_at, used_at), insert, update on password_reset to embudo_app;

      call app.guard('invitation', 'staff', 'insert, update');
      grant select (id, tenant_id, email, first_name, last_name, role, invited_by, created_at, expires_at, accepted_at, withdrawn_at) on invitation to embudo_app;
      call app.guard('api_key', 'staff', 'insert, update');
      grant select (id, tenant_id, name, role, created_by, created_at, expires_at, last_used_at, revoked_at) on api_key to embudo_app;

      -- An address is given once, when the user is made.
      revoke update on app_user from embudo_app;
      grant update (password_hash, first_name, last_name, active) on app_user to embudo_app;
    `);
    // What is asked before anybody is known, and what reaches past one tenant: the CEO's seats and the sessions of a leaver.
    this.addSql(`
      create policy lookup on spent_refresh_token for select to embudo_lookup using (true);
      create policy lookup on password_reset for select to embudo_lookup using (true);
      create policy lookup on invitation for select to embudo_lookup using (true);
      create policy lookup on api_key for select to embudo_lookup using (true);
      create policy lookup on seller for select to embudo_lookup using (true);
      create policy marks_use on api_key for update to embudo_lookup using (true);
      create policy marks_use on service_token for update to embudo_lookup using (true);
      create policy ends on session for update to embudo_lookup using (true);
      create policy seats on membership for insert to embudo_lookup with check (role = 'CEO');
      create policy reseats on membership for update to embudo_lookup using (true);
      create policy unseats on seller for update to embudo_lookup using (true);
      grant select on spent_refresh_token, password_reset, invitation, api_key, seller to embudo_lookup;
      grant update (last_used_at) on api_key, service_token to embudo_lookup;
      grant update (revoked_at) on session to embudo_lookup;
      grant insert, update (role, active) on membership to embudo_lookup;
      grant update (active) on seller to embudo_lookup;
      grant execute on function app.setting, app.tenant, app.actor, app.role to embudo_lookup;

      -- UUID version 7: 48 bits of milliseconds, then the version's bits set on what a version 4 gives.
      create function app.new_id() returns uuid language sql volatile set search_path = pg_catalog, pg_temp as $f$
        select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid()) placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid $f$;
      revoke execute on function app.new_id from public;
      grant execute on function app.new_id to embudo_lookup;

      grant create on schema app to embudo_lookup;
      set local role embudo_lookup;
      create function app.find_refresh_token(token bytea) returns table (session_id uuid, user_id uuid, spent boolean)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select s.id, s.user_id, false from public.session s where s.refresh_hash = token
          union all select t.session_id, t.user_id, true from public.spent_refresh_token t where t.hash = token $f$;
      create function app.find_password_reset(token bytea) returns table (id uuid, user_id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $f$ select r.id, r.user_id from public.password_reset r where r.token_hash = token and r.used_at is null and r.expires_at > now() $f$;
      create function app.find_invitation(token bytea) returns table (id uuid, tenant_id uuid, email text, first_name text, last_name text)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select i.id, i.tenant_id, i.email, i.first_name, i.last_name from public.invitation i
          where i.token_hash = token and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now() $f$;
      -- Last use is kept to the minute, so that a busy key does not write at every request.
      create function app.find_key(token bytea) returns table (id uuid, tenant_id uuid, name text, role text, expires_at timestamptz, tenant json)
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
        #variable_conflict use_column
        begin
          update public.api_key k set last_used_at = now() where k.token_hash = token and k.revoked_at is null and coalesce(k.last_used_at, '-infinity') < now() - interval '1 minute';
          update public.service_token s set last_used_at = now() where s.token_hash = token and s.revoked_at is null and coalesce(s.last_used_at, '-infinity') < now() - interval '1 minute';
          return query
            select f.id, f.tenant_id, f.name, f.role, f.expires_at, json_build_object('id', t.id, 'name', t.name, 'slug', t.slug, 'industry', t.industry, 'locale', t.locale, 'currency', t.currency, 'timezone', t.timezone)
            from (select k.id, k.tenant_id, k.name, k.role, k.expires_at from public.api_key k where k.token_hash = token and k.revoked_at is null
                  union all select s.id, s.tenant_id, s.name, s.role, s.expires_at from public.service_token s where s.token_hash = token and s.revoked_at is null) f
            join public.tenant t on t.id = f.tenant_id where f.expires_at is null or f.expires_at > now();
        end $f$;
      create function app.end_sessions_of_leaver(person uuid) returns void
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          if app.role() not in ('CEO', 'ADMIN', 'SYSTEM') or not exists (select from public.membership m where m.user_id = person and m.tenant_id = app.tenant()) then
            raise exception 'not one of this tenant' using errcode = '42501';
          end if;
          if not exists (select from public.membership m where m.user_id = person and m.active) then
            update public.session s set revoked_at = now() where s.user_id = person and s.revoked_at is null;
          end if;
        end $f$;
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
          -- who was a seller in a sister tenant is one no longer
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
      revoke execute on function app.find_refresh_token, app.find_password_reset, app.find_invitation, app.find_key, app.end_sessions_of_leaver, app.seat_ceos, app.unseat_ceo from public;
      grant execute on function app.find_refresh_token, app.find_password_reset, app.find_invitation, app.find_key, app.end_sessions_of_leaver, app.seat_ceos, app.unseat_ceo to embudo_app;
      reset role;
      revoke create on schema app from embudo_lookup;
    `);
  }
}
