import { applyRetention } from '../../domain/privacy/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because an erased contact is not selected again. */
export const applyRetentionTask = defineTask(
  'privacy/apply-retention',
  (context, payload) => applyRetention(context, payload),
  { cron: '23 3 * * *' },
);
