import { z } from 'zod';
import type {
  ChannelAdapter,
  OutgoingContent,
  OutgoingMessage,
  Rejection,
  SendOutcome,
} from '../../domain/conversations/outgoing.port.js';
import { refusal } from '../../domain/conversations/outgoing.port.js';
import type { PostAnswer } from '../channel-wire/post-once.js';
import { outcomeOf, verdictOfUnknownCode, withoutSecrets } from '../channel-wire/rejections.js';
import { recipientOf } from '../whatsapp/whatsapp.phone.js';
import { readCredentials, twilioClient } from './twilio.client.js';
import { twilioVerdict } from './twilio.codes.js';
import { callbackParameter } from './twilio.fields.js';

const acceptedSchema = z.object({ sid: z.string().min(1) });
const errorSchema = z.object({ code: z.int(), message: z.string().catch('') });

/**
 * Sends WhatsApp and SMS through Twilio's SDK. Each message names the address for its status reports, which contains Embudo's
 * message id.
 */
export class TwilioAdapter implements ChannelAdapter {
  readonly #baseUrl: string;

  /** `baseUrl` replaces https://api.twilio.com. */
  constructor({ baseUrl }: { baseUrl: string }) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
  }

  async send(message: OutgoingMessage, { timeoutMs }: { timeoutMs: number }): Promise<SendOutcome> {
    const { channel, content, messageId, webhookUrl } = message;
    const credentials = readCredentials(message.credentials);
    if (!credentials)
      return refusal('no_credentials', 'The account has no usable accountSid and authToken.', { accountBroken: true });
    const to = addressOf(channel, message.to);
    if (to === null) return refusal('no_recipient', `The contact has no address of ${channel}.`);
    const said = contentOf(content);
    if (said === null) return refusal('unsupported_content', `Twilio sends no ${content.type} to ${channel}.`);
    const from = channel === 'WHATSAPP' ? `whatsapp:${message.from}` : message.from;
    const { client, http } = await twilioClient(credentials, { baseUrl: this.#baseUrl, timeoutMs });
    try {
      await client.messages.create({ from, to, ...said, statusCallback: statusCallbackUrl(webhookUrl, messageId) });
    } catch {
      // The result is in the recorded answer; the SDK's errors leave out half of it.
    }
    const outcome = http.answer
      ? readAnswer(http.answer)
      : refusal('no_credentials', 'The account has no usable accountSid and authToken.', { accountBroken: true });
    return withoutSecrets(outcome, credentials.authToken);
  }
}

/** Returns the recipient in Twilio's spelling, or null if none of the addresses belongs to the channel. */
export function addressOf(channel: string, addresses: readonly string[]): string | null {
  if (channel === 'SMS') return addresses.find(address => /^\+?\d{3,20}$/.test(address)) ?? null;
  const recipient = recipientOf(addresses);
  if (recipient === null) return null;
  return `whatsapp:${'number' in recipient ? recipient.number : recipient.userId}`;
}

/** Returns the content in Twilio's fields. Twilio identifies a template by its id, and its placeholders by number. */
function contentOf(content: OutgoingContent) {
  switch (content.type) {
    case 'text':
      return { body: content.text };
    case 'media':
      return { mediaUrl: [content.media.url], ...(content.caption && { body: content.caption }) };
    case 'template': {
      const variables = Object.fromEntries(
        content.values.map((value, at) => [content.names?.[at] ?? String(at + 1), value]),
      );
      return { contentSid: content.name, contentVariables: JSON.stringify(variables) };
    }
    case 'quick-replies':
    case 'number-request':
    case 'reaction':
      return null;
  }
}

function statusCallbackUrl(webhookUrl: string, messageId: string): string {
  return `${webhookUrl}?${callbackParameter}=${messageId}`;
}

const readAnswer = (answer: PostAnswer): SendOutcome =>
  outcomeOf(answer, (json, { status, retryAfterMs }) => {
    if (status >= 200 && status <= 299) {
      const accepted = acceptedSchema.safeParse(json);
      return accepted.success ? { kind: 'sent', providerMessageId: accepted.data.sid } : null;
    }
    const failed = errorSchema.safeParse(json);
    return failed.success ? rejectionOf(failed.data, status, retryAfterMs) : null;
  });

function rejectionOf(
  { code, message }: z.output<typeof errorSchema>,
  status: number,
  retryAfterMs: number | null,
): Rejection {
  return {
    kind: 'rejected',
    code: String(code),
    reason: message || 'error',
    retryAfterMs,
    ...(twilioVerdict(code) ?? verdictOfUnknownCode(status)),
  };
}
