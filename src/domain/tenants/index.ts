import './tenant.permissions.js';
import './business.settings.js';

export type { TenantSettings } from '../shared/settings-sections.js';
export * from './apply-template.js';
export { changeOwnSettings } from './change-own-settings.js';
export * from './create-tenant.js';
export * from './load-tenant.js';
export * from './register.js';
export { defineTemplatePart } from './template-parts.js';
export * from './templates/index.js';
export * from './tenant.entity.js';
export * from './tenant-problem.js';
export * from './tenants.tables.js';
export * from './update-tenant-settings.js';
