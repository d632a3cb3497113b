export * from './remind.js';
export * from './warn-of-leaver.js';
