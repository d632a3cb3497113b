import { learnCorrections } from '../../domain/assistant/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a second run finds no new corrections. */
export const learnCorrectionsTask = defineTask('assistant/learn-corrections', (context, payload) =>
  learnCorrections(context, payload),
);
