export * from './give-waiting.js';
