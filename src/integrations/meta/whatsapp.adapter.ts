import { z } from 'zod';
import type { ChannelAdapter, OutgoingMessage, SendOutcome } from '../../domain/conversations/channel.port.js';
import { cleanText } from '../../domain/shared/text.js';
import { type GraphAnswer, postToGraph } from './graph.http.js';
import { isBusinessScopedId, readWhatsAppNumber } from './whatsapp.phone.js';
import { graphErrorSchema, notSent, refusal, rejectionOf, rejectionOfStatus } from './whatsapp.rejection.js';

const graphVersion = 'v23.0';
const longestText = 4096;
const longestTextWithButtons = 1024;
const mostButtons = 3;
const longestTitle = 20;
const longestReason = 500;

// Visible ASCII only: anything else cannot stand in a header, and the error that says so would quote it.
const credentialsSchema = z.object({ accessToken: z.string().regex(/^[\x21-\x7e]+$/) });
const acceptedSchema = z.object({ messages: z.array(z.object({ id: z.string().min(1) })).min(1) });

/** Sends WhatsApp messages through Meta's Cloud API; our message id goes along and comes back with every status. */
export class MetaWhatsAppAdapter implements ChannelAdapter {
  readonly provider = 'META';
  readonly #baseUrl: string;

  /** `baseUrl` is the Graph API's, without version. */
  constructor({ baseUrl }: { baseUrl: string }) {
    this.#baseUrl = baseUrl.replace(/\/+$/, '');
  }

  /** One attempt, one request; there is no idempotency key, so the caller must not repeat what came out `unknown`. */
  async send(message: OutgoingMessage, { timeoutMs }: { timeoutMs: number }): Promise<SendOutcome> {
    if (message.channel !== 'WHATSAPP') return refusal('unsupported_channel', `No sending to ${message.channel} yet.`);
    if (message.text.trim() === '') return refusal('empty_text', 'There is no text to send.');
    if (message.text.length > longestText) return refusal('too_long', `The text has over ${longestText} characters.`);
    const credentials = credentialsSchema.safeParse(message.credentials);
    if (!credentials.success)
      return refusal('no_access_token', 'The account has no usable access token.', { accountBroken: true });
    if (!/^\d{1,40}$/.test(message.from))
      return refusal('bad_sender', 'The account has no phone number id.', { accountBroken: true });
    const recipient = recipientOf(message.to);
    if (recipient === null) return refusal('no_recipient', 'The contact has no WhatsApp address.');

    const { accessToken } = credentials.data;
    const answer = await postToGraph(`${this.#baseUrl}/${graphVersion}/${message.from}/messages`, {
      accessToken,
      timeoutMs,
      json: {
        messaging_product: 'whatsapp',
        recipient_type: 'individual',
        ...recipient,
        ...contentOf(message),
        biz_opaque_callback_data: message.messageId,
      },
    });
    return withoutSecret(outcomeOf(answer), accessToken);
  }
}

/** A number before a user id: Meta keeps showing the number of people who are written to by it. `to` takes numbers only. */
function recipientOf(addresses: readonly string[]): { to: string } | { recipient: string } | null {
  for (const address of addresses) {
    const number = readWhatsAppNumber(address);
    if (number) return { to: number.address.slice(1) };
  }
  const userId = addresses.find(isBusinessScopedId);
  return userId === undefined ? null : { recipient: userId };
}

/** Buttons where all replies fit as buttons; else the text alone, which must make sense without them. */
function contentOf({ text, quickReplies }: OutgoingMessage) {
  const titles = quickReplies.map(reply => reply.trim());
  const fits =
    titles.length > 0 &&
    titles.length <= mostButtons &&
    text.length <= longestTextWithButtons &&
    titles.every(title => title !== '' && title.length <= longestTitle) &&
    new Set(titles).size === titles.length;
  if (!fits) return { type: 'text', text: { preview_url: false, body: text } };
  const buttons = titles.map((title, at) => ({ type: 'reply', reply: { id: `quick-reply-${at + 1}`, title } }));
  return { type: 'interactive', interactive: { type: 'button', body: { text }, action: { buttons } } };
}

function outcomeOf(answer: GraphAnswer): SendOutcome {
  if (answer.kind === 'not-sent') return notSent(answer.reason);
  if (answer.kind === 'lost') return { kind: 'unknown', reason: answer.reason };
  const { status, body, retryAfterMs } = answer;
  const json = jsonOf(body);
  const failed = graphErrorSchema.safeParse(json);
  if (failed.success) return rejectionOf(failed.data.error, status, retryAfterMs);
  const accepted = status >= 200 && status <= 299 ? acceptedSchema.safeParse(json) : null;
  const [first] = accepted?.data?.messages ?? [];
  if (first) return { kind: 'sent', providerMessageId: cleanText(first.id) };
  return (
    rejectionOfStatus(status, retryAfterMs) ?? { kind: 'unknown', reason: `HTTP ${status} without a readable answer` }
  );
}

function jsonOf(body: string | null): unknown {
  try {
    return body === null ? undefined : JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** Reasons are stored and shown, and the vendor's text may quote the request: the token never leaves with it. */
function withoutSecret(outcome: SendOutcome, accessToken: string): SendOutcome {
  if (outcome.kind === 'sent') return outcome;
  return { ...outcome, reason: cleanText(outcome.reason.replaceAll(accessToken, '[token]')).slice(0, longestReason) };
}
