export * from './remove-bytes.js';
export * from './sweep.js';
