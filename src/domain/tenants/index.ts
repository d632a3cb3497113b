export * from './apply-template.js';
export * from './create-tenant.js';
export * from './load-tenant.js';
export * from './register.js';
export * from './templates/index.js';
export * from './tenant.entity.js';
export * from './tenant-settings.js';
export * from './update-tenant-settings.js';
