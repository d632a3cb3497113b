import { expireFiles } from '../../domain/conversations/index.js';
import { sweepFiles } from '../../domain/media/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because each run looks for the remaining files. */
export const sweepTask = defineTask(
  'media/sweep',
  async (context, payload) => {
    await expireFiles(context, payload);
    await sweepFiles(context, payload);
  },
  { cron: '41 */6 * * *' },
);
