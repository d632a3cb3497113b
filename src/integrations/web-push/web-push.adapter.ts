import { createPrivateKey } from 'node:crypto';
import { SignJWT } from 'jose';
import type { Push, PushAnswer, PushMessage, PushTarget } from '../../domain/notifications/index.js';
import type { Outbound } from '../../domain/shared/outbound.port.js';
import { retryAfterMs } from '../../domain/shared/retry-after.js';
import { encryptForBrowser } from './encrypt.js';
import type { PushKeys } from './push-keys.js';

const tokenSeconds = 12 * 3_600;
const maxAnswerBytes = 64 * 1_024;

export interface WebPushOptions {
  outbound: Outbound;
  /** Asked once, when first needed. */
  loadKeys(): Promise<PushKeys>;
  /** Whom a push service may write to about this server: an https or mailto address. */
  contact: string;
}

/** Web Push to whatever service a browser named, through the client that refuses the operator's own network. */
export class WebPush implements Push {
  private keys: Promise<PushKeys> | null = null;

  constructor(private readonly options: WebPushOptions) {}

  async publicKey(): Promise<string> {
    return (await this.load()).publicKey;
  }

  async send(to: PushTarget, { text, topic, ttlSeconds }: PushMessage): Promise<PushAnswer> {
    const keys = await this.load();
    const token = await this.tokenFor(new URL(to.endpoint).origin, keys);
    const { status, headers, body } = await this.options.outbound.open(to.endpoint, {
      method: 'POST',
      headers: {
        authorization: `vapid t=${token}, k=${keys.publicKey}`,
        'content-encoding': 'aes128gcm',
        'content-type': 'application/octet-stream',
        ttl: String(ttlSeconds),
        topic,
      },
      body: encryptForBrowser(text, to),
      maxBytes: maxAnswerBytes,
    });
    body.destroy();
    const asked = headers['retry-after'];
    return { status, retryAfterMs: retryAfterMs(Array.isArray(asked) ? asked[0] : asked) };
  }

  /** A failure is not kept, so the next message asks again. */
  private load(): Promise<PushKeys> {
    this.keys ??= this.options.loadKeys().catch(error => {
      this.keys = null;
      throw error;
    });
    return this.keys;
  }

  private tokenFor(audience: string, { publicKey, privateKey }: PushKeys): Promise<string> {
    const point = Buffer.from(publicKey, 'base64url');
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map(part => part.toString('base64url'));
    const key = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', x, y, d: privateKey }, format: 'jwk' });
    return new SignJWT({})
      .setProtectedHeader({ alg: 'ES256', typ: 'JWT' })
      .setAudience(audience)
      .setSubject(this.options.contact)
      .setExpirationTime(Math.floor(Date.now() / 1_000) + tokenSeconds)
      .sign(key);
  }
}
