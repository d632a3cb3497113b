import { giveUpSocialPost, publishSocialPost } from '../../domain/social-posts/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a repeat first asks the vendor whether the post is there. */
export const publishTask = defineTask(
  'social-posts/publish',
  (context, payload) => publishSocialPost(context, payload),
  {
    onGiveUp: (context, payload) => giveUpSocialPost(context, payload),
  },
);
