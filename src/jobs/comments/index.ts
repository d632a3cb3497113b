export * from './answer.js';
export * from './deliver-reply.js';
export * from './hide.js';
export * from './read-post.js';
export * from './receive.js';
