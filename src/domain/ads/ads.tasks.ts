import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

export const adTasks = defineTasks({
  // The attempts span about six hours: a token may have to be renewed first.
  'ads/fetch-lead': {
    payload: z.object({
      accountId: z.uuid(),
      adLeadId: z.string().regex(/^\d{1,40}$/),
      /** The ledger row of the webhook that announced the lead; null if the lead was found in the vendor's list. */
      eventId: z.uuid().nullish(),
    }),
    maxAttempts: 10,
    lane: 'outside',
  },
  'ads/find-missed': { payload: z.object({ accountId: z.uuid() }), maxAttempts: 4, lane: 'outside' },
  'ads/fetch-spend': { payload: z.object({ accountId: z.uuid() }), maxAttempts: 5, lane: 'outside' },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    ads: typeof adTasks;
  }
}
