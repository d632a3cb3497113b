import type { Channel } from '../../domain/conversations/channel.port.js';
import { BadInput } from '../../domain/shared/domain-error.js';
import { isObject } from '../channel-wire/json.js';

/** The fields of one webhook by name. Here the names begin with a lower-case letter, whichever format the webhook had. */
export type TwilioFields = Readonly<Record<string, string>>;

/** The name of the field that holds Embudo's message id. */
export const callbackField = 'embudoMessageId';
/** The name of the same value in the address that Twilio reports to. */
export const callbackParameter = 'messageId';

/** The most elements of a list that are read; Twilio sends far fewer. */
const maxParts = 1_000;

/** One webhook among those of a body. */
export interface TwilioPart {
  fields: TwilioFields;
  /** A body with only this webhook, or null if the whole body is this webhook. */
  own: string | null;
}

/**
 * Reads a form, or JSON: an object with the names of the form's fields, or a list of such objects, or of events that hold one
 * each in `data`. Throws BadInput if the body is neither.
 */
export function twilioParts(body: Buffer): TwilioPart[] {
  const text = body.toString('utf8');
  if (!/^\s*[[{]/.test(text)) return [{ fields: fieldsOf(Object.fromEntries(new URLSearchParams(text))), own: null }];
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch {
    throw new BadInput('The body is neither a form nor JSON.');
  }
  if (!Array.isArray(root)) return [{ fields: fieldsOf(dataOf(root)), own: null }];
  return root.slice(0, maxParts).map(part => {
    const fields = fieldsOf(dataOf(part));
    return { fields, own: JSON.stringify(fields) };
  });
}

const dataOf = (part: unknown): unknown => (isObject(part) && isObject(part.data) ? part.data : part);

function fieldsOf(given: unknown): TwilioFields {
  const fields: Record<string, string> = Object.create(null);
  if (!isObject(given)) return fields;
  for (const [name, value] of Object.entries(given))
    if (typeof value === 'string' || typeof value === 'number')
      fields[name.slice(0, 1).toLowerCase() + name.slice(1)] = String(value);
  return fields;
}

const prefixed = /^([a-z]{2,20}):(.*)$/s;

/** Returns the channel and address of a `To` or `From`: `whatsapp:+506…`, or a bare number for SMS. Returns null for other channels. */
export function readAddress(text: string | undefined): { channel: Channel; address: string } | null {
  if (!text) return null;
  const [, scheme, rest = ''] = prefixed.exec(text) ?? [];
  if (scheme === undefined) return { channel: 'SMS', address: text.trim() };
  return scheme === 'whatsapp' && rest.trim() !== '' ? { channel: 'WHATSAPP', address: rest.trim() } : null;
}

/** Returns the status of a status report, or null for an incoming message, whose status is `received` or missing. */
export const statusOf = ({ messageStatus, smsStatus }: TwilioFields): string | null => {
  const status = messageStatus ?? smsStatus;
  return status === undefined || status === 'received' || status === 'receiving' ? null : status;
};

/** Returns Twilio's id of a message, whatever the field that carries it is called; null if there is none. */
export const sidOf = ({ messageSid, smsSid, smsMessageSid }: TwilioFields): string | null =>
  messageSid || smsSid || smsMessageSid || null;
