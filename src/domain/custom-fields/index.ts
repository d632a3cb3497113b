import './custom-field.permissions.js';
import './custom-field.tasks.js';
import './custom-fields.template.js';

export * from './create-custom-field.js';
export * from './custom-field.entity.js';
export * from './custom-field.queries.js';
export * from './custom-fields.tables.js';
export * from './delete-custom-field.js';
export * from './field-counts.rows.js';
export * from './field-filter.js';
export * from './field-sums.rows.js';
export { changedValues, newValues } from './field-values.js';
export * from './purge-removed-fields.js';
export { readAnsweredFields } from './read-answered-fields.js';
export * from './read-field-values.js';
export * from './rewrite-values.js';
export * from './update-custom-field.js';
