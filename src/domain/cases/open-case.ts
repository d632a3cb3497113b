import { raiseAlertAgain } from '../insights/index.js';
import type { Transaction } from '../shared/database.port.js';
import { hourMs } from '../shared/durations.js';
import { batchableStatement } from '../shared/for-several.js';
import { newId } from '../shared/id.js';
import { codesOf, finished } from '../shared/text-codes.js';
import type { CodedText } from '../shared/translations.js';
import type { TenantProfile } from '../tenants/index.js';
import { type CaseRow, reopenHours, saveCase } from './case.sql.js';
import { caseTexts } from './cases.texts.js';
import { summarize } from './summarize.js';

const raise = batchableStatement(
  'case.alert',
  { id: 'uuid', seller_id: 'uuid', kind: 'text', title: 'jsonb', details: 'text', subject_id: 'uuid' },
  `raised as (${raiseAlertAgain(
    {
      id: 'i.id',
      sellerId: 'i.seller_id',
      kind: 'i.kind',
      severity: `'WARNING'`,
      title: 'i.title',
      details: 'i.details::jsonb',
      subjectId: 'i.subject_id',
    },
    'input i',
  )})
    select i.call, r.id from raised r join input i on i.subject_id = r.subject_id`,
);

/** `number` and `sellerId` are only set if the case was not open before. */
type SavedCase = Pick<CaseRow, 'id' | 'number' | 'sellerId'> & { opened: boolean };

export interface CaseOpening {
  conversationId: string;
  /** The reason, in words for people; null takes it from the routing of the last message. */
  reason: CodedText | string | null;
  /** From 1 to 5, 5 is most urgent; null takes it from the routing of the last message. */
  priority: number | null;
  department: string | null;
  now: Date;
}

/**
 * Opens the case of a conversation, updates the open one, or reopens the one that was closed within the last 72 hours. A new case goes to
 * the conversation's seller, if there is one. Otherwise a job gives it to the best seller at work, or it waits for the first who has room.
 * Returns the case's id; null if the conversation no longer exists.
 */
export async function openCase(tx: Transaction, tenant: TenantProfile, opening: CaseOpening): Promise<string | null> {
  const { conversationId, now } = opening;
  const said = await summarize(tx, conversationId, tenant.language);
  const reason = opening.reason ?? said.routedBecause ?? caseTexts.coded(tenant.language, 'handedOver');
  const priority = opening.priority ?? said.priority ?? 3;
  const department = opening.department ?? said.department;
  const since = new Date(now.getTime() - reopenHours * hourMs);
  const { subject, summary } = said;
  const texts = [subject, opening.reason, reason, summary].map(text => text && finished(text));
  const codes = codesOf({ subject, reason, summary });
  const values = [newId(), conversationId, department, priority, ...texts, codes, since, now];
  const [saved] = await tx.query<SavedCase>(saveCase, values);
  if (!saved?.opened) return saved?.id ?? null;
  const { id, number, sellerId } = saved;
  await raiseCaseAlert(tx, 'ESCALATION', sellerId, caseTexts.coded(tenant.language, 'waiting', { number }), {
    id,
    conversationId,
  });
  if (sellerId === null) await tx.enqueue('cases/give-waiting', {}, { jobKey: 'give-waiting-cases' });
  tx.record('case.opened', { caseId: id, conversationId, sellerId });
  return id;
}

/** Raises an alert about a case, unless its seller has one of the same kind that has not been acknowledged yet. */
export async function raiseCaseAlert(
  tx: Transaction,
  kind: 'ESCALATION' | 'CASE_ASSIGNED',
  sellerId: string | null,
  title: CodedText,
  { id, conversationId }: { id: string; conversationId: string },
): Promise<void> {
  const values = [newId(), sellerId, kind, title, JSON.stringify({ caseId: id, conversationId }), id];
  const [alert] = await tx.query<{ id: string }>(raise, values);
  if (alert) tx.record('alert.raised', { alertId: alert.id, sellerId, with: 'case' });
}
