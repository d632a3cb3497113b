import { z } from 'zod';
import type { DeliveryStatus, InboundContent } from '../../domain/conversations/channel.port.js';
import type { Clock } from '../../domain/shared/clock.js';
import { dayMs } from '../../domain/shared/durations.js';
import { isId } from '../../domain/shared/id.js';
import { readMailbox, storedAddressesOf } from '../email/email.address.js';

const text = z.string().optional().catch(undefined);

/** One event of the Event webhook. The custom arguments of the send are among its fields. */
export const eventSchema = z.object({
  event: z.string().min(1).max(60),
  sg_event_id: text,
  sg_message_id: text,
  email: text,
  timestamp: z.number().optional().catch(undefined),
  reason: text,
  response: text,
  status: text,
  type: text,
  messageId: text,
  /** Whether a mail program opened the mail by itself, as Apple's does with every mail. */
  sg_machine_open: z.boolean().optional().catch(undefined),
});
export type SendGridEvent = z.output<typeof eventSchema>;

/** Returns the id that SendGrid assigned when it accepted the mail. The suffix, which names the machine that delivered it, is removed. */
export function messageIdOf({ sg_message_id: id }: SendGridEvent): string | null {
  if (!id) return null;
  const end = id.search(/\.(?:filter|recv|p3)/);
  return (end > 0 ? id.slice(0, end) : (id.split('.')[0] ?? '')) || null;
}

/**
 * Returns what happened, by which events about one message are told apart. SendGrid uses one name for an open by a person and by a
 * mail program, and for a bounce that is final and one that is not, and may report both.
 */
export function happenedIn(event: SendGridEvent): string {
  if (event.event === 'open' && event.sg_machine_open) return 'machine_open';
  return event.event === 'bounce' && !isRefused(event) ? 'blocked' : event.event;
}

const statuses = new Map<string, DeliveryStatus>([
  ['processed', 'SENT'],
  ['deferred', 'SENT'],
  ['delivered', 'DELIVERED'],
  ['open', 'READ'],
  ['click', 'READ'],
  ['bounce', 'FAILED'],
  ['dropped', 'FAILED'],
]);
/** Events by which the person opts out of mails or in again; they are not about the delivery of a mail. */
const consentEvents = new Map<string, 'opt-out' | 'opt-in'>([
  ['spamreport', 'opt-out'],
  ['unsubscribe', 'opt-out'],
  ['group_unsubscribe', 'opt-out'],
  ['group_resubscribe', 'opt-in'],
]);

/** Whether it is an opt-out or opt-in. For one mail, the same one may be reported more than once, with the opposite in between. */
export const isConsentEvent = ({ event }: SendGridEvent): boolean => consentEvents.has(event);

/** Returns an event of the event webhook as a delivery status, or as an opt-out or opt-in. */
export function readEvent(event: SendGridEvent, clock: Clock): InboundContent {
  const providerMessageId = messageIdOf(event);
  const callbackData = event.messageId && isId(event.messageId) ? event.messageId : null;
  const change = consentEvents.get(event.event);
  if (change) {
    const address = readMailbox(event.email ?? '');
    return {
      type: change,
      providerMessageId,
      callbackData,
      addresses: address ? [address] : [],
      reason: event.event,
      at: timeOf(event.timestamp, clock),
    };
  }
  // Nobody has read the mail yet. When the person opens it, that is another event.
  if (event.event === 'open' && event.sg_machine_open) return { type: 'ignored', reason: 'event:machine_open' };
  const status = statuses.get(event.event);
  if (status === undefined) return { type: 'ignored', reason: `event:${event.event}` };
  if (providerMessageId === null) return { type: 'ignored', reason: 'event_without_message' };
  const error = status === 'FAILED' ? errorOf(event) : null;
  const refused = isRefused(event) ? readMailbox(event.email ?? '') : null;
  return {
    type: 'status',
    status: {
      providerMessageId,
      status,
      at: timeOf(event.timestamp, clock),
      error,
      callbackData,
      ...(isUnwanted(event) && { optedOut: 'EVERYTHING' as const }),
      ...(refused && { refusedAddresses: storedAddressesOf(refused) }),
    },
  };
}

/**
 * Whether the address can receive nothing. SendGrid calls a temporary refusal `blocked`, and drops every further mail to an address that
 * bounced.
 */
const isRefused = ({ event, type, status, reason }: SendGridEvent): boolean =>
  event === 'bounce'
    ? type !== 'blocked' && !status?.startsWith('4')
    : event === 'dropped' && /^(?:bounced address|invalid)/i.test(reason ?? '');

/** Whether SendGrid drops the mail because the person unsubscribed, or reported an earlier one as spam. */
const isUnwanted = ({ event, reason }: SendGridEvent): boolean =>
  event === 'dropped' && /^(?:unsubscribed|spam reporting) address/i.test(reason ?? '');

/** Returns the error, such as "5.1.1: 550 no such user". A mail that SendGrid does not even try to deliver has no code. */
function errorOf({ event, type, status, reason, response }: SendGridEvent): string {
  const code = status || (event === 'dropped' ? 'dropped' : type || 'bounce');
  return `${code}: ${reason || response || 'the mail was not delivered'}`;
}

function timeOf(seconds: number | undefined, clock: Clock): Date {
  const now = clock.now();
  const at = (seconds ?? Number.NaN) * 1_000;
  return at >= Date.UTC(2010, 0, 1) && at <= now.getTime() + dayMs ? new Date(at) : now;
}
