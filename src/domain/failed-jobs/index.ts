export * from './failed-job.entity.js';
export * from './replay-failed-jobs.js';
