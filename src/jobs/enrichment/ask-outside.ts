import { askOutside } from '../../domain/enrichment/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because what is asked is noted before, and not asked again within the month. */
export const askOutsideTask = defineTask('enrichment/ask-outside', (context, payload) => askOutside(context, payload));
