import './failed-job.permissions.js';

export * from './failed-job.entity.js';
export * from './failed-jobs.tables.js';
export * from './replay-failed-jobs.js';
