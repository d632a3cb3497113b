import { processInbound } from '../../domain/conversations/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a ledger row is processed only while it is RECEIVED, in one transaction. */
export const processInboundTask = defineTask('conversations/process-inbound', (context, payload) =>
  processInbound({ ...context, database: context.database.repeatable }, payload),
);
