import { Migration } from '@mikro-orm/migrations';

/** The codes of why messages went where they went, as in 20261219010000_store_text_codes. */
export class StoreTextCodesOfRouting extends Migration {
  override up(): void {
    this.addSql('alter table routing_decision add column codes jsonb;');
  }
}
