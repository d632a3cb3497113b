import { defineTables, everything } from '../shared/tables.js';

/** See src/domain/shared/tables.ts for the meaning of each line. */
export const scheduleTables = defineTables('schedules', {
  schedule: {
    holds: 'when a recurring task of a tenant runs next',
    rights: 'staff',
    grants: { app: everything, queue: 'select, insert, update' },
    plain: 'task cron timezone enabled next_at done_for last_run_at last_status recent_runs',
    alsoWrittenBy: {
      'integrations/postgres': 'the sweep moves tasks to their next time',
      shared: 'the wrapper of scheduled use cases marks an occurrence as done',
    },
    unseen: 'managers alone ask for it',
  },
});
