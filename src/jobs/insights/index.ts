export * from './fold-counters.js';
