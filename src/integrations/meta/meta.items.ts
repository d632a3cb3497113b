import { createHash } from 'node:crypto';
import type { Channel, InboundItem } from '../../domain/conversations/channel.port.js';
import { cleanText } from '../../domain/shared/text.js';
import { jsonText } from '../channel-wire/json.js';

/** An item as it was found. Its own body and its hash are computed only when needed. */
export interface Found {
  kind: InboundItem['kind'];
  /** Null if there is no trustworthy id; then the key is the hash of `identity`. */
  key: string | null;
  externalId: string | null;
  channel: Channel;
  /** Identifies the event, independently of the batch that contains it. */
  identity: () => string;
  /** A webhook body with only this item. */
  text: () => string;
}

// Keys are in a unique index, whose rows Postgres limits to about 2,700 bytes. Real ids are far shorter.
export const longestId = 400;
const longestName = 128;
// Meta puts at most 1,000 updates into a request. Each item that is keyed by hash costs one hash, and two bytes of junk must
// not cause many.
const maxHashed = 1000;

/** The items of one request, in order. */
export class ItemCollector {
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

/**
 * Returns an item that is not a message and is keyed by hash. If it names no account, it belongs to the account in the path,
 * and its channel is ignored.
 */
export const change = (
  externalId: string | null,
  identity: Identity,
  text: () => string,
  channel: Channel = 'WHATSAPP',
): Found => ({ kind: 'change', key: null, externalId, channel, identity: () => jsonText(identity), text });

/** Returns the item in its stored form. `object` is the `object` of the request. */
export function toInboundItem(
  item: Found,
  position: number,
  request: Buffer,
  alone: boolean,
  object: string,
): InboundItem {
  const { kind, externalId } = item;
  const channel = externalId === null ? null : item.channel;
  try {
    const key = item.key ?? createHash('sha256').update(item.identity()).digest('hex');
    return { key, kind, externalId, channel, body: alone ? request : Buffer.from(item.text()) };
  } catch {
    // JSON.parse accepts any depth, but JSON.stringify overflows the stack. An item that is nested too deeply becomes a stub that says so.
    const key = createHash('sha256').update(request).update(`#${position}`).digest('hex');
    const stub = { object, entry: [{ changes: [{ field: 'too_deep', value: {} }] }] };
    return { key, kind: 'change', externalId, channel, body: Buffer.from(JSON.stringify(stub)) };
  }
}

export const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
export const isTextOrAbsent = (value: unknown): boolean =>
  value === undefined || value === null || typeof value === 'string';
/** Returns a cleaned name or id, or null if the value is neither text nor short enough. */
export const nameOf = (value: unknown, longest = longestName): string | null =>
  typeof value === 'string' && value !== '' && value.length <= longest ? cleanText(value) : null;
/** Returns the JSON text of a name or a number; for anything else, the text "null". */
export const nameText = (value: unknown): string =>
  typeof value === 'number' || nameOf(value) !== null ? jsonText(value) : 'null';
