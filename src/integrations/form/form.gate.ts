import { createHash, timingSafeEqual } from 'node:crypto';
import type { Credentials, InboundGate, WebhookRequest } from '../../domain/conversations/inbound-gate.port.js';
import { type Clock, systemClock } from '../../domain/shared/clock.js';
import { verifyStandardWebhook } from '../../domain/shared/standard-webhooks.js';
import { readSubmission } from './form.fields.js';
import { formTexts } from './form.texts.js';
import { verifyTypeform } from './form.typeform.js';

type Headers = WebhookRequest['headers'];
const textOf = (headers: Headers, name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
};

/** Returns the origins whose pages may post with the public key: exactly these, no patterns. */
const originsOf = ({ origins = '' }: Credentials): string[] => origins.split(',').filter(Boolean);

const allowedOrigin = (headers: Headers, credentials: Credentials): string | null => {
  const origin = textOf(headers, 'origin');
  return originsOf(credentials).includes(origin) ? origin : null;
};

// Hashing first gives both sides the same length, so the comparison's time reveals neither the text nor its length.
const hash = (text: string) => createHash('sha256').update(text).digest();

/** A page's submission is stored as it was received, and anyone can make one. The longest message needs half of this. */
const maxPublicBytes = 256 * 1024;

/** Texts that a visitor may read in the browser, in both languages, since the visitor's language is unknown. */
const words: Record<number, string> = {
  200: `${formTexts('es', 'taken')} / ${formTexts('en', 'taken')}`,
  413: `${formTexts('es', 'tooLong')} / ${formTexts('en', 'tooLong')}`,
  429: `${formTexts('es', 'tooMany')} / ${formTexts('en', 'tooMany')}`,
};

const isSigned = (headers: Headers): boolean =>
  ['webhook-signature', 'typeform-signature'].some(name => textOf(headers, name) !== '');

/**
 * Returns the gate for form submissions. A server signs as Standard Webhooks specifies, Typeform in its own way. A page in a browser cannot
 * keep a secret: it sends the account's public key, which proves nothing. Its submissions are accepted only from the account's own origins,
 * and with a limit per minute and address.
 */
export const formGateWith = (clock: Clock): InboundGate => ({
  isSigned: headers => isSigned(headers) || textOf(headers, 'origin') !== '',
  maxBytes: headers => (isSigned(headers) ? null : maxPublicBytes),
  verify({ body, headers }, credentials) {
    if (!isSigned(headers)) return isPublic(body, headers, credentials) ? 'public' : null;
    const { secret = '' } = credentials;
    const signature = textOf(headers, 'webhook-signature');
    if (signature === '') return verifyTypeform(body, textOf(headers, 'typeform-signature'), secret) ? 'signed' : null;
    const given = { id: textOf(headers, 'webhook-id'), timestamp: textOf(headers, 'webhook-timestamp'), signature };
    return verifyStandardWebhook(body, given, secret, clock.now()) ? 'signed' : null;
  },
  secretOf: ({ secret }) => secret || null,
  preflight(headers, credentials) {
    const origin = allowedOrigin(headers, credentials);
    if (origin === null) return { status: 403, headers: {}, body: '' };
    const allowed = {
      ...corsOf(origin),
      'access-control-allow-methods': 'POST',
      'access-control-allow-headers': 'content-type',
      'access-control-max-age': '600',
    };
    return { status: 204, headers: allowed, body: '' };
  },
  answer(status, headers, credentials) {
    const origin = allowedOrigin(headers, credentials);
    const body = words[status];
    if (origin === null || body === undefined) return null;
    return { status, headers: { ...corsOf(origin), 'content-type': 'text/plain; charset=utf-8' }, body };
  },
});
export const formGate: InboundGate = formGateWith(systemClock);

const corsOf = (origin: string) => ({ 'access-control-allow-origin': origin, vary: 'origin' });

function isPublic(body: Buffer, headers: Headers, credentials: Credentials): boolean {
  if (!credentials.publicKey || allowedOrigin(headers, credentials) === null) return false;
  try {
    return timingSafeEqual(hash(readSubmission(body).fields.publicKey ?? ''), hash(credentials.publicKey));
  } catch {
    return false;
  }
}
