import { raiseAlertAgain, tenantAlert } from '../insights/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { cut } from '../shared/texts.js';
import { loadTenant } from '../tenants/index.js';
import type { SocialPost } from './social-post.entity.js';
import { socialPostTexts } from './social-posts.texts.js';

const raiseFailed = tenantAlert('social-posts.insert-alert', raiseAlertAgain, {
  kind: 'SOCIAL_POST_FAILED',
  severity: 'WARNING',
});
const raiseDrafts = tenantAlert('social-posts.insert-drafts-alert', raiseAlertAgain, {
  kind: 'SOCIAL_POSTS_DRAFTED',
  severity: 'INFO',
});

const waitingDrafts: Statement = {
  name: 'social-posts.waiting-drafts',
  text: `select id from social_post where user_id is null and status = 'DRAFT' and created_at >= $1 order by created_at, id`,
};

/** Raises an alert that a post was not published, for its author and the others who see posts. */
export async function raiseFailedAlert(tx: Transaction, post: SocialPost, code: string): Promise<void> {
  const { language } = await loadTenant(tx, post.tenantId);
  const title = socialPostTexts.coded(language, 'failedAlert', { text: cut(post.text, 'tag') });
  await raiseFailed(tx, { title, details: { socialPostId: post.id, code }, subjectId: post.id });
}

/** Raises an alert that drafts written since a time wait for approval, if there are any. */
export async function raiseDraftsAlert(tx: Transaction, tenantId: string, since: Date): Promise<void> {
  const [first, ...others] = await tx.query<{ id: string }>(waitingDrafts, [since]);
  if (!first) return;
  const count = 1 + others.length;
  const { language } = await loadTenant(tx, tenantId);
  const title = socialPostTexts.coded(language, 'draftsAlert', { count });
  await raiseDrafts(tx, { title, details: { count, socialPostId: first.id }, subjectId: first.id });
}
