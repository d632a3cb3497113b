import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const headerForm = /^sha256=([0-9a-f]{64})$/i;

const digest = (rawBody: Buffer, appSecret: string): Buffer => createHmac('sha256', appSecret).update(rawBody).digest();

/**
 * Returns whether `X-Hub-Signature-256` is Meta's signature of exactly these bytes. False for an empty secret, and for a
 * missing or malformed header. Never throws.
 */
export function verifyMetaSignature(rawBody: Buffer, header: string | undefined, appSecret: string): boolean {
  const hex = header === undefined ? undefined : headerForm.exec(header)?.[1];
  if (appSecret === '' || hex === undefined) return false;
  return timingSafeEqual(digest(rawBody, appSecret), Buffer.from(hex, 'hex'));
}

/** Returns the header value that Meta would send with these bytes, for the demo and tests. */
export const signMetaBody = (rawBody: Buffer, appSecret: string): string =>
  `sha256=${digest(rawBody, appSecret).toString('hex')}`;

export type MetaHandshakeAnswer = { status: 200; challenge: string } | { status: 400 | 403 };

// Hashing first gives both texts the same length, so that the time of the comparison reveals neither text nor length.
const sameText = (left: string, right: string): boolean =>
  timingSafeEqual(createHash('sha256').update(left).digest(), createHash('sha256').update(right).digest());

/**
 * Answers Meta's handshake (GET): 200 with the challenge as text/plain, 400 without a challenge, 403 if the token differs or
 * the account has none.
 */
export function answerMetaHandshake(query: URLSearchParams, verifyToken: string | null): MetaHandshakeAnswer {
  const challenge = query.get('hub.challenge');
  if (challenge === null || challenge === '') return { status: 400 };
  const offered = query.get('hub.verify_token');
  if (verifyToken === null || verifyToken === '' || offered === null) return { status: 403 };
  if (query.get('hub.mode') !== 'subscribe' || !sameText(offered, verifyToken)) return { status: 403 };
  return { status: 200, challenge };
}
