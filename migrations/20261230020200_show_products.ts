import { Migration } from '@mikro-orm/migrations';

/** The public address of a product's picture, which posts about it take. */
export class ShowProducts extends Migration {
  override up(): void {
    this.addSql('alter table product add column image_url text;');
  }
}
