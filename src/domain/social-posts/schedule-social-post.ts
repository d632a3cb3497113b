import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import { dayMs } from '../shared/durations.js';
import { useCase } from '../shared/use-case.js';
import { bestTimes } from './best-times.js';
import { assertOpen, findPost } from './find-post.js';
import { planPost } from './plan-post.js';
import { readPostingAccount } from './post-account.js';
import { postEntry } from './post-audit.js';
import { checkContent } from './post-content.js';
import { readRhythm } from './read-rhythm.js';

/** Maximum time ahead: prices and stock change, and nobody reads the post again. */
const longestAheadMs = 90 * dayMs;
/** The days within which a best time is looked for: every hour of the week occurs once. */
const daysAhead = 7;

/**
 * Approves a post and plans it for a time, or for the best time if `at` is null. A post that failed is tried again. Returns its id.
 */
export const scheduleSocialPost = useCase({
  name: 'social-posts.schedule',
  permission: 'social-post:approve',
  input: z.object({ socialPostId: z.string(), at: z.date().nullish() }),
  audit: { 'social-post.scheduled': postEntry },
  async run({ tx, ports, scope, clock, audit }, { socialPostId, at = null }) {
    const post = await findPost(tx, socialPostId);
    assertOpen(post);
    const { limits } = await readPostingAccount(tx, ports, post.channelAccountId);
    checkContent(limits, post, { toPublish: true });
    const now = clock.now();
    if (at && at.getTime() < now.getTime()) throw new DomainError('INVALID', 'Choose a future time.', ['at']);
    if (at && at.getTime() > now.getTime() + longestAheadMs)
      throw new DomainError('INVALID', 'A post can be planned for the next 90 days.', ['at']);
    audit['social-post.scheduled'].beforeAndAfter(post);
    const best = at ?? (await bestTime(tx, scope.tenantId, post, now));
    await planPost(tx, post, best, now);
    return post.id;
  },
});

type Planning = Parameters<typeof readRhythm>;

/** Returns the best time for a post, apart from the other posts of its account. */
export async function bestTime(
  sql: Planning[0],
  tenantId: string,
  post: { id: string; channelAccountId: string },
  now: Date,
): Promise<Date> {
  const rhythm = await readRhythm(sql, tenantId, post.channelAccountId, now, post.id);
  const [best] = bestTimes(rhythm, now, daysAhead);
  if (!best)
    throw new DomainError('CONFLICT', 'The next days are full of planned posts. Choose a time yourself.', ['at']);
  return best.at;
}
