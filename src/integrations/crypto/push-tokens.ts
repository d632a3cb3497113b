import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';

const lifeSeconds = 12 * 3_600;

/** Signs a token for one push service (RFC 8292). The keys are a pair of P-256 as base64url; the contact is an https or mailto address. */
export function signPushToken(
  { publicKey, privateKey }: { publicKey: string; privateKey: string },
  { audience, contact }: { audience: string; contact: string },
): Promise<string> {
  const point = Buffer.from(publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map(part => part.toString('base64url'));
  const key = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x, y, d: privateKey }, format: 'jwk' });
  return new SignJWT({})
    .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
    .setAudience(audience)
    .setSubject(contact)
    .setExpirationTime(Math.floor(Date.now() / 1_000) + lifeSeconds)
    .sign(key);
}
