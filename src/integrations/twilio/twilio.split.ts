import { createHash } from 'node:crypto';
import type { InboundItem } from '../../domain/conversations/channel.port.js';
import type { WebhookRequest } from '../../domain/conversations/inbound-gate.port.js';
import { isId } from '../../domain/shared/id.js';
import { cleanText } from '../../domain/shared/text.js';
import {
  callbackField,
  callbackParameter,
  readAddress,
  sidOf,
  statusOf,
  type TwilioFields,
  type TwilioPart,
  twilioParts,
} from './twilio.fields.js';

// Keys are in a unique index, whose rows Postgres limits to about 2,700 bytes. Twilio's ids have 34 characters.
const longestId = 200;
const longestNumber = 128;

/**
 * Splits a request into its items: one for a form, one per element for a JSON list.
 * @throws BadInput if the body is neither a form nor JSON.
 */
export function splitTwilio(body: Buffer, request?: WebhookRequest): InboundItem[] {
  const parts = twilioParts(body);
  const callback = new URLSearchParams(request?.url.split('?')[1] ?? '').get(callbackParameter);
  return parts.map(part => itemOf(body, part, callback));
}

function itemOf(body: Buffer, { fields, own }: TwilioPart, callback: string | null): InboundItem {
  const sid = nameOf(sidOf(fields), longestId);
  const status = nameOf(statusOf(fields), longestId);
  const isReport = statusOf(fields) !== null;
  const ours = readAddress(isReport ? fields.from : fields.to);
  const externalId = ours && nameOf(ours.address, longestNumber);
  const place = { externalId, channel: externalId === null ? null : (ours?.channel ?? null) };
  const bytes = own === null ? body : Buffer.from(own);
  if (sid === null || (isReport && status === null) || (!isReport && !isAddressed(fields)))
    return { kind: 'change', key: createHash('sha256').update(bytes).digest('hex'), ...place, body: bytes };
  if (!isReport) return { kind: 'message', key: sid, ...place, body: bytes };
  // The called address contains the id of the message that this is about. It is added to the body, because the job that reads
  // the item sees only its body.
  const told = callback !== null && isId(callback) ? withCallback(bytes, fields, own, callback) : bytes;
  return { kind: 'status', key: `status:${sid}:${status}`, ...place, body: told };
}

const isAddressed = (fields: TwilioFields): boolean =>
  readAddress(fields.from) !== null && readAddress(fields.to) !== null;

function withCallback(bytes: Buffer, fields: TwilioFields, own: string | null, callback: string): Buffer {
  const isForm = own === null && !/^\s*[[{]/.test(bytes.toString('utf8', 0, 64));
  if (isForm) return Buffer.concat([bytes, Buffer.from(`&${callbackField}=${callback}`)]);
  return Buffer.from(JSON.stringify({ ...fields, [callbackField]: callback }));
}

const nameOf = (value: string | null, longest: number): string | null =>
  value !== null && value !== '' && value.length <= longest ? cleanText(value) : null;
