import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { longUseCase } from '../shared/use-case.js';
import { flowById } from './definitions/index.js';
import { takeStep } from './take-step.js';

/** More than any flow has; a run that is changed for ever by its own steps would end here. */
const mostSteps = 200;

/**
 * Does the steps of a run until it sleeps or is over, each in a transaction of its own. Safe to repeat: a worker that is killed
 * has done whole steps, and the next one continues behind them.
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
