export * from './fetch-lead.js';
export * from './fetch-spend.js';
export * from './find-missed.js';
