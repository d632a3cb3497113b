import { describe, expect, it } from '@jest/globals';
import { BatchedLookup } from './batched-lookup.js';

describe('BatchedLookup', () => {
  it('reads the keys of one turn of the event loop at once, and gives each caller its own value', async () => {
    const reads: number[][] = [];
    const doubled = new BatchedLookup<number, number>(async keys => {
      reads.push(keys);
      return keys.map(key => key * 2);
    }, 10);
    // A caller may have awaited something else before, such as a cache.
    const late = Promise.resolve()
      .then(() => undefined)
      .then(() => doubled.find(3));
    expect(await Promise.all([doubled.find(1), doubled.find(2), late])).toEqual([2, 4, 6]);
    expect(await doubled.find(4)).toBe(8);
    expect(reads).toEqual([[1, 2, 3], [4]]);
  });

  it('reads many keys in several batches', async () => {
    const sizes: number[] = [];
    const same = new BatchedLookup<number, number>(async keys => {
      sizes.push(keys.length);
      return keys;
    }, 4);
    const keys = Array.from({ length: 10 }, (_, number) => number);
    expect(await Promise.all(keys.map(key => same.find(key)))).toEqual(keys);
    expect(sizes).toEqual([4, 4, 2]);
  });

  it('fails for the callers whose read fails, and for no later ones', async () => {
    let away = true;
    const same = new BatchedLookup<number, number>(async keys => {
      if (away) throw new Error('away');
      return keys;
    }, 10);
    const [one, two] = await Promise.allSettled([same.find(1), same.find(2)]);
    expect([one.status, two.status]).toEqual(['rejected', 'rejected']);
    away = false;
    expect(await same.find(3)).toBe(3);
  });

  it('fails where values are missing, instead of giving a caller another one’s value', async () => {
    const incomplete = new BatchedLookup<number, number>(async keys => keys.slice(1), 10);
    await expect(incomplete.find(1)).rejects.toThrow('0 values for 1 keys');
  });
});
