import { applyBulkChange, giveUpBulkChange } from '../../domain/leads/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because leads that were changed, or restored, are not selected again. */
export const applyBulkChangeTask = defineTask(
  'leads/apply-bulk-change',
  (context, payload) => applyBulkChange(context, payload),
  { onGiveUp: (context, payload) => giveUpBulkChange(context, payload) },
);
