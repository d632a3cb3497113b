import { giveWaitingCases } from '../../domain/cases/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a case is given only while it waits. It follows messages, so it runs as their jobs do. */
export const giveWaitingCasesTask = defineTask(
  'cases/give-waiting',
  async context => void (await giveWaitingCases({ ...context, database: context.database.repeatable }, {})),
);
