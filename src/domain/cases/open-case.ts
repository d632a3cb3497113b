import { raiseAlertAgain } from '../insights/index.js';
import type { Statement, Transaction } from '../shared/database.port.js';
import { newId } from '../shared/id.js';
import type { TenantProfile } from '../tenants/index.js';
import { type CaseRow, insertCase, renewCase, reopenHours, reopenRecent } from './case.sql.js';
import { caseTexts } from './cases.texts.js';
import { summarize } from './summarize.js';

const raise: Statement = {
  name: 'case.alert',
  text: raiseAlertAgain({
    id: '$1',
    sellerId: '$2',
    kind: '$3',
    severity: `'WARNING'`,
    title: '$4',
    details: '$5',
    subjectId: '$6',
  }),
};

export interface CaseOpening {
  conversationId: string;
  /** Why, in words for people; null where what routed the last message says it. */
  reason: string | null;
  /** 1 to 5, the most urgent highest; null for what routed the last message. */
  priority: number | null;
  department: string | null;
  now: Date;
}

/**
 * Opens the case of a conversation, renews the one that is open, or opens the one again that was closed within 72 hours. A new one is its seller's where the conversation has one;
 * else a job gives it to the best person who is at work, or it waits for the first who has room. Gives the case's id; null where
 * the conversation is gone.
 */
export async function openCase(tx: Transaction, tenant: TenantProfile, opening: CaseOpening): Promise<string | null> {
  const { conversationId, now } = opening;
  const said = await summarize(tx, conversationId, tenant.language);
  const reason = opening.reason ?? said.routedBecause ?? caseTexts(tenant.language, 'handedOver');
  const priority = opening.priority ?? said.priority ?? 3;
  const department = opening.department ?? said.department;
  const [renewed] = await tx.query<{ id: string }>(renewCase, [
    conversationId,
    priority,
    opening.reason,
    said.summary,
    now,
  ]);
  if (renewed) return renewed.id;
  const since = new Date(now.getTime() - reopenHours * 3_600_000);
  const reopening = [conversationId, since, priority, reason, said.summary, now];
  const [reopened] = await tx.query<Pick<CaseRow, 'id' | 'number' | 'sellerId'>>(reopenRecent, reopening);
  const values = [newId(), conversationId, department, priority, said.subject, reason, said.summary, now];
  const [opened] = reopened
    ? [reopened]
    : await tx.query<Pick<CaseRow, 'id' | 'number' | 'sellerId'>>(insertCase, values);
  if (!opened) return null;
  const { id, number, sellerId } = opened;
  await alertOf(tx, 'ESCALATION', sellerId, caseTexts(tenant.language, 'waiting', { number }), { id, conversationId });
  if (sellerId === null) await tx.enqueue('cases/give-waiting', {}, { jobKey: 'give-waiting-cases' });
  tx.record('case.opened', { caseId: id, conversationId, sellerId });
  return id;
}

/** Raises an alert about a case, unless one of the kind is waiting to be acknowledged. */
export async function alertOf(
  tx: Transaction,
  kind: 'ESCALATION' | 'CASE_ASSIGNED',
  sellerId: string | null,
  title: string,
  { id, conversationId }: { id: string; conversationId: string },
): Promise<void> {
  const values = [newId(), sellerId, kind, title, { caseId: id, conversationId }, id];
  const [alert] = await tx.query<{ id: string }>(raise, values);
  if (alert) tx.record('alert.raised', { alertId: alert.id, sellerId, with: 'case' });
}
