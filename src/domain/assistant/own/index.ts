export * from './fail-intent-training.js';
export * from './learn-corrections.js';
export * from './own-model.js';
export * from './own-model.queries.js';
export * from './own-models.js';
export * from './run-intent-training.js';
export * from './switch-own-model.js';
export * from './train-intents.js';
