import { createHash } from 'node:crypto';
import type { InboundItem } from '../../domain/conversations/channel.port.js';
import { BadInput } from '../../domain/shared/domain-error.js';
import { cleanText } from '../../domain/shared/text.js';
import { isObject, jsonText } from './json.js';
import { SharedValue } from './whatsapp.batch.js';

/** An item as it was found; its own body and its hash are written only where they are needed. */
interface Found {
  kind: InboundItem['kind'];
  /** null: there is no id to trust, the key is the hash of `identity`. */
  key: string | null;
  externalId: string | null;
  /** What makes the event this event, whichever batch brings it. */
  identity: () => string;
  /** A webhook body that holds this item alone. */
  text: () => string;
}

export const whatsAppObject = 'whatsapp_business_account';

// Keys stand in a unique index, whose rows Postgres caps near 2,700 bytes. Real ids are far shorter.
const longestId = 400;
const longestName = 128;
// Meta puts at most 1,000 updates into a request. Each item that is keyed by hash costs one; two bytes of junk must not.
const mostHashed = 1000;

/** The lists whose elements are items of their own, by the field they count under: `history` has `messages` too, old ones. */
const itemLists = new Map<string, readonly { list: string; kind: 'message' | 'status' | 'echo' }[]>([
  [
    'messages',
    [
      { list: 'messages', kind: 'message' },
      { list: 'statuses', kind: 'status' },
    ],
  ],
  ['calls', [{ list: 'statuses', kind: 'status' }]],
  ['smb_message_echoes', [{ list: 'message_echoes', kind: 'echo' }]],
]);

/**
 * Cuts one request into its items: one JSON.parse and a walk; nothing is checked deeper than the key needs.
 * @throws BadInput where the body is no JSON object with a list `entry`.
 */
export function splitMeta(body: Buffer): InboundItem[] {
  const { object, entry } = parse(body);
  const finds = new Finds();
  for (const element of entry) walkEntry(object, element, finds);
  if (finds.overflowed) finds.items.push(remainder(body));
  return finds.items.map((item, position) => finish(item, position, body, finds.items.length === 1));
}

class Finds {
  readonly items: Found[] = [];
  overflowed = false;
  #hashed = 0;

  add(item: Found): void {
    if (item.key === null) this.#hashed += 1;
    if (item.key === null && this.#hashed > mostHashed) this.overflowed = true;
    else this.items.push(item);
  }
}

/** One item for all that were too many: it keeps the request as text, and is ignored like each of them would have been. */
const remainder = (request: Buffer): Found =>
  change(null, ['too_many', request.toString('utf8'), null], () =>
    jsonText({
      object: whatsAppObject,
      entry: [{ changes: [{ field: 'too_many', value: { request: request.toString('utf8') } }] }],
    }),
  );

function parse(body: Buffer): { object: unknown; entry: unknown[] } {
  let root: unknown;
  try {
    root = JSON.parse(body.toString('utf8'));
  } catch {
    throw new BadInput('The body is no JSON.');
  }
  if (!isObject(root) || !Array.isArray(root.entry)) throw new BadInput('The body is no webhook of Meta.', ['entry']);
  return { object: root.object, entry: root.entry };
}

function finish(item: Found, position: number, request: Buffer, alone: boolean): InboundItem {
  const { kind, externalId } = item;
  try {
    const key = item.key ?? createHash('sha256').update(item.identity()).digest('hex');
    return { key, kind, externalId, body: alone ? request : Buffer.from(item.text()) };
  } catch {
    // JSON.parse takes any depth, JSON.stringify overflows the stack: what is nested that deep becomes a stub that says so.
    const key = createHash('sha256').update(request).update(`#${position}`).digest('hex');
    const stub = { object: whatsAppObject, entry: [{ changes: [{ field: 'too_deep', value: {} }] }] };
    return { key, kind: 'change', externalId, body: Buffer.from(JSON.stringify(stub)) };
  }
}

const change = (
  externalId: string | null,
  identity: readonly [field: unknown, value: unknown, time: unknown],
  text: () => string,
): Found => ({ kind: 'change', key: null, externalId, identity: () => jsonText(identity), text });

function walkEntry(object: unknown, entry: unknown, finds: Finds): void {
  const whole = () => `{"object":${nameText(object)},"entry":[${jsonText(entry)}]}`;
  if (!isObject(entry)) {
    finds.add(change(null, ['entry', entry, null], whole));
    return;
  }
  const isWhatsApp = object === whatsAppObject;
  const lists = isWhatsApp ? ['changes'] : ['changes', 'messaging', 'standby'];
  const present = lists.filter(list => Array.isArray(entry[list]));
  if (present.length === 0) finds.add(change(null, ['entry', entry, entry.time], whole));
  for (const list of present)
    for (const element of listOf(entry[list])) {
      const around = (inner: string) =>
        `{"object":${nameText(object)},"entry":[{"id":${nameText(entry.id)},"time":${nameText(entry.time)},"${list}":[${inner}]}]}`;
      if (isWhatsApp) walkChange(entry.time, around, element, finds);
      else finds.add(change(null, [list, element, entry.time], () => around(jsonText(element))));
    }
}

function walkChange(time: unknown, around: (inner: string) => string, element: unknown, finds: Finds): void {
  const field = isObject(element) ? nameOf(element.field) : null;
  const value = isObject(element) && isObject(element.value) ? element.value : null;
  if (field === null || value === null) {
    finds.add(change(null, ['change', element, time], () => around(jsonText(element))));
    return;
  }
  const valued = (inner: string) => around(`{"field":${jsonText(field)},"value":${inner}}`);
  const metadata = value.metadata ?? {};
  const number = isObject(metadata) ? (metadata.phone_number_id ?? null) : metadata;
  const externalId = isObject(metadata) ? nameOf(number) : null;
  // A number of the wrong type leaves open whose the items are: none of them may become a message of the path's account.
  const trusted = externalId !== null || number === null;
  let empty = true;
  let shared: SharedValue | undefined;
  for (const { list, kind } of itemLists.get(field) ?? []) {
    for (const item of listOf(value[list])) {
      empty = false;
      const key = trusted ? keyOf(kind, item) : null;
      const text = () => {
        shared ??= new SharedValue(value);
        return valued(`{${shared.around(item)}"${list}":[${jsonText(item)}]}`);
      };
      // Without a key of its own it is keyed by hash, which leaves its id free for a repeat that is whole.
      const identity = () => jsonText([field, { [list]: [item] }, time]);
      finds.add({ kind: key === null ? 'change' : kind, key, externalId, identity, text });
    }
  }
  if (empty) finds.add(change(externalId, [field, value, time], () => valued(jsonText(value))));
}

function keyOf(kind: 'message' | 'status' | 'echo', item: unknown): string | null {
  if (!isObject(item)) return null;
  const id = nameOf(item.id, longestId);
  if (id === null) return null;
  if (kind === 'status') {
    const status = nameOf(item.status);
    return status === null ? null : `status:${id}:${status}`;
  }
  const addressed = isTextOrAbsent(item.from) && isTextOrAbsent(item.from_user_id);
  return addressed && nameOf(item.type) !== null ? id : null;
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const isTextOrAbsent = (value: unknown): boolean => value === undefined || value === null || typeof value === 'string';
const nameOf = (value: unknown, longest = longestName): string | null =>
  typeof value === 'string' && value !== '' && value.length <= longest ? cleanText(value) : null;
const nameText = (value: unknown): string =>
  typeof value === 'number' || nameOf(value) !== null ? jsonText(value) : 'null';
