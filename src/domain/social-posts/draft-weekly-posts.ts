import { notAudited } from '../shared/audit-trail.js';
import { scheduledUseCase } from '../shared/automations.js';
import type { Statement } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import { loadTenant } from '../tenants/index.js';
import { postingAccounts } from './post-account.js';

/** How long a product that was posted is left alone, and how far back questions about products count. */
const restDays = 28;
/** A new product is ranked as if this many people had asked for it. */
const newIsAsked = 3;

/**
 * Products that are worth showing: for sale, not out of stock, without a post in the last weeks; those first that most conversations named,
 * and new ones.
 */
const worthShowing: Statement = {
  name: 'social-posts.worth-showing',
  text: `with asked as materialized (
      select e.value ->> 'id' as product_id, count(distinct m.conversation_id) as times
      from message m join lead_intent i on i.message_id = m.id cross join lateral jsonb_array_elements(case jsonb_typeof(i.entities -> 'catalogue') when 'array' then i.entities -> 'catalogue' else '[]' end) e
      where m.tenant_id = (select app.tenant()) and m.sent_at >= $1 and m.sent_at < $2 and m.direction = 'INBOUND' group by 1)
    select p.id from product p left join asked a on a.product_id = p.id::text
    where p.active and p.stock is distinct from 0
      and not exists (select from social_post s where s.product_id = p.id and s.status <> 'CANCELLED' and s.created_at >= $1)
    order by coalesce(a.times, 0) + case when p.created_at >= $1 then ${newIsAsked} else 0 end desc, p.created_at desc, p.id limit $3`,
};
/**
 * Chooses each Monday at 08:00 of the tenant's clock the products of the week's drafts, if the tenant has switched that on. A job writes
 * them, because a model may be asked.
 */
export const draftWeeklyPosts = scheduledUseCase({
  name: 'social-posts.draft-weekly',
  cron: '0 8 * * 1',
  audit: notAudited('The drafts themselves have entries.'),
  async run({ tx, scope, ports }, occurrence) {
    const { settings } = await loadTenant(tx, scope.tenantId);
    const { enabled, posts } = settings.socialPosts.weekly;
    if (!enabled || (await postingAccounts(tx, ports)).length === 0) return;
    const since = new Date(occurrence.getTime() - restDays * dayMs);
    const products = await tx.query<{ id: string }>(worthShowing, [since, occurrence, posts]);
    if (products.length > 0)
      await tx.enqueue('social-posts/write-week', {
        productIds: products.map(({ id }) => id),
        since: occurrence.toISOString(),
      });
  },
});
