import { fetchAdLead } from '../../domain/ads/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because one lead is created per vendor id. */
export const fetchLeadTask = defineTask('ads/fetch-lead', (context, payload) => fetchAdLead(context, payload));
