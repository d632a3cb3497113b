import { createHmac, randomBytes } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { hmacSha256 } from './hmac.js';

const expected = (secret: string, message: Buffer) => createHmac('sha256', secret).update(message).digest('hex');

it('is the same as that of the library, for secrets and messages of every length', () => {
  for (let length = 1; length <= 140; length++) {
    const secret = randomBytes(length).toString('base64').slice(0, length);
    for (const size of [0, 1, 55, 56, 63, 64, 1_150, 65_536, 65_537]) {
      const message = randomBytes(size);
      expect(hmacSha256(secret, message).toString('hex')).toBe(expected(secret, message));
    }
  }
});

it('is the same for secrets whose characters take several bytes, also at the edge of a block', () => {
  const message = Buffer.from('¿Cuánto cuesta?');
  for (const secret of [
    'ñ',
    'ñ'.repeat(32),
    `a${'ñ'.repeat(32)}`,
    'ñ'.repeat(33),
    '€'.repeat(21),
    '€'.repeat(22),
    '😀'.repeat(16),
    `${'a'.repeat(63)}€`,
    `${'a'.repeat(61)}😀`,
  ])
    expect(hmacSha256(secret, message).toString('hex')).toBe(expected(secret, message));
});

it('keeps nothing of an earlier secret or message', () => {
  const [long, short] = [randomBytes(5_000), Buffer.from('x')];
  hmacSha256('a secret that is much longer than the other one', long);
  expect(hmacSha256('short', short).toString('hex')).toBe(expected('short', short));
});
