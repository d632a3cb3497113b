import { LockMode } from '@mikro-orm/core';
import { breakAccount } from '../conversations/index.js';
import type { Transaction } from '../shared/database.port.js';
import { hourMs, minuteMs } from '../shared/durations.js';
import { codesOf } from '../shared/text-codes.js';
import { cut } from '../shared/texts.js';
import { loadTenant } from '../tenants/index.js';
import { enqueuePublication } from './plan-post.js';
import type { PublishOutcome } from './publisher.port.js';
import { SocialPost } from './social-post.entity.js';
import { raiseFailedAlert } from './social-post-alerts.js';
import { socialPostTexts } from './social-posts.texts.js';

/** After as many calls without a result the post fails: about seven hours. */
const mostTries = 12;
const longestWaitMs = hourMs;
const prepareMs = 15_000;

type FailureKey = Parameters<typeof socialPostTexts>[1];

/** Returns the post, locked, if it is still being published. */
export async function postUnderWay(tx: Transaction, postId: string): Promise<SocialPost | null> {
  return tx.em.findOne(SocialPost, { id: postId, status: 'PUBLISHING' }, { lockMode: LockMode.PESSIMISTIC_WRITE });
}

/** Stores the result of a call for a locked post: the publication, the next call, or the failure with its reason. */
export async function settlePublication(
  tx: Transaction,
  post: SocialPost,
  outcome: PublishOutcome,
  now: Date,
): Promise<void> {
  post.updatedAt = now;
  switch (outcome.kind) {
    case 'published': {
      const { vendorId, permalink } = outcome;
      Object.assign(post, { status: 'PUBLISHED', publishedAt: now, vendorId, permalink });
      return;
    }
    case 'prepared':
      post.containerId = outcome.containerId;
      if (post.tries >= mostTries) await failPost(tx, post, 'unavailable', 'not ready', now);
      else await enqueuePublication(tx, post.id, new Date(now.getTime() + prepareMs * post.tries));
      return;
    case 'refused':
      // A refused container is of no use any more.
      post.containerId = null;
      await failPost(tx, post, outcome.refusal, outcome.reason, now);
      if (outcome.accountBroken) await breakAccount(tx, post.channelAccountId, `publish: ${outcome.reason}`);
      return;
    default: {
      if (post.tries >= mostTries)
        return failPost(tx, post, outcome.kind === 'later' ? 'unavailable' : 'unknown', outcome.reason, now);
      const asked = outcome.kind === 'later' ? (outcome.retryAfterMs ?? 0) : 0;
      const wait = Math.max(asked, Math.min(longestWaitMs, minuteMs * 2 ** (post.tries - 1)));
      await enqueuePublication(tx, post.id, new Date(now.getTime() + wait));
    }
  }
}

/** Ends a locked post as failed, with the reason in the tenant's language and an alert for its author and the others who see posts. */
export async function failPost(
  tx: Transaction,
  post: SocialPost,
  key: FailureKey,
  reason: string,
  now: Date,
): Promise<void> {
  const { language } = await loadTenant(tx, post.tenantId);
  const failure = socialPostTexts.coded(language, key, { reason: cut(reason, 'line') });
  Object.assign(post, { status: 'FAILED', failure: failure.text, codes: codesOf({ failure }), updatedAt: now });
  await raiseFailedAlert(tx, post, key);
}
