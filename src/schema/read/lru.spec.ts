import { describe, expect, it } from '@jest/globals';
import { Lru } from './lru.js';

describe('a bounded map', () => {
  it('forgets what was asked for longest ago', () => {
    const kept = new Lru<string, number>(2);
    kept.set('a', 1);
    kept.set('b', 2);
    kept.get('a');
    kept.set('c', 3);
    expect([kept.get('a'), kept.get('b'), kept.get('c'), kept.size]).toEqual([1, undefined, 3, 2]);
  });
});
