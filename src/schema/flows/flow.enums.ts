import { flowRunStatuses } from '../../domain/flows/index.js';
import { enumOf } from '../enum-of.js';

export const FlowRunStatusEnum = enumOf('FlowRunStatus', 'The status of a run of a flow.', flowRunStatuses, {
  RUNNING: 'A step is being executed.',
  SLEEPING: 'It waits for a time or for an answer.',
  PAUSED: 'A person has paused it.',
  DONE: 'All steps are completed.',
  STOPPED: 'It was ended; `reason` says why.',
  FAILED: 'A step failed too often.',
});
