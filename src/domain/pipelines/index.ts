export * from './create-pipeline.js';
export * from './pipeline.entity.js';
