import type { InboundContent, InboundMessage, InboundSender } from '../../domain/conversations/channel.port.js';
import type { Clock } from '../../domain/shared/clock.js';
import { credibleTime } from '../channel-wire/credible-time.js';
import { isObject, type Json, objectOf } from '../channel-wire/json.js';
import { ignored, unreadable } from '../channel-wire/put-aside.js';
import { readComment } from './comment.read.js';
import { readLead } from './lead.read.js';
import { buttonContent, contentOf, type Said } from './messaging.content.js';
import {
  deliverySchema,
  editSchema,
  entrySchema,
  eventSchema,
  type MessagingEvent,
  type MessagingMessage,
  messageSchema,
  postbackSchema,
  reactionSchema,
  readSchema,
  threadControlSchema,
} from './messaging.schemas.js';
import { accountOf, eventOf, isEcho } from './messaging.split.js';

interface Around {
  /** Used instead of the vendor's id if there is none: the key of the item. */
  key: string;
  at: Date;
  /** Null if the vendor gave no plausible time. */
  toldAt: Date | null;
  /** Whether another program of the business controls the conversation. Then messages are shown but not answered. */
  standby: boolean;
}

/**
 * Reads the body of one item of Messenger or Instagram, as JSON. `kind` and `key` come from splitting. An item that splitting
 * did not accept as a message is not read as one.
 */
export function readMessaging(root: Json, kind: string, key: string, clock: Clock): InboundContent {
  const entry = Array.isArray(root.entry) ? root.entry[0] : undefined;
  if (!isObject(entry)) return ignored('broken:entry');
  const list = ['changes', 'messaging', 'standby'].find(name => Array.isArray(entry[name])) ?? '';
  const element: unknown = (entry[list] as unknown[] | undefined)?.[0];
  const event = eventOf(list, element);
  const lead = key.startsWith('leadgen:') ? readLead(element) : null;
  if (lead !== null) return lead;
  const comment = list === 'changes' ? readComment(element, entry, clock) : null;
  if (comment !== null) return comment;
  if (event === null) return ignored(nameOfChange(element, list));
  const { id, time } = entrySchema.parse(entry);
  const account = accountOf(id, event);
  if (account === null) return ignored('broken:entry');
  const parsed = eventSchema.safeParse(event);
  if (!parsed.success) return ignored('broken:event');
  const toldAt = credibleTime(clock.now(), parsed.data.timestamp, time);
  const around = { key, at: toldAt ?? clock.now(), toldAt, standby: list === 'standby' };
  const content = readEvent(parsed.data, event, account, around);
  const isSomebodys = kind === 'message' || kind === 'echo';
  return !isSomebodys && (content.type === 'message' || content.type === 'echo') ? ignored('broken:message') : content;
}

function readEvent(event: MessagingEvent, raw: Json, account: string, around: Around): InboundContent {
  if (isObject(event.message)) return readMessage(event, raw, account, around);
  if (isObject(event.postback)) return readPostback(event, around);
  if (isObject(event.reaction)) return readReaction(event, around);
  if (isObject(event.read)) return readReceipt(event, around);
  if (isObject(event.delivery)) return readDelivery(event, around);
  if (isObject(event.message_edit)) {
    const edit = editSchema.safeParse(event.message_edit);
    if (!edit.success) return ignored('unreadable:edit');
    return { type: 'edit', originalMessageId: edit.data.mid, body: edit.data.text, at: around.toldAt };
  }
  if (isObject(raw.pass_thread_control)) return readThreadControl(raw.pass_thread_control, true, event, around);
  if (isObject(raw.take_thread_control)) return readThreadControl(raw.take_thread_control, false, event, around);
  const enforced = objectOf(raw.policy_enforcement);
  if (enforced.action === 'block')
    return { type: 'account-trouble', code: 'policy_enforcement', reason: String(enforced.reason ?? 'block') };
  if (event.referral)
    return messageFrom(event.sender.id, around, around.key, referred(event.referral), { referral: event.referral });
  const known = new Set(['sender', 'recipient', 'timestamp']);
  return ignored(Object.keys(raw).find(name => !known.has(name)) ?? 'empty');
}

function readMessage(event: MessagingEvent, raw: Json, account: string, around: Around): InboundContent {
  const parsed = messageSchema.safeParse(event.message);
  if (!parsed.success) return unreadable('broken:message');
  const message = parsed.data;
  if (message.is_deleted) return { type: 'revoke', originalMessageId: message.mid };
  const { sender, recipient } = event;
  if (sender.id !== undefined && sender.id === recipient.id) return ignored('self');
  const said = contentOf(message);
  if (!isEcho(raw, account)) return messageFrom(sender.id, around, message.mid, said, contextOf(message));
  if (!isId(recipient.id)) return ignored('no_recipient');
  return {
    type: 'echo',
    message: stored(said, message.mid, around, contextOf(message)),
    to: personOf(recipient.id),
    appId: message.app_id ?? null,
    callbackData: message.metadata ?? null,
  };
}

function readThreadControl(told: Json, given: boolean, event: MessagingEvent, { at }: Around): InboundContent {
  const { new_owner_app_id: toApp = null } = threadControlSchema.parse(told);
  return isId(event.sender.id)
    ? { type: 'thread-control', given, toApp, at, by: personOf(event.sender.id) }
    : ignored('no_sender');
}

function readPostback(event: MessagingEvent, around: Around): InboundContent {
  const { mid, title, payload, referral } = postbackSchema.parse(event.postback);
  const context = { referral: referral ?? null };
  return messageFrom(event.sender.id, around, mid ?? around.key, buttonContent(title, payload), context);
}

/** Emojis by the name of the reaction, for Instagram's reactions without an emoji. */
const emojis: Readonly<Record<string, string>> = {
  love: '❤️',
  like: '👍',
  dislike: '👎',
  smile: '😆',
  haha: '😆',
  wow: '😮',
  sad: '😢',
  angry: '😡',
};

function readReaction(event: MessagingEvent, around: Around): InboundContent {
  const { mid, action, reaction = '', emoji } = reactionSchema.parse(event.reaction);
  if (action === 'unreact')
    return mid && isId(event.sender.id)
      ? { type: 'unreact', from: mid, at: around.at, by: personOf(event.sender.id) }
      : ignored('reaction_removed');
  const shown = emoji || emojis[reaction] || reaction;
  if (shown === '') return ignored('broken:reaction');
  const said: Said = { kind: 'reaction', body: shown, media: [], understandable: false };
  return messageFrom(event.sender.id, around, around.key, said, { repliesTo: mid ?? null });
}

/** Reads a receipt. Messenger gives the time up to which everything was read; Instagram gives the last message that was read. */
function readReceipt(event: MessagingEvent, around: Around): InboundContent {
  const { mid, watermark } = readSchema.parse(event.read);
  return receipt('READ', mid || credibleTime(around.at, watermark), event);
}

function readDelivery(event: MessagingEvent, around: Around): InboundContent {
  const { mids, watermark } = deliverySchema.parse(event.delivery);
  const [mid] = mids ?? [];
  if (mid === undefined) return receipt('DELIVERED', credibleTime(around.at, watermark), event);
  const status = {
    providerMessageId: mid,
    status: 'DELIVERED',
    at: around.at,
    error: null,
    callbackData: null,
  } as const;
  return { type: 'status', status };
}

function receipt(status: 'DELIVERED' | 'READ', through: Date | string | null, event: MessagingEvent): InboundContent {
  if (through === null || !isId(event.sender.id)) return ignored('broken:receipt');
  return { type: 'receipt', status, through, by: personOf(event.sender.id) };
}

type Context = Partial<Pick<InboundMessage, 'repliesTo' | 'referral'>>;

/** Returns the origin of the message: an advertisement, a link, a product, or the business's story that the person answers. */
function contextOf({ referral, reply_to, attachments = [] }: MessagingMessage): Context {
  const story = reply_to?.story;
  const [shared] = attachments.flatMap(({ payload }) => payload?.product?.elements ?? []);
  const product = shared?.retailer_id ?? shared?.id;
  return {
    repliesTo: reply_to?.mid ?? null,
    referral: referral ?? (story && { story }) ?? (product === undefined ? null : { product: { id: product } }),
  };
}

/** Returns the content of a click on an advertisement or link without a message. */
function referred(referral: Json): Said {
  const title = objectOf(referral.ads_context_data).ad_title;
  const body = [title, referral.ref].filter(text => typeof text === 'string' && text !== '').join('\n');
  return { kind: 'referral', body, media: [], understandable: false };
}

function messageFrom(
  sender: string | undefined,
  around: Around,
  id: string,
  said: Said,
  context: Context,
): InboundContent {
  if (!isId(sender)) return unreadable('no_sender');
  return { type: 'message', message: { ...stored(said, id, around, context), sender: personOf(sender) } };
}

const stored = (said: Said, id: string, { at, standby }: Around, context: Context): Omit<InboundMessage, 'sender'> => ({
  ...said,
  understandable: said.understandable && !standby,
  ...(standby && { answeredElsewhere: true }),
  providerMessageId: id,
  sentAt: at,
  repliesTo: context.repliesTo ?? null,
  referral: context.referral ?? null,
});

/** Returns the sender. Both channels give no name or number with a message, only an id that the person has for this business. */
const personOf = (id: string): InboundSender => ({ addresses: [id], phone: null, email: null, name: null });
const isId = (id: string | undefined): id is string => id !== undefined && /^[\w.:-]{1,128}$/.test(id);

/** Returns the name of a change outside conversations: a comment, a like, a mention. */
function nameOfChange(element: unknown, list: string): string {
  const { field } = objectOf(element);
  return typeof field === 'string' && field !== '' ? field : `broken:${list}`;
}
