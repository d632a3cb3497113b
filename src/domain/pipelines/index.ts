export * from './create-pipeline.js';
export * from './pipeline.entity.js';
export * from './pipeline.queries.js';
