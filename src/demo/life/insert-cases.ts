import { summarize } from '../../domain/cases/index.js';
import type { Transaction } from '../../domain/shared/database.port.js';
import { minuteMs } from '../../domain/shared/durations.js';
import { codesOf, finished } from '../../domain/shared/text-codes.js';
import type { Language } from '../../domain/shared/translations.js';
import type { PlannedCase } from './rows.js';

/** Priority of a case whose last message was not routed, as the product has it. */
const usualPriority = 3;

const insert = {
  name: 'demo.insert-case',
  text: `insert into support_case (tenant_id, id, number, conversation_id, contact_id, seller_id, department, status, priority, subject, reason, summary, codes,
      resolution, satisfaction, satisfaction_asked_at, opened_at, answered_at, closed_at, created_at, updated_at)
    values (app.tenant(), $1, app.next_case_number(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15::timestamptz, $16, $17::timestamptz, $15::timestamptz, coalesce($17::timestamptz, $15::timestamptz))`,
};

/** Writes the cases in the order in which they were opened, with the product's own description of each conversation. */
export async function insertCases(tx: Transaction, cases: PlannedCase[], language: Language): Promise<void> {
  for (const planned of cases.toSorted((one, two) => one.openedAt.getTime() - two.openedAt.getTime())) {
    const { id, conversationId, contactId, sellerId, openedAt, answeredAt, closedAt, resolution, satisfaction } =
      planned;
    const { subject, summary, routedBecause, priority, department } = await summarize(tx, conversationId, language);
    const reason = routedBecause ?? subject;
    const status = closedAt ? 'CLOSED' : sellerId === null ? 'WAITING' : 'OPEN';
    const askedAt = satisfaction !== null && closedAt ? new Date(closedAt.getTime() + minuteMs) : null;
    const texts = [subject, reason, summary].map(finished);
    const codes = codesOf({ subject, reason, summary });
    const about = [
      id,
      conversationId,
      contactId,
      sellerId,
      department,
      status,
      priority ?? usualPriority,
      ...texts,
      codes,
    ];
    await tx.query(insert, [...about, resolution, satisfaction, askedAt, openedAt, answeredAt, closedAt]);
  }
}
