import { Migration } from '@mikro-orm/migrations';

/** The undo of an import looks up when each product was last written by a row of the file. Rows about people are found by their contact. */
export class FindRowsOfImportsByProduct extends Migration {
  override up(): void {
    this.addSql(
      'create index record_import_row_product on record_import_row (tenant_id, record_id) where contact_id is null',
    );
  }
}
