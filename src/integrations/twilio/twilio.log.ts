import type { InboundItem } from '../../domain/conversations/channel.port.js';
import type {
  LogAnswer,
  LoggedAccount,
  LoggedMessage,
  MessageLog,
} from '../../domain/conversations/message-log.port.js';
import { cleanText } from '../../domain/shared/text.js';
import { mayAnswerLater } from '../channel-wire/get-json.js';
import { addressOf } from './twilio.adapter.js';
import { readCredentials, type TwilioCredentials, twilioClient } from './twilio.client.js';
import { callbackField } from './twilio.fields.js';
import { splitTwilio } from './twilio.split.js';

/** The page size keeps an answer below the size limit. No account sends more than the total in the period of one request. */
const pageSize = 200;
const mostMessages = 20_000;
/** Statuses before Twilio has passed a message to a carrier. Twilio has the message, so Embudo counts it as sent. */
const underWay = new Set(['accepted', 'scheduled', 'queued', 'sending']);

/** The fields of the SDK's messages that are read. */
interface Listed {
  sid: string;
  direction: string;
  status: string;
  body: string | null;
  from: string | null;
  to: string | null;
  numMedia: string | null;
  dateCreated: Date | null;
  dateSent: Date | null;
  errorCode: number | null;
  errorMessage: string | null;
}

interface TwilioMessage extends LoggedMessage {
  fields: Readonly<Record<string, string>>;
}

/** Reads Twilio's list of messages. Each listed message becomes the item that its webhook would have been, with the same key. */
export class TwilioLog implements MessageLog {
  readonly #baseUrl: string;

  /** `baseUrl` replaces https://api.twilio.com. */
  constructor({ baseUrl }: { baseUrl: string }) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
  }

  list(
    account: LoggedAccount,
    { direction, from, to, contact }: Parameters<MessageLog['list']>[1],
    { timeoutMs }: { timeoutMs: number },
  ): Promise<LogAnswer<LoggedMessage[]>> {
    const { channel, externalId } = account;
    const own = channel === 'WHATSAPP' ? `whatsapp:${externalId}` : externalId;
    const other = contact && addressOf(channel, contact);
    if (other === null) return Promise.resolve({ kind: 'found', found: [] });
    const [ours, theirs] = direction === 'IN' ? (['to', 'from'] as const) : (['from', 'to'] as const);
    const ends = { [ours]: own, ...(other && { [theirs]: other }) };
    return this.#ask(account, timeoutMs, async client => {
      const times = { dateSentAfter: from, dateSentBefore: to };
      const listed: Listed[] = await client.messages.list({ ...ends, ...times, pageSize, limit: mostMessages });
      return listed
        .filter(one => typeof one.sid === 'string' && (one.direction === 'inbound') === (direction === 'IN'))
        .map(loggedOf);
    });
  }

  async withFiles(
    account: LoggedAccount,
    message: LoggedMessage,
    { timeoutMs }: { timeoutMs: number },
  ): Promise<LogAnswer<InboundItem | null>> {
    const { fields } = message as TwilioMessage;
    return this.#ask(account, timeoutMs, async (client, { accountSid }) => {
      const media = await client.messages(message.id).media.list({ limit: 10 });
      const files = media.map(({ sid, contentType }, at) => [
        [`MediaContentType${at}`, contentType],
        [
          `MediaUrl${at}`,
          `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Messages/${message.id}/Media/${sid}`,
        ],
      ]);
      return itemOf({ ...fields, ...Object.fromEntries(files.flat()), NumMedia: String(media.length) });
    });
  }

  reportOf(message: LoggedMessage, messageId: string): InboundItem {
    const { fields } = message as TwilioMessage;
    const status = underWay.has(fields.MessageStatus ?? '') ? 'sent' : (fields.MessageStatus ?? 'sent');
    return itemOf({ ...fields, MessageStatus: status, [callbackField]: messageId });
  }

  async #ask<T>(
    { credentials }: LoggedAccount,
    timeoutMs: number,
    question: (client: Awaited<ReturnType<typeof twilioClient>>['client'], own: TwilioCredentials) => Promise<T>,
  ): Promise<LogAnswer<T>> {
    const own = readCredentials(credentials);
    if (!own) return { kind: 'failed', reason: 'the account has no valid accountSid and authToken', retry: 'never' };
    const { client, http } = await twilioClient(own, { baseUrl: this.#baseUrl, timeoutMs });
    try {
      return { kind: 'found', found: await question(client, own) };
    } catch (error) {
      const { answer } = http;
      const status = answer?.kind === 'answered' && answer.status >= 300 ? answer.status : null;
      const reason = answer?.kind === 'answered' ? `HTTP ${answer.status}` : (answer?.reason ?? String(error));
      const told = cleanText(reason.replaceAll(own.authToken, '[secret]'));
      return { kind: 'failed', reason: told, retry: mayAnswerLater(status) ? 'later' : 'never' };
    }
  }
}

function loggedOf(listed: Listed): TwilioMessage {
  const { sid, status, body, from, to, numMedia, dateCreated, dateSent, errorCode, errorMessage } = listed;
  const at = dateSent ?? dateCreated ?? new Date(0);
  const isIn = listed.direction === 'inbound';
  const fields = {
    MessageSid: sid,
    From: from ?? '',
    To: to ?? '',
    Body: body ?? '',
    NumMedia: '0',
    DateSent: at.toISOString(),
    ...(!isIn && { MessageStatus: status }),
    ...(errorCode ? { ErrorCode: String(errorCode), ErrorMessage: errorMessage ?? '' } : {}),
  };
  const hasFiles = Number(numMedia ?? 0) > 0;
  const tells = isIn || !underWay.has(status);
  return { id: sid, at: dateCreated ?? at, text: body ?? '', hasFiles, item: tells ? itemOf(fields) : null, fields };
}

function itemOf(fields: Readonly<Record<string, string>>): InboundItem {
  const [item] = splitTwilio(Buffer.from(JSON.stringify(fields)));
  if (!item) throw new TypeError('a message of the list became no item');
  return item;
}
