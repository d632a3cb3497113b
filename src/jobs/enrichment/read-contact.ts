import { readContact } from '../../domain/enrichment/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a value that was found once is not stored again. */
export const readContactTask = defineTask('enrichment/read-contact', (context, payload) =>
  readContact({ ...context, database: context.database.repeatable }, payload),
);
