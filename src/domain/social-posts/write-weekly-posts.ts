import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { localeIn } from '../shared/translations.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { storeDraft } from './create-social-post.js';
import { planPost } from './plan-post.js';
import { type PostingAccount, postingAccounts } from './post-account.js';
import { type PostSubject, readSubject } from './post-subject.js';
import { bestTime } from './schedule-social-post.js';
import { raiseDraftsAlert } from './social-post-alerts.js';
import { type DraftStyle, writeDraft } from './write-draft.js';

const draftedSince: Statement = {
  name: 'social-posts.drafted-since',
  text: 'select product_id as "productId", channel_account_id as "accountId" from social_post where user_id is null and created_at >= $1',
};

/**
 * Writes the drafts of a week, one for each product and account, and tells those who may approve them. If the tenant approves
 * automatically, those that their channel would take are planned at the best times instead.
 */
export const writeWeeklyPosts = longUseCase({
  name: 'social-posts.write-week',
  permission: 'social-post:publish',
  input: z.object({ productIds: z.array(z.uuid()), since: z.coerce.date() }),
  audit: notAudited('The posts themselves show who wrote them, and the settings have entries.'),
  async run(context, { productIds, since }) {
    const { read, ports, scope, clock } = context;
    const tenant = await loadTenant(read, scope.tenantId);
    const style = { language: tenant.language, tone: 'FRIENDLY', business: tenant.name } as const;
    const locale = localeIn(style.language, tenant.locale);
    const written = await read.query<{ productId: string; accountId: string }>(draftedSince, [since]);
    const isWritten = (productId: string, accountId: string) =>
      written.some(each => each.productId === productId && each.accountId === accountId);
    const accounts = await postingAccounts(read, ports);
    for (const productId of productIds) {
      const subject = await readSubject(read, { productId }, { locale, now: clock.now(), occasion: null }).catch(
        () => null,
      );
      // It was removed or taken off sale meanwhile.
      if (!subject) continue;
      for (const account of accounts)
        if (!isWritten(productId, account.id)) await writeOne(context, subject, account, style);
    }
    await context.transaction(tx => raiseDraftsAlert(tx, scope.tenantId, since));
  },
});

async function writeOne(
  context: ScopedContext,
  subject: PostSubject,
  account: PostingAccount,
  style: DraftStyle,
): Promise<void> {
  const draft = await writeDraft(context, subject, account, style);
  await context.transaction(async tx => {
    const post = await storeDraft({ ...context, tx }, draft);
    const { settings } = await loadTenant(tx, context.scope.tenantId);
    // Without the product's image, Instagram's drafts wait for a person, who adds one.
    const lacksImage = account.limits.needsImage && post.imageUrl === null;
    if (settings.socialPosts.approve !== 'AUTOMATIC' || lacksImage) return;
    const now = context.clock.now();
    await planPost(tx, post, await bestTime(tx, context.scope.tenantId, post, now), now);
  });
}
