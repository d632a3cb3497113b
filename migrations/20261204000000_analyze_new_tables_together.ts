import { Migration } from '@mikro-orm/migrations';
import { functions } from './sql/roles.js';

/**
 * A new table is analysed together with those that grow beside it. ANALYZE makes each connection plan every statement about the table anew,
 * and a statement of a message names up to ten tables: analysed one after the other, they had it planned as often.
 */
export class AnalyzeNewTablesTogether extends Migration {
  override up(): void {
    this.addSql(
      functions(`
      -- Explained in 20261120090000_foundation.ts. Where one table is due, those are looked at too that have changed as a whole since.
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
