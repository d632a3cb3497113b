import { scoreNewLead } from '../../domain/leads/index.js';
import { defineTask } from '../define-task.js';

/** Safe to repeat because a lead that has been scored since is not scored again. */
export const scoreNewLeadTask = defineTask('leads/score-new-lead', (context, payload) =>
  scoreNewLead(context, payload),
);
