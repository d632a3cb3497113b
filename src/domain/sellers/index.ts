import './assignment.settings.js';
import './seller.permissions.js';

export * from './activate-seller.js';
export type { AssignmentRule } from './assignment.settings.js';
export * from './assignment-rules.js';
export * from './choose-seller.js';
export * from './find-assignee.js';
export * from './find-own-seller.js';
export * from './load-working-times.js';
export * from './open-load.sql.js';
export * from './seller.entity.js';
export * from './sellers.tables.js';
export * from './update-seller.js';
export * from './working-times.js';
