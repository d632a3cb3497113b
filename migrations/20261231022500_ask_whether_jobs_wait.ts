import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * Most fetches find nothing, since every lane of every worker is called for each job. Asking that first takes a quarter of the time in
 * which
 * `app.take_jobs` finds it out. The table is empty at one moment and holds a hundred thousand rows at the next, so its index is always
 * used.
 */
export class AskWhetherJobsWait extends Migration {
  override up(): void {
    this.addSql(
      functionsOf(
        'embudo_queue',
        `
      create function app.any_waits(tasks int[]) returns boolean
        language plpgsql stable security invoker set search_path = pg_catalog, pg_temp
        set enable_seqscan = off set enable_bitmapscan = off set plan_cache_mode = force_generic_plan as $f$
        begin
          return exists (select from graphile_worker._private_jobs j where j.is_available and j.task_id = any (tasks));
        end $f$;`,
      ),
    );
  }
}
