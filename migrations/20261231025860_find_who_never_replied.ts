import { Migration } from '@mikro-orm/migrations';

/** The conversations in which the contact has never written, newest first: the filter `neverReplied` reads them by this index. */
export class FindWhoNeverReplied extends Migration {
  override up(): void {
    this.addSql(
      'create index conversation_unreplied on conversation (tenant_id, status, last_message_at, id) where last_inbound_at is null;',
    );
  }
}
