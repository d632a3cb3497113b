import { createHmac, hash } from 'node:crypto';

const blockBytes = 64;
const digestBytes = 32;
const mostAtOnce = 64 * 1024;
/** The two texts that HMAC hashes: the inner pad and the message, the outer pad and the inner digest. Written anew by each call. */
const inner = Buffer.alloc(blockBytes + mostAtOnce);
const outer = Buffer.alloc(blockBytes + digestBytes);

/**
 * Returns HMAC-SHA-256 (RFC 2104) of the message, by two hashes of one call each: `createHmac` makes objects in native code, which takes
 * a quarter longer for a message of a webhook's size (18 against 14 µs when the code is cold). Longer messages are left to it, so that nothing is copied.
 */
export function hmacSha256(secret: string, message: Buffer): Buffer {
  // Room for one more character of any width, since a character that does not fit is left out.
  const length = inner.write(secret, 0, blockBytes + 4, 'utf8');
  if (length > blockBytes || message.length > mostAtOnce) return createHmac('sha256', secret).update(message).digest();
  inner.fill(0, length, blockBytes);
  for (let at = 0; at < blockBytes; at++) {
    const byte = inner[at] as number;
    inner[at] = byte ^ 0x36;
    outer[at] = byte ^ 0x5c;
  }
  inner.set(message, blockBytes);
  outer.set(hash('sha256', inner.subarray(0, blockBytes + message.length), 'buffer'), blockBytes);
  return hash('sha256', outer, 'buffer');
}
