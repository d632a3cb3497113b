import { Migration } from '@mikro-orm/migrations';

/** Saved views of the inbox are also stored on the server, as those of other lists. */
export class ViewsOfConversations extends Migration {
  override up(): void {
    this.addSql(`alter table saved_view
      drop constraint saved_view_entity_type_check,
      add constraint saved_view_entity_type_check check (entity_type in ('LEAD', 'CUSTOMER', 'OPPORTUNITY', 'CONVERSATION'));`);
  }
}
