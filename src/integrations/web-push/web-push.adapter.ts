import type { Push, PushAnswer, PushMessage, PushTarget } from '../../domain/notifications/index.js';
import type { Outbound } from '../../domain/shared/outbound.port.js';
import { retryAfterMs } from '../../domain/shared/retry-after.js';
import { signPushToken } from '../crypto/push-tokens.js';
import { encryptForBrowser } from './encrypt.js';
import type { PushKeys } from './push-keys.js';

const maxAnswerBytes = 64 * 1_024;

export interface WebPushOptions {
  outbound: Outbound;
  /** Called once, at the first use. */
  loadKeys(): Promise<PushKeys>;
  /** The contact of this server for push services: an https or mailto address. */
  contact: string;
}

/** Web Push to any service that a browser named, through the client that refuses the operator's own network. */
export class WebPush implements Push {
  private keys: Promise<PushKeys> | null = null;

  constructor(private readonly options: WebPushOptions) {}

  async publicKey(): Promise<string> {
    return (await this.load()).publicKey;
  }

  async send(to: PushTarget, { text, topic, ttlSeconds }: PushMessage): Promise<PushAnswer> {
    const keys = await this.load();
    const { contact } = this.options;
    const token = await signPushToken(keys, { audience: new URL(to.endpoint).origin, contact });
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

  /** Loads the keys. A failure is not cached, so the next message tries again. */
  private load(): Promise<PushKeys> {
    this.keys ??= this.options.loadKeys().catch(error => {
      this.keys = null;
      throw error;
    });
    return this.keys;
  }
}
