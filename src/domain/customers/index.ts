import './segment.settings.js';

export * from './create-customer.js';
export * from './customer.entity.js';
export * from './customer.sql.js';
export * from './interaction.entity.js';
export * from './interaction-type.entity.js';
export * from './interaction-type.queries.js';
export * from './log-interaction.js';
export * from './make-customer.js';
export * from './settle-segments.js';
export * from './update-customer.js';
