import { Migration } from '@mikro-orm/migrations';

/** Lists of products and orders can be sorted in several ways, each by an index; orders are also found by their number. */
export class OrderProductsAndOrders extends Migration {
  override up(): void {
    this.addSql(products);
    this.addSql(orders);
  }
}

const products = `
      -- products without a price or a stock come last in both directions
      alter table product
        add column price_up bigint not null generated always as (coalesce(price_minor, 9223372036854775807)) stored,
        add column price_down bigint not null generated always as (coalesce(price_minor, -1)) stored,
        add column stock_up bigint not null generated always as (coalesce(stock::bigint, 9223372036854775807)) stored,
        add column stock_down bigint not null generated always as (coalesce(stock::bigint, -1)) stored;
      ${['search_key', 'price_up', 'price_down', 'stock_up', 'stock_down', 'updated_at']
        .map(column => `create index product_by_${column} on product (tenant_id, ${column}, id);`)
        .join('\n      ')}`;

const orders = `
      ${[
        ['number', 'number'],
        ['total', 'total_minor'],
      ]
        .map(
          ([name, column]) => `create index sales_order_by_${name} on sales_order (tenant_id, ${column}, id);
      create index sales_order_owner_by_${name} on sales_order (tenant_id, owner_id, ${column}, id);`,
        )
        .join('\n      ')}
      -- for a seller who reads their own orders of a contact, which may be few among many
      create index sales_order_owner_contact on sales_order (tenant_id, owner_id, contact_id, created_at, id);
      grant select (number) on sales_order to embudo_lookup;`;
