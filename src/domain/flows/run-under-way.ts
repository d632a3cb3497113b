import { z } from 'zod';
import type { Transaction } from '../shared/database.port.js';
import { DomainError } from '../shared/domain-error.js';
import { isId } from '../shared/id.js';
import { lockConversation } from './engine/facts.js';
import { findRun, lockRun, type RunRow } from './flow-run.sql.js';

/** Input and audit entry of the use cases that change a run by hand. */
export const runInput = z.object({ flowRunId: z.string() });
const shows = ({ flow, status, step }: RunRow) => ({ flow, status, step });
export const runEntry = { subject: 'flow-run', shows };

/** Locks and returns the run. Throws if it does not exist or is over. */
export async function runUnderWay(tx: Transaction, id: string): Promise<RunRow> {
  const seen = isId(id) ? await findRun(tx, id) : null;
  if (seen) await lockConversation(tx, seen.conversationId);
  const run = seen && (await lockRun(tx, seen.id));
  if (!run) throw new DomainError('NOT_FOUND', 'Flow run not found.', ['flowRunId']);
  if (!['RUNNING', 'SLEEPING', 'PAUSED'].includes(run.status))
    throw new DomainError('CONFLICT', 'This flow run has ended.', ['flowRunId']);
  return run;
}
