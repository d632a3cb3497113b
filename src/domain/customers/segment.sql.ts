import type { Statement } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import type { TenantSettings } from '../shared/settings-sections.js';

/** Number of interactions within `recentDays` that makes a customer frequent. */
const frequentFrom = 3;
const recentDays = 90;

/**
 * SQL that sets the segments of the customers of `page`. INACTIVE: no interaction, message or purchase since $3. FREQUENT: $4 purchases
 * since $5, or $6 interactions since $7. OCCASIONAL: any activity at all. A purchase is a sale that was won or an order that was
 * paid in full, dated when it was placed: it may be fulfilled before that. `updated_at` is not changed, because it would count as activity.
 * The customers who change are locked by their ids, as everywhere (src/domain/contacts/lock-order.ts).
 */
const settled = (page: string): string => `with page as (
      select k.id, k.contact_id, k.created_at, k.last_interaction_at, k.last_purchase_at from customer k where k.tenant_id = app.tenant() and ${page}),
    known as (
      select p.id, p.last_interaction_at, greatest(p.last_interaction_at, p.last_purchase_at, v.last_at) as last_at, p.created_at, w.recent + b.recent as purchases, i.recent as interactions
      from page p
        cross join lateral (select count(*) as recent from opportunity o where o.customer_id = p.id and o.status = 'WON' and o.closed_at >= $5) w
        cross join lateral (select count(*) as recent from sales_order s where s.contact_id = p.contact_id and s.created_at >= $5 and exists (select from invoice f where f.order_id = s.id and f.status = 'PAID')) b
        cross join lateral (select max(c.last_inbound_at) as last_at from conversation c where c.contact_id = p.contact_id) v
        cross join lateral (select count(*) as recent from interaction n where n.customer_id = p.id and n.occurred_at >= $7) i),
    judged as (
      select n.*, case when greatest(n.last_at, n.created_at) < $3 then 'INACTIVE'
          when n.purchases >= $4 or n.interactions >= $6 then 'FREQUENT' when n.last_at is not null then 'OCCASIONAL' end as segment from known n),
    changing as (
      select k.id from judged j join customer k on k.id = j.id where k.segment is distinct from j.segment and j.segment is not null
        order by k.id for no key update of k),
    settled as (
      -- who was met meanwhile has been judged by that
      update customer k set segment = j.segment from judged j
        where k.id = j.id and k.id in (select id from changing) and k.segment is distinct from j.segment and j.segment is not null and k.last_interaction_at is not distinct from j.last_interaction_at
        returning k.id)
    select max(j.id::text) as last, count(*)::int as seen, (select count(*)::int from settled) as settled from judged j`;

/** Sets the segments of the next $2 customers after the id $1. */
export const settlePage: Statement = {
  name: 'customer.settle-segments',
  text: settled('k.id > $1 order by k.id limit $2'),
};
/** Sets the segment of the customer $1; $2 must be 1. */
export const settleOne: Statement = { name: 'customer.settle-segment', text: settled('k.id = $1 limit $2') };

/** Returns the parameters from $3 on, computed from the tenant's settings and the current time. */
export function segmentRule({ segments }: Pick<TenantSettings, 'segments'>, now: Date): (Date | number)[] {
  const ago = (days: number) => new Date(now.getTime() - days * dayMs);
  const { inactiveAfterDays, frequentPurchases, withinDays } = segments;
  return [ago(inactiveAfterDays), frequentPurchases, ago(withinDays), frequentFrom, ago(recentDays)];
}
