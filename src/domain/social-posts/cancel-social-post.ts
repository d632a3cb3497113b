import { z } from 'zod';
import { Forbidden } from '../shared/domain-error.js';
import { mayAs } from '../shared/permissions.js';
import { useCase } from '../shared/use-case.js';
import { assertOpen, findPost } from './find-post.js';
import { postEntry } from './post-audit.js';

/** Cancels a post that is not published: nothing is published. Only who approves posts cancels a planned one. Returns its id. */
export const cancelSocialPost = useCase({
  name: 'social-posts.cancel',
  permission: 'social-post:write',
  input: z.object({ socialPostId: z.string() }),
  audit: { 'social-post.cancelled': postEntry },
  async run({ tx, clock, actor, audit }, { socialPostId }) {
    const post = await findPost(tx, socialPostId);
    if (post.status === 'CANCELLED') {
      audit.nothing();
      return post.id;
    }
    assertOpen(post);
    if (post.status === 'SCHEDULED' && !mayAs(actor.role, 'social-post:approve'))
      throw new Forbidden('social-post:approve');
    audit['social-post.cancelled'].beforeAndAfter(post);
    Object.assign(post, { status: 'CANCELLED', updatedAt: clock.now() });
    return post.id;
  },
});
