export * from './rewrite-values.js';
