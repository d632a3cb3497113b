import { Migration } from '@mikro-orm/migrations';

/** The codes of the texts of cases, and of why runs of flows ended, as in 20261219010000_store_text_codes. */
export class StoreTextCodesOfCases extends Migration {
  override up(): void {
    this.addSql(`
      alter table support_case add column codes jsonb;
      alter table flow_run add column codes jsonb;`);
  }
}
