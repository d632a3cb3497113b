export * from './remind.js';
