import { Migration } from '@mikro-orm/migrations';

/**
 * The filters of conversations by the time since when their contact has waited, and of leads by their last activity. The indexes of the
 * orders by these times exist.
 */
export class FindByWait extends Migration {
  override up(): void {
    this.addSql(`
      grant select (waiting_up, waiting_down) on conversation to embudo_lookup;
      grant select (activity_up, activity_down) on lead to embudo_lookup;`);
  }
}
