import { fetchAdSpend } from '../../domain/ads/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because the vendor's figures for a day replace the earlier ones. */
export const fetchSpendTask = defineTask('ads/fetch-spend', (context, payload) => fetchAdSpend(context, payload));
