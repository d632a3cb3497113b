import { findMissedLeads } from '../../domain/ads/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because only missing leads are fetched. */
export const findMissedTask = defineTask('ads/find-missed', (context, payload) => findMissedLeads(context, payload));
