import { useCase } from '../shared/use-case.js';
import { setPlace } from './flow-run.sql.js';
import { runEntry, runInput, runUnderWay } from './run-under-way.js';

/** Pauses a run at its current step. Returns the id of the run. */
export const pauseFlowRun = useCase({
  name: 'flows.pause-run',
  permission: 'flow-run:change',
  input: runInput,
  audit: { 'flow-run.paused': runEntry },
  async run({ tx, audit }, { flowRunId }): Promise<string> {
    const run = await runUnderWay(tx, flowRunId);
    await tx.query(setPlace, [run.id, 'PAUSED', run.step, run.wakeAt, run.askedAt, null]);
    audit['flow-run.paused'].before(run);
    return run.id;
  },
});
