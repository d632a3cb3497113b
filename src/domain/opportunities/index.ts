export * from './create-opportunity.js';
export * from './move-opportunity.js';
export * from './opportunity.entity.js';
export * from './opportunity.sql.js';
export * from './stage-change.entity.js';
export * from './update-opportunity.js';
