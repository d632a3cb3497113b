import { flowRunStatuses } from '../../domain/flows/index.js';
import { enumOf } from '../enum-of.js';

export const FlowRunStatusEnum = enumOf('FlowRunStatus', 'How a run of a flow stands.', flowRunStatuses, {
  RUNNING: 'A step is being done.',
  SLEEPING: 'It waits for its time, or for an answer.',
  PAUSED: 'Somebody holds it.',
  DONE: 'All steps are done.',
  STOPPED: 'It was ended; `reason` says why.',
  FAILED: 'A step failed too often.',
});
