import type {
  DeliveryStatus,
  InboundContent,
  InboundItem,
  InboundMessage,
} from '../../domain/conversations/channel.port.js';
import type { Clock } from '../../domain/shared/clock.js';
import { credibleTime } from '../channel-wire/credible-time.js';
import { objectOf } from '../channel-wire/json.js';
import { ignored, unreadable } from '../channel-wire/put-aside.js';
import { consequencesOf } from '../channel-wire/rejections.js';
import { readAccountUpdate } from '../whatsapp/whatsapp.account.js';
import { readEndedCall } from '../whatsapp/whatsapp.call.js';
import { whatsAppVerdict } from '../whatsapp/whatsapp.codes.js';
import { readContent, unreactedMessage } from '../whatsapp/whatsapp.content.js';
import { readCorrection } from '../whatsapp/whatsapp.correction.js';
import { groupMessage, isOfGroup } from '../whatsapp/whatsapp.group.js';
import { readMarketingChoice } from '../whatsapp/whatsapp.preferences.js';
import { withSharedNumber } from '../whatsapp/whatsapp.shared-number.js';
import { readSystemNotice, readUserIdUpdate } from '../whatsapp/whatsapp.system.js';
import {
  accountUpdateSchema,
  bodySchema,
  type ChangeValue,
  callSchema,
  changeSchema,
  entrySchema,
  type MessageHead,
  type MetaErrorItem,
  messageSchema,
  preferenceSchema,
  statusSchema,
  type ToldTemplate,
  templateCategorySchema,
  templateStatusSchema,
  valueSchema,
} from './whatsapp.schemas.js';
import { readPerson } from './whatsapp.sender.js';
import { whatsAppObject } from './whatsapp.split.js';

type UnixSeconds = string | number | undefined;
interface Surroundings {
  value: ChangeValue;
  entryTime: UnixSeconds;
  clock: Clock;
  /** Whether another program, such as Meta's own agent, has the conversation. Then messages are shown but not answered. */
  standby: boolean;
}

/** Returns an item without usable content: it has none, or it does not match its type. */
const ignoredOrUnreadable = (reason: string): InboundContent =>
  reason.startsWith('unreadable:') ? unreadable(reason) : ignored(reason);

/** Reads the body of one item of WhatsApp, as JSON. `kind` comes from splitting. */
export function readWhatsApp(root: unknown, kind: InboundItem['kind'], clock: Clock): InboundContent {
  const body = bodySchema.safeParse(root);
  if (!body.success) return ignored('broken:body');
  if (body.data.object !== whatsAppObject) return ignored(`unsupported_object:${body.data.object}`);
  const entry = entrySchema.safeParse(body.data.entry[0]);
  if (!entry.success) return ignored('broken:entry');
  const change = changeSchema.safeParse(entry.data.changes[0]);
  if (!change.success) return ignored('broken:change');
  const value = valueSchema.safeParse(change.data.value);
  if (!value.success) return ignored(`broken:${change.data.field}`);
  const standby = change.data.field === 'standby';
  const around = { value: value.data, entryTime: entry.data.time, clock, standby };
  if (kind === 'message' && change.data.field === 'calls') return readCall(value.data.calls?.[0], around);
  if (kind === 'message') return readMessage(value.data.messages?.[0], around);
  if (kind === 'echo') return readEcho(value.data.message_echoes?.[0], around);
  if (kind === 'status') return readStatus(value.data.statuses?.[0], around);
  if (change.data.field === 'message_template_status_update') return readTemplateStatus(change.data.value);
  if (change.data.field === 'template_category_update') return readTemplateCategory(change.data.value);
  if (change.data.field === 'user_preferences') return readPreference(value.data.user_preferences?.[0], around);
  if (change.data.field === 'user_id_update') return readUserIdUpdate(value.data.user_id_update?.[0]);
  if (change.data.field === 'account_update') {
    const trouble = readTrouble(change.data.value);
    if (trouble) return trouble;
  }
  return ignored(reasonOf(change.data.field, value.data));
}

function readTrouble(value: unknown): InboundContent | null {
  const update = accountUpdateSchema.safeParse(value);
  if (!update.success) return null;
  const { event, ban_info: ban, restriction_info: restrictions } = update.data;
  return readAccountUpdate({
    event,
    banState: ban?.waba_ban_state,
    restrictions: restrictions?.map(({ restriction_type: type }) => type),
  });
}

function readPreference(item: unknown, around: Surroundings): InboundContent {
  const preference = preferenceSchema.safeParse(item);
  if (!preference.success) return ignored('broken:user_preferences');
  const { wa_id: number, user_id: userId, timestamp, ...said } = preference.data;
  const { addresses } = readPerson({ number, userId }, around.value.contacts);
  return readMarketingChoice({ ...said, addresses, at: timeOf(timestamp, around) });
}

/** The template's status after an event. Events that do not change it, such as FLAGGED, are left out. */
const statusByEvent: Readonly<Record<string, string>> = {
  APPROVED: 'APPROVED',
  REINSTATED: 'APPROVED',
  UNARCHIVED: 'APPROVED',
  REJECTED: 'REJECTED',
  PENDING: 'PENDING',
  IN_APPEAL: 'IN_APPEAL',
  PAUSED: 'PAUSED',
  DISABLED: 'DISABLED',
  ARCHIVED: 'ARCHIVED',
  PENDING_DELETION: 'PENDING_DELETION',
  DELETED: 'DELETED',
};

function readTemplateStatus(value: unknown): InboundContent {
  const update = templateStatusSchema.safeParse(value);
  if (!update.success) return ignored('broken:message_template_status_update');
  const { event, message_template_category: category } = update.data;
  const status = Object.hasOwn(statusByEvent, event) ? statusByEvent[event] : undefined;
  if (status === undefined) return ignored(`message_template_status_update:${event}`);
  return { type: 'template-status', ...templateOf(update.data), status, category: category ?? null };
}

function readTemplateCategory(value: unknown): InboundContent {
  const update = templateCategorySchema.safeParse(value);
  if (!update.success) return ignored('broken:template_category_update');
  return { type: 'template-status', ...templateOf(update.data), status: null, category: update.data.new_category };
}

const templateOf = ({ message_template_id: id, ...told }: ToldTemplate) => ({
  vendorName: told.message_template_name,
  language: told.message_template_language,
  // A number too large for JavaScript has been rounded, and identifies nothing.
  vendorId: typeof id === 'string' || Number.isSafeInteger(id) ? String(id) : null,
});

function reasonOf(field: string, value: ChangeValue): string {
  if (value.messages?.length || value.message_echoes?.length || value.statuses?.length) return `broken:${field}`;
  if (field === 'calls') return `call:${callSchema.safeParse(value.calls?.[0]).data?.event ?? 'unknown'}`;
  if (value.event !== undefined) return `${field}:${value.event}`;
  const [error] = value.errors;
  return error === undefined ? field : `errors:${error.code}`;
}

function readMessage(item: unknown, around: Surroundings): InboundContent {
  if (isOfGroup(objectOf(item))) return ignored(groupMessage);
  const head = messageSchema.safeParse(item);
  if (!head.success) return unreadable('broken:message');
  const message = head.data;
  if (message.type === 'system') return readSystemNotice(objectOf(item).system, message.from, message.from_user_id);
  const correction = readCorrection(message.type, objectOf(item), () => toldTimeOf(message.timestamp, around));
  if (correction) return correction;
  const sender = readPerson({ number: message.from, userId: message.from_user_id }, around.value.contacts);
  const unreacted = unreactedMessage(message.type, objectOf(item));
  if (unreacted !== null && sender.addresses.length > 0)
    return { type: 'unreact', from: unreacted, at: timeOf(message.timestamp, around), by: sender };
  const content = messageOf(message, item, around);
  if (typeof content === 'string') return ignoredOrUnreadable(content);
  if (sender.addresses.length === 0) return unreadable('no_sender');
  return { type: 'message', message: { ...content, sender: withSharedNumber(sender, message.type, item) } };
}

function readCall(item: unknown, around: Surroundings): InboundContent {
  const call = callSchema.safeParse(item);
  if (!call.data?.id) return ignored('broken:calls');
  const { id, direction, duration: seconds, timestamp, ...ends } = call.data;
  const named =
    direction === 'BUSINESS_INITIATED'
      ? { number: ends.to, userId: ends.to_user_id }
      : { number: ends.from, userId: ends.from_user_id };
  const person = readPerson(named, around.value.contacts);
  return readEndedCall({ id, direction, seconds, at: timeOf(timestamp, around), person });
}

function readEcho(item: unknown, around: Surroundings): InboundContent {
  if (isOfGroup(objectOf(item))) return ignored(groupMessage);
  const head = messageSchema.safeParse(item);
  if (!head.success) return unreadable('broken:echo');
  const echo = head.data;
  const correction = readCorrection(echo.type, objectOf(item), () => toldTimeOf(echo.timestamp, around));
  if (correction) return correction;
  const content = messageOf(echo, item, around);
  if (typeof content === 'string') return ignoredOrUnreadable(content);
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
    ...(around.standby && { understandable: false, answeredElsewhere: true }),
    providerMessageId: head.id,
    sentAt: timeOf(head.timestamp, around),
    repliesTo: about ?? head.context?.id ?? null,
    referral: head.referral ?? (product === undefined ? null : { referred_product: product }),
  };
}

/** A voice note that was played counts as read. */
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
  const failures = known === 'FAILED' ? (errors ?? []) : [];
  const error = known === 'FAILED' ? failures.map(errorText).join('; ') || 'failed' : null;
  return {
    type: 'status',
    status: {
      providerMessageId: id,
      status: known,
      at: timeOf(timestamp, around),
      error,
      callbackData: callbackData ?? null,
      ...consequencesOf(...failures.map(({ code }) => whatsAppVerdict(Number(code)))),
    },
  };
}

function errorText({ code, title, message, error_data }: MetaErrorItem): string {
  const named = title ?? message ?? 'error';
  const details = error_data?.details;
  return details === undefined || details === named ? `${code}: ${named}` : `${code}: ${named} — ${details}`;
}

/** Returns the item's own time, otherwise the entry's, otherwise now. */
const timeOf = (timestamp: UnixSeconds, around: Surroundings): Date =>
  toldTimeOf(timestamp, around) ?? around.clock.now();

/** Returns the item's own time, otherwise the entry's, otherwise null. */
const toldTimeOf = (timestamp: UnixSeconds, { entryTime, clock }: Surroundings): Date | null =>
  credibleTime(clock.now(), timestamp, entryTime);
