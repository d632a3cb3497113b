import { Migration } from '@mikro-orm/migrations';

/** A timeline reads a customer's interactions ordered by time, one page at a time. */
export class OrderTimelines extends Migration {
  override up(): void {
    this.addSql('create index interaction_occurred on interaction (tenant_id, customer_id, occurred_at, id);');
  }
}
