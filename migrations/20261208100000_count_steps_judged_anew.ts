import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * A stage change in the history is also counted again when a change of the stage's kind changes `advanced`; before, only a change of the
 * seller did that. The creator of a trigger must be able to call its function, so the function's owner grants that for this migration only.
 */
export class CountStepsJudgedAnew extends Migration {
  override up(): void {
    this.addSql(
      functionsOf(
        'embudo_ingest',
        'grant execute on function app.count_stage_change() to session_user;',
        `drop trigger counts_change on stage_change;
        create trigger counts_change after update on stage_change for each row
          when (old.seller_id is distinct from new.seller_id or old.advanced is distinct from new.advanced) execute function app.count_stage_change();`,
      ),
    );
    this.addSql(functionsOf('embudo_ingest', 'revoke execute on function app.count_stage_change() from session_user;'));
  }
}
