import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { useCase } from '../shared/use-case.js';
import { failPost, postUnderWay } from './settle-publication.js';

/** Ends a post as failed whose job was given up. It can be published again. */
export const giveUpSocialPost = useCase({
  name: 'social-posts.give-up',
  permission: 'social-post:publish',
  input: z.object({ postId: z.uuid() }),
  audit: notAudited('The post itself tells how it ended.'),
  async run({ tx, clock }, { postId }) {
    const post = await postUnderWay(tx, postId);
    if (post) await failPost(tx, post, 'interrupted', '', clock.now());
  },
});
