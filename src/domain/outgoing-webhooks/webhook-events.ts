import { z } from 'zod';
import type { EventName } from '../shared/events.js';
import { usersMistake } from '../shared/texts.js';

/** Every event that an endpoint may ask for, and when it happens. The code does not compile if an event has no description here. */
export const webhookEvents: Record<EventName, string> = {
  'lead.created': 'A lead was created, by a first message or by hand.',
  'lead.classified': 'A lead was scored again; `score` is from 0 to 100.',
  'lead.turned-hot': 'A lead became HOT: its score reached 80, having been below.',
  'lead.assigned': 'A lead was given to a seller.',
  'lead.updated': 'Fields of a lead changed, its status among them.',
  'lead.converted': 'A lead became a customer.',
  'conversation.updated': 'A conversation changed: a message, a status, a seller, what is unread.',
  'conversation.left': 'A conversation went to another seller; `sellerId` is the seller who had it before.',
  'conversation.handed-over': 'A conversation left the agent and waits for a person.',
  'conversation.handed-back': 'A person gave a conversation back to the agent.',
  'case.opened': 'A case was opened, or opened again: a person is needed.',
  'case.assigned': 'A case was given to somebody.',
  'case.closed': 'A case was closed.',
  'appointment.booked': 'An appointment with a contact was booked.',
  'appointment.rescheduled': 'An appointment was moved to another time.',
  'appointment.no-show': 'A contact did not come to an appointment.',
  'appointment.cancelled': 'An appointment was cancelled.',
  'message.added': 'A message came in or was written.',
  'message.updated': 'A message was understood, delivered, read, edited or withdrawn.',
  'message.failed': 'A message of the business could not be sent, or the channel refused it.',
  'customer.created': 'A customer was created.',
  'contact.erased':
    'A person was erased, by hand or because of the retention time: erase them in your other systems too.',
  'interaction.logged': 'A call, a visit or the like with a customer was noted.',
  'opportunity.created': 'An opportunity was created.',
  'opportunity.updated': 'Fields of an opportunity, its seller or its contact changed.',
  'opportunity.moved': 'An opportunity moved to another stage; winning and losing are moves too.',
  'opportunity.left': 'An opportunity went to another seller; `sellerId` is the seller who had it before.',
  'opportunity.deleted': 'An opportunity was deleted.',
  'order.placed': 'An order was placed; above the tenant’s limit it waits for a person.',
  'order.updated': 'An order was confirmed, paid, fulfilled or cancelled, or a part of it was paid.',
  'campaign.ended': 'A campaign has reached everybody, or was stopped; `status` is DONE or STOPPED.',
  'import.updated': 'An import of a file, or its undo, has come further or ended.',
  'alert.raised': 'An alert was raised.',
  'comment.updated': 'A public comment came in, or changed: its text, its status, its intent, or a reply.',
  'notification.added': 'A user got a notification.',
  'notification.read': 'A user has read notifications.',
  'notification.removed':
    'Notifications of a user were removed, because their causes no longer apply or a week has passed.',
};
export const webhookEventNames = Object.keys(webhookEvents) as [EventName, ...EventName[]];

/** The events that an endpoint asks for: at least one, without duplicates; unknown names are refused. */
export const webhookEventList = z
  .array(z.string())
  .max(webhookEventNames.length * 2)
  .transform((names, issues) => {
    const refuse = (message: string) => issues.addIssue({ code: 'custom', message, params: usersMistake });
    const unknown = names.find(name => !Object.hasOwn(webhookEvents, name));
    if (names.length === 0) refuse('Choose at least one event.');
    if (unknown !== undefined)
      refuse(`Unknown event "${unknown.slice(0, 60)}". Use one of ${webhookEventNames.join(', ')}.`);
    return [...new Set(names)];
  });
