import type { Statement } from '../shared/database.port.js';

/** The orders that were placed in some days and not cancelled; the amount is of those in the tenant's currency. */
export interface PlacedOrders {
  orders: number;
  amount: string;
}

/** The scope's tenant's; $1 is the first day and $2 the last, in the tenant's zone. */
export const placedOrders: Statement = {
  name: 'insight.placed-orders',
  text: `select s.orders, app.money(coalesce(s.total, 0), t.currency) as amount from tenant t cross join lateral (
      select count(*)::int as orders, sum(o.total_minor) filter (where o.currency = t.currency) as total from sales_order o
      where o.tenant_id = t.id and o.status <> 'CANCELLED'
        and o.created_at >= $1::date::timestamp at time zone t.timezone and o.created_at < ($2::date + 1)::timestamp at time zone t.timezone) s
    where t.id = (select app.tenant())`,
};
