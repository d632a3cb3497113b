import { createHash } from 'node:crypto';
import type { Channel, InboundItem } from '../../domain/conversations/channel.port.js';
import { cleanText } from '../../domain/shared/text.js';
import { jsonText } from '../channel-wire/json.js';

/** An item as it was found; its own body and its hash are written only where they are needed. */
export interface Found {
  kind: InboundItem['kind'];
  /** null: there is no id to trust, the key is the hash of `identity`. */
  key: string | null;
  externalId: string | null;
  channel: Channel;
  /** What makes the event this event, whichever batch brings it. */
  identity: () => string;
  /** A webhook body that holds this item alone. */
  text: () => string;
}

// Keys stand in a unique index, whose rows Postgres caps near 2,700 bytes. Real ids are far shorter.
export const longestId = 400;
const longestName = 128;
// Meta puts at most 1,000 updates into a request. Each item that is keyed by hash costs one; two bytes of junk must not.
const maxHashed = 1000;

/** The items of one request, in order. */
export class Finds {
  readonly items: Found[] = [];
  overflowed = false;
  #hashed = 0;

  add(item: Found): void {
    if (item.key === null) this.#hashed += 1;
    if (item.key === null && this.#hashed > maxHashed) this.overflowed = true;
    else this.items.push(item);
  }
}

type Identity = readonly [field: unknown, value: unknown, time: unknown];

/** What is nobody's message and keyed by hash. Where it names no account, it is the path's and its channel says nothing. */
export const change = (
  externalId: string | null,
  identity: Identity,
  text: () => string,
  channel: Channel = 'WHATSAPP',
): Found => ({ kind: 'change', key: null, externalId, channel, identity: () => jsonText(identity), text });

/** The item as it is stored; `object` is what the request says it is about. */
export function finish(item: Found, position: number, request: Buffer, alone: boolean, object: string): InboundItem {
  const { kind, externalId } = item;
  const channel = externalId === null ? null : item.channel;
  try {
    const key = item.key ?? createHash('sha256').update(item.identity()).digest('hex');
    return { key, kind, externalId, channel, body: alone ? request : Buffer.from(item.text()) };
  } catch {
    // JSON.parse takes any depth, JSON.stringify overflows the stack: what is nested that deep becomes a stub that says so.
    const key = createHash('sha256').update(request).update(`#${position}`).digest('hex');
    const stub = { object, entry: [{ changes: [{ field: 'too_deep', value: {} }] }] };
    return { key, kind: 'change', externalId, channel, body: Buffer.from(JSON.stringify(stub)) };
  }
}

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const isTextOrAbsent = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === 'string';
/** A name or an id, cleaned; null where the value is none, or too long to be one. */
export const nameOf = (value: unknown, longest = longestName): string | null =>
  typeof value === 'string' && value !== '' && value.length <= longest ? cleanText(value) : null;
/** JSON text of a name or a number; of anything else, null. */
export const nameText = (value: unknown): string =>
  typeof value === 'number' || nameOf(value) !== null ? jsonText(value) : 'null';
