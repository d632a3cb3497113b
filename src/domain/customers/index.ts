import './customer.permissions.js';
import './customer.tasks.js';
import './interactions.template.js';
import './segment.settings.js';

export * from './archive-customer.js';
export * from './create-customer.js';
export * from './customer.entity.js';
export * from './customer.sql.js';
export * from './customers.tables.js';
export * from './fold-customer.js';
export * from './interaction.entity.js';
export * from './interaction-type.entity.js';
export * from './interaction-type.queries.js';
export * from './log-interaction.js';
export * from './make-customer.js';
export * from './segment.rows.js';
export * from './settle-segments.js';
export * from './update-customer.js';
