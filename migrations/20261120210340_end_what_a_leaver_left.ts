import { Migration } from '@mikro-orm/migrations';

/**
 * Invitations, like keys, do not outlive the right of who sent them: a leaver could come back by one of their own. And keys of
 * a tenant whose registration was not confirmed in time open nothing, as its sessions do.
 */
export class EndWhatALeaverLeft extends Migration {
  override up(): void {
    this.addSql(`
      create index invitation_sender on invitation (invited_by, tenant_id) where accepted_at is null and withdrawn_at is null;
      create policy withdraws on invitation for update to embudo_lookup using (true) with check (true);
      grant update (withdrawn_at) on invitation to embudo_lookup;
      grant create on schema app to embudo_lookup;
      set local role embudo_lookup;
      create or replace function app.end_keys_of_member() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          update public.api_key k set revoked_at = now()
            where k.created_by = new.user_id and k.tenant_id = new.tenant_id and k.revoked_at is null and not (new.active and app.may_make_key(new.role, k.role));
          update public.invitation i set withdrawn_at = now()
            where i.invited_by = new.user_id and i.tenant_id = new.tenant_id and i.accepted_at is null and i.withdrawn_at is null
              and not (new.active and app.may_make_key(new.role, i.role));
          return null;
        end $f$;
      -- A key that nobody has costs one look-up and no write. Last use is kept to the minute.
      create or replace function app.find_key(token bytea) returns table (id uuid, tenant_id uuid, name text, role text, expires_at timestamptz, tenant json)
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
            if found.kind = 'api_key' then update public.api_key k set last_used_at = now() where k.id = found.id;
            else update public.service_token s set last_used_at = now() where s.id = found.id; end if;
          end if;
          return query select found.id, found.tenant_id, found.name, found.role, found.expires_at, found.tenant;
        end $f$;
      reset role;
      revoke create on schema app from embudo_lookup;
      update invitation i set withdrawn_at = now() from membership m
        where m.tenant_id = i.tenant_id and m.user_id = i.invited_by and i.accepted_at is null and i.withdrawn_at is null
          and not (m.active and app.may_make_key(m.role, i.role));
    `);
  }
}
