import { respondToMessage } from '../../domain/assistant/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a message is understood once, routed once and answered at most once, each ensured by a unique row. */
export const respondTask = defineTask('conversations/respond', (context, payload) =>
  respondToMessage({ ...context, database: context.database.repeatable }, payload),
);
