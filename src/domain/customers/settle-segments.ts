import { z } from 'zod';
import { nobody } from '../shared/actor.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { frequentFrom, recentDays } from './customer.entity.js';

const dayMs = 24 * 3_600_000;
const atOnce = 500;

/**
 * Sets the segments of the $2 customers after $1. INACTIVE: no interaction, message or purchase since $3. FREQUENT: $4 purchases
 * since $5, or $6 interactions since $7. OCCASIONAL: any activity at all. `updated_at` stays as it is, since it would count
 * as activity.
 */
const settle: Statement = {
  name: 'customer.settle-segments',
  text: `with page as (
      select k.id, k.contact_id, k.created_at, k.last_interaction_at from customer k where k.tenant_id = app.tenant() and k.id > $1 order by k.id limit $2),
    known as (
      select p.id, p.last_interaction_at, greatest(p.last_interaction_at, w.last_at, v.last_at) as last_at, p.created_at, w.recent as purchases, i.recent as interactions
      from page p
        cross join lateral (select max(o.closed_at) as last_at, count(*) filter (where o.closed_at >= $5) as recent from opportunity o where o.customer_id = p.id and o.status = 'WON') w
        cross join lateral (select max(c.last_inbound_at) as last_at from conversation c where c.contact_id = p.contact_id) v
        cross join lateral (select count(*) as recent from interaction n where n.customer_id = p.id and n.occurred_at >= $7) i),
    judged as (
      select n.*, case when greatest(n.last_at, n.created_at) < $3 then 'INACTIVE'
          when n.purchases >= $4 or n.interactions >= $6 then 'FREQUENT' when n.last_at is not null then 'OCCASIONAL' end as segment from known n),
    settled as (
      -- who was met meanwhile has been judged by that
      update customer k set segment = j.segment from judged j
        where k.id = j.id and k.segment is distinct from j.segment and j.segment is not null and k.last_interaction_at is not distinct from j.last_interaction_at
        returning k.id)
    select max(j.id::text) as last, count(*)::int as seen, (select count(*)::int from settled) as settled from judged j`,
};

/** Moves each customer into the segment that follows from the tenant's settings and the customer's activity. Gives how many changed. */
export const settleSegments = longUseCase({
  name: 'customers.settle-segments',
  permission: 'customer:settle',
  input: z.object({}),
  audit: notAudited('Works out segments from what is recorded already.'),
  async run({ clock, scope, transaction, read }): Promise<number> {
    const { segments } = (await loadTenant(read, scope.tenantId)).settings;
    const now = clock.now().getTime();
    const ago = (days: number) => new Date(now - days * dayMs);
    const { inactiveAfterDays, frequentPurchases, withinDays } = segments;
    const rule = [ago(inactiveAfterDays), frequentPurchases, ago(withinDays), frequentFrom, ago(recentDays)];
    let after = nobody;
    let changed = 0;
    for (let seen = atOnce; seen === atOnce; ) {
      const [row] = await transaction(tx =>
        tx.query<{ last: string | null; seen: number; settled: number }>(settle, [after, atOnce, ...rule]),
      );
      seen = row?.seen ?? 0;
      after = row?.last ?? after;
      changed += row?.settled ?? 0;
    }
    return changed;
  },
});
