import type { InboundItem } from '../../domain/conversations/channel.port.js';
import { isObject, type Json, jsonText, objectOf } from '../channel-wire/json.js';
import { commentKeyOf } from './comment.read.js';
import { leadIdOf } from './lead.read.js';
import { type ItemCollector, isTextOrAbsent, listOf, longestId, nameOf } from './meta.items.js';

/** The channels whose webhooks have the format of the Messenger Platform, by the webhook's `object`. */
const channelsByObject = new Map<unknown, 'MESSENGER' | 'INSTAGRAM'>([
  ['page', 'MESSENGER'],
  ['instagram', 'INSTAGRAM'],
]);
export const messagingChannelOf = (object: unknown): 'MESSENGER' | 'INSTAGRAM' | null =>
  channelsByObject.get(object) ?? null;

/** The place of an event: its list and entry, and the function that writes a body around it. */
export interface MessagingPlace {
  channel: 'MESSENGER' | 'INSTAGRAM';
  list: string;
  /** The page's or the Instagram account's id. */
  entryId: unknown;
  time: unknown;
  around(inner: string): string;
}

/**
 * Finds the items of one event. Instagram's test button puts events into `changes`, under the name of the subscribed field. A
 * list of delivered messages becomes one item per message.
 */
export function walkMessaging(place: MessagingPlace, element: unknown, finds: ItemCollector): void {
  const { channel, list, time } = place;
  const field = list === 'changes' && isObject(element) ? nameOf(element.field) : null;
  const event = eventOf(list, element);
  const around = (inner: string) =>
    place.around(list === 'changes' && event !== null ? `{"field":${jsonText(field)},"value":${inner}}` : inner);
  const hashed = (kind: InboundItem['kind'], externalId: string | null) =>
    finds.add({
      kind,
      key: null,
      externalId,
      channel,
      identity: () => jsonText([list, element, time]),
      text: () => around(jsonText(event ?? element)),
    });
  const externalId = accountOf(place.entryId, event);
  const leadId = channel === 'MESSENGER' && list === 'changes' ? leadIdOf(element) : null;
  if (leadId !== null && externalId !== null) {
    const key = `leadgen:${leadId}`;
    const text = () => place.around(jsonText(element));
    finds.add({ kind: 'change', key, externalId, channel, identity: () => key, text });
    return;
  }
  const comment = list === 'changes' && externalId !== null ? commentKeyOf(element) : null;
  if (comment !== null) {
    const text = () => place.around(jsonText(element));
    const identity = () => jsonText([list, element, time]);
    finds.add({ kind: 'change', key: comment.key, externalId, channel, identity, text });
    return;
  }
  // Without an account of the right channel, nothing here may become a message of the account in the path.
  if (event === null || externalId === null) {
    hashed('change', externalId);
    return;
  }
  const mids = isObject(event.delivery) ? listOf(event.delivery.mids).flatMap(mid => nameOf(mid, longestId) ?? []) : [];
  for (const mid of mids) {
    const alone = JSON.stringify({ ...partiesOf(event), delivery: { mids: [mid] } });
    const key = `status:${mid}:delivered`;
    finds.add({ kind: 'status', key, externalId, channel, identity: () => key, text: () => around(alone) });
  }
  if (mids.length > 0) return;
  const { kind, key } = nameEvent(event, externalId);
  if (key === null) hashed(kind, externalId);
  else finds.add({ kind, key, externalId, channel, identity: () => key, text: () => around(jsonText(event)) });
}

/** Returns the event itself, or null if the element does not belong to a conversation, such as a comment or a like. */
export function eventOf(list: string, element: unknown): Json | null {
  if (list !== 'changes') return isObject(element) ? element : null;
  const value = isObject(element) && isObject(element.value) ? element.value : null;
  return value !== null && isObject(value.sender) && isObject(value.recipient) ? value : null;
}

/** Returns whether the business wrote the message. Instagram does not mark all messages that its own app sends. */
export const isEcho = (event: Json, accountId: string): boolean =>
  objectOf(event.message).is_echo === true || objectOf(event.sender).id === accountId;

/** Returns the page or account of the entry, otherwise that of the event. Returns null for a value that cannot be an id. */
export function accountOf(entryId: unknown, event: Json | null): string | null {
  if (entryId !== undefined && entryId !== null) return nameOf(entryId);
  if (event === null) return null;
  const own = objectOf(event.message).is_echo === true ? event.sender : event.recipient;
  return nameOf(objectOf(own).id);
}

const partiesOf = ({ sender, recipient, timestamp }: Json): Json => ({
  sender: { id: nameOf(objectOf(sender).id) },
  recipient: { id: nameOf(objectOf(recipient).id) },
  ...(typeof timestamp === 'number' && { timestamp }),
});

/** Returns the kind of the event and the vendor's key. A withdrawal has the id of its message, so its key is a hash. */
function nameEvent(event: Json, accountId: string): { kind: InboundItem['kind']; key: string | null } {
  const { message, postback, read } = event;
  const addressed = isTextOrAbsent(objectOf(event.sender).id) && isTextOrAbsent(objectOf(event.recipient).id);
  if (!addressed) return { kind: 'change', key: null };
  if (isObject(message)) {
    const mid = nameOf(message.mid, longestId);
    if (mid === null || message.is_deleted === true) return { kind: 'change', key: null };
    return { kind: isEcho(event, accountId) ? 'echo' : 'message', key: mid };
  }
  if (isObject(postback)) return { kind: 'message', key: nameOf(postback.mid, longestId) };
  if (isObject(read)) {
    const mid = nameOf(read.mid, longestId);
    return { kind: 'status', key: mid === null ? null : `status:${mid}:read` };
  }
  if (isObject(event.delivery)) return { kind: 'status', key: null };
  const reacts = isObject(event.reaction) && event.reaction.action !== 'unreact';
  const isMessage = reacts || isObject(event.referral);
  return { kind: isMessage ? 'message' : 'change', key: null };
}
