import type { Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { FlowFacts } from './engine/facts.js';
import type { AnyFlow } from './engine/flow.js';
import { nextStep } from './engine/position.js';
import { insertRun, moveRun } from './flow-run.sql.js';
import { noteFlowRun } from './may-concern-flows.js';
import { wakeTime } from './take-step.js';

export interface RunStart {
  flow: AnyFlow;
  facts: FlowFacts;
  settings: never;
  /** Id of what starts the run; the same each time the event is handled. */
  causeId: string;
  anchorAt: Date;
  now: Date;
  /** Whether a run that has done no step yet is moved to this cause. */
  mayMove: boolean;
}

/**
 * Starts a run, or moves one that has done no step yet to the newer cause. Returns the run's id; null if a run that has done steps is under
 * way, the cause has already started a run, or the flow needs a conversation and there is none. A flow that begins with a wait sleeps at
 * once, without a job.
 */
export async function startRun(tx: Transaction, given: RunStart): Promise<string | null> {
  const { flow, facts, anchorAt, now, causeId } = given;
  const subject = flow.onePer === 'conversation' ? facts.conversationId : facts.contactId;
  if (subject === null) return null;
  const first = nextStep(flow.steps, []);
  const wakeAt = first?.kind === 'wait' ? wakeTime(first, anchorAt, given.settings) : null;
  const sleeps = wakeAt !== null && wakeAt > now;
  const place = [sleeps ? 'SLEEPING' : 'RUNNING', sleeps ? first?.id : null, sleeps ? wakeAt : null];
  const heard = String(facts.lastInboundSequence ?? 0n);
  const id = newId();
  const [made] = await tx.query<{ id: string }>(insertRun, [
    id,
    flow.id,
    facts.contactId,
    facts.conversationId,
    subject,
    causeId,
    ...place,
    anchorAt,
    heard,
  ]);
  const [moved] =
    made || !given.mayMove
      ? []
      : await tx.query<{ id: string }>(moveRun, [flow.id, subject, causeId, anchorAt, ...place, heard]);
  const runId = made?.id ?? moved?.id ?? null;
  if (runId !== null) noteFlowRun(tx.tenantId);
  if (runId !== null && !sleeps) await tx.enqueue('flows/advance', { flowRunId: runId });
  return runId;
}
