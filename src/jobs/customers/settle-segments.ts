import { settleSegments } from '../../domain/customers/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a customer with the right segment is not changed. */
export const settleSegmentsTask = defineTask(
  'customers/settle-segments',
  async context => {
    await settleSegments(context, {});
  },
  { cron: '41 3 * * *' },
);
