import type { Transaction } from '../shared/database.port.js';
import type { SocialPost } from './social-post.entity.js';

/** Enqueues the publication of a post. There is at most one job per post. */
export const enqueuePublication = (tx: Transaction, postId: string, runAt?: Date): Promise<void> =>
  tx.enqueue('social-posts/publish', { postId }, { jobKey: `social-post:${postId}`, ...(runAt && { runAt }) });

/** Plans a locked post for a time. What an earlier failure has left behind is forgotten, except that the vendor was called. */
export async function planPost(tx: Transaction, post: SocialPost, at: Date, now: Date): Promise<void> {
  Object.assign(post, { status: 'SCHEDULED', scheduledAt: at, failure: null, codes: null, tries: 0, updatedAt: now });
  await tx.em.flush();
  await enqueuePublication(tx, post.id, at);
}
