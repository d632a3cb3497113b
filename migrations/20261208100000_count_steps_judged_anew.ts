import { Migration } from '@mikro-orm/migrations';
import { functionsOf } from './sql/roles.js';

/**
 * A step of the history that a change of its stage's kind judges anew counts anew: only a change of its seller did. Whoever makes a
 * trigger must be able to call its function, which is another role's: it lends that for as long as this takes.
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
