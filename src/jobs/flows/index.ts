export * from './advance.js';
