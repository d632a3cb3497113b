import { CommentType } from '../comments/comment.type.js';
import { byId, pageOf, type Root } from './roots.js';
import '../comments/comment-reply.type.js';
import '../comments/commented-post.type.js';
import '../social-posts/social-post.type.js';

/** Comments below the posts of the business. */
export const commentRoots: Record<string, Root> = {
  comments: pageOf(CommentType, {
    permission: 'comment:read',
    description: 'The comments below the posts of the connected pages and Instagram accounts, by default newest first.',
  }),
  comment: byId(CommentType, { permission: 'comment:read', description: 'One comment; null if there is none.' }),
};
