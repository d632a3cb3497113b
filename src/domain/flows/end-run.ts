import type { Transaction } from '../shared/database.port.js';
import { codesOf } from '../shared/text-codes.js';
import type { Language } from '../shared/translations.js';
import type { FlowRunStatus } from './flow-run.entity.js';
import { endRun } from './flow-run.sql.js';
import { flowTexts } from './flows.texts.js';

export type EndReason = Parameters<typeof flowTexts>[1];

/** Ends a run if it is still under way. Returns whether it was. */
export async function endFlowRun(
  tx: Transaction,
  runId: string,
  status: Extract<FlowRunStatus, 'DONE' | 'STOPPED' | 'FAILED'>,
  reason: EndReason | null,
  { language, now }: { language: Language; now: Date },
): Promise<boolean> {
  const text = reason === null ? null : flowTexts.coded(language, reason);
  const codes = text && codesOf({ reason: text });
  return (await tx.query(endRun, [runId, status, text?.text, now, reason === 'reply', codes])).length > 0;
}
