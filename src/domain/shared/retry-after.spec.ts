import { describe, expect, it } from '@jest/globals';
import { retryAfterMs } from './retry-after.js';

const now = Date.parse('2026-11-20T12:00:00Z');

describe('Retry-After', () => {
  it.each([
    ['90', 90_000],
    [' 7200 ', 7_200_000],
    ['0', 0],
    ['0.5', 500],
    ['Fri, 20 Nov 2026 15:00:00 GMT', 3 * 3_600_000],
    ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
    ['99999999999999999999', 30 * 24 * 3_600_000],
    ['soon', null],
    ['-5', null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('%j asks to wait %j ms', (header, wait) => {
    expect(retryAfterMs(header, now)).toBe(wait);
  });
});
