import { z } from 'zod';
import { intents, sentimentLabels, temperatures } from './labels.js';

export interface TaskSettings<S extends z.ZodObject = z.ZodObject> {
  payload: S;
  /** Tries before the job rests as failed, with exponential back-off between them (e^n seconds). */
  maxAttempts: number;
  /** `intake` jobs touch only the database and are quick; `outside` jobs may wait for a model or a vendor. */
  lane: 'intake' | 'outside';
}
const task = <S extends z.ZodObject>(settings: TaskSettings<S>) => settings;

/** Every job that can be enqueued. A payload may gain optional fields only: old jobs outlive the code that wrote them. */
export const tasks = {
  'conversations/process-inbound': task({ payload: z.object({ eventId: z.uuid() }), maxAttempts: 12, lane: 'intake' }),
  'conversations/respond': task({ payload: z.object({ messageId: z.uuid() }), maxAttempts: 8, lane: 'outside' }),
  'conversations/deliver': task({ payload: z.object({ messageId: z.uuid() }), maxAttempts: 5, lane: 'outside' }),
  'assistant/fold-usage': task({ payload: z.object({}), maxAttempts: 5, lane: 'intake' }),
  'assistant/shadow': task({
    payload: z.object({
      messageId: z.uuid(),
      // what the model said whose answer counts
      shown: z.object({
        provider: z.string(),
        model: z.string(),
        intent: z.enum(intents),
        sentiment: z.enum(sentimentLabels),
        temperature: z.enum(temperatures),
      }),
    }),
    maxAttempts: 3,
    lane: 'outside',
  }),
  // A minute of arithmetic at most, a few milliseconds at a time.
  'assistant/train-intents': task({ payload: z.object({ modelId: z.uuid() }), maxAttempts: 5, lane: 'outside' }),
  'assistant/learn-corrections': task({
    payload: z.object({ staleId: z.uuid().optional() }),
    maxAttempts: 5,
    lane: 'outside',
  }),
  'access/walk-audit': task({ payload: z.object({}), maxAttempts: 5, lane: 'outside' }),
  'access/send-mail': task({
    payload: z.object({ sealed: z.string(), queuedAt: z.iso.datetime().optional() }),
    maxAttempts: 8,
    lane: 'outside',
  }),
  'privacy/sweep-ledger': task({ payload: z.object({ sealed: z.string() }), maxAttempts: 8, lane: 'outside' }),
  'privacy/apply-retention': task({
    // where the walk through the contacts goes on; from the first one where it is missing
    payload: z.object({ after: z.object({ at: z.string(), id: z.uuid() }).optional() }),
    maxAttempts: 5,
    lane: 'outside',
  }),
  'customers/settle-segments': task({ payload: z.object({}), maxAttempts: 5, lane: 'outside' }),
  'leads/give-older-messages': task({ payload: z.object({ contactId: z.uuid() }), maxAttempts: 8, lane: 'outside' }),
  'leads/learn-close-rates': task({ payload: z.object({}), maxAttempts: 5, lane: 'outside' }),
  'insights/fold-counters': task({ payload: z.object({}), maxAttempts: 5, lane: 'intake' }),
} as const;
export type TaskName = keyof typeof tasks;
export type TaskPayload<T extends TaskName> = z.infer<(typeof tasks)[T]['payload']>;

export interface EnqueueOptions {
  /** One waiting job per key and tenant; a later enqueue replaces the earlier. */
  jobKey?: string;
  runAt?: Date;
}
