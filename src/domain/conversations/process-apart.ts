import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { useCase } from '../shared/use-case.js';

/** Gives a row of the ledger that could not be processed together with others a job of its own. Safe to repeat: it has one at most. */
export const processApart = useCase({
  name: 'conversations.process-apart',
  permission: 'inbound-event:process',
  input: z.object({ eventId: z.uuid() }),
  audit: notAudited('The row of the ledger records what was received and the result.'),
  together: 'process-apart',
  run: ({ tx }, { eventId }) =>
    tx.enqueue('conversations/process-inbound', { eventId }, { jobKey: `apart:${eventId}` }),
});
