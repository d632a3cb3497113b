import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import { longUseCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { endFlowRun } from './end-run.js';

/** Ends a run as failed, after the last retry of its step has failed. */
export const failFlowRun = longUseCase({
  name: 'flows.fail',
  permission: 'flow:run',
  input: z.object({ flowRunId: z.uuid() }),
  audit: notAudited('The run records it.'),
  async run({ read, scope, clock, transaction }, { flowRunId }) {
    const { language } = await loadTenant(read, scope.tenantId);
    await transaction(tx => endFlowRun(tx, flowRunId, 'FAILED', 'failed', { language, now: clock.now() }));
  },
});
