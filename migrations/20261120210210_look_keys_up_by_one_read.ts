import { Migration } from '@mikro-orm/migrations';

/**
 * Finding a key reads, and writes only where the key stands and was last used more than a minute ago. Before, each key that
 * somebody made up cost two updates and a read.
 */
export class LookKeysUpByOneRead extends Migration {
  override up(): void {
    this.addSql(`
      grant create on schema app to embudo_lookup;
      set local role embudo_lookup;
      create or replace function app.find_key(token bytea) returns table (id uuid, tenant_id uuid, name text, role text, expires_at timestamptz, tenant json)
        language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $f$
        #variable_conflict use_column
        declare found record;
        begin
          select f.* into found from (
              select true as is_api_key, k.id, k.tenant_id, k.name, k.role, k.expires_at, k.last_used_at from public.api_key k where k.token_hash = token and k.revoked_at is null
              union all select false, s.id, s.tenant_id, s.name, s.role, s.expires_at, s.last_used_at from public.service_token s where s.token_hash = token and s.revoked_at is null) f
            where f.expires_at is null or f.expires_at > now() limit 1;
          if found.id is null then return; end if;
          -- Kept to the minute, so that a busy key does not write at every request.
          if found.last_used_at is null or found.last_used_at < now() - interval '1 minute' then
            if found.is_api_key then update public.api_key k set last_used_at = now() where k.id = found.id;
            else update public.service_token s set last_used_at = now() where s.id = found.id; end if;
          end if;
          return query
            select found.id, found.tenant_id, found.name, found.role, found.expires_at, json_build_object('id', t.id, 'name', t.name, 'slug', t.slug, 'industry', t.industry, 'locale', t.locale, 'currency', t.currency, 'timezone', t.timezone)
            from public.tenant t where t.id = found.tenant_id;
        end $f$;
      reset role;
      revoke create on schema app from embudo_lookup;
    `);
  }
}
