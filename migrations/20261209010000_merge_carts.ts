import { Migration } from '@mikro-orm/migrations';

/** When two contacts are merged, one cart stays open. The other one becomes MERGED, and its lines move to the open cart. */
export class MergeCarts extends Migration {
  override up(): void {
    this.addSql(`
      alter table cart drop constraint cart_status_check;
      alter table cart add constraint cart_status_check check (status in ('OPEN', 'ORDERED', 'MERGED'));
      -- when a merge of contacts last changed the cart; null once the cart is set again
      alter table cart add column joined_at timestamptz;`);
  }
}
