import { describe, expect, it } from '@jest/globals';
import { textFrame } from './text-frame.js';

describe('textFrame', () => {
  it.each([
    [0, '8100'],
    [125, '817d'],
    [126, '817e007e'],
    [65_535, '817effff'],
    [65_536, '817f0000000000010000'],
  ])('of %d bytes begins as RFC 6455 says', (length, start) => {
    const frame = textFrame(Buffer.alloc(length, 'a'));
    expect(frame.subarray(0, start.length / 2).toString('hex')).toBe(start);
    expect(frame.subarray(start.length / 2).toString()).toBe('a'.repeat(length));
  });
  it('holds its parts one after the other', () => {
    expect(textFrame(Buffer.from('ñ'), Buffer.from('{"a":1}'), Buffer.from('}')).subarray(2).toString()).toBe(
      'ñ{"a":1}}',
    );
  });
});
