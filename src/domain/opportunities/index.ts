export * from './create-opportunity.js';
export * from './move-opportunity.js';
export * from './opportunity.entity.js';
export * from './opportunity.queries.js';
export * from './update-opportunity.js';
