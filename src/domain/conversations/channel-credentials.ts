import { z } from 'zod';
import { DomainError } from '../shared/domain-error.js';
import type { ChannelProvider } from './channel.port.js';

/** Printable without spaces: what goes into a header, or is compared with one. */
const secret = z
  .string()
  .trim()
  .min(8)
  .max(4_096)
  .regex(/^[\x21-\x7e]+$/);

/** What each provider needs to prove its webhooks and to be sent to. Without what sending needs, messages go to the sandbox. */
const channelCredentials = {
  META: z.strictObject({ appSecret: secret, verifyToken: secret, accessToken: secret.optional() }),
  YCLOUD: z.strictObject({ apiKey: secret, webhookSecret: secret }),
  TWILIO: z.strictObject({ accountSid: secret, authToken: secret }),
  SENDGRID: z.strictObject({ apiKey: secret, verificationKey: secret }),
  FORM: z.strictObject({ secret, publicKey: secret }),
} satisfies Record<ChannelProvider, z.ZodObject>;

/** The credentials of an account as they are sealed. Throws INVALID with the field to mend, and never with what it held. */
export function readCredentials(provider: ChannelProvider, given: unknown): Record<string, string | undefined> {
  const schema = channelCredentials[provider];
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const takes = `${provider} takes ${Object.keys(schema.shape).join(', ')}`;
  const [issue] = read.error.issues;
  if (issue?.code === 'unrecognized_keys')
    throw new DomainError('INVALID', `${takes}, and nothing else.`, ['credentials', ...issue.keys.slice(0, 1)]);
  const [field] = issue?.path ?? [];
  if (field === undefined) throw new DomainError('INVALID', `Send an object: ${takes}.`, ['credentials']);
  throw new DomainError(
    'INVALID',
    `${takes}; each is a text of 8 to 4096 letters, digits and signs without spaces. Look at ${String(field)}.`,
    ['credentials', String(field)],
  );
}

/** Whether what is sent goes to the vendor; without an access token it stays in the sandbox. */
export const sendsToVendor = (credentials: Readonly<Record<string, string | undefined>>): boolean =>
  Boolean(credentials.accessToken);
