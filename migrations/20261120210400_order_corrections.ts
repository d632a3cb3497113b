import { Migration } from '@mikro-orm/migrations';

/**
 * Which edit of a message stands, and which message an edit or a withdrawal in the ledger is about. Vendors repeat webhooks
 * and people replay them, so an edit counts only where it is newer than the one that stands.
 */
export class OrderCorrections extends Migration {
  override up(): void {
    this.addSql(`
      -- edited_at is the vendor's time from now on; edits of one second are ordered by their arrival
      alter table message add column edit_sequence bigint;
      -- the vendor's id of the message that an edit or a withdrawal changes; null for all other rows
      alter table inbound_event add column original_id text;
      create index inbound_event_original on inbound_event (account_id, original_id) where original_id is not null;
    `);
  }
}
