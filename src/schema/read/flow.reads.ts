import { FlowRunType } from '../flows/flow-run.type.js';
import { pageOf, type Root } from './roots.js';

/** What runs by itself. */
export const flowRoots: Record<string, Root> = {
  flowRuns: pageOf(FlowRunType, {
    permission: 'flow:read',
    description: 'Runs of flows, the newest first, as far as you may see whom they are for.',
  }),
};
