import { z } from 'zod';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { taskSettings } from '../shared/tasks.js';
import { openUseCase } from '../shared/use-case.js';

const runsInAPart = 2_000;
const wake: Statement = { name: 'flow-run.wake', text: 'select app.wake_flow_runs($1, $2, $3) as woken' };

/**
 * Wakes all runs of every tenant that are due. Runs once a minute; any number of workers may do it at once. Returns how many were
 * woken.
 */
export const wakeFlowRuns = openUseCase({
  name: 'flows.wake',
  permission: 'flow:run',
  input: z.object({}),
  audit: notAudited('Each step is recorded in flow_step_run.'),
  async run({ database, clock }): Promise<number> {
    const { maxAttempts } = taskSettings('flows/advance');
    let total = 0;
    for (let woken = runsInAPart; woken === runsInAPart; total += woken) {
      const [row] = await database.unscoped.query<{ woken: number }>(wake, [clock.now(), runsInAPart, maxAttempts]);
      woken = row?.woken ?? 0;
    }
    return total;
  },
});
