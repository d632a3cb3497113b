import { findName } from '../../domain/conversations/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because only a missing name is filled in. */
export const findNameTask = defineTask('conversations/find-name', (context, payload) =>
  findName({ ...context, database: context.database.repeatable }, payload),
);
