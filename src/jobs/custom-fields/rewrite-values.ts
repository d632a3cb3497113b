import { rewriteValues } from '../../domain/custom-fields/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a part that is done finds nothing to change, and enqueues the next part again. */
export const rewriteValuesTask = defineTask('custom-fields/rewrite-values', async (context, payload) => {
  await rewriteValues(context, payload);
});
