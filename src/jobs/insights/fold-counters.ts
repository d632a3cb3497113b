import { foldCounters } from '../../domain/insights/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because each delta is deleted in the statement that adds it to its sum. */
export const foldCountersTask = defineTask('insights/fold-counters', context => foldCounters(context, {}));
