import { sweepLedger } from '../../domain/privacy/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because an emptied row is not selected again. */
export const sweepLedgerTask = defineTask('privacy/sweep-ledger', async (context, payload) => {
  await sweepLedger(context, payload);
});
