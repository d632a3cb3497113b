import { SocialPostType } from '../social-posts/social-post.type.js';
import { byId, flatPageOf, type Root } from './roots.js';

/** Posts on social networks. */
export const socialPostRoots: Record<string, Root> = {
  socialPosts: flatPageOf(SocialPostType, {
    permission: 'social-post:read',
    description: 'Posts for pages and accounts, newest first.',
  }),
  socialPost: byId(SocialPostType, {
    permission: 'social-post:read',
    description: 'One post; null if it does not exist.',
  }),
};
