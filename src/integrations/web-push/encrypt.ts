import { createCipheriv, createECDH, hkdfSync, randomBytes } from 'node:crypto';

/** One record holds the whole message: a push service accepts 4,096 bytes at most. */
const recordSize = 4_096;
const overhead = 16 + 4 + 1 + 65 + 1 + 16;
export const maxPlainBytes = recordSize - overhead;

/** Returns key material of so many bytes by HKDF with SHA-256. */
export const derive = (secret: Buffer, salt: Buffer, info: Buffer | string, length: number): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, length));

/** Encrypts a text for a browser (RFC 8291, content coding aes128gcm of RFC 8188). Throws if the browser's key is not a point of P-256. */
export function encryptForBrowser(text: string, { p256dh, auth }: { p256dh: string; auth: string }): Buffer {
  const plain = Buffer.from(text);
  if (plain.length > maxPlainBytes) throw new RangeError(`a push message has at most ${maxPlainBytes} bytes`);
  const browserKey = Buffer.from(p256dh, 'base64url');
  const own = createECDH('prime256v1');
  const ownKey = own.generateKeys();
  const shared = own.computeSecret(browserKey);
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), browserKey, ownKey]);
  const secret = derive(shared, Buffer.from(auth, 'base64url'), info, 32);
  const salt = randomBytes(16);
  const key = derive(secret, salt, 'Content-Encoding: aes128gcm\0', 16);
  const nonce = derive(secret, salt, 'Content-Encoding: nonce\0', 12);
  const cipher = createCipheriv('aes-128-gcm', key, nonce);
  // The byte 2 marks the end of the last record.
  const sealed = Buffer.concat([cipher.update(plain), cipher.update(Buffer.from([2])), cipher.final()]);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(recordSize);
  return Buffer.concat([salt, size, Buffer.from([ownKey.length]), ownKey, sealed, cipher.getAuthTag()]);
}
