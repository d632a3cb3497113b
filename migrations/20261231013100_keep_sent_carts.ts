import { Migration } from '@mikro-orm/migrations';

/** A cart that somebody sends from the vendor's catalogue is kept with its message, by the ids that its products have there. */
export class KeepSentCarts extends Migration {
  override up(): void {
    this.addSql('alter table message add column sent_cart jsonb');
  }
}
