import { z } from 'zod';
import { intents, sentimentLabels, temperatures } from '../shared/labels.js';
import { defineTasks } from '../shared/tasks.js';

export const assistantTasks = defineTasks({
  'assistant/fold-usage': { payload: z.object({}), maxAttempts: 5, lane: 'intake' },
  'assistant/shadow': {
    payload: z.object({
      messageId: z.uuid(),
      // Understanding by the model whose answer counts.
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
  },
  // At most a minute of computing, in steps of a few milliseconds.
  'assistant/train-intents': { payload: z.object({ modelId: z.uuid() }), maxAttempts: 5, lane: 'outside' },
  'assistant/learn-corrections': {
    payload: z.object({ staleId: z.uuid().optional() }),
    maxAttempts: 5,
    lane: 'outside',
  },
});
declare module '../shared/tasks.js' {
  interface FeatureTasks {
    assistant: typeof assistantTasks;
  }
}
