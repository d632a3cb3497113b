import { Migration } from '@mikro-orm/migrations';

/** Lets lists of carts be filtered by their contact. */
export class FindCartsByContact extends Migration {
  override up(): void {
    this.addSql(`
      create index cart_owner_contact on cart (tenant_id, owner_id, contact_id, created_at, id);
      grant select (contact_id, created_at) on cart to embudo_lookup;`);
  }
}
