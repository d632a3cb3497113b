import { Migration } from '@mikro-orm/migrations';

/**
 * The headings of an import's columns: they may be below a title, so a client that shows the columns cannot take them from the first row.
 */
export class KnowTheHeadingsOfImports extends Migration {
  override up(): void {
    this.addSql(`alter table record_import add column headings text[] not null default '{}';`);
  }
}
