import { FlowRunType } from '../flows/flow-run.type.js';
import { pageOf, type Root } from './roots.js';

/** Runs of automated flows. */
export const flowRoots: Record<string, Root> = {
  flowRuns: pageOf(FlowRunType, {
    permission: 'flow:read',
    description: 'Runs of flows for contacts that you may see, newest first.',
  }),
};
