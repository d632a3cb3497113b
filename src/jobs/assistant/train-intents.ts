import { runIntentTraining } from '../../domain/assistant/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because the same lessons give the same model, and one that has ended is left alone. */
export const trainIntentsTask = defineTask('assistant/train-intents', (context, payload, { lastAttempt }) =>
  runIntentTraining(context, { ...payload, lastAttempt }),
);
