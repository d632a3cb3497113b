import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { TextCodes } from '../shared/text-codes.js';
import type { Destination } from './routing-table.js';

/** The destination of a message's conversation, and the reason. Written by route-conversation.ts, changed by hand-over-to-person.ts. */
export const RoutingDecision = defineEntity({
  name: 'RoutingDecision',
  tableName: 'routing_decision',
  properties: {
    id: p.uuid().primary(),
    conversationId: p.uuid(),
    /** The seller who was chosen. Another column, seller_id, controls who may see the row. */
    assignedSellerId: p.uuid().nullable(),
    destination: p.text().$type<Destination>(),
    priority: p.integer(),
    reasoning: p.text(),
    codes: p.json<TextCodes>().strictNullable(),
    createdAt: p.datetime(),
  },
});
export type RoutingDecision = InferEntity<typeof RoutingDecision>;
