import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * If a job is enqueued again by its key while it runs or waits in a worker, the old job loses the key and its attempts count as used up;
 * the newer job does the remaining work. The mark distinguishes such a job from one that has really failed.
 */
export class MarkReplacedJobs extends Migration {
  override up(): void {
    this.addSql(marking);
  }
}

const marking = functionsOf(
  'embudo_queue',
  `
      create function app.mark_replaced_job() returns trigger
        language plpgsql set search_path = pg_catalog, pg_temp as $f$
        begin
          new.flags := coalesce(new.flags, '{}') || '{"replaced": true}';
          return new;
        end $f$;
      create trigger mark_replaced before update of key on graphile_worker._private_jobs
        for each row when (old.key is not null and new.key is null) execute function app.mark_replaced_job();
`,
);
