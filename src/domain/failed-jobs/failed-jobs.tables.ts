import { defineTables } from '../shared/tables.js';
import { FailedJob } from './failed-job.entity.js';

/** The fields are explained in src/domain/shared/tables.ts. */
export const failedJobTables = defineTables('failed-jobs', {
  failed_job: {
    holds:
      'a job that was given up: ids, and e-mails that are sealed. Those of a contact go with its jobs (app.forget_jobs)',
    entity: FailedJob,
    rights: 'staff',
    grants: { app: 'select', queue: 'select, insert, delete' },
    plain: 'task payload attempts max_attempts error enqueued_at failed_at suspect',
    retention: { by: 'worker.forget-failed' },
    alsoWrittenBy: {
      'integrations/postgres': 'the worker puts jobs there, forgets old ones and seals e-mails with a new key',
    },
  },
});
