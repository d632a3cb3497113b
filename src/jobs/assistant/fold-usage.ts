import { foldModelUsage } from '../../domain/assistant/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a call is marked as folded in the transaction that counts it. */
export const foldUsageTask = defineTask('assistant/fold-usage', context => foldModelUsage(context, {}));
