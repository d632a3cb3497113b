import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { TextCodes } from '../shared/text-codes.js';

/** WAITING: it has no seller yet. OPEN: it has a seller. CLOSED: it is solved or was given up. */
export const caseStatuses = ['WAITING', 'OPEN', 'CLOSED'] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** A problem in a conversation that a person has to solve. */
export const SupportCase = defineEntity({
  name: 'SupportCase',
  tableName: 'support_case',
  properties: {
    id: p.uuid().primary(),
    number: p.integer(),
    conversationId: p.uuid(),
    contactId: p.uuid(),
    sellerId: p.uuid().strictNullable(),
    department: p.text().strictNullable(),
    status: p.text().$type<CaseStatus>(),
    priority: p.integer(),
    subject: p.text(),
    reason: p.text(),
    summary: p.text().strictNullable(),
    codes: p.json<TextCodes>().strictNullable(),
    resolution: p.text().strictNullable(),
    satisfaction: p.integer().strictNullable(),
    openedAt: p.datetime(),
    closedAt: p.datetime().strictNullable(),
    /** What open cases are sorted by: the priority, then who has waited longest. The database generates this column. */
    urgency: p.bigint().persist(false),
  },
});
export type SupportCase = InferEntity<typeof SupportCase>;
