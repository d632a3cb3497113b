import { advanceFlowRun, failFlowRun } from '../../domain/flows/index.js';
import { defineTask } from '../define-task.js';

/**
 * Safe to repeat because each step is recorded in the transaction that does it. A run whose step fails on its last attempt is marked as
 * failed, and its job is kept among the failed ones.
 */
export const advanceFlowRunTask = defineTask('flows/advance', (context, payload) => advanceFlowRun(context, payload), {
  onGiveUp: (context, payload) => failFlowRun(context, payload),
});
