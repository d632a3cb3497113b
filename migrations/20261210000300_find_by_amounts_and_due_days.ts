import { Migration } from '@mikro-orm/migrations';

/** Sales, orders, customers and products are found by their amounts, sales and tasks by their due days, cases by the day of closing. */
export class FindByAmountsAndDueDays extends Migration {
  override up(): void {
    this.addSql(`
      create index opportunity_expected on opportunity (tenant_id, expected_close_date) where expected_close_date is not null;
      create index support_case_closed on support_case (tenant_id, closed_at) where closed_at is not null;
      grant select (value_key, close_up, close_down) on opportunity to embudo_lookup;
      grant select (total_minor) on sales_order to embudo_lookup;
      grant select (purchased_minor) on customer to embudo_lookup;
      grant select (price_minor, stock_up, stock_down) on product to embudo_lookup;
      grant select (closed_at) on support_case to embudo_lookup;`);
  }
}
