import { v5 } from 'uuid';
import { z } from 'zod';
import { raiseAlertAgain, tenantAlert } from '../insights/index.js';
import { notAudited } from '../shared/audit-trail.js';
import type { Statement } from '../shared/database.port.js';
import { useCase } from '../shared/use-case.js';
import { loadTenant } from '../tenants/index.js';
import { failureRate } from './scheduled-tasks.rows.js';
import { scheduleTexts as text } from './schedules.texts.js';

const runsKept = 20;
/** Below this number of runs there is no alert, so that one failure after a start raises none. */
const fewestRuns = 5;
const tooManyFailures = 0.2;

const note: Statement = {
  name: 'schedule.note-run',
  text: `update schedule set last_run_at = $2, last_status = case when $3 then 'FAILED' else 'DONE' end,
      recent_runs = right(recent_runs || case when $3 then 'x' else '.' end, ${runsKept})
    where task = $1 returning length(recent_runs) as runs, ${failureRate('recent_runs')} as rate`,
};
const raise = tenantAlert('schedule.raise-failing', raiseAlertAgain, {
  kind: 'SCHEDULED_TASK_FAILS',
  severity: 'WARNING',
});

/** Records the result of a recurring task's run. Raises a warning if more than a fifth of the last twenty runs failed. */
export const noteScheduledRun = useCase({
  name: 'schedules.note-run',
  permission: 'automation:run',
  input: z.object({ task: z.string(), failed: z.boolean() }),
  audit: notAudited('The list of scheduled tasks shows each run.'),
  async run({ tx, clock, scope }, { task, failed }): Promise<void> {
    const [noted] = await tx.query<{ runs: number; rate: number }>(note, [task, clock.now(), failed]);
    if (!noted || !failed || noted.runs < fewestRuns || noted.rate <= tooManyFailures) return;
    const { language } = await loadTenant(tx, scope.tenantId);
    const title = text.coded(language, 'failing', { task, share: noted.rate });
    // A task has no id, so every run derives the same one from its name.
    const subjectId = v5(`SCHEDULED_TASK_FAILS ${task}`, scope.tenantId);
    await raise(tx, { title, details: { task }, subjectId });
  },
});
