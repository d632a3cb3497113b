import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Why two contacts may be one person. A name alone is no reason. */
export const matchReasons = ['PHONE', 'EMAIL', 'NUMBER_CHANGED', 'SAME_SENDER'] as const;
export type MatchReason = (typeof matchReasons)[number];

/** Two contacts who may be one person. Written by match-contacts.ts. */
export const ContactMatch = defineEntity({
  name: 'ContactMatch',
  tableName: 'contact_match',
  properties: {
    id: p.uuid().primary(),
    contactId: p.uuid(),
    otherId: p.uuid(),
    reason: p.text().$type<MatchReason>(),
    createdAt: p.datetime(),
    dismissedAt: p.datetime().nullable(),
  },
});
export type ContactMatch = InferEntity<typeof ContactMatch>;
