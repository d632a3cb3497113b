import './comments.permissions.js';
import './comments.settings.js';
import './comments.tasks.js';

export * from './answer-comment.js';
export * from './comment.entity.js';
export * from './comment-desk.port.js';
export * from './comment-reply.entity.js';
export * from './commented-post.entity.js';
export { readCommentedPost } from './commented-post.js';
export * from './comments.tables.js';
export * from './deliver-reply.js';
export * from './hide-at-vendor.js';
export * from './hide-comment.js';
export * from './mark-comment-done.js';
export * from './receive-comment.js';
export * from './reply-to-comment.js';
export * from './unhide-comment.js';
