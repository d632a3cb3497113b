import type { DeliveryStatus, InboundContent, InboundMessage } from '../../domain/conversations/channel.port.js';
import { type Clock, systemClock } from '../../domain/shared/clock.js';
import { cleanJson } from '../../domain/shared/text.js';
import { credibleTime } from '../channel-wire/credible-time.js';
import { objectOf } from '../channel-wire/json.js';
import { ignored, unreadable } from '../channel-wire/put-aside.js';
import { consequencesOf, type Verdict } from '../channel-wire/rejections.js';
import { readAccountUpdate } from '../whatsapp/whatsapp.account.js';
import { readEndedCall } from '../whatsapp/whatsapp.call.js';
import { readContent, unreactedMessage } from '../whatsapp/whatsapp.content.js';
import { readCorrection } from '../whatsapp/whatsapp.correction.js';
import { groupMessage, isOfGroup } from '../whatsapp/whatsapp.group.js';
import { addressesOf, readWhatsAppNumber } from '../whatsapp/whatsapp.phone.js';
import { readMarketingChoice } from '../whatsapp/whatsapp.preferences.js';
import { withSharedNumber } from '../whatsapp/whatsapp.shared-number.js';
import { readSystemNotice } from '../whatsapp/whatsapp.system.js';
import { yCloudVerdict } from './ycloud.codes.js';
import {
  accountSchema,
  callSchema,
  eventSchema,
  inboundSchema,
  linkSchema,
  outboundSchema,
  preferenceSchema,
  templateSchema,
  unsubscriberSchema,
} from './ycloud.schemas.js';
import { callEnded, splitYCloud } from './ycloud.split.js';

/** Reads one event. Never throws: an event that cannot be read is returned as ignored or unreadable, with the reason. */
export function readYCloud(body: Buffer, clock: Clock = systemClock): InboundContent {
  try {
    const event = eventSchema.parse(cleanJson(JSON.parse(body.toString('utf8'))));
    // Splitting decides the kind of the item. An item that it did not accept as a message must not be read as one.
    const [item] = splitYCloud(body);
    if (item?.kind === 'message' && event.type === callEnded) return readCall(event.callingTerminate, item.key, clock);
    if (item?.kind === 'message') return readMessage(event.whatsappInboundMessage, item.key, clock);
    if (item?.kind === 'echo') return readEcho(event.whatsappMessage, item.key, clock);
    if (item?.kind === 'status') return readStatus(event.whatsappMessage, clock);
    if (templateEvents.has(event.type)) return readTemplate(event.whatsappTemplate);
    if (event.type === 'contact.unsubscribe.created') return readUnsubscriber(event.unsubscriberChanged, false, clock);
    if (event.type === 'contact.unsubscribe.deleted') return readUnsubscriber(event.unsubscriberChanged, true, clock);
    if (event.type === 'whatsapp.user.preferences') return readPreference(event.whatsappUserPreference, clock);
    if (event.type === 'whatsapp.business_account.updated')
      return readTrouble(event.whatsappBusinessAccount) ?? ignored(event.type);
    return ignored(event.type);
  } catch {
    return unreadable('unreadable');
  }
}

function readTrouble(part: unknown): InboundContent | null {
  const { updateEvent, banState, removedReason, restrictions } = accountSchema.parse(part ?? {});
  return readAccountUpdate({
    event: updateEvent,
    banState,
    restrictions: restrictions?.map(({ restrictionType }) => restrictionType),
    removal: removedReason,
  });
}

const templateEvents = new Set(['whatsapp.template.reviewed', 'whatsapp.template.category_updated']);

/**
 * Reads YCloud's own template events, which contain the template's new state besides the change. A new category may come without a status.
 */
function readTemplate(part: unknown): InboundContent {
  const template = templateSchema.safeParse(part);
  if (!template.success) return ignored('broken:template');
  const { name, language, status, category } = template.data;
  if (status === undefined && category === undefined) return ignored('broken:template');
  return {
    type: 'template-status',
    vendorName: name,
    language,
    vendorId: null,
    status: status ?? null,
    category: category ?? null,
  };
}

/**
 * Reads that a person was put on YCloud's own list of unsubscribers, or taken from it. The list is about marketing and holds for all
 * numbers of the business.
 */
function readUnsubscriber(part: unknown, wanted: boolean, clock: Clock): InboundContent {
  const { phoneNumber, source, updateTime } = unsubscriberSchema.parse(part ?? {});
  const reason = ['YCloud', source].filter(Boolean).join(': ');
  const at = timeOf(updateTime, clock);
  return { type: 'marketing-choice', list: 'unsubscribers', wanted, addresses: addressesOf(phoneNumber), reason, at };
}

function readPreference(part: unknown, clock: Clock): InboundContent {
  const { contactPhoneNumber, userId, timestamp, ...said } = preferenceSchema.parse(part ?? {});
  const now = clock.now();
  const at = credibleTime(now, timestamp, Date.parse(String(timestamp))) ?? now;
  return readMarketingChoice({ ...said, addresses: addressesOf(contactPhoneNumber, userId), at });
}

function readMessage(part: unknown, key: string, clock: Clock): InboundContent {
  if (isOfGroup(objectOf(part))) return ignored(groupMessage);
  const message = inboundSchema.parse(part ?? {});
  if (message.type === 'system') return readSystemNotice(objectOf(part).system, message.from, message.fromUserId);
  const correction = readCorrection(message.type, objectOf(part), () => toldTimeOf(message.sendTime, clock));
  if (correction) return correction;
  const addresses = addressesOf(message.from, message.fromUserId);
  const { name, username } = message.customerProfile ?? {};
  const phone = addresses.map(address => readWhatsAppNumber(address)?.phone).find(Boolean) ?? null;
  const sender = { addresses, phone, email: null, name: name?.trim() || username?.trim() || null };
  const unreacted = unreactedMessage(message.type, objectOf(part));
  if (unreacted !== null && addresses.length > 0)
    return { type: 'unreact', from: unreacted, at: timeOf(message.sendTime, clock), by: sender };
  const said = contentOf(message.type, part, key, message.context?.id, message.sendTime, clock);
  if (typeof said === 'string') return said.startsWith('unreadable:') ? unreadable(said) : ignored(said);
  if (addresses.length === 0) return unreadable('no_sender');
  const product = message.context?.referred_product;
  const referral = message.referral ?? (product === undefined ? null : { referred_product: product });
  return { type: 'message', message: { ...said, referral, sender: withSharedNumber(sender, message.type, part) } };
}

function readCall(part: unknown, key: string, clock: Clock): InboundContent {
  const { wacid, direction, duration: seconds, endTime, ...ends } = callSchema.parse(part ?? {});
  const addresses =
    direction === 'BUSINESS_INITIATED' ? addressesOf(ends.to, ends.toUserId) : addressesOf(ends.from, ends.fromUserId);
  const phone = addresses.map(address => readWhatsAppNumber(address)?.phone).find(Boolean) ?? null;
  const person = { addresses, phone, email: null, name: null };
  const at = credibleTime(clock.now(), endTime) ?? clock.now();
  return readEndedCall({ id: wacid ?? key, direction, seconds, at, person });
}

function readEcho(part: unknown, key: string, clock: Clock): InboundContent {
  if (isOfGroup(objectOf(part))) return ignored(groupMessage);
  const echo = outboundSchema.parse(part ?? {});
  const correction = readCorrection(echo.type, objectOf(part), () => toldTimeOf(echo.sendTime, clock));
  if (correction) return correction;
  const said = contentOf(echo.type, part, key, echo.context?.id, echo.sendTime, clock);
  if (typeof said === 'string') return said.startsWith('unreadable:') ? unreadable(said) : ignored(said);
  const addresses = addressesOf(echo.to, echo.toUserId, echo.recipientUserId);
  if (addresses.length === 0) return ignored('no_recipient');
  const phone = addresses.map(address => readWhatsAppNumber(address)?.phone).find(Boolean) ?? null;
  return { type: 'echo', message: said, to: { addresses, phone, email: null, name: null } };
}

/** Returns the content of the message, or the reason why there is nothing to keep. */
function contentOf(
  type: string | undefined,
  part: unknown,
  key: string,
  repliesTo: string | undefined,
  sendTime: string | undefined,
  clock: Clock,
): Omit<InboundMessage, 'sender'> | string {
  if (type === undefined) return 'unreadable:type';
  if (type === 'system') return 'system';
  const content = readContent(type, objectOf(part));
  if (typeof content === 'string') return content;
  const { about, ...said } = content;
  // YCloud has no way to request a file by its id; the message contains the address instead, but not for files of a form.
  const link = linkSchema.safeParse(objectOf(part)[type]).data?.link;
  const media = type === 'interactive' ? [] : said.media;
  return {
    ...said,
    media: link === undefined ? media : media.map(file => ({ ...file, providerMediaId: link })),
    providerMessageId: key,
    sentAt: timeOf(sendTime, clock),
    repliesTo: about ?? repliesTo ?? null,
    referral: null,
  };
}

const statuses = new Map<string, DeliveryStatus>([
  ['sent', 'SENT'],
  ['delivered', 'DELIVERED'],
  ['read', 'READ'],
  ['played', 'READ'],
  ['failed', 'FAILED'],
]);

function readStatus(part: unknown, clock: Clock): InboundContent {
  const { id, wamid, status, updateTime, externalId, errorCode, errorMessage, whatsappApiError } =
    outboundSchema.parse(part);
  const known = statuses.get(status ?? '');
  if (known === undefined || id === undefined) return ignored(`status:${status}`);
  const code = whatsappApiError?.code ?? errorCode ?? 'failed';
  const words = whatsappApiError?.message ?? errorMessage ?? 'error';
  return {
    type: 'status',
    status: {
      // As the answer to the send gave it. A message that did not reach Meta has only YCloud's id, and is found by ours.
      providerMessageId: wamid || id,
      status: known,
      at: timeOf(updateTime, clock),
      error: known === 'FAILED' ? `${code}: ${words}` : null,
      callbackData: externalId ?? null,
      ...(known === 'FAILED' && consequencesOf(verdictOf(errorCode, whatsappApiError?.code))),
    },
  };
}

const verdictOf = (...codes: (string | number | undefined)[]): Verdict | null => {
  const [own, ofWhatsApp] = codes.map(code => (code === undefined ? undefined : String(code)));
  // YCloud puts WhatsApp's code in its own field if it has no further details of the error.
  return yCloudVerdict(own, ofWhatsApp ?? own);
};

/** Returns the vendor's time, or now if it is missing or plainly wrong. */
const timeOf = (text: string | undefined, clock: Clock): Date => toldTimeOf(text, clock) ?? clock.now();

/** Returns the vendor's time, or null if it is missing or plainly wrong. */
const toldTimeOf = (text: string | undefined, clock: Clock): Date | null =>
  credibleTime(clock.now(), Date.parse(text ?? ''));
