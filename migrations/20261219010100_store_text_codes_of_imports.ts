import { Migration } from '@mikro-orm/migrations';

/** The codes of what imports and their rows say, as in 20261219010000_store_text_codes. */
export class StoreTextCodesOfImports extends Migration {
  override up(): void {
    this.addSql(`
      alter table record_import add column codes jsonb;
      alter table record_import_row add column codes jsonb;`);
  }
}
