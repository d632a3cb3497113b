import { createHash, timingSafeEqual } from 'node:crypto';
import { getExpectedTwilioSignature, validateRequest } from 'twilio/lib/webhooks/webhooks.js';
import type { InboundGate, WebhookRequest } from '../../domain/conversations/inbound-gate.port.js';

/**
 * Twilio signs the address that it called, followed by the fields of a form. For a JSON body it puts the SHA-256 into the
 * address. So PUBLIC_URL must be the address that Twilio uses.
 */
export const twilioGate: InboundGate = {
  isSigned: headers => typeof headers['x-twilio-signature'] === 'string',
  verify(request, { authToken }) {
    const signature = request.headers['x-twilio-signature'];
    if (typeof signature !== 'string' || !authToken) return null;
    const fields = signedFields(request);
    return fields && validateRequest(authToken, signature, request.url, fields) ? 'signed' : null;
  },
  secretOf: ({ authToken }) => authToken || null,
  // A text would be sent to the contact as an answer to their message. This answer says that there is none.
  answer: status =>
    status === 200 ? { status, headers: { 'content-type': 'text/xml; charset=utf-8' }, body: '<Response/>' } : null,
};

type Fields = Record<string, string>;

/** Returns the fields that are signed besides the address, or null if the body is not the signed one. */
function signedFields({ body, url, headers }: WebhookRequest): Fields | null {
  const announced = new URLSearchParams(url.split('?')[1] ?? '').get('bodySHA256');
  if (announced !== null) return isHashOf(body, announced) ? {} : null;
  return String(headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')
    ? formFields(body)
    : null;
}

function isHashOf(body: Buffer, announced: string): boolean {
  const expected = Buffer.from(createHash('sha256').update(body).digest('hex'));
  const given = Buffer.from(announced.toLowerCase());
  return given.length === expected.length && timingSafeEqual(given, expected);
}

/** Twilio sends fewer than a hundred. They are sorted and joined before anybody knows who sent them. */
const mostFields = 1_000;

/**
 * Returns the fields of a form, or null if there are too many. A field that occurs several times is signed as its name with each value,
 * without duplicates and sorted.
 */
function formFields(body: Buffer): Fields | null {
  const values = new Map<string, Set<string>>();
  for (const [name, value] of new URLSearchParams(body.toString('utf8'))) {
    values.set(name, (values.get(name) ?? new Set()).add(value));
    if (values.size > mostFields) return null;
  }
  const fields: Fields = Object.create(null);
  for (const [name, own] of values) fields[name] = [...own].sort().join(name);
  return fields;
}

/** Returns the signature that Twilio would send, for the sandbox and for tests. */
export const signTwilioForm = (authToken: string, url: string, body: Buffer): string =>
  getExpectedTwilioSignature(authToken, url, formFields(body) ?? {});
