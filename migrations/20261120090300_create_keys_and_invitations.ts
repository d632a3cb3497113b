import { Migration } from '@mikro-orm/migrations';
import { functions, functionsOf, openToLookup } from './sql/roles.js';

/** Invitations, API keys and service tokens. None grants more than its creator's rights, and they end with those rights. */
export class CreateKeysAndInvitations extends Migration {
  override up(): void {
    this.addSql(tables);
    this.addSql(rights);
    this.addSql(questions);
    this.addSql(ends);
  }
}

const tables = `
      -- The user is created only when the invitation is accepted, so that nothing reveals whether the address was known.
      create table invitation (
        id uuid not null,
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
        primary key (tenant_id, id),
        foreign key (tenant_id, invited_by) references membership (tenant_id, user_id)
      );
      create unique index invitation_one_open on invitation (tenant_id, email) where accepted_at is null and withdrawn_at is null;
      create index invitation_sender on invitation (invited_by, tenant_id) where accepted_at is null and withdrawn_at is null;
      create table api_key (
        id uuid not null,
        tenant_id uuid not null references tenant,
        name text not null,
        role text not null check (role in ('CEO', 'ADMIN', 'SELLER', 'SECRETARY', 'PROFESSIONAL')),
        token_hash bytea not null unique,
        created_by uuid,
        created_at timestamptz not null default now(),
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz,
        primary key (tenant_id, id),
        foreign key (tenant_id, created_by) references membership (tenant_id, user_id)
      );
      create index api_key_maker on api_key (created_by, tenant_id) where revoked_at is null;
      create table service_token (
        id uuid not null,
        tenant_id uuid not null references tenant,
        name text not null,
        role text not null check (role in ('ADMIN', 'SECRETARY')),
        token_hash bytea not null unique,
        created_at timestamptz not null default now(),
        expires_at timestamptz,
        last_used_at timestamptz,
        revoked_at timestamptz,
        primary key (tenant_id, id)
      );`;

const rights = `
      -- The application reads all columns except the hash of the token.
      call app.guard('invitation', 'staff', 'insert, update');
      grant select (id, tenant_id, email, first_name, last_name, role, invited_by, created_at, expires_at, accepted_at, withdrawn_at) on invitation to embudo_app;
      ${openToLookup('invitation')}
      create policy withdraws on invitation for update to embudo_lookup using (true) with check (true);
      create policy forgets on invitation for delete to embudo_lookup using (true);
      grant update (withdrawn_at), delete on invitation to embudo_lookup;

      call app.guard('api_key', 'staff', 'insert, update');
      grant select (id, tenant_id, name, role, created_by, created_at, expires_at, last_used_at, revoked_at) on api_key to embudo_app;
      ${openToLookup('api_key')}
      create policy marks_use on api_key for update to embudo_lookup using (true);
      grant update (last_used_at, revoked_at) on api_key to embudo_lookup;

      call app.guard('service_token', 'staff');
      ${openToLookup('service_token')}
      create policy marks_use on service_token for update to embudo_lookup using (true);
      grant update (last_used_at) on service_token to embudo_lookup;`;

/** Functions for callers who are not signed in. */
const questions = functionsOf(
  'embudo_lookup',
  `
      create function app.find_invitation(token bytea) returns table (id uuid, tenant_id uuid, email text, first_name text, last_name text)
        language sql stable security definer set search_path = pg_catalog, pg_temp as $f$
          select i.id, i.tenant_id, i.email, i.first_name, i.last_name from public.invitation i
          where i.token_hash = token and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > now() $f$;
      -- An unknown key costs one look-up and no write. The last use is stored to the minute, so that a busy key does
      -- not write at every request.
      create function app.find_key(token bytea) returns table (id uuid, tenant_id uuid, name text, role text, expires_at timestamptz, tenant json)
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
        #variable_conflict use_column
        declare found record;
        begin
          select f.*, json_build_object('id', t.id, 'name', t.name, 'slug', t.slug, 'industry', t.industry, 'locale', t.locale, 'currency', t.currency, 'timezone', t.timezone) as tenant
            into found
            from (select 'api_key' as kind, k.id, k.tenant_id, k.name, k.role, k.expires_at, k.last_used_at from public.api_key k where k.token_hash = token and k.revoked_at is null
                  union all select 'service_token', s.id, s.tenant_id, s.name, s.role, s.expires_at, s.last_used_at from public.service_token s where s.token_hash = token and s.revoked_at is null) f
            join public.tenant t on t.id = f.tenant_id
            where (f.expires_at is null or f.expires_at > now()) and (t.confirmed or t.created_at > now() - interval '7 days');
          if found.id is null then return; end if;
          if coalesce(found.last_used_at, '-infinity') < now() - interval '1 minute' then
            if found.kind = 'api_key' then update public.api_key k set last_used_at = now() where k.tenant_id = found.tenant_id and k.id = found.id;
            else update public.service_token s set last_used_at = now() where s.tenant_id = found.tenant_id and s.id = found.id; end if;
          end if;
          return query select found.id, found.tenant_id, found.name, found.role, found.expires_at, found.tenant;
        end $f$;
      grant execute on function app.find_invitation, app.find_key to embudo_app;
`,
);

/**
 * Only a CEO or ADMIN may create keys and invitations. Those of a former CEO or ADMIN end, and an ADMIN cannot keep a key with the
 * role CEO. Triggers do this, because memberships and roles are also changed from other tenants of the organisation.
 */
const ends = `
  ${functions(`
      create function app.may_make_key(maker text, key text) returns boolean language sql immutable set search_path = pg_catalog, pg_temp as $f$
        select maker = 'CEO' or (maker = 'ADMIN' and key <> 'CEO') $f$;
      grant execute on function app.may_make_key to embudo_app, embudo_lookup;
`)}
  ${functionsOf(
    'embudo_lookup',
    `
      create function app.end_keys_of_member() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          update public.api_key k set revoked_at = now()
            where k.created_by = new.user_id and k.tenant_id = new.tenant_id and k.revoked_at is null and not (new.active and app.may_make_key(new.role, k.role));
          update public.invitation i set withdrawn_at = now()
            where i.invited_by = new.user_id and i.tenant_id = new.tenant_id and i.accepted_at is null and i.withdrawn_at is null
              and not (new.active and app.may_make_key(new.role, i.role));
          return null;
        end $f$;
      create function app.end_keys_of_user() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          update public.api_key k set revoked_at = now() where k.created_by = new.id and k.revoked_at is null;
          return null;
        end $f$;
`,
    `
      create trigger ends_keys after update of role, active on membership for each row
        when (old.role <> new.role or old.active <> new.active) execute function app.end_keys_of_member();
      create trigger ends_keys after update of active on app_user for each row
        when (old.active and not new.active) execute function app.end_keys_of_user();
`,
  )}`;
