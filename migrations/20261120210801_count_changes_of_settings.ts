import { Migration } from '@mikro-orm/migrations';

/** Two people who change a tenant's settings at once must not overwrite each other unseen. */
export class CountChangesOfSettings extends Migration {
  override up(): void {
    this.addSql('alter table tenant add column settings_version int not null default 0;');
  }
}
