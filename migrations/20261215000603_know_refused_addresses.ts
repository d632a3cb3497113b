import { Migration } from '@mikro-orm/migrations';

/**
 * When a vendor reported that an address does not exist. It counts until the contact writes on that channel again; the messages to the
 * address keep their status.
 */
export class KnowRefusedAddresses extends Migration {
  override up(): void {
    this.addSql('alter table channel_identity add column refused_at timestamptz');
  }
}
