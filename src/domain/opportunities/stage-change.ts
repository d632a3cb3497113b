import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';

const insertStatement: Statement = {
  name: 'opportunity.record-stage',
  text: `insert into stage_change (id, tenant_id, opportunity_id, seller_id, from_stage_id, to_stage_id, changed_by, changed_at, entered_at, seconds_in_stage, advanced, notes)
    values ($1, app.tenant(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
};

export interface StageChange {
  opportunityId: string;
  sellerId: string | null;
  toStageId: string;
  changedAt: Date;
  /** Null if no user did it. */
  changedBy: string | null;
  notes: string | null;
  /** The stage that was left; null for the first entry of the history. */
  left: { stageId: string; enteredAt: Date; seconds: number; advanced: boolean } | null;
}

/** Records one entry of the stage history. The funnel's counters are derived from it. */
export async function recordStageChange(tx: Transaction, change: StageChange): Promise<void> {
  const { left } = change;
  await tx.query(insertStatement, [
    newId(),
    change.opportunityId,
    change.sellerId,
    left?.stageId ?? null,
    change.toStageId,
    change.changedBy,
    change.changedAt,
    left?.enteredAt ?? null,
    left?.seconds ?? null,
    left?.advanced ?? false,
    change.notes,
  ]);
}
