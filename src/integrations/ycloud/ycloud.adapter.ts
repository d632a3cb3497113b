import { z } from 'zod';
import type {
  ChannelAdapter,
  OutgoingMessage,
  Rejection,
  SendOutcome,
} from '../../domain/conversations/outgoing.port.js';
import { refusal } from '../../domain/conversations/outgoing.port.js';
import { postOnce } from '../channel-wire/post-once.js';
import { outcomeOf, verdictOfUnknownCode, withoutSecrets } from '../channel-wire/rejections.js';
import { whatsAppContent } from '../whatsapp/whatsapp.outgoing.js';
import { recipientOf } from '../whatsapp/whatsapp.phone.js';
import { yCloudVerdict } from './ycloud.codes.js';

const credentialsSchema = z.object({ apiKey: z.string().regex(/^[\x21-\x7e]+$/) });
const acceptedSchema = z.object({ id: z.string().min(1), wamid: z.string().min(1).optional().catch(undefined) });
const codeSchema = z.union([z.string(), z.number()]).transform(String);
const errorSchema = z.object({
  error: z.object({
    code: codeSchema,
    message: z.string().catch(''),
    whatsappApiError: z
      .object({ code: codeSchema, message: z.string().catch('') })
      .optional()
      .catch(undefined),
  }),
});

/**
 * Sends WhatsApp through YCloud, at the endpoint that waits for Meta's answer, so that a limit or a closed window is known at
 * once. `externalId` is Embudo's message id: it is returned in statuses, and does not prevent repeated sends.
 */
export class YCloudAdapter implements ChannelAdapter {
  readonly #url: string;

  /** `baseUrl` is the address of YCloud's API, without version. */
  constructor({ baseUrl }: { baseUrl: string }) {
    this.#url = `${baseUrl.replace(/\/+$/, '').replace(/\/v2$/, '')}/v2/whatsapp/messages/sendDirectly`;
  }

  async send(
    { messageId, from, to, content, credentials }: OutgoingMessage,
    { timeoutMs }: { timeoutMs: number },
  ): Promise<SendOutcome> {
    const key = credentialsSchema.safeParse(credentials);
    if (!key.success) return refusal('no_api_key', 'The account has no usable apiKey.', { accountBroken: true });
    const recipient = recipientOf(to);
    if (recipient === null) return refusal('no_recipient', 'The contact has no WhatsApp address.');
    const { apiKey } = key.data;
    const answer = await postOnce(this.#url, {
      headers: { 'x-api-key': apiKey, 'content-type': 'application/json' },
      body: JSON.stringify({
        from,
        ...('number' in recipient ? { to: recipient.number } : { recipient: recipient.userId }),
        ...whatsAppContent(content),
        externalId: messageId,
      }),
      timeoutMs,
    });
    const outcome = outcomeOf(answer, (json, { status, retryAfterMs }) => {
      const failed = errorSchema.safeParse(json);
      if (failed.success) return rejectionOf(failed.data.error, status, retryAfterMs);
      const accepted = status >= 200 && status <= 299 ? acceptedSchema.safeParse(json) : null;
      if (!accepted?.success) return null;
      // By Meta's id, which is the one that a person's reply or reaction names.
      return { kind: 'sent', providerMessageId: accepted.data.wamid ?? accepted.data.id };
    });
    return withoutSecrets(outcome, apiKey);
  }
}

function rejectionOf(
  { code, message, whatsappApiError }: z.output<typeof errorSchema>['error'],
  status: number,
  retryAfterMs: number | null,
): Rejection {
  const told = whatsappApiError ?? { code, message };
  return {
    kind: 'rejected',
    code: told.code,
    reason: told.message || message || 'error',
    retryAfterMs,
    ...(yCloudVerdict(code, whatsappApiError?.code) ?? verdictOfUnknownCode(status)),
  };
}
