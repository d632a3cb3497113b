/** Everything that the domain announces: past tense, ids only. A mistyped name does not compile. */
export interface Events {
  'lead.created': { leadId: string; contactId: string };
  'lead.classified': { leadId: string; score: number };
  'lead.assigned': { leadId: string; sellerId: string };
  'lead.updated': { leadId: string; sellerId: string | null };
  'lead.converted': { leadId: string; customerId: string };
  'customer.created': { customerId: string; contactId: string };
  'interaction.logged': { interactionId: string; customerId: string };
  'opportunity.created': { opportunityId: string; pipelineId: string; sellerId: string | null };
  'opportunity.updated': { opportunityId: string; pipelineId: string; sellerId: string | null };
  'opportunity.moved': { opportunityId: string; pipelineId: string; stageId: string; sellerId: string | null };
  'conversation.updated': { conversationId: string; sellerId: string | null };
  'message.added': { messageId: string; conversationId: string; sellerId: string | null };
  'message.updated': { messageId: string; conversationId: string; sellerId: string | null };
  'alert.raised': { alertId: string; sellerId: string | null };
}
export type EventName = keyof Events;
export type DomainEvent = { [E in EventName]: { name: E; payload: Events[E] } }[EventName];
