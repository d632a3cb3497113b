import './opportunity.permissions.js';
import './sales.settings.js';

export * from './create-opportunity.js';
export * from './delete-opportunity.js';
export * from './delete-stage.js';
export * from './link-sales.js';
export * from './move-opportunity.js';
export * from './move-sales.js';
export * from './opportunities.tables.js';
export * from './opportunity.entity.js';
export * from './opportunity.sql.js';
export * from './outlook.rows.js';
export * from './stage-change.entity.js';
export * from './update-opportunity.js';
export * from './update-stage.js';
