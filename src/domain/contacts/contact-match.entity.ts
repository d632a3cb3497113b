import { defineEntity, type InferEntity, p } from '@mikro-orm/core';

/** Why two contacts may be the same person. The same name is not enough. */
export const matchReasons = ['PHONE', 'EMAIL', 'NUMBER_CHANGED', 'SAME_SENDER'] as const;
export type MatchReason = (typeof matchReasons)[number];

/** Two contacts who may be the same person. Written by match-contacts.ts and the database function app.propose_matches. */
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
