import { Migration } from '@mikro-orm/migrations';

/**
 * Only the owner of a function can take it from PUBLIC. The first look-up functions belong to embudo_lookup, so the
 * sweeping revoke of the migration's owner passed them over (with a warning, unless that owner is a superuser).
 */
export class CloseLookupFunctions extends Migration {
  override up(): void {
    this.addSql(`
      set local role embudo_lookup;
      do $$
        declare open regprocedure;
        begin
          for open in
            select p.oid from pg_proc p, aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
            where p.pronamespace = 'app'::regnamespace and p.proowner = 'embudo_lookup'::regrole and a.grantee = 0
          loop
            execute format('revoke execute on function %s from public', open);
            execute format('grant execute on function %s to embudo_app', open);
          end loop;
        end $$;
      reset role;
    `);
  }
}
