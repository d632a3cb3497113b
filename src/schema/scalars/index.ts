export * from './date.js';
export * from './date-time.js';
export * from './decimal.js';
export * from './json.js';
export * from './upload.js';
