import { Migration } from '@mikro-orm/migrations';

/** The birthday of a contact, which lists of contacts are filtered and sorted by; those without one come last both ways. */
export class AddBirthday extends Migration {
  override up(): void {
    this.addSql(`
      alter table contact
        add column birthday date,
        add column birthday_up date not null generated always as (coalesce(birthday, 'infinity')) stored,
        add column birthday_down date not null generated always as (coalesce(birthday, '-infinity')) stored;
      create index contact_birthday_up on contact (tenant_id, birthday_up, id);
      create index contact_birthday_down on contact (tenant_id, birthday_down, id);
      grant select (birthday_up, birthday_down) on contact to embudo_lookup;
    `);
  }
}
