import './pipeline.permissions.js';
import './pipelines.template.js';

export * from './archive-pipeline.js';
export * from './create-pipeline.js';
export * from './create-stage.js';
export * from './pipeline.entity.js';
export * from './pipelines.tables.js';
export * from './stage-input.js';
export * from './stage-order.js';
export * from './update-pipeline.js';
