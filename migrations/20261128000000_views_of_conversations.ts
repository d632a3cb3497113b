import { Migration } from '@mikro-orm/migrations';

/** The inbox keeps its views at the server too, as the other lists do. */
export class ViewsOfConversations extends Migration {
  override up(): void {
    this.addSql(`alter table saved_view
      drop constraint saved_view_entity_type_check,
      add constraint saved_view_entity_type_check check (entity_type in ('LEAD', 'CUSTOMER', 'OPPORTUNITY', 'CONVERSATION'));`);
  }
}
