import { Migration } from '@mikro-orm/migrations';

/** Of two contacts who become one, one cart is left: the other is MERGED, and its lines are in the one that was joined. */
export class MergeCarts extends Migration {
  override up(): void {
    this.addSql(`
      alter table cart drop constraint cart_status_check;
      alter table cart add constraint cart_status_check check (status in ('OPEN', 'ORDERED', 'MERGED'));
      -- when a merge of contacts last changed it; null once it is set anew
      alter table cart add column joined_at timestamptz;`);
  }
}
