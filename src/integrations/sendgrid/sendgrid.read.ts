import type { InboundContent } from '../../domain/conversations/channel.port.js';
import { type Clock, systemClock } from '../../domain/shared/clock.js';
import { cleanJson } from '../../domain/shared/text.js';
import { eventSchema, readEvent } from './sendgrid.events.js';
import { readKeptMail } from './sendgrid.kept-mail.js';
import { readMail } from './sendgrid.mail.js';

/** Reads one item: a mail or an event. Never throws: an item that cannot be read is returned as ignored or unreadable, with the reason. */
export function readSendGrid(body: Buffer, key: string, clock: Clock = systemClock): InboundContent {
  try {
    const root: unknown = JSON.parse(body.toString('utf8'));
    const mail = readKeptMail(root);
    if (mail?.broken) return { type: 'unreadable', reason: 'broken_form' };
    if (mail) return readMail(mail, key, clock);
    const event = eventSchema.safeParse(cleanJson(root));
    return event.success ? readEvent(event.data, clock) : { type: 'ignored', reason: 'no_event' };
  } catch {
    return { type: 'unreadable', reason: 'unreadable' };
  }
}
