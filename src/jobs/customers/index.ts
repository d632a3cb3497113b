export * from './settle-segments.js';
