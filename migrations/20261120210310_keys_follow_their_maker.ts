import { Migration } from '@mikro-orm/migrations';

/**
 * An API key never has more than its maker has now. Whoever is no CEO or ADMIN any more cannot make keys, so theirs end, and
 * an ADMIN has no key of a CEO. Triggers see to it, since places and roles also change from another tenant (a CEO's seats).
 */
export class KeysFollowTheirMaker extends Migration {
  override up(): void {
    this.addSql(`
      create index api_key_maker on api_key (created_by, tenant_id) where revoked_at is null;
      create function app.may_make_key(maker text, key text) returns boolean language sql immutable set search_path = pg_catalog, pg_temp as $f$
        select maker = 'CEO' or (maker = 'ADMIN' and key <> 'CEO') $f$;
      revoke execute on function app.may_make_key from public;
      grant execute on function app.may_make_key to embudo_app, embudo_lookup;
      grant update (revoked_at) on api_key to embudo_lookup;
      grant create on schema app to embudo_lookup;
      set local role embudo_lookup;
      create function app.end_keys_of_member() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          update public.api_key k set revoked_at = now()
            where k.created_by = new.user_id and k.tenant_id = new.tenant_id and k.revoked_at is null and not (new.active and app.may_make_key(new.role, k.role));
          return null;
        end $f$;
      create function app.end_keys_of_user() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $f$
        begin
          update public.api_key k set revoked_at = now() where k.created_by = new.id and k.revoked_at is null;
          return null;
        end $f$;
      reset role;
      revoke create on schema app from embudo_lookup;
      create trigger ends_keys after update of role, active on membership for each row
        when (old.role <> new.role or old.active <> new.active) execute function app.end_keys_of_member();
      create trigger ends_keys after update of active on app_user for each row
        when (old.active and not new.active) execute function app.end_keys_of_user();
      set local role embudo_lookup;
      revoke execute on function app.end_keys_of_member, app.end_keys_of_user from public;
      reset role;
      -- those that outlived their makers until now
      update api_key k set revoked_at = now() from membership m, app_user u
        where m.tenant_id = k.tenant_id and m.user_id = k.created_by and u.id = m.user_id and k.revoked_at is null
          and not (m.active and u.active and app.may_make_key(m.role, k.role));
    `);
  }
}
