import { z } from 'zod';
import { useCase } from '../shared/use-case.js';
import { assertOpen, findPost } from './find-post.js';
import { planPost } from './plan-post.js';
import { readPostingAccount } from './post-account.js';
import { postEntry } from './post-audit.js';
import { checkContent } from './post-content.js';

/** Approves a post and publishes it at once: a worker calls the vendor. A post that failed is tried again. Returns its id. */
export const publishSocialPostNow = useCase({
  name: 'social-posts.publish-now',
  permission: 'social-post:approve',
  input: z.object({ socialPostId: z.string() }),
  audit: { 'social-post.scheduled': postEntry },
  async run({ tx, ports, clock, audit }, { socialPostId }) {
    const post = await findPost(tx, socialPostId);
    assertOpen(post);
    const { limits } = await readPostingAccount(tx, ports, post.channelAccountId);
    checkContent(limits, post, { toPublish: true });
    audit['social-post.scheduled'].beforeAndAfter(post);
    const now = clock.now();
    await planPost(tx, post, now, now);
    return post.id;
  },
});
