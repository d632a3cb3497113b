import { failIntentTraining, runIntentTraining } from '../../domain/assistant/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because the same lessons produce the same model, and a training that has ended is not changed. */
export const trainIntentsTask = defineTask(
  'assistant/train-intents',
  (context, payload) => runIntentTraining(context, payload),
  { onGiveUp: (context, payload) => failIntentTraining(context, payload) },
);
