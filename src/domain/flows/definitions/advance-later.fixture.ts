import type { TestEmbudo } from '../../../testing/index.js';
import { systemActor } from '../../shared/actor.js';
import { hourMs, minuteMs } from '../../shared/durations.js';
import { advanceFlowRun } from '../advance-flow-run.js';

/** Does the steps of a run that are due in `hours` from now, with a clock set one minute after that moment. */
export async function advanceLater(embudo: TestEmbudo, tenantId: string, runId: string, hours: number): Promise<void> {
  const now = new Date(Date.now() + hours * hourMs + minuteMs);
  await embudo.testDatabase.sql(
    `update flow_run set status = 'RUNNING' where id = $1 and status = 'SLEEPING' and wake_at <= $2`,
    [runId, now],
  );
  await advanceFlowRun({ ...embudo.context(systemActor(tenantId)), clock: { now: () => now } }, { flowRunId: runId });
}
