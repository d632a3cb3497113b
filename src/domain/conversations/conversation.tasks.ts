import { z } from 'zod';
import { defineTasks } from '../shared/tasks.js';

export const conversationTasks = defineTasks({
  'conversations/process-inbound': { payload: z.object({ eventId: z.uuid() }), maxAttempts: 12, lane: 'intake' },
  // Written by the database for rows that many others wait with (app.enqueue_inbound).
  'conversations/process-several': {
    payload: z.object({ events: z.array(z.object({ eventId: z.uuid(), requestId: z.string().nullish() })).min(1) }),
    maxAttempts: 12,
    lane: 'intake',
  },
  // `gathered`: the contact had time to continue writing, so the message is answered now.
  'conversations/respond': {
    payload: z.object({ messageId: z.uuid(), gathered: z.boolean().optional() }),
    maxAttempts: 8,
    lane: 'outside',
  },
  'conversations/sync-templates': { payload: z.object({ accountId: z.uuid() }), maxAttempts: 5, lane: 'outside' },
  'conversations/find-name': {
    payload: z.object({ contactId: z.uuid(), accountId: z.uuid() }),
    maxAttempts: 3,
    lane: 'outside',
  },
  // Attempts span about three hours: a vendor may be unreachable for a while, and keeps files for days.
  'conversations/fetch-media': { payload: z.object({ messageId: z.uuid() }), maxAttempts: 10, lane: 'outside' },
  'conversations/hear': { payload: z.object({ messageId: z.uuid() }), maxAttempts: 3, lane: 'outside' },
  'conversations/poll-messages': { payload: z.object({ accountId: z.uuid() }), maxAttempts: 4, lane: 'outside' },
  'conversations/reconcile-send': { payload: z.object({ messageId: z.uuid() }), maxAttempts: 8, lane: 'outside' },
  'conversations/wake-held': { payload: z.object({ accountId: z.uuid() }), maxAttempts: 12, lane: 'outside' },
  'conversations/deliver': { payload: z.object({ messageId: z.uuid() }), maxAttempts: 5, lane: 'outside' },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    conversations: typeof conversationTasks;
  }
}
