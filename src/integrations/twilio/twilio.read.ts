import type {
  DeliveryStatus,
  InboundContent,
  InboundMedia,
  InboundMessage,
  InboundSender,
} from '../../domain/conversations/channel.port.js';
import { type Clock, systemClock } from '../../domain/shared/clock.js';
import { cleanJson } from '../../domain/shared/text.js';
import { credibleTime } from '../channel-wire/credible-time.js';
import { ignored, unreadable } from '../channel-wire/put-aside.js';
import { consequencesOf } from '../channel-wire/rejections.js';
import { formAnswers } from '../whatsapp/whatsapp.form.js';
import { groupMessage } from '../whatsapp/whatsapp.group.js';
import { addressesOf, numberAddresses, readWhatsAppNumber } from '../whatsapp/whatsapp.phone.js';
import { twilioVerdict } from './twilio.codes.js';
import { callbackField, readAddress, sidOf, statusOf, type TwilioFields, twilioParts } from './twilio.fields.js';
import { tapbackIn } from './twilio.tapback.js';

/** Reads a body that holds one item. Never throws: an item that cannot be read is returned as ignored or unreadable, with the reason. */
export function readTwilio(body: Buffer, clock: Clock = systemClock): InboundContent {
  try {
    const [part] = twilioParts(body);
    if (part === undefined) return ignored('empty');
    const fields = cleanJson({ ...part.fields });
    return statusOf(fields) === null ? readMessage(fields, clock) : readStatus(fields, clock);
  } catch {
    return unreadable('unreadable');
  }
}

function readMessage(fields: TwilioFields, clock: Clock): InboundContent {
  const sid = sidOf(fields);
  if (sid === null) return ignored(fields.eventType ? `event:${fields.eventType}` : 'no_message');
  if (isOfGroup(fields)) return ignored(groupMessage);
  const from = readAddress(fields.from);
  if (from === null) return ignored(`unsupported_channel:${fields.from ?? 'none'}`);
  const isSms = from.channel === 'SMS';
  const sender = isSms ? smsSender(from.address) : whatsAppSender(from.address, fields);
  if (sender.addresses.length === 0) return unreadable('no_sender');
  // Only programs write from a short code or a name, and Twilio answers the word for help itself.
  const isKept = (isSms && sender.phone === null) || fields.optOutType === 'HELP';
  return {
    type: 'message',
    message: {
      ...((isSms ? tapbackOf(fields) : null) ?? contentOf(fields)),
      providerMessageId: sid,
      sender,
      sentAt: sentAtOf(fields, clock),
      repliesTo: fields.originalRepliedMessageSid || null,
      referral: referralOf(fields),
      consent: consentOf(from.channel, fields),
      ...(isKept && { keptOnly: true }),
    },
  };
}

/** Whether the message is a group MMS. Twilio names its other recipients, in `OtherRecipients0` and so on. */
const isOfGroup = (fields: TwilioFields): boolean =>
  Object.entries(fields).some(
    ([name, party]) => name.startsWith('otherRecipients') && party.trim() !== '' && party.trim() !== fields.to?.trim(),
  );

/**
 * Returns the time of sending. Only Twilio's list of messages has it; webhooks do not, and the code that stores the message
 * corrects a later time to the time of the arrival.
 */
function sentAtOf({ dateSent }: TwilioFields, clock: Clock): Date {
  return credibleTime(clock.now(), Date.parse(dateSent ?? '')) ?? clock.now();
}

function whatsAppSender(
  address: string,
  { waId, externalUserId, externalUserIdentifier, profileName }: TwilioFields,
): InboundSender {
  // Twilio's changelog of July 2026 names the business-scoped id `ExternalUserIdentifier`.
  const userIds = [externalUserId, externalUserIdentifier].map(id => readAddress(id)?.address);
  const addresses = addressesOf(address, waId, ...userIds);
  const phone = addresses.map(each => readWhatsAppNumber(each)?.phone).find(Boolean) ?? null;
  return { addresses, phone, email: null, name: profileName?.trim() || null };
}

/** Returns the sender of an SMS. A short code or a name is an address too, but not a phone number. */
function smsSender(address: string): InboundSender {
  const number = address.startsWith('+') ? readWhatsAppNumber(address) : null;
  const addresses = number ? numberAddresses(number) : address === '' ? [] : [address];
  return { addresses, phone: number?.phone ?? null, email: null, name: null };
}

type Said = Pick<InboundMessage, 'kind' | 'body' | 'media' | 'understandable'>;

function contentOf(fields: TwilioFields): Said {
  const { body = '', buttonText, listTitle, listDescription, latitude, longitude, label, address } = fields;
  const answers = formAnswers(fields.interactiveData) ?? formAnswers(fields.flowData);
  const worded = (kind: string, text: string, media: InboundMedia[] = []): Said => ({
    kind,
    body: text,
    media,
    understandable: text.trim() !== '',
  });
  const media = mediaOf(fields);
  const [first] = media;
  if (first) return worded(kindOf(first.mimeType), body, media);
  if (buttonText) return worded('button', buttonText);
  if (listTitle) return worded('interactive', [listTitle, listDescription].filter(Boolean).join('\n'));
  if (answers !== null) return { kind: 'interactive', body: answers.text, media: [], understandable: false };
  if (latitude && longitude) {
    const place = [label, address, `${latitude}, ${longitude}`].filter(Boolean).join('\n');
    return { kind: 'location', body: place, media: [], understandable: false };
  }
  if (body !== '') return worded('text', body);
  const type = fields.messageType ? `[unsupported: ${fields.messageType.slice(0, 60)}]` : '[unsupported]';
  return { kind: 'unsupported', body: type, media: [], understandable: false };
}

/** Returns a reaction that a phone sent as a text, since SMS has none. */
function tapbackOf({ body = '', numMedia }: TwilioFields): Said | null {
  const shown = Number(numMedia) > 0 ? null : tapbackIn(body);
  return shown === null ? null : { kind: 'reaction', body: shown, media: [], understandable: false };
}

const maxFiles = 10;

function mediaOf(fields: TwilioFields): InboundMedia[] {
  const count = Math.min(Number(fields.numMedia) || 0, maxFiles);
  return Array.from({ length: count }, (_, at) => {
    const mimeType = fields[`mediaContentType${at}`] ?? 'application/octet-stream';
    return {
      providerMediaId: fields[`mediaUrl${at}`] ?? null,
      mimeType,
      fileName: null,
      sha256: null,
      sizeBytes: null,
      // WhatsApp's voice notes are Opus in Ogg; music files are not.
      voice: mimeType.startsWith('audio/ogg'),
    };
  });
}

function kindOf(mimeType: string): string {
  if (mimeType === 'image/webp') return 'sticker';
  const [family = ''] = mimeType.split('/');
  return ['image', 'video', 'audio'].includes(family) ? family : 'document';
}

function referralOf(fields: TwilioFields): Record<string, unknown> | null {
  // Each message of WhatsApp says how many pictures its advertisement has: none, if there is no advertisement.
  const told = Object.entries(fields).filter(
    ([name, value]) => name.startsWith('referral') && name !== 'referralNumMedia' && value !== '',
  );
  return told.length > 0 ? Object.fromEntries(told) : null;
}

/** Words on which the carriers' rules make Twilio stop or resume messages to an SMS number automatically. */
const stopWords = new Set(['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT', 'REVOKE', 'OPTOUT']);
const startWords = new Set(['START', 'UNSTOP']);

/**
 * Returns the contact's consent in a message. Twilio marks words that its own opt-out list recognised; by default it acts on
 * the English words in SMS without a mark.
 */
function consentOf(channel: 'WHATSAPP' | string, { optOutType, body = '' }: TwilioFields): InboundMessage['consent'] {
  if (optOutType === 'STOP') return 'OPT_OUT';
  if (optOutType === 'START') return 'OPT_IN';
  if (channel !== 'SMS' || optOutType) return null;
  const word = body.trim().toUpperCase();
  if (stopWords.has(word)) return 'OPT_OUT';
  return startWords.has(word) ? 'OPT_IN' : null;
}

const statuses = new Map<string, DeliveryStatus>([
  ['sent', 'SENT'],
  ['delivered', 'DELIVERED'],
  ['read', 'READ'],
  ['undelivered', 'FAILED'],
  ['failed', 'FAILED'],
  ['canceled', 'FAILED'],
]);

function readStatus(fields: TwilioFields, clock: Clock): InboundContent {
  const sid = sidOf(fields);
  const status = statusOf(fields) ?? '';
  const known = statuses.get(status);
  if (sid === null) return ignored('broken:status');
  if (known === undefined) return ignored(`status:${status}`);
  const { errorCode, errorMessage, channelStatusMessage } = fields;
  const words = errorMessage || channelStatusMessage || status;
  return {
    type: 'status',
    status: {
      providerMessageId: sid,
      status: known,
      at: clock.now(),
      error: known === 'FAILED' ? (errorCode ? `${errorCode}: ${words}` : words) : null,
      callbackData: fields[callbackField] ?? null,
      ...(known === 'FAILED' && consequencesOf(twilioVerdict(Number(errorCode)))),
    },
  };
}
