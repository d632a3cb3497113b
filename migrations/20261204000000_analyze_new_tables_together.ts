import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/**
 * A new table is analysed together with others that grow at the same time. ANALYZE makes each connection plan every statement on the table
 * again, and a statement of a message uses up to ten tables: when these were analysed one after the other, it was planned ten times.
 */
export class AnalyzeNewTablesTogether extends Migration {
  override up(): void {
    this.addSql(
      functions(`
      -- Explained in 20261120090000_foundation.ts. If one table is due, tables with fewer changes (twice their rows) are analysed too.
      create or replace function app.analyze_new_tables() returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '200ms' as $f$
        declare young regclass; seen int := 0;
        begin
          if not exists (
            select from pg_stat_user_tables s join pg_class c on c.oid = s.relid
            where s.schemaname in ('public', 'app') and s.n_mod_since_analyze > greatest(200, 10 * c.reltuples)) then return 0; end if;
          for young in
            select c.oid::regclass from pg_stat_user_tables s join pg_class c on c.oid = s.relid
            where s.schemaname in ('public', 'app') and s.n_mod_since_analyze > greatest(20, 2 * c.reltuples)
          loop
            begin
              execute format('analyze %s', young);
              seen := seen + 1;
            exception when lock_not_available then null; -- another session is analysing it already
            end;
          end loop;
          return seen;
        end $f$;
`),
    );
  }
}
