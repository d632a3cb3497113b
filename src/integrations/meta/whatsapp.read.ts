import type {
  DeliveryStatus,
  InboundContent,
  InboundItem,
  InboundMessage,
} from '../../domain/conversations/channel.port.js';
import type { Clock } from '../../domain/shared/clock.js';
import { cleanJson } from '../../domain/shared/text.js';
import { objectOf } from './json.js';
import { readContent } from './whatsapp.content.js';
import {
  bodySchema,
  type ChangeValue,
  changeSchema,
  editSchema,
  entrySchema,
  type MessageHead,
  type MetaErrorItem,
  messageSchema,
  revokeSchema,
  statusSchema,
  systemSchema,
  valueSchema,
} from './whatsapp.schemas.js';
import { addressesOf, readPerson } from './whatsapp.sender.js';
import { splitMeta, whatsAppObject } from './whatsapp.split.js';

type UnixSeconds = string | number | undefined;
interface Surroundings {
  value: ChangeValue;
  entryTime: UnixSeconds;
  clock: Clock;
}

const ignored = (reason: string): InboundContent => ({ type: 'ignored', reason: reason.slice(0, 200) });
const unreadable = (reason: string): InboundContent => ({ type: 'unreadable', reason: reason.slice(0, 200) });
/** Why there is no content to keep: there was none, or it is not what its type promises. */
const without = (reason: string): InboundContent =>
  reason.startsWith('unreadable:') ? unreadable(reason) : ignored(reason);

/** Reads a body that holds one item. Never throws: what cannot be read is ignored with the reason. */
export function readMeta(body: Buffer, clock: Clock): InboundContent {
  try {
    // Splitting says what the item is: a message that it did not trust as one must not be read as one.
    const [item] = splitMeta(body);
    if (item === undefined) return ignored('broken:entry');
    return readBody(cleanJson(JSON.parse(body.toString('utf8'))), item.kind, clock);
  } catch {
    return unreadable('unreadable');
  }
}

function readBody(root: unknown, kind: InboundItem['kind'], clock: Clock): InboundContent {
  const body = bodySchema.safeParse(root);
  if (!body.success) return ignored('broken:body');
  if (body.data.object !== whatsAppObject) return ignored(`unsupported_object:${body.data.object}`);
  const entry = entrySchema.safeParse(body.data.entry[0]);
  if (!entry.success) return ignored('broken:entry');
  const change = changeSchema.safeParse(entry.data.changes[0]);
  if (!change.success) return ignored('broken:change');
  const value = valueSchema.safeParse(change.data.value);
  if (!value.success) return ignored(`broken:${change.data.field}`);
  const around = { value: value.data, entryTime: entry.data.time, clock };
  if (kind === 'message') return readMessage(value.data.messages?.[0], around);
  if (kind === 'echo') return readEcho(value.data.message_echoes?.[0], around);
  if (kind === 'status') return readStatus(value.data.statuses?.[0], around);
  return ignored(reasonOf(change.data.field, value.data));
}

function reasonOf(field: string, value: ChangeValue): string {
  if (value.messages?.length || value.message_echoes?.length || value.statuses?.length) return `broken:${field}`;
  if (field === 'calls') return `call:${value.calls?.[0]?.event ?? 'unknown'}`;
  if (value.event !== undefined) return `${field}:${value.event}`;
  const [error] = value.errors;
  return error === undefined ? field : `errors:${error.code}`;
}

function readMessage(item: unknown, around: Surroundings): InboundContent {
  const head = messageSchema.safeParse(item);
  if (!head.success) return unreadable('broken:message');
  const message = head.data;
  if (message.type === 'system') return readSystem(message, item);
  const correction = readCorrection(message, item, around);
  if (correction) return correction;
  const content = messageOf(message, item, around);
  if (typeof content === 'string') return without(content);
  const sender = readPerson({ number: message.from, userId: message.from_user_id }, around.value.contacts);
  if (sender.addresses.length === 0) return unreadable('no_sender');
  // What is written in a group cannot be answered there through this port, and a private answer would surprise.
  const understandable = content.understandable && message.group_id === undefined;
  return { type: 'message', message: { ...content, understandable, sender } };
}

function readEcho(item: unknown, around: Surroundings): InboundContent {
  const head = messageSchema.safeParse(item);
  if (!head.success) return unreadable('broken:echo');
  const echo = head.data;
  const correction = readCorrection(echo, item, around);
  if (correction) return correction;
  const content = messageOf(echo, item, around);
  if (typeof content === 'string') return without(content);
  const to = readPerson({ number: echo.to, userId: echo.to_user_id }, around.value.contacts);
  return to.addresses.length === 0 ? ignored('no_recipient') : { type: 'echo', message: content, to };
}

function messageOf(head: MessageHead, item: unknown, around: Surroundings): Omit<InboundMessage, 'sender'> | string {
  const content = readContent(head.type, objectOf(item));
  if (typeof content === 'string') return content;
  const { about, ...said } = content;
  const product = head.context?.referred_product;
  return {
    ...said,
    providerMessageId: head.id,
    sentAt: timeOf(head.timestamp, around),
    repliesTo: about ?? head.context?.id ?? null,
    referral: head.referral ?? (product === undefined ? null : { referred_product: product }),
  };
}

/** Edits and withdrawals have ids of their own and point at the message they change. */
function readCorrection({ type, timestamp }: MessageHead, item: unknown, around: Surroundings): InboundContent | null {
  if (type === 'revoke') {
    const revoke = revokeSchema.safeParse(objectOf(item).revoke);
    return revoke.success
      ? { type: 'revoke', originalMessageId: revoke.data.original_message_id }
      : ignored('unreadable:revoke');
  }
  if (type !== 'edit') return null;
  const edit = editSchema.safeParse(objectOf(item).edit);
  if (!edit.success) return ignored('unreadable:edit');
  const content = readContent(edit.data.message.type, edit.data.message);
  if (typeof content === 'string') return ignored(`edit:${content}`);
  return {
    type: 'edit',
    originalMessageId: edit.data.original_message_id,
    body: content.body,
    at: toldTimeOf(timestamp, around),
  };
}

/**
 * A change of number or of user id moves the person to new addresses. The notice's text is never searched for ids: it
 * carries the profile name, which the person chooses.
 */
function readSystem(message: MessageHead, item: unknown): InboundContent {
  const notice = systemSchema.safeParse(objectOf(item).system);
  if (!notice.success) return ignored('unreadable:system');
  const { type, body, wa_id, new_wa_id, user_id, previous_user_id } = notice.data;
  if (type !== 'user_changed_number' && type !== 'user_changed_user_id') return ignored(`system:${type}`);
  const previous = addressesOf(message.from, message.from_user_id, previous_user_id);
  const next = addressesOf(wa_id ?? new_wa_id, user_id);
  if (previous.length === 0 || next.length === 0) return ignored(`system:${type}`);
  return { type: 'address-change', previous, next, body: body ?? '' };
}

/** A played voice note was heard, so it counts as read. */
const statuses = new Map<string, DeliveryStatus>([
  ['sent', 'SENT'],
  ['delivered', 'DELIVERED'],
  ['read', 'READ'],
  ['played', 'READ'],
  ['failed', 'FAILED'],
]);

function readStatus(item: unknown, around: Surroundings): InboundContent {
  const parsed = statusSchema.safeParse(item);
  if (!parsed.success) return ignored('broken:status');
  const { id, status, type, timestamp, errors, biz_opaque_callback_data: callbackData } = parsed.data;
  if (type !== undefined && type !== 'message') return ignored(`${type}:${status}`);
  const known = statuses.get(status);
  if (known === undefined) return ignored(`status:${status}`);
  const error = known === 'FAILED' ? (errors ?? []).map(errorText).join('; ') || 'failed' : null;
  return {
    type: 'status',
    status: {
      providerMessageId: id,
      status: known,
      at: timeOf(timestamp, around),
      error,
      callbackData: callbackData ?? null,
    },
  };
}

function errorText({ code, title, message, error_data }: MetaErrorItem): string {
  const named = title ?? message ?? 'error';
  const details = error_data?.details;
  return details === undefined || details === named ? `${code}: ${named}` : `${code}: ${named} — ${details}`;
}

const earliest = Date.UTC(2010, 0, 1);
const day = 24 * 60 * 60 * 1000;

/** The item's own time, else the entry's, else now. */
const timeOf = (timestamp: UnixSeconds, around: Surroundings): Date =>
  toldTimeOf(timestamp, around) ?? around.clock.now();

/** The item's own time, else the entry's, else null: a clock that is plainly wrong must not put a message out of order. */
function toldTimeOf(timestamp: UnixSeconds, { entryTime, clock }: Surroundings): Date | null {
  const now = clock.now().getTime();
  for (const given of [timestamp, entryTime]) {
    const at = given === undefined || given === '' ? Number.NaN : Number(given) * 1000;
    if (at >= earliest && at <= now + day) return new Date(at);
  }
  return null;
}
