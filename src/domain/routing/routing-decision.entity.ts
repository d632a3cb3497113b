import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Destination } from './routing-table.js';

/** Who was to get a conversation, and why. Written by route-conversation.ts. */
export const RoutingDecision = defineEntity({
  name: 'RoutingDecision',
  tableName: 'routing_decision',
  properties: {
    id: p.uuid().primary(),
    conversationId: p.uuid(),
    /** Who was chosen; the row's owner, which decides who may see it, is another column. */
    assignedSellerId: p.uuid().nullable(),
    destination: p.text().$type<Destination>(),
    priority: p.integer(),
    reasoning: p.text(),
    createdAt: p.datetime(),
  },
});
export type RoutingDecision = InferEntity<typeof RoutingDecision>;
