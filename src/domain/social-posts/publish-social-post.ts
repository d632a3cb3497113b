import { LockMode } from '@mikro-orm/core';
import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Transaction } from '../shared/database.port.js';
import { longUseCase, type ScopedContext } from '../shared/use-case.js';
import { hasChanged } from './has-changed.js';
import { enqueuePublication } from './plan-post.js';
import { findPublishingAccount } from './post-account.js';
import type { OutgoingPost, PublishOutcome } from './publisher.port.js';
import { failPost, postUnderWay, settlePublication } from './settle-publication.js';
import { SocialPost } from './social-post.entity.js';

const timeoutMs = 30_000;

/**
 * Publishes a planned post whose time has come. The attempt is stored before the vendor is called, so that after a crash or a lost answer
 * the next call first asks the vendor whether the post is there (ADR 0419). In the sandbox nobody is called.
 */
export const publishSocialPost = longUseCase({
  name: 'social-posts.publish',
  permission: 'social-post:publish',
  input: z.object({ postId: z.uuid() }),
  audit: notAudited('The post itself tells what became of it.'),
  async run(context, { postId }) {
    const { clock } = context;
    const claimed = await context.transaction(tx => claim(tx, postId, clock.now()));
    if (!claimed) return;
    const outcome = await outcomeOf(context, claimed);
    await context.transaction(async tx => {
      const post = await postUnderWay(tx, postId);
      if (!post) return;
      if (typeof outcome === 'string') await failPost(tx, post, outcome, '', clock.now());
      else await settlePublication(tx, post, outcome, clock.now());
    });
  },
});

type Claimed = OutgoingPost & { channelAccountId: string };

async function claim(tx: Transaction, id: string, now: Date): Promise<Claimed | null> {
  const post = await tx.em.findOne(SocialPost, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (post?.status === 'SCHEDULED' && post.scheduledAt && post.scheduledAt > now) {
    await enqueuePublication(tx, id, post.scheduledAt);
    return null;
  }
  if (post?.status !== 'SCHEDULED' && post?.status !== 'PUBLISHING') return null;
  // Once the vendor was called it may be published already, so only that can be found out.
  const change = post.triedAt === null ? await hasChanged(tx, post) : null;
  if (change) {
    // A user who reads the reason and publishes the post nevertheless accepts the change.
    Object.assign(post, change.known);
    await failPost(tx, post, change.key, change.price, now);
    return null;
  }
  const { text, imageUrl, link, containerId, triedAt, channelAccountId } = post;
  Object.assign(post, { status: 'PUBLISHING', tries: post.tries + 1, triedAt: triedAt ?? now, updatedAt: now });
  return { text, imageUrl, link, containerId, triedAt, channelAccountId };
}

async function outcomeOf(
  context: ScopedContext,
  { channelAccountId, ...post }: Claimed,
): Promise<PublishOutcome | 'disconnected' | 'broken'> {
  const found = await findPublishingAccount(context, channelAccountId);
  if (!found) return 'disconnected';
  const { account, publisher, live, broken } = found;
  if (broken) return 'broken';
  return live
    ? publisher.publish(account, post, { timeoutMs })
    : { kind: 'published', vendorId: 'sandbox', permalink: null };
}
