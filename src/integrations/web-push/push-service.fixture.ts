import { createDecipheriv, createECDH, createPublicKey, type ECDH, randomBytes } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { jwtVerify } from 'jose';
import { dayMs } from '../../domain/shared/durations.js';
import { derive } from './encrypt.js';

/** A browser with its own keys, which reads pushes as RFC 8291 specifies. */
export class FakeBrowser {
  private readonly own: ECDH = createECDH('prime256v1');
  private readonly secret: Buffer;

  constructor(given?: { privateKey: string; auth: string }) {
    if (given) this.own.setPrivateKey(Buffer.from(given.privateKey, 'base64url'));
    else this.own.generateKeys();
    this.secret = given ? Buffer.from(given.auth, 'base64url') : randomBytes(16);
  }

  get keys(): { p256dh: string; auth: string } {
    return { p256dh: this.own.getPublicKey('base64url'), auth: this.secret.toString('base64url') };
  }

  read(body: Buffer): string {
    const [salt, length] = [body.subarray(0, 16), body[20] ?? 0];
    const serverKey = body.subarray(21, 21 + length);
    const info = Buffer.concat([Buffer.from('WebPush: info\0'), this.own.getPublicKey(), serverKey]);
    const secret = derive(this.own.computeSecret(serverKey), this.secret, info, 32);
    const sealed = body.subarray(21 + length);
    const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
    const opened = createDecipheriv('aes-128-gcm', key, derive(secret, salt, 'Content-Encoding: nonce\0', 12));
    opened.setAuthTag(sealed.subarray(-16));
    const plain = Buffer.concat([opened.update(sealed.subarray(0, -16)), opened.final()]);
    return plain.subarray(0, plain.lastIndexOf(2)).toString();
  }
}

export interface TakenPush {
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** A browser vendor's push service on a loopback address. Accepts only messages that are signed for it. */
export class FakePushService {
  readonly taken: TakenPush[] = [];
  status = 201;
  headers: Record<string, string> = {};
  private readonly server = createServer((request, response) => void this.take(request, response));

  /** Starts the service and returns its address without a trailing slash. */
  async start(): Promise<string> {
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve));
    return this.url;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise<void>(resolve => this.server.close(() => resolve()));
  }

  private async take(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const signed = await this.isSigned(request.headers.authorization ?? '');
    const { 'content-encoding': coding, ttl } = request.headers;
    const isRight = signed && coding === 'aes128gcm' && Number(ttl) > 0;
    if (isRight) this.taken.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) });
    response.writeHead(isRight ? this.status : 403, this.headers).end();
  }

  /** Checks as in RFC 8292 that the token is signed by the key beside it, is for this service, and ends within a day. */
  private async isSigned(authorization: string): Promise<boolean> {
    const [, token = '', key = ''] = /^vapid t=([\w.-]+), k=([\w-]+)$/.exec(authorization) ?? [];
    const point = Buffer.from(key, 'base64url');
    const [x, y] = [point.subarray(1, 33), point.subarray(33)].map(part => part.toString('base64url'));
    try {
      const publicKey = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x, y }, format: 'jwk' });
      const { payload } = await jwtVerify(token, publicKey, { audience: this.url, algorithms: ['ES256'] });
      const ends = (payload.exp ?? 0) * 1_000;
      return ends < Date.now() + dayMs && /^(mailto|https):/.test(payload.sub ?? '');
    } catch {
      return false;
    }
  }
}
