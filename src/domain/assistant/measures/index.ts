export * from './measures.js';
export * from './pieces.js';
export * from './rates.js';
export * from './reckon.js';
