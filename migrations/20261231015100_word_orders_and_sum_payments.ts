import { Migration } from '@mikro-orm/migrations';

/** Orders have the code of why they wait for a person, as in 20261219010000_store_text_codes; payments are summed by their time. */
export class WordOrdersAndSumPayments extends Migration {
  override up(): void {
    this.addSql(`
      alter table sales_order add column codes jsonb;
      create index payment_paid on payment (tenant_id, paid_at);`);
  }
}
