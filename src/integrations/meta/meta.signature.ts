import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

const headerForm = /^sha256=([0-9a-f]{64})$/i;

const digest = (rawBody: Buffer, appSecret: string): Buffer => createHmac('sha256', appSecret).update(rawBody).digest();

/**
 * Whether `X-Hub-Signature-256` is Meta's signature of exactly these bytes. An empty secret proves nothing, so it is false,
 * and so is a missing or malformed header. Never throws.
 */
export function verifyMetaSignature(rawBody: Buffer, header: string | undefined, appSecret: string): boolean {
  const hex = header === undefined ? undefined : headerForm.exec(header)?.[1];
  if (appSecret === '' || hex === undefined) return false;
  return timingSafeEqual(digest(rawBody, appSecret), Buffer.from(hex, 'hex'));
}

/** The header value that Meta would send with these bytes: for the demo and for tests. */
export const signMetaBody = (rawBody: Buffer, appSecret: string): string =>
  `sha256=${digest(rawBody, appSecret).toString('hex')}`;

export type MetaHandshakeAnswer = { status: 200; challenge: string } | { status: 400 | 403 };

// Hashing first gives both sides one length, so neither the text nor its length shows in the time taken.
const sameText = (left: string, right: string): boolean =>
  timingSafeEqual(createHash('sha256').update(left).digest(), createHash('sha256').update(right).digest());

/**
 * Answers the GET by which Meta asks whether the webhook is ours: 200 with the challenge to echo as text/plain, 400 where
 * there is no challenge, 403 where the token is another or the account has none.
 */
export function answerMetaHandshake(query: URLSearchParams, verifyToken: string | null): MetaHandshakeAnswer {
  const challenge = query.get('hub.challenge');
  if (challenge === null || challenge === '') return { status: 400 };
  const offered = query.get('hub.verify_token');
  if (verifyToken === null || verifyToken === '' || offered === null) return { status: 403 };
  if (query.get('hub.mode') !== 'subscribe' || !sameText(offered, verifyToken)) return { status: 403 };
  return { status: 200, challenge };
}
