import { Migration } from '@mikro-orm/migrations';

/** Contacts and leads without a name come last when a list is sorted by name, from A to Z too; from Z to A they already do. */
export class NamelessComeLast extends Migration {
  override up(): void {
    this.addSql(contacts);
    this.addSql(leads);
  }
}

/** The last of all characters, which no name begins with. */
const last = "U&'\\+10FFFF'";
const nameUp = (key: string) =>
  `add column name_up text not null generated always as (coalesce(nullif(${key}, ''), ${last})) stored`;

const contacts = `
      -- a generated column cannot name another, such as name_key
      alter table contact ${nameUp('app.fold(name)')};
      create index contact_name_up on contact (tenant_id, name_up, id);
      grant select (name_up) on contact to embudo_lookup;`;

const leads = `
      alter table lead ${nameUp('name_key')};
      create index lead_name_up on lead (tenant_id, name_up, id);
      create index lead_owner_name_up on lead (tenant_id, owner_id, name_up, id);
      grant select (name_up) on lead to embudo_lookup;`;
