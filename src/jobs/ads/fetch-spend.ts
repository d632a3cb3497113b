import { fetchAdSpend } from '../../domain/ads/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because what the vendor says of a day replaces what it said before. */
export const fetchSpendTask = defineTask('ads/fetch-spend', (context, payload) => fetchAdSpend(context, payload));
