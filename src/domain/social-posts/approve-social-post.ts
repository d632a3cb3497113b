import { z } from 'zod';
import { useCase } from '../shared/use-case.js';
import { assertOpen, findPost } from './find-post.js';
import { readPostingAccount } from './post-account.js';
import { postEntry } from './post-audit.js';
import { checkContent } from './post-content.js';

/** Approves a draft, so that it can be planned. Throws if the channel would not take it. Returns its id. */
export const approveSocialPost = useCase({
  name: 'social-posts.approve',
  permission: 'social-post:approve',
  input: z.object({ socialPostId: z.string() }),
  audit: { 'social-post.approved': postEntry },
  async run({ tx, ports, clock, audit }, { socialPostId }) {
    const post = await findPost(tx, socialPostId);
    assertOpen(post);
    if (post.status !== 'DRAFT') {
      audit.nothing();
      return post.id;
    }
    const { limits } = await readPostingAccount(tx, ports, post.channelAccountId);
    checkContent(limits, post, { toPublish: true });
    audit['social-post.approved'].beforeAndAfter(post);
    Object.assign(post, { status: 'APPROVED', updatedAt: clock.now() });
    return post.id;
  },
});
