import { fetchAdLead } from '../../domain/ads/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a lead is made once for each id of the vendor. */
export const fetchLeadTask = defineTask('ads/fetch-lead', (context, payload) => fetchAdLead(context, payload));
