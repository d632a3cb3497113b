import { findMissedLeads } from '../../domain/ads/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because it has only those leads fetched that are not there. */
export const findMissedTask = defineTask('ads/find-missed', (context, payload) => findMissedLeads(context, payload));
