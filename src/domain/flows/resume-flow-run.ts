import { DomainError } from '../shared/domain-error.js';
import { useCase } from '../shared/use-case.js';
import { setPlace } from './flow-run.sql.js';
import { runEntry, runInput, runUnderWay } from './run-under-way.js';

/** Resumes a paused run. A wait whose time has come in the meantime is over. Returns the id of the run. */
export const resumeFlowRun = useCase({
  name: 'flows.resume-run',
  permission: 'flow-run:change',
  input: runInput,
  audit: { 'flow-run.resumed': runEntry },
  async run({ tx, clock, audit }, { flowRunId }): Promise<string> {
    const run = await runUnderWay(tx, flowRunId);
    if (run.status !== 'PAUSED') throw new DomainError('CONFLICT', 'This flow run is not paused.', ['flowRunId']);
    // What was asked may have been answered meanwhile: the step looks, and sleeps on where it was not.
    const sleeps = run.askedAt === null && run.wakeAt !== null && run.wakeAt > clock.now();
    await tx.query(setPlace, [run.id, sleeps ? 'SLEEPING' : 'RUNNING', run.step, run.wakeAt, run.askedAt, null]);
    if (!sleeps) await tx.enqueue('flows/advance', { flowRunId: run.id });
    audit['flow-run.resumed'].before(run);
    return run.id;
  },
});
