import { Migration } from '@mikro-orm/migrations';

/** The code of why an order waits for a person, as in 20261219010000_store_text_codes. */
export class StoreTextCodesOfOrders extends Migration {
  override up(): void {
    this.addSql('alter table sales_order add column codes jsonb;');
  }
}
