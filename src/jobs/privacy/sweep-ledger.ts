import { sweepLedger } from '../../domain/privacy/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a row that was emptied is not found again. */
export const sweepLedgerTask = defineTask('privacy/sweep-ledger', async (context, payload) => {
  await sweepLedger(context, payload);
});
