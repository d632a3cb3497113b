import { describe, expect, it } from '@jest/globals';
import { matchesOf } from './matches.js';

describe('matchesOf', () => {
  it.each([
    [/\d+/gu, 'a 12 b 3'],
    [/\d+/gu, 'none'],
    [/x*/gu, 'ax😀xx'],
    [/x*/g, 'ax😀xx'],
    [/(?<word>\p{L}+) (\d)?/gu, 'uno 1 dos x tres 3'],
    [/a|$/gu, 'aba'],
  ])('finds with %s in "%s" what matchAll finds', (pattern, text) => {
    expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)]);
    // The pattern is shared by all callers, so the next search must begin at the start again.
    expect(matchesOf(pattern, text)).toEqual([...text.matchAll(pattern)]);
  });
});
