export * from './mail-digest.js';
export * from './push.js';
