import { Migration } from '@mikro-orm/migrations';

/**
 * Before Postgres 17 only a table's owner may analyse it, so the queue's role could do nothing there, and a new database
 * planned blindly until autovacuum's first round: every index that begins with the tenant costs the same on a table that is
 * taken for empty, and the more of them there are, the worse the guess. The function now runs as the owner; it takes no
 * argument and reads nothing out. A table is new while nothing is known of it, or when it has grown tenfold since.
 */
export class AnalyzeNewTablesEverywhere extends Migration {
  override up(): void {
    this.addSql(`
      create or replace function app.analyze_new_tables() returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '200ms' as $f$
        declare young regclass; seen int := 0;
        begin
          for young in
            select c.oid::regclass from pg_stat_user_tables s join pg_class c on c.oid = s.relid
            where s.schemaname in ('public', 'app') and s.n_mod_since_analyze > greatest(200, 10 * c.reltuples)
          loop
            begin
              execute format('analyze %s', young);
              seen := seen + 1;
            exception when lock_not_available then null; -- somebody is looking at it already
            end;
          end loop;
          return seen;
        end $f$;
    `);
  }
}
