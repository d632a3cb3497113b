import { advanceFlowRun, failFlowRun } from '../../domain/flows/index.js';
import { defineTask } from '../define-task.js';

/**
 * Safe to repeat because each step is recorded in the transaction that does it. A run whose step fails on its last attempt is marked as
 * failed, and its job is kept among the failed ones.
 */
export const advanceFlowRunTask = defineTask('flows/advance', async (context, payload, { lastAttempt }) => {
  try {
    await advanceFlowRun(context, payload);
  } catch (error) {
    if (lastAttempt) await failFlowRun(context, payload);
    throw error;
  }
});
