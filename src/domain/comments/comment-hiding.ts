import type { Transaction } from '../shared/database.port.js';

/** Enqueues the job that hides a comment at the vendor, or shows it again. If both are requested, the last request counts. */
export const enqueueHiding = (tx: Transaction, commentId: string, hidden: boolean): Promise<void> =>
  tx.enqueue('comments/hide', { commentId, hidden }, { jobKey: `comment-hidden:${commentId}` });
