import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/**
 * A new table is analysed only when it has grown, not when its rows have changed. Rows of counters, case numbers and conversations change
 * often but keep their number, so their statistics stay the same, while each ANALYZE makes all connections plan their statements again.
 */
export class AnalyzeTablesOnceTheyHaveGrown extends Migration {
  override up(): void {
    this.addSql(
      functions(`
      -- Explained in 20261120090000_foundation.ts. A table that was never analysed has -1 rows.
      create or replace function app.analyze_new_tables() returns int
        language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '200ms' as $f$
        declare young regclass; seen int := 0;
        begin
          if not exists (
            select from pg_stat_user_tables s join pg_class c on c.oid = s.relid
            where s.schemaname in ('public', 'app') and s.n_live_tup > greatest(200, 10 * c.reltuples)) then return 0; end if;
          for young in
            select c.oid::regclass from pg_stat_user_tables s join pg_class c on c.oid = s.relid
            where s.schemaname in ('public', 'app') and s.n_live_tup > greatest(20, 3 * c.reltuples)
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
