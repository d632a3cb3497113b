import { z } from 'zod';
import type { OutgoingEmail } from '../../domain/conversations/email.port.js';
import type {
  ChannelAdapter,
  OutgoingMessage,
  Rejection,
  SendOutcome,
} from '../../domain/conversations/outgoing.port.js';
import { refusal } from '../../domain/conversations/outgoing.port.js';
import { type PostAnswer, postOnce } from '../channel-wire/post-once.js';
import { outcomeOf, type Verdict, verdicts, withoutSecrets } from '../channel-wire/rejections.js';
import { readMailbox, unverifiedMark } from '../email/email.address.js';
import { messageIdFor, unsubscribeSubject } from '../email/email.own-ids.js';
import { htmlOf } from '../email/email.plain-html.js';
import { AttachmentReader, oneLine } from './sendgrid.attachments.js';
import { readErrors } from './sendgrid.errors.js';

const credentialsSchema = z.object({ apiKey: z.string().regex(/^[\x21-\x7e]+$/) });

/** The meaning of each HTTP status, since SendGrid's errors have texts but no codes. */
const byStatus: Readonly<Record<number, Verdict>> = {
  401: verdicts.accountBroken,
  // The address is not a verified sender, or the key may not send.
  403: verdicts.accountBroken,
  429: verdicts.accountLimited,
  500: verdicts.later,
  503: verdicts.later,
};

/**
 * Sends e-mail through SendGrid's Mail Send. Embudo's message id is in the Message-ID, so that an answer refers to it, and in
 * the custom arguments that events return, so that an interrupted send can be found.
 */
export class SendGridAdapter implements ChannelAdapter {
  readonly #url: string;
  readonly #files = new AttachmentReader();

  /** `baseUrl` is the address of SendGrid's API, without version. */
  constructor({ baseUrl }: { baseUrl: string }) {
    this.#url = `${baseUrl.replace(/\/+$/, '').replace(/\/v3$/, '')}/v3/mail/send`;
  }

  async send(message: OutgoingMessage, { timeoutMs }: { timeoutMs: number }): Promise<SendOutcome> {
    const key = credentialsSchema.safeParse(message.credentials);
    if (!key.success) return refusal('no_api_key', 'The account has no usable apiKey.', { accountBroken: true });
    const to = recipientOf(message.to);
    if (to === null) return refusal('no_recipient', 'The contact has no e-mail address.');
    const { content } = message;
    if (content.type !== 'text') return refusal('unsupported_content', `E-mail carries no ${content.type} here.`);
    const { apiKey } = key.data;
    return this.#files.with(content.attachments ?? [], async attachments => {
      const answer = await postOnce(this.#url, {
        headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
        body: JSON.stringify({
          ...mailOf(message, to, content.text),
          ...(attachments.length > 0 && { attachments }),
        }),
        timeoutMs,
      });
      return withoutSecrets(
        outcomeOf(answer, json => this.#read(json, answer)),
        apiKey,
      );
    });
  }

  #read(json: unknown, answer: PostAnswer): SendOutcome | null {
    if (answer.kind !== 'answered') return null;
    const { status, header, body } = answer;
    const reason = readErrors(json);
    if (reason !== null && status >= 400) return rejectionOf(reason, status, answer);
    const id = header('x-message-id')?.trim() ?? '';
    return status === 202 && body === '' && id !== '' ? { kind: 'sent', providerMessageId: id } : null;
  }
}

/** Returns the contact's first valid address, proven or not: a person may answer contacts whom the agent does not answer. */
const recipientOf = (addresses: readonly string[]): string | null =>
  addresses.map(each => readMailbox(each.replace(unverifiedMark, ''))).find(each => each !== null) ?? null;

const plain: OutgoingEmail = {
  subject: '',
  senderName: '',
  inReplyTo: null,
  references: [],
  automatic: false,
  isAnswer: true,
};

function mailOf({ messageId, from, email = plain }: OutgoingMessage, to: string, text: string): object {
  const name = oneLine(email.senderName).slice(0, 100);
  return {
    personalizations: [{ to: [{ email: to }], custom_args: { messageId } }],
    from: { email: from, ...(name && { name }) },
    // SendGrid refuses a mail without a subject.
    subject: oneLine(email.subject).slice(0, 500) || '—',
    // SendGrid also refuses an empty text: a mail with only files gets a space.
    content: [
      { type: 'text/plain', value: text || ' ' },
      ...(text === '' ? [] : [{ type: 'text/html', value: htmlOf(text) }]),
    ],
    headers: headersOf(messageId, from, email),
  };
}

const maxReferences = 20;
const messageId = /^<[\x21-\x7e]{1,250}@[\x21-\x7e]{1,250}>$/;

function headersOf(
  id: string,
  from: string,
  { inReplyTo, references, automatic, isAnswer }: OutgoingEmail,
): Record<string, string> {
  const answered = inReplyTo !== null && messageId.test(inReplyTo) ? inReplyTo : null;
  const earlier = references.filter(each => messageId.test(each) && each !== answered).slice(-maxReferences);
  const thread = [...earlier, ...(answered === null ? [] : [answered])].join(' ');
  return {
    'Message-ID': messageIdFor(id, from),
    ...(answered !== null && { 'In-Reply-To': answered }),
    ...(thread !== '' && { References: thread }),
    ...(automatic && { 'Auto-Submitted': 'auto-replied' }),
    ...(!isAnswer && {
      'List-Unsubscribe': `<mailto:${from}?subject=${encodeURIComponent(unsubscribeSubject(id))}>`,
    }),
  };
}

function rejectionOf(
  reason: string,
  status: number,
  { retryAfterMs, header }: Extract<PostAnswer, { kind: 'answered' }>,
): SendOutcome | null {
  const verdict = byStatus[status] ?? (status <= 499 ? verdicts.never : null);
  // A gateway that answers 502 or 504 instead of SendGrid does not know what happened to the mail.
  if (verdict === null) return null;
  const rejected: Rejection = {
    kind: 'rejected',
    code: `http_${status}`,
    reason: reason || `HTTP ${status}`,
    retryAfterMs: retryAfterMs ?? (status === 429 ? untilReset(header('x-ratelimit-reset')) : null),
    ...verdict,
  };
  return rejected;
}

/** Returns the milliseconds until the limit is reset, which SendGrid gives as Unix time in seconds. */
function untilReset(header: string | null): number | null {
  const at = Number(header ?? Number.NaN) * 1_000;
  return at > 0 ? Math.max(0, at - Date.now()) : null;
}
