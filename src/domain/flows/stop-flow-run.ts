import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { endFlowRun } from './end-run.js';
import { runEntry, runInput, runUnderWay } from './run-under-way.js';

/** Ends a run for good. Returns the id of the run. */
export const stopFlowRun = useCase({
  name: 'flows.stop-run',
  permission: 'flow-run:change',
  input: runInput,
  audit: { 'flow-run.stopped': runEntry },
  async run({ tx, clock, scope, audit }, { flowRunId }): Promise<string> {
    const run = await runUnderWay(tx, flowRunId);
    const { language } = await loadTenant(tx, scope.tenantId);
    await endFlowRun(tx, run.id, 'STOPPED', 'by-hand', { language, now: clock.now() });
    audit['flow-run.stopped'].before(run);
    return run.id;
  },
});
