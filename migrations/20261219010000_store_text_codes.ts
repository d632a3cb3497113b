import { Migration } from '@mikro-orm/migrations';

/**
 * The codes and values of the texts in a row, by which its texts are written in the language of their reader:
 * `{"title": {"code": "cases.waiting", "values": {"number": 7}}}`. Rows from before have none, and show their finished texts.
 */
export class StoreTextCodes extends Migration {
  override up(): void {
    this.addSql(`
      alter table alert add column codes jsonb;
      alter table notification add column codes jsonb;`);
  }
}
