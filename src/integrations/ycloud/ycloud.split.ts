import { createHash } from 'node:crypto';
import type { InboundItem } from '../../domain/conversations/channel.port.js';
import { BadInput } from '../../domain/shared/domain-error.js';
import { cleanText } from '../../domain/shared/text.js';
import { readWhatsAppNumber } from '../whatsapp/whatsapp.phone.js';
import {
  callSchema,
  eventSchema,
  inboundSchema,
  outboundSchema,
  preferenceSchema,
  type YCloudEvent,
} from './ycloud.schemas.js';

// Keys are in a unique index, whose rows Postgres limits to about 2,700 bytes. Real ids are far shorter.
const longestId = 400;
const longestNumber = 128;

/**
 * Returns the item of a request. YCloud sends one event per request.
 * @throws BadInput if the body is not an event.
 */
export function splitYCloud(body: Buffer): InboundItem[] {
  let root: unknown;
  try {
    root = JSON.parse(body.toString('utf8'));
  } catch {
    throw new BadInput('The body is not valid JSON.');
  }
  const event = eventSchema.safeParse(root);
  if (!event.success) throw new BadInput('The body is not a YCloud event.', ['type']);
  const { kind, key, number } = eventKeyOf(event.data);
  const externalId = nameOf(number && ownNumber(number), longestNumber);
  const place = { externalId, channel: externalId === null ? null : ('WHATSAPP' as const), body };
  const name = nameOf(key, longestId);
  if (kind !== 'change' && name !== null) return [{ kind, key: name, ...place }];
  const own = nameOf(event.data.id, longestId);
  return [{ kind: 'change', key: own ?? createHash('sha256').update(body).digest('hex'), ...place }];
}

interface Place {
  kind: InboundItem['kind'];
  key: string | undefined;
  /** The business's own number. */
  number: string | undefined;
}

export const callEnded = 'whatsapp.call.terminate';
/** What the owner wrote in the app on the phone, and what Meta's own agent wrote. */
const echoes = new Set(['whatsapp.smb.message.echoes', 'whatsapp.echo_message.created']);

function eventKeyOf(event: YCloudEvent): Place {
  const { type, whatsappInboundMessage, whatsappMessage, whatsappUserPreference, callingTerminate } = event;
  if (type === 'whatsapp.user.preferences') {
    const { businessPhoneNumber } = preferenceSchema.parse(whatsappUserPreference ?? {});
    return { kind: 'change', key: undefined, number: businessPhoneNumber };
  }
  if (type === callEnded) {
    const { wacid, id = wacid, direction, from, to } = callSchema.parse(callingTerminate ?? {});
    return { kind: 'message', key: id && `call:${id}`, number: direction === 'USER_INITIATED' ? to : from };
  }
  if (type === 'whatsapp.inbound_message.received') {
    const { wamid, id, to } = inboundSchema.parse(whatsappInboundMessage ?? {});
    return { kind: 'message', key: wamid || id, number: to };
  }
  const { wamid, id, from, status } = outboundSchema.parse(whatsappMessage ?? {});
  if (echoes.has(type)) return { kind: 'echo', key: wamid || id, number: from };
  if (type === 'whatsapp.message.updated')
    return { kind: id && status ? 'status' : 'change', key: `status:${id}:${status}`, number: from };
  return { kind: 'change', key: undefined, number: from };
}

/** Returns the number as `readExternalId` stores it, with or without a plus in front. */
export const ownNumber = (text: string): string => readWhatsAppNumber(text.replace(/[\s().-]/g, ''))?.address ?? text;

const nameOf = (value: string | undefined, longest: number): string | null =>
  value !== undefined && value !== '' && value.length <= longest ? cleanText(value) : null;
