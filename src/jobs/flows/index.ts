export * from './advance.js';
export * from './collect-again.js';
