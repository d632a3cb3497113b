import { Migration } from '@mikro-orm/migrations';

/**
 * An e-mail address is somebody's once they have shown that they read its mail. Until then anybody may register with it, each
 * with an identity of their own that reaches nobody else and ends after seven days; what was not confirmed sends nothing.
 * And links by mail that sign somebody in.
 */
export class ConfirmAddresses extends Migration {
  override up(): void {
    this.addSql(`
      -- who is here already, and whoever is made without a word, counts as confirmed
      alter table app_user add column confirmed_at timestamptz default now();
      alter table app_user drop constraint app_user_email_key;
      create unique index app_user_confirmed on app_user (email) where confirmed_at is not null;
      create index app_user_unconfirmed on app_user (email, created_at) where confirmed_at is null;
      grant select (confirmed_at) on app_user to embudo_app;
      alter table tenant add column confirmed boolean not null default true;
      -- whether messages go to a vendor, and not to the sandbox; the credentials that would tell are sealed
      alter table channel_account add column live boolean not null default true;

      create table mail_link (
        id uuid primary key,
        user_id uuid not null references app_user,
        purpose text not null check (purpose in ('CONFIRM', 'LOGIN')),
        token_hash bytea not null unique,
        -- of the registration that a CONFIRM began with: what makes a repeat of it the same one
        request_key bytea unique,
        request_hash bytea,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create index mail_link_user on mail_link (user_id, purpose, created_at);
      alter table mail_link enable row level security;
      create policy own on mail_link to embudo_app using (user_id = (select app.actor()) and (select app.role()) = 'SYSTEM') with check (user_id = (select app.actor()) and (select app.role()) = 'SYSTEM');
      grant select (id, user_id, purpose, created_at, expires_at, used_at, request_key), insert, update (used_at) on mail_link to embudo_app;

      create policy lookup on mail_link for select to embudo_lookup using (true);
      create policy forgets on mail_link for delete to embudo_lookup using (true);
      grant select, delete on mail_link to embudo_lookup;
      create policy confirms on app_user for update to embudo_lookup using (true) with check (true);
      grant update (active, confirmed_at, password_hash) on app_user to embudo_lookup;
      create policy confirms on tenant for update to embudo_lookup using (true) with check (true);
      grant update (confirmed) on tenant to embudo_lookup;
      grant create on schema app to embudo_lookup;

      set local role embudo_lookup;
      drop function app.find_login(text);
      -- Whose the address is, and who registered with it last and has not confirmed it. Two at most.
      create function app.find_login(address text) returns table (id uuid, password_hash text, active boolean, confirmed boolean)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select u.id, u.password_hash, u.active, true from public.app_user u where u.email = address and u.confirmed_at is not null
          union all
          (select u.id, u.password_hash, u.active, false from public.app_user u
            where u.email = address and u.confirmed_at is null and u.active and u.created_at > now() - interval '7 days' order by u.created_at desc, u.id desc limit 1) $f$;
      -- Whoever has not confirmed their address within seven days belongs nowhere any more.
      create or replace function app.find_memberships(person uuid) returns table (tenant_id uuid, role text, tenant json)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select m.tenant_id, m.role, json_build_object('id', t.id, 'name', t.name, 'slug', t.slug, 'industry', t.industry, 'locale', t.locale, 'currency', t.currency, 'timezone', t.timezone)
          from public.membership m join public.tenant t on t.id = m.tenant_id join public.app_user u on u.id = m.user_id
          where m.user_id = person and m.active and u.active and (u.confirmed_at is not null or u.created_at > now() - interval '7 days')
          order by m.created_at, m.id $f$;
      create function app.find_mail_link(token bytea, wanted text) returns table (id uuid, user_id uuid, email text, password_hash text)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select l.id, l.user_id, u.email, u.password_hash from public.mail_link l join public.app_user u on u.id = l.user_id
          where l.token_hash = token and l.purpose = wanted and l.used_at is null and l.expires_at > now() $f$;
      create function app.find_registration(request bytea) returns table (user_id uuid, password_hash text, request_hash bytea)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select l.user_id, u.password_hash, l.request_hash from public.mail_link l join public.app_user u on u.id = l.user_id
          where l.request_key = request and l.created_at > now() - interval '2 days' $f$;
      -- The address is the transaction's user's from now on, whom this gives. Where it was somebody's already, it is the same
      -- person, who takes over what was registered. All others who registered with it end. 'take_over': whoever has the mailbox
      -- did not show that they registered themselves, so whoever did must have no way in any more.
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
      -- Why a message of the account may not leave; null where it may.
      create function app.held_back(account uuid) returns text
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select case when a.lost_at is not null then 'account_lost' when a.live and not t.confirmed then 'unconfirmed' end
          from public.channel_account a join public.tenant t on t.id = a.tenant_id where a.id = account and a.tenant_id = app.tenant() $f$;
      create function app.forget_old_links() returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        declare forgotten int;
        begin
          delete from public.mail_link l where coalesce(l.used_at, l.expires_at) < now() - interval '30 days';
          get diagnostics forgotten = row_count;
          return forgotten;
        end $f$;
      -- the accounts of whoever has not confirmed their address in time take nothing any more
      create or replace function app.find_channel_account(webhook text)
        returns table (id uuid, tenant_id uuid, organization_id uuid, provider text, channel text, external_id text, credentials text, active boolean, proven boolean)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select a.id, a.tenant_id, t.organization_id, a.provider, a.channel, a.external_id, a.credentials,
            a.active and a.lost_at is null and (t.confirmed or t.created_at > now() - interval '7 days'), a.proof is not null
          from public.channel_account a join public.tenant t on t.id = a.tenant_id where a.webhook_key = webhook $f$;
      revoke execute on function app.find_login, app.find_mail_link, app.find_registration, app.confirm_address, app.held_back, app.forget_old_links from public;
      grant execute on function app.find_login, app.find_mail_link, app.find_registration, app.confirm_address, app.held_back, app.forget_old_links to embudo_app;
      reset role;
      revoke create on schema app from embudo_lookup;
    `);
  }
}
