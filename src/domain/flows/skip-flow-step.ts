import { DomainError } from '../shared/domain-error.js';
import { newId } from '../shared/id.js';
import { useCase } from '../shared/use-case.js';
import { flowById } from './definitions/index.js';
import { nextStep } from './engine/position.js';
import { recordStep, setPlace } from './flow-run.sql.js';
import { runEntry, runInput, runUnderWay } from './run-under-way.js';

/**
 * Skips the current step of a run, for example a wait, and lets the run go on. A paused run stays paused, after that step. Returns
 * the id of the run.
 */
export const skipFlowStep = useCase({
  name: 'flows.skip-step',
  permission: 'flow-run:change',
  input: runInput,
  audit: { 'flow-run.step-skipped': runEntry },
  async run({ tx, clock, audit }, { flowRunId }): Promise<string> {
    const run = await runUnderWay(tx, flowRunId);
    const flow = flowById(run.flow);
    const step = flow && nextStep(flow.steps, run.done);
    if (!step) throw new DomainError('CONFLICT', 'There is no step left to skip.', ['flowRunId']);
    await tx.query(recordStep, [run.id, newId(), step.id, 'skipped', null, clock.now(), null]);
    const paused = run.status === 'PAUSED';
    await tx.query(setPlace, [run.id, paused ? 'PAUSED' : 'RUNNING', null, null, null, null]);
    if (!paused) await tx.enqueue('flows/advance', { flowRunId: run.id });
    audit['flow-run.step-skipped'].before({ ...run, step: step.id });
    return run.id;
  },
});
