export * from './fold-usage.js';
export * from './learn-corrections.js';
export * from './shadow.js';
export * from './train-intents.js';
