import { Migration } from '@mikro-orm/migrations';
import { functionsOf, openToLookup } from './sql/roles.js';

/** Sessions, whose refresh token changes at every use, and the links in mails. */
export class CreateSessions extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(rights);
    this.addSql(questions);
    this.addSql(changes);
  }
}

const tables = `
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
      -- used refresh tokens: using one again ends its whole session
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
      create table mail_link (
        id uuid primary key,
        user_id uuid not null references app_user,
        purpose text not null check (purpose in ('CONFIRM', 'LOGIN')),
        token_hash bytea not null unique,
        -- the idempotency key of the registration that a CONFIRM belongs to, by which a repeated registration is recognised
        request_key bytea unique,
        request_hash bytea,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index mail_link_user on mail_link (user_id, purpose, created_at);`;

/** These rows belong to a person instead of a tenant, and only that person sees them. */
const rights = `
      alter table session enable row level security;
      create policy own on session to embudo_app using (user_id = (select app.actor())) with check (user_id = (select app.actor()));
      grant select, insert, update on session to embudo_app;
      ${openToLookup('session')}
      create policy ends on session for update to embudo_lookup using (true);
      create policy forgets on session for delete to embudo_lookup using (true);
      grant update (revoked_at), delete on session to embudo_lookup;

      alter table spent_refresh_token enable row level security;
      create policy own on spent_refresh_token to embudo_app using (user_id = (select app.actor())) with check (user_id = (select app.actor()));
      grant select, insert, delete on spent_refresh_token to embudo_app;
      ${openToLookup('spent_refresh_token')}
      create policy forgets on spent_refresh_token for delete to embudo_lookup using (true);
      grant delete on spent_refresh_token to embudo_lookup;

      alter table password_reset enable row level security;
      create policy own on password_reset to embudo_app using (user_id = (select app.actor()) and (select app.role()) = 'SYSTEM') with check (user_id = (select app.actor()) and (select app.role()) = 'SYSTEM');
      grant select (id, user_id, created_at, expires_at, used_at), insert, update on password_reset to embudo_app;
      ${openToLookup('password_reset')}
      create policy forgets on password_reset for delete to embudo_lookup using (true);
      grant delete on password_reset to embudo_lookup;

      alter table mail_link enable row level security;
      create policy own on mail_link to embudo_app using (user_id = (select app.actor()) and (select app.role()) = 'SYSTEM') with check (user_id = (select app.actor()) and (select app.role()) = 'SYSTEM');
      grant select (id, user_id, purpose, created_at, expires_at, used_at, request_key), insert, update (used_at) on mail_link to embudo_app;
      ${openToLookup('mail_link')}
      create policy forgets on mail_link for delete to embudo_lookup using (true);
      grant delete on mail_link to embudo_lookup;`;

/** Functions for callers who are not signed in. These callers get only the results and cannot read the tables. */
const questions = functionsOf(
  'embudo_lookup',
  `
      -- Returns at most two users: the one who has confirmed the address, and the last unconfirmed one who registered with it.
      create function app.find_login(address text) returns table (id uuid, password_hash text, active boolean, confirmed boolean)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select u.id, u.password_hash, u.active, true from public.app_user u where u.email = address and u.confirmed_at is not null
          union all
          (select u.id, u.password_hash, u.active, false from public.app_user u
            where u.email = address and u.confirmed_at is null and u.active and u.created_at > now() - interval '7 days' order by u.created_at desc, u.id desc limit 1) $f$;
      create function app.session_stands(session_id uuid, person uuid) returns boolean
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $f$ select exists (select from public.session s where s.id = session_id and s.user_id = person and s.revoked_at is null and s.expires_at > now()) $f$;
      create function app.find_refresh_token(token bytea) returns table (session_id uuid, user_id uuid, spent boolean)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select s.id, s.user_id, false from public.session s where s.refresh_hash = token
          union all select t.session_id, t.user_id, true from public.spent_refresh_token t where t.hash = token $f$;
      create function app.find_password_reset(token bytea) returns table (id uuid, user_id uuid)
        language sql stable security definer set search_path = pg_catalog, pg_temp
        as $f$ select r.id, r.user_id from public.password_reset r where r.token_hash = token and r.used_at is null and r.expires_at > now() $f$;
      create function app.find_mail_link(token bytea, wanted text) returns table (id uuid, user_id uuid, email text, password_hash text)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select l.id, l.user_id, u.email, u.password_hash from public.mail_link l join public.app_user u on u.id = l.user_id
          where l.token_hash = token and l.purpose = wanted and l.used_at is null and l.expires_at > now() $f$;
      create function app.find_registration(request bytea) returns table (user_id uuid, password_hash text, request_hash bytea)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select l.user_id, u.password_hash, l.request_hash from public.mail_link l join public.app_user u on u.id = l.user_id
          where l.request_key = request and l.created_at > now() - interval '2 days' $f$;
      grant execute on function app.find_login, app.session_stands, app.find_refresh_token, app.find_password_reset, app.find_mail_link, app.find_registration to embudo_app;
`,
);

const changes = functionsOf(
  'embudo_lookup',
  `
      -- Gives the address to the transaction's user and returns that user's id. A user who confirmed the address before is the
      -- same person: they take over the new registration, and their id is returned instead. All other registrations with the
      -- address end. take_over: the owner of the mailbox did not prove that they made the registration, so the person who made
      -- it must lose access.
      create function app.confirm_address(person uuid, take_over boolean) returns uuid
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
        declare
          fresh public.app_user;
          owner uuid;
          company uuid;
        begin
          if app.role() <> 'SYSTEM' or app.actor() <> person then raise exception 'only by the link of a letter' using errcode = '42501'; end if;
          select * into fresh from public.app_user u where u.id = person;
          perform pg_advisory_xact_lock(hashtextextended(fresh.email, 20261123));
          select * into fresh from public.app_user u where u.id = person for update;
          if fresh.confirmed_at is not null then return person; end if;
          if not fresh.active then return null; end if;
          select u.id into owner from public.app_user u where u.email = fresh.email and u.confirmed_at is not null;
          if take_over or owner is not null then
            update public.session s set revoked_at = now() where s.user_id = person and s.revoked_at is null;
            update public.api_key k set revoked_at = now() where k.created_by = person and k.revoked_at is null;
          end if;
          select t.organization_id into company from public.membership m join public.tenant t on t.id = m.tenant_id where m.user_id = person and m.active limit 1;
          if owner is null then
            owner := person;
            update public.app_user u set confirmed_at = now(), password_hash = case when take_over then null else u.password_hash end where u.id = person;
          else
            insert into public.membership as m (id, tenant_id, user_id, role)
              select app.new_id(), s.tenant_id, owner, 'CEO' from public.membership s where s.user_id = person and s.active and s.role = 'CEO'
              on conflict (tenant_id, user_id) do update set role = 'CEO', active = true;
            update public.membership m set active = false where m.user_id = person and m.active;
            update public.app_user u set active = false where u.id = person;
          end if;
          update public.tenant t set confirmed = true where t.organization_id = company and not t.confirmed;
          update public.session s set revoked_at = now() from public.app_user u
            where u.email = fresh.email and u.confirmed_at is null and u.id <> person and s.user_id = u.id and s.revoked_at is null;
          update public.membership m set active = false from public.app_user u
            where u.email = fresh.email and u.confirmed_at is null and u.id <> person and m.user_id = u.id and m.active;
          update public.app_user u set active = false where u.email = fresh.email and u.confirmed_at is null and u.id <> person and u.active;
          return owner;
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
      create function app.forget_old_links() returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare forgotten int;
        begin
          delete from public.mail_link l where coalesce(l.used_at, l.expires_at) < now() - interval '30 days';
          get diagnostics forgotten = row_count;
          return forgotten;
        end $f$;
      grant execute on function app.confirm_address, app.end_sessions_of_leaver, app.forget_old_links to embudo_app;
`,
);
