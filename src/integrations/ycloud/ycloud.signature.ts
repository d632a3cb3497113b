import { createHmac, timingSafeEqual } from 'node:crypto';

/** The largest difference between the signature's time and now. It prevents the replay of an intercepted webhook. */
const toleranceSeconds = 300;
const form = /^t=(\d{1,12}),s=([0-9a-f]{64})$/i;

const digest = (time: string, body: Buffer, secret: string): Buffer =>
  createHmac('sha256', secret).update(`${time}.`).update(body).digest();

/** Returns whether `YCloud-Signature` is YCloud's signature of exactly these bytes, made within the tolerance. Never throws. */
export function verifyYCloudSignature(body: Buffer, header: string, secret: string, now: Date): boolean {
  const [, time = '', hex = ''] = form.exec(header.replaceAll(' ', '')) ?? [];
  if (secret === '' || time === '') return false;
  if (Math.abs(now.getTime() / 1_000 - Number(time)) > toleranceSeconds) return false;
  return timingSafeEqual(digest(time, body, secret), Buffer.from(hex, 'hex'));
}

/** Returns the header that YCloud would send with these bytes, for the sandbox and for tests. */
export function signYCloudBody(body: Buffer, secret: string, now: Date): string {
  const time = String(Math.floor(now.getTime() / 1_000));
  return `t=${time},s=${digest(time, body, secret).toString('hex')}`;
}
