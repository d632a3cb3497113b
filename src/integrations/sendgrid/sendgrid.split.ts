import { createHash } from 'node:crypto';
import type { InboundItem } from '../../domain/conversations/channel.port.js';
import { BadInput } from '../../domain/shared/domain-error.js';
import { cleanText } from '../../domain/shared/text.js';
import { jsonText } from '../channel-wire/json.js';
import { mailboxesIn, readMailbox, withoutTag } from '../email/email.address.js';
import { headerOf, messageIdsIn, readHeaders } from '../email/email.headers.js';
import { eventSchema, happenedIn, isConsentEvent, messageIdOf } from './sendgrid.events.js';
import { envelopeOf, fieldsOf, type KeptMail, readKeptMail } from './sendgrid.kept-mail.js';

/** The most elements of a list that are no events and are kept nevertheless. Two bytes of junk must not cost a hash and a row each. */
const maxUnknown = 1_000;
const maxRecipients = 20;
const maxKeyLength = 400;

/**
 * Splits a request into its items: a mail as the intake kept it, once for each of its mailboxes, or a list of events.
 * @throws BadInput if the body is neither.
 */
export function splitSendGrid(body: Buffer): InboundItem[] {
  let root: unknown;
  try {
    root = JSON.parse(body.toString('utf8'));
  } catch {
    throw new BadInput('The body is neither a form nor JSON.');
  }
  if (Array.isArray(root)) return eventItems(root);
  const mail = readKeptMail(root);
  if (!mail) throw new BadInput('The body is neither an e-mail nor a list of events.');
  return mailItems(mail, body);
}

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

function mailItems(mail: KeptMail, body: Buffer): InboundItem[] {
  const field = fieldsOf(mail);
  const headers = readHeaders(field('headers'));
  const [messageId] = messageIdsIn(headerOf(headers, 'message-id'));
  const envelope = envelopeOf(field);
  const key = messageId
    ? cleanText(messageId)
    : sha256(`${field('envelope')}\n${mail.fields.headers ?? body.toString()}`);
  const kind = mail.broken ? ('change' as const) : ('message' as const);
  const recipients = [
    ...new Set(
      envelope.to
        .map(readMailbox)
        .filter(each => each !== null)
        .map(withoutTag),
    ),
  ];
  const item = { kind, key: mail.broken ? sha256(body) : key, channel: 'EMAIL' as const, body };
  const [only] = recipients;
  if (only === undefined) return [{ ...item, externalId: null }];
  if (recipients.length > 1) return recipients.slice(0, maxRecipients).map(externalId => ({ ...item, externalId }));
  // Mail is often forwarded to SendGrid from the original mailbox; then the envelope does not name the original mailbox.
  const written = [...mailboxesIn(field('to')), ...mailboxesIn(field('cc'))].slice(0, 100).map(withoutTag);
  return [{ ...item, externalId: only, alsoNamed: written }];
}

/**
 * Returns the items of a list. A list of SendGrid has up to 768 kB, which may be more than 2,000 events, and all of them are kept.
 * Events name none of the account's mailboxes: they belong to the account whose address was called.
 */
function eventItems(list: readonly unknown[]): InboundItem[] {
  let unknown = 0;
  return list.flatMap(event => {
    const key = keyOf(event);
    if (key === null && ++unknown > maxUnknown) return [];
    const own = textOf(event);
    if (own === null) return [];
    const place = { externalId: null, channel: null, body: Buffer.from(own) };
    return [key === null ? { kind: 'change', key: sha256(own), ...place } : { kind: 'status', key, ...place }];
  });
}

/** Returns the JSON text of an element, or null if it is nested so deeply that it cannot be written, as only an attack is. */
function textOf(event: unknown): string | null {
  try {
    return jsonText(event);
  } catch {
    return null;
  }
}

/** Returns the key of an event, or null if the value is no event. */
function keyOf(event: unknown): string | null {
  const read = eventSchema.safeParse(event);
  if (!read.success) return null;
  const id = messageIdOf(read.data);
  const ofMessage = id === null ? undefined : `status:${id}:${happenedIn(read.data)}`;
  const { sg_event_id: own } = read.data;
  const key = isConsentEvent(read.data) ? (own ?? ofMessage) : (ofMessage ?? own);
  return key === undefined || key.length > maxKeyLength ? null : cleanText(key);
}
