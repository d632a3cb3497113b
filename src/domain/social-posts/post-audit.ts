import type { SocialPost } from './social-post.entity.js';

/** What the audit log records of a post. Its text is left out: it is shown with the post. */
export const postEntry = {
  subject: 'social_post',
  shows: ({ status, channelAccountId, scheduledAt }: SocialPost) => ({ status, channelAccountId, scheduledAt }),
};
