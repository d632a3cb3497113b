export * from './publish.js';
export * from './write-week.js';
