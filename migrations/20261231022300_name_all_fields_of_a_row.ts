import { Migration } from '@mikro-orm/migrations';

/** An accepted row names all fields whose cells were stored only in part, and not only the first one. */
export class NameAllFieldsOfARow extends Migration {
  override up(): void {
    this.addSql(`alter table record_import_row add column fields text[] not null default '{}';`);
  }
}
