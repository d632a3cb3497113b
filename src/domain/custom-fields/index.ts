export * from './create-custom-field.js';
export * from './custom-field.entity.js';
export * from './custom-field.queries.js';
export * from './read-field-values.js';
