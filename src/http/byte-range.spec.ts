import { describe, expect, it } from '@jest/globals';
import { rangeOf } from './byte-range.js';

describe('the range of a file of 100 bytes', () => {
  it.each([
    ['bytes=0-9', { start: 0, end: 9 }],
    ['bytes=90-', { start: 90, end: 99 }],
    ['bytes=90-500', { start: 90, end: 99 }],
    ['bytes=-10', { start: 90, end: 99 }],
    ['bytes=-500', { start: 0, end: 99 }],
    ['bytes=0-0', { start: 0, end: 0 }],
    ['bytes=99-99', { start: 99, end: 99 }],
    ['bytes=100-', 'beyond'],
    ['bytes=100-200', 'beyond'],
    ['bytes=-0', 'beyond'],
    [undefined, null],
    ['bytes=5-4', null],
    ['bytes=-', null],
    ['bytes=0-1,5-6', null],
    ['lines=0-1', null],
    ['bytes=a-b', null],
    [`bytes=${'9'.repeat(40)}-`, null],
  ])('that %p asks for is %p', (header, range) => {
    expect(rangeOf(header, 100)).toEqual(range);
  });
});

it('the end of an empty file is the whole file, and every other part of it is outside', () => {
  expect(rangeOf('bytes=-5', 0)).toBeNull();
  expect(rangeOf('bytes=0-', 0)).toBe('beyond');
});
