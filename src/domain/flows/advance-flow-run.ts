import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { longUseCase } from '../shared/use-case.js';
import { flowById } from './definitions/index.js';
import { takeStep } from './take-step.js';

/** More steps than any flow has. A run that its own steps keep changing for ever stops here. */
const mostSteps = 200;

/**
 * Does the steps of a run until the run sleeps or ends, each in its own transaction. Safe to repeat: a worker that is killed leaves
 * only whole steps done, and the next worker continues after them.
 */
export const advanceFlowRun = longUseCase({
  name: 'flows.advance',
  permission: 'flow:run',
  input: z.object({ flowRunId: z.uuid() }),
  audit: notAudited('Each step is recorded in flow_step_run.'),
  async run(context, { flowRunId }) {
    for (let steps = 0; steps < mostSteps; steps++) {
      const goesOn = await context.transaction(tx => takeStep({ ...context, tx, flowOf: flowById }, flowRunId));
      if (!goesOn) return;
    }
  },
});
