import { Migration } from '@mikro-orm/migrations';

/**
 * Products and orders are sorted by the number of their amount, as opportunities are: minor units put 700 CLP before 8.00 USD. Products
 * are sorted by a stock of its own type, because the cursor of a product without a stock was refused as no number of that type.
 */
export class OrderAmountsAsNumbers extends Migration {
  override up(): void {
    this.addSql(products);
    this.addSql(orders);
  }
}

const products = `
      alter table product drop column price_up, drop column price_down, drop column stock_up, drop column stock_down;
      -- products without a price or a stock come last in both directions; the key of no price is the largest
      alter table product
        add column price_up bigint not null generated always as (app.value_key(price_minor, currency)) stored,
        add column price_down bigint not null generated always as (case when price_minor is null then -1 else app.value_key(price_minor, currency) end) stored,
        add column stock_up int not null generated always as (coalesce(stock, 2147483647)) stored,
        add column stock_down int not null generated always as (coalesce(stock, -1)) stored;
      ${['price_up', 'price_down', 'stock_up', 'stock_down']
        .map(column => `create index product_by_${column} on product (tenant_id, ${column}, id);`)
        .join('\n      ')}
      grant select (stock_up, stock_down) on product to embudo_lookup;`;

const orders = `
      alter table sales_order add column total_key bigint not null generated always as (app.value_key(total_minor, currency)) stored;
      drop index sales_order_by_total, sales_order_owner_by_total;
      create index sales_order_by_total on sales_order (tenant_id, total_key, id);
      create index sales_order_owner_by_total on sales_order (tenant_id, owner_id, total_key, id);
      revoke select (total_minor) on sales_order from embudo_lookup;
      grant select (total_key) on sales_order to embudo_lookup;`;
