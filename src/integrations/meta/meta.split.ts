import type { InboundItem } from '../../domain/conversations/channel.port.js';
import { BadInput } from '../../domain/shared/domain-error.js';
import { isObject, jsonText } from '../channel-wire/json.js';
import { messagingChannelOf, walkMessaging } from './messaging.split.js';
import { change, type Found, ItemCollector, listOf, nameText, toInboundItem } from './meta.items.js';
import { walkChange, whatsAppObject } from './whatsapp.split.js';

/**
 * Splits one request into its items with one JSON.parse and a walk. Nothing is checked deeper than the key needs.
 * @throws BadInput if the body is not a JSON object with a list `entry`.
 */
export function splitMeta(body: Buffer): InboundItem[] {
  const { object, entry } = parse(body);
  const finds = new ItemCollector();
  for (const element of entry) walkEntry(object, element, finds);
  if (finds.overflowed) finds.items.push(remainder(body));
  const named = messagingChannelOf(object) === null ? whatsAppObject : String(object);
  return finds.items.map((item, position) => toInboundItem(item, position, body, finds.items.length === 1, named));
}

/** Returns one item for all items beyond the limit. It keeps the request as text, and is ignored as each of them would have been. */
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
    throw new BadInput('The body is not valid JSON.');
  }
  if (!isObject(root) || !Array.isArray(root.entry)) throw new BadInput('The body is not a Meta webhook.', ['entry']);
  return { object: root.object, entry: root.entry };
}

function walkEntry(object: unknown, entry: unknown, finds: ItemCollector): void {
  const whole = () => `{"object":${nameText(object)},"entry":[${jsonText(entry)}]}`;
  if (!isObject(entry)) {
    finds.add(change(null, ['entry', entry, null], whole));
    return;
  }
  const isWhatsApp = object === whatsAppObject;
  const channel = messagingChannelOf(object);
  const lists = isWhatsApp ? ['changes'] : ['changes', 'messaging', 'standby'];
  const present = lists.filter(list => Array.isArray(entry[list]));
  if (present.length === 0) finds.add(change(null, ['entry', entry, entry.time], whole));
  for (const list of present)
    for (const element of listOf(entry[list])) {
      const around = (inner: string) =>
        `{"object":${nameText(object)},"entry":[{"id":${nameText(entry.id)},"time":${nameText(entry.time)},"${list}":[${inner}]}]}`;
      if (isWhatsApp) walkChange(entry.time, around, element, finds);
      else if (channel) walkMessaging({ channel, list, entryId: entry.id, time: entry.time, around }, element, finds);
      else finds.add(change(null, [list, element, entry.time], () => around(jsonText(element))));
    }
}
