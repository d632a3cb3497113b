import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { dayMs } from '../shared/durations.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { type AccountColumns, accountColumns, deskOf } from './account-of.js';

/** Maximum time that the answer to a comment waits for the text of its post. */
const timeoutMs = 5_000;
/** A vendor that did not show a post is asked again after a day: by then the account may have the permission. */
const askAgainMs = dayMs;

/** A post that Embudo published is found by the vendor's id, which may be stored a moment after its first comments have come. */
const find: Statement = {
  name: 'commented-post.find',
  text: `select p.id, p.external_id as "externalId", p.caption, p.asked_at as "askedAt", p.social_post_id as "socialPostId",
      s.id as "publishedId", s.text as "publishedText", s.permalink as "publishedAs", s.product_id as "productId", ${accountColumns}
    from commented_post p join channel_account a on a.id = p.account_id
      left join social_post s on s.channel_account_id = p.account_id and s.vendor_id = p.external_id
    where p.id = $1`,
};
const keep: Statement = {
  name: 'commented-post.keep',
  text: `update commented_post set caption = coalesce($2, caption), permalink = coalesce($3, permalink), social_post_id = coalesce($4, social_post_id), asked_at = $5, updated_at = now() where id = $1`,
};

interface Row extends AccountColumns {
  id: string;
  externalId: string;
  caption: string | null;
  askedAt: Date | null;
  socialPostId: string | null;
  publishedId: string | null;
  publishedText: string | null;
  publishedAs: string | null;
  productId: string | null;
}

/** The content of a post below which people comment. */
export interface CommentedPostFacts {
  text: string;
  /** The product that it was drafted about; null for a post that Embudo did not draft about one. */
  productId: string | null;
}

/**
 * Returns the content of a comment's post: the stored one, otherwise the vendor's, which is requested once; null if neither is available.
 * If the vendor does not answer, a job asks again, since the answer to the comment must not wait for it.
 */
export async function findCommentedPost(context: ScopedContext, postId: string): Promise<CommentedPostFacts | null> {
  const known = await ask(context, postId);
  if (known !== 'later') return known;
  await context.transaction(async tx => {
    await tx.enqueue('comments/read-post', { postId }, { jobKey: `commented-post:${postId}` });
  });
  return null;
}

/** Reads a post from its vendor, which did not answer when a comment came. Safe to repeat: a stored post is not requested again. */
export const readCommentedPost = longUseCase({
  name: 'comments.read-post',
  permission: 'comment:process',
  input: z.object({ postId: z.uuid(), lastAttempt: z.boolean().default(false) }),
  audit: notAudited('The post shows what was read.'),
  async run(context, { postId, lastAttempt }) {
    if ((await ask(context, postId)) !== 'later') return;
    if (!lastAttempt) throw new Error('The vendor asked to read the post later.');
    await context.transaction(tx => tx.query(keep, [postId, null, null, null, context.clock.now()]));
  },
});

async function ask(context: ScopedContext, postId: string): Promise<CommentedPostFacts | null | 'later'> {
  const [post] = await context.read.query<Row>(find, [postId]);
  if (!post) return null;
  const { productId, publishedId, publishedText, publishedAs, externalId } = post;
  const now = context.clock.now();
  const store = (caption: string | null, permalink: string | null) =>
    context.transaction(tx => tx.query(keep, [postId, caption, permalink, publishedId, now]));
  if (publishedId !== null && post.socialPostId === null) await store(publishedText, publishedAs);
  const text = post.caption ?? publishedText;
  if (text !== null) return { text, productId };
  if (post.askedAt && now.getTime() - post.askedAt.getTime() < askAgainMs) return null;
  const { desk, account } = deskOf(context, post);
  if (!desk || !post.sends) return null;
  const outcome = await desk.readPost(account, { postId: externalId }, { timeoutMs });
  if (outcome.kind === 'read') {
    await store(outcome.caption, outcome.permalink);
    return { text: outcome.caption, productId };
  }
  context.log.warn({ postId, reason: outcome.reason }, 'the post of a comment could not be read');
  if (outcome.kind === 'later') return 'later';
  await store(null, null);
  return null;
}
