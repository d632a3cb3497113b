import { Migration } from '@mikro-orm/migrations';

/** Filters of the list of payments are saved as views, as those of other lists. */
export class ViewsOfPayments extends Migration {
  override up(): void {
    this.addSql(`alter table saved_view
      drop constraint saved_view_entity_type_check,
      add constraint saved_view_entity_type_check check (entity_type in ('LEAD', 'CUSTOMER', 'OPPORTUNITY', 'CONVERSATION', 'ORDER', 'PAYMENT'));`);
  }
}
