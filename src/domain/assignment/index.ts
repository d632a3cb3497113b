import './assignment.permissions.js';
import './assignment.tasks.js';

export * from './apply-assignment-plan.js';
export * from './assign-lead.js';
export * from './give-at-times.js';
export * from './give-waiting-customers.js';
export * from './plan-assignment.js';
export * from './plan-leads.js';
