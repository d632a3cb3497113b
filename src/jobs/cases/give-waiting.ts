import { giveWaitingCases } from '../../domain/cases/index.js';
import { defineTask } from '../define-task.js';

/**
 * Safe to repeat because a case is assigned only while it waits. It follows messages, so like their jobs it commits without waiting for the
 * disk.
 */
export const giveWaitingCasesTask = defineTask(
  'cases/give-waiting',
  async context => void (await giveWaitingCases({ ...context, database: context.database.repeatable }, {})),
);
