import './assignment.permissions.js';

export * from './apply-assignment-plan.js';
export * from './assign-lead.js';
export * from './plan-assignment.js';
export * from './plan-leads.js';
