import { textOf } from '../../domain/live/index.js';
import type { DomainEvent } from '../../domain/shared/events.js';
import { topic } from '../../domain/shared/live-events.port.js';

/**
 * Returns the topics on which an event is published: the tenant's, and that of the record if clients can listen to a single record. Only
 * this function derives topics from event and tenant.
 */
export function liveTopicsOf(tenantId: string, event: DomainEvent): string[] {
  const all = topic(event.name, tenantId);
  switch (event.name) {
    case 'message.added':
    case 'message.updated':
      return [all, topic(event.name, tenantId, event.payload.conversationId)];
    case 'conversation.updated':
    case 'conversation.left':
    case 'alert.raised':
    case 'comment.updated':
      return [all];
    case 'opportunity.created':
    case 'opportunity.updated':
    case 'opportunity.moved':
    case 'opportunity.left':
    case 'opportunity.deleted':
      return [topic(event.name, tenantId, event.payload.pipelineId)];
    case 'import.updated':
      return [topic(event.name, tenantId, event.payload.importId)];
    case 'notification.added':
    case 'notification.read':
    case 'notification.removed':
      return [topic(event.name, tenantId, event.payload.userId)];
    // An event without a subscription is not published.
    case 'lead.created':
    case 'lead.classified':
    case 'lead.turned-hot':
    case 'message.failed':
    case 'conversation.handed-over':
    case 'conversation.handed-back':
    case 'case.opened':
    case 'case.assigned':
    case 'case.closed':
    case 'appointment.booked':
    case 'appointment.rescheduled':
    case 'appointment.no-show':
    case 'appointment.cancelled':
    case 'lead.assigned':
    case 'lead.updated':
    case 'lead.converted':
    case 'customer.created':
    case 'contact.erased':
    case 'interaction.logged':
    case 'order.placed':
    case 'order.updated':
    case 'campaign.ended':
      return [];
  }
}

const anyTenant = 'any';

/** Whether some subscription shows the event. */
export const isLive = (event: DomainEvent): boolean => liveTopicsOf(anyTenant, event).length > 0;

/**
 * Returns what is published of a transaction's events. Each carries its place: the number of the transaction and its own number among the
 * live events, by which it is found in the stored batch.
 */
export function publishedOf(
  tenantId: string,
  events: readonly DomainEvent[],
  xid: string | null,
): { topic: string; payload: Record<string, unknown> }[] {
  return events.filter(isLive).flatMap((event, at) => {
    const payload = xid === null ? event.payload : { ...event.payload, place: textOf({ xid: BigInt(xid), at }) };
    return liveTopicsOf(tenantId, event).map(topic => ({ topic, payload }));
  });
}
