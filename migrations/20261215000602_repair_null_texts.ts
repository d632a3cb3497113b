import { Migration } from '@mikro-orm/migrations';
import { repairNullTexts } from './sql/null-texts.js';

/** A tag, a skill or another text of a list that was called "null" was once stored as a null, and every list that showed it failed. */
export class RepairNullTexts extends Migration {
  override up(): void {
    this.addSql(`do $repair$ begin${repairNullTexts()}
      end $repair$`);
  }
}
