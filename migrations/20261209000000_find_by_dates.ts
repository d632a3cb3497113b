import { Migration } from '@mikro-orm/migrations';

/** Orders are found by the day on which they were placed, opportunities by the day on which they were won or lost. */
export class FindByDates extends Migration {
  override up(): void {
    this.addSql(`
      create index opportunity_closed_at on opportunity (tenant_id, closed_at) where closed_at is not null;
      grant select (closed_at) on opportunity to embudo_lookup;
      grant select (created_at) on sales_order to embudo_lookup;`);
  }
}
