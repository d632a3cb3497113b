import type { DomainEvent } from '../../domain/shared/events.js';
import { topic } from '../../domain/shared/live-events.port.js';

/**
 * Where an event is published: one topic for the tenant, and one for the thing where clients listen to one thing. Derived
 * from event and tenant here and nowhere else.
 */
export function liveTopicsOf(tenantId: string, event: DomainEvent): string[] {
  const all = topic(event.name, tenantId);
  switch (event.name) {
    case 'message.added':
    case 'message.updated':
      return [all, topic(event.name, tenantId, event.payload.conversationId)];
    case 'conversation.updated':
    case 'alert.raised':
      return [all];
    case 'opportunity.moved':
      return [topic(event.name, tenantId, event.payload.pipelineId)];
    // What no subscription listens to is not published.
    case 'lead.created':
    case 'lead.classified':
    case 'lead.assigned':
    case 'lead.updated':
    case 'lead.converted':
    case 'customer.created':
    case 'interaction.logged':
    case 'opportunity.created':
    case 'opportunity.updated':
      return [];
  }
}
