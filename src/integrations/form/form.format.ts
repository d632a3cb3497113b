import { createHash } from 'node:crypto';
import type { InboundContent, InboundFormat, InboundItem } from '../../domain/conversations/channel.port.js';
import type { WebhookRequest } from '../../domain/conversations/inbound-gate.port.js';
import { type Clock, systemClock } from '../../domain/shared/clock.js';
import { minuteMs } from '../../domain/shared/durations.js';
import { readPhone } from '../../domain/shared/phone.js';
import { cleanJson, cleanText } from '../../domain/shared/text.js';
import { numberAddresses, readWhatsAppNumber, type WhatsAppNumber } from '../whatsapp/whatsapp.phone.js';
import { formBody } from './form.body.js';
import { type FormFields, readSubmission } from './form.fields.js';
import { typeformKey } from './form.typeform.js';

const longestId = 200;
/** A visitor who presses the button twice sends one message; a visitor who writes the same an hour later sends another. */
const sameForMs = 10 * minuteMs;

/** Returns the format of web forms. The clock decides which equal submissions count as the same. */
export const formFormatWith = (clock: Clock): InboundFormat => ({
  split: (body, request) => [itemOf(body, request, clock)],
  read: (body, key, locale) => readForm(body, { key, locale, clock }),
  phonesAreTyped: true,
});
export const formFormat: InboundFormat = formFormatWith(systemClock);

/**
 * Returns the submission as an item. A server's id of a submission is trusted; a page's is not, so the key of its submission is
 * a hash of the content.
 */
function itemOf(body: Buffer, request: WebhookRequest | undefined, clock: Clock): InboundItem {
  readSubmission(body);
  const named = request ? idIn(body, request.headers) : null;
  return { kind: 'message', key: named ?? hashOf(body, clock), externalId: null, channel: null, body };
}

/** Returns the sender's own id of a submission, if the request is signed. */
function idIn(body: Buffer, headers: WebhookRequest['headers']): string | null {
  if (headers['webhook-signature']) {
    const id = headers['webhook-id'];
    return typeof id === 'string' && id.length <= longestId ? cleanText(id) : null;
  }
  return headers['typeform-signature'] ? typeformKey(formBody(body)) : null;
}

function hashOf(body: Buffer, clock: Clock): string {
  const period = Math.floor(clock.now().getTime() / sameForMs);
  return createHash('sha256').update(`${period}.`).update(body).digest('hex');
}

const emailForm = /^[^\s@<>"]{1,64}@[^\s@<>"]{1,190}\.[^\s@<>".]{2,}$/;

/** Returns the number with its country, which is the tenant's if the visitor names none. */
function numberOf(typed: string, locale: string | undefined): WhatsAppNumber | null {
  if (typed.startsWith('+')) return readWhatsAppNumber(typed);
  const phone = locale === undefined ? null : readPhone(typed, locale);
  return phone === null ? null : { address: phone, phone };
}

function readForm(
  body: Buffer,
  { key, locale, clock }: { key: string; locale: string | undefined; clock: Clock },
): InboundContent {
  try {
    const { fields, answers } = cleanJson(readSubmission(body));
    if (fields._gotcha?.trim()) return { type: 'ignored', reason: 'honeypot' };
    const email = fields.email?.trim().toLowerCase() ?? '';
    const knownEmail = emailForm.test(email) ? email : null;
    const typed = fields.phone?.replace(/[\s().-]/g, '') ?? '';
    const number = numberOf(typed, locale);
    // The typed digits find contacts who wrote before the country was known, and identify numbers that match no numbering plan.
    const digits = /^\d{5,20}$/.test(typed) ? typed : null;
    const addresses = [knownEmail, ...(number ? numberAddresses(number) : []), digits].filter(each => each !== null);
    if (addresses.length === 0) return { type: 'unreadable', reason: 'no_email_or_phone' };
    const message = saidIn(fields);
    const about = [fields.company, fields.city, number ? '' : fields.phone].map(part => part?.trim()).filter(Boolean);
    return {
      type: 'message',
      message: {
        providerMessageId: key,
        sender: { addresses, phone: number?.phone ?? null, email: knownEmail, name: nameIn(fields) },
        // A form has no time; the code that stores the message corrects a later time to the time of the arrival.
        sentAt: clock.now(),
        kind: 'text',
        body: [message, about.join(' · '), answers.map(({ name: asked, value }) => `${asked}: ${value}`).join('\n')]
          .filter(Boolean)
          .join('\n\n'),
        media: [],
        repliesTo: null,
        understandable: message !== '' || answers.length > 0,
        referral: referralOf(fields),
      },
    };
  } catch {
    return { type: 'unreadable', reason: 'unreadable' };
  }
}

/** Returns what the visitor wrote, with the subject above it as in an e-mail. */
function saidIn({ subject, message }: FormFields): string {
  const [about, said] = [subject, message].map(text => text?.trim() ?? '');
  return about === said ? (said ?? '') : [about, said].filter(Boolean).join('\n\n');
}

/** Returns the whole name: some forms ask for its last part in a field of its own. */
function nameIn({ name, last_name: last }: FormFields): string | null {
  const [first = '', rest = ''] = [name, last].map(text => text?.trim() ?? '');
  return (first.endsWith(rest) ? first : [first, rest].filter(Boolean).join(' ')) || null;
}

const sources = [
  'page',
  'utm_source',
  'utm_medium',
  'utm_campaign',
  'utm_term',
  'utm_content',
  'gclid',
  'fbclid',
] as const;

function referralOf(fields: FormFields): Record<string, unknown> | null {
  const told = sources.flatMap(name => (fields[name] ? [[name, fields[name]] as const] : []));
  return told.length > 0 ? Object.fromEntries(told) : null;
}
