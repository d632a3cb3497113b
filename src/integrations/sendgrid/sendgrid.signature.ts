import { createPublicKey, createSign, createVerify, type KeyObject } from 'node:crypto';
import type { Credentials, WebhookRequest } from '../../domain/conversations/inbound-gate.port.js';
import { hourMs, minuteMs } from '../../domain/shared/durations.js';

export const signatureHeader = 'x-twilio-email-event-webhook-signature';
export const timestampHeader = 'x-twilio-email-event-webhook-timestamp';

/** How far a timestamp may be in the future, and the highest age of an event's signature. */
export const toleranceMs = 5 * minuteMs;
/**
 * The highest age of a mail's signature. SendGrid retries a mail for 72 hours, and it is not documented whether it signs it
 * again. A refused mail is lost for good.
 */
export const mailToleranceMs = 72 * hourMs + toleranceMs;

/** Reads a key as SendGrid shows it: base64 of the DER form. Returns null if it is not a key. */
export function readPublicKey(text: string): KeyObject | null {
  try {
    const key = createPublicKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'spki' });
    return key.asymmetricKeyType === 'ec' ? key : null;
  } catch {
    return null;
  }
}

/** Returns the keys that verify an account's webhooks. SendGrid creates one for events, and one for each policy of Inbound Parse. */
export const keysOf = ({ verificationKey, parseVerificationKey }: Credentials): string[] =>
  [verificationKey, parseVerificationKey].filter(key => key !== undefined && key !== '') as string[];

const textOf = (headers: WebhookRequest['headers'], name: string): string => {
  const value = headers[name];
  return typeof value === 'string' ? value : '';
};
/** Whether a request carries a signature and its time. It says nothing about whether they are right. */
export const isSigned = (headers: WebhookRequest['headers']): boolean =>
  textOf(headers, signatureHeader) !== '' && textOf(headers, timestampHeader) !== '';

/** Checks a signature over bytes that arrive in pieces. */
export class SignatureCheck {
  private readonly checks: { key: KeyObject; verify: ReturnType<typeof createVerify> }[];
  private readonly signature: Buffer;

  constructor(
    headers: WebhookRequest['headers'],
    credentials: Credentials,
    { now, maxAgeMs }: { now: Date; maxAgeMs: number },
  ) {
    const timestamp = textOf(headers, timestampHeader);
    this.signature = Buffer.from(textOf(headers, signatureHeader), 'base64');
    const at = /^\d{1,12}$/.test(timestamp) ? Number(timestamp) * 1_000 : Number.NaN;
    const age = now.getTime() - at;
    const timely = age <= maxAgeMs && age >= -toleranceMs;
    const keys = timely && this.signature.length > 0 ? keysOf(credentials) : [];
    this.checks = keys.flatMap(text => {
      const key = readPublicKey(text);
      return key ? [{ key, verify: createVerify('sha256').update(timestamp) }] : [];
    });
  }

  update(chunk: Buffer): void {
    for (const { verify } of this.checks) verify.update(chunk);
  }

  /** Returns whether one of the account's keys made the signature of exactly these bytes. May be called only once. */
  holds(): boolean {
    return this.checks.some(({ key, verify }) => {
      try {
        return verify.verify({ key, dsaEncoding: 'der' }, this.signature);
      } catch {
        return false;
      }
    });
  }
}

/** Returns the headers that SendGrid would send with these bytes, for the sandbox and for tests. `key` is base64 of PKCS 8 in DER. */
export function signatureOf(body: Buffer, key: string, now: Date): Record<string, string> {
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const signature = createSign('sha256')
    .update(timestamp)
    .update(body)
    .sign({ key: Buffer.from(key, 'base64'), format: 'der', type: 'pkcs8', dsaEncoding: 'der' }, 'base64');
  return { [signatureHeader]: signature, [timestampHeader]: timestamp };
}
