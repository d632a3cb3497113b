import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/**
 * Signatures as defined by Standard Webhooks (https://www.standardwebhooks.com): HMAC-SHA256 over `id.timestamp.body`, for both
 * outgoing and incoming messages.
 */
const prefix = 'whsec_';
/** Maximum difference between the time of a signature and our clock. */
const toleranceSeconds = 300;
const maxSignatures = 10;

/** The headers of a received message; a missing one is empty. */
export interface SignedHeaders {
  id: string;
  timestamp: string;
  signature: string;
}

/** Returns a new secret of 32 random bytes: `whsec_` and base64. */
export const newWebhookSecret = (): string => `${prefix}${randomBytes(32).toString('base64')}`;

/** The least number of bytes of a secret, as the standard says. */
export const fewestSecretBytes = 24;

/** Whether a secret is too short to be safe from being guessed. */
export const isShortSecret = (secret: string): boolean => keyOf(secret).length < fewestSecretBytes;

/** Returns the HMAC key: the bytes after the prefix. A secret without the prefix is used as text. */
const keyOf = (secret: string): Buffer =>
  secret.startsWith(prefix) ? Buffer.from(secret.slice(prefix.length), 'base64') : Buffer.from(secret);

const digest = (secret: string, id: string, timestamp: string, body: string | Buffer): Buffer =>
  createHmac('sha256', keyOf(secret)).update(`${id}.${timestamp}.`).update(body).digest();

/** Returns the three headers of a message, with one signature for each secret; a receiver accepts any of them. */
export function webhookHeaders(
  secrets: readonly string[],
  { id, at, body }: { id: string; at: Date; body: string | Buffer },
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets
      .map(secret => `v1,${digest(secret, id, timestamp, body).toString('base64')}`)
      .join(' '),
  };
}

/**
 * Whether one of the signatures was made with this secret over id, time and exactly these bytes, at most 300 seconds from now.
 * Never throws.
 */
export function verifyStandardWebhook(body: Buffer, given: SignedHeaders, secret: string, now: Date): boolean {
  const { id, timestamp, signature } = given;
  if (secret === '' || keyOf(secret).length === 0 || id === '' || !/^\d{1,12}$/.test(timestamp)) return false;
  if (Math.abs(now.getTime() / 1_000 - Number(timestamp)) > toleranceSeconds) return false;
  const expected = digest(secret, id, timestamp, body);
  return signature
    .split(' ', maxSignatures)
    .filter(one => one.startsWith('v1,'))
    .map(one => Buffer.from(one.slice('v1,'.length), 'base64'))
    .some(one => one.length === expected.length && timingSafeEqual(one, expected));
}
