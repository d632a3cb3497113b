import { describe, expect, it } from '@jest/globals';
import { boundedCache, byteBoundedCache, cachedAnswer, cachedValue, textBytes } from './bounded-cache.js';

describe('boundedCache', () => {
  it('keeps at most so many entries, and drops the least recently used one', () => {
    const cache = boundedCache<number>({ maxEntries: 2 });
    cache.set('a', 1).set('b', 2);
    cache.get('a');
    cache.set('c', 3);
    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual([1, undefined, 3]);
  });

  it('finds an entry until it expires', () => {
    let ms = 1_000;
    const cache = boundedCache<number>({ maxEntries: 2, ttlMs: 100, now: () => ms });
    cache.set('a', 1);
    ms += 99;
    expect([cache.get('a'), cache.has('a')]).toEqual([1, true]);
    ms += 2;
    expect([cache.has('a'), cache.get('a')]).toEqual([false, undefined]);
  });
});

describe('byteBoundedCache', () => {
  it('keeps at most so many bytes, however many entries they are, and no entry that is larger by itself', () => {
    const entry = textBytes('a') + 100;
    const cache = byteBoundedCache<number>({ maxBytes: 3 * entry, bytesOf: value => value });
    cache.set('a', 100).set('b', 100).set('c', 100);
    expect([...cache.keys()]).toEqual(['c', 'b', 'a']);
    cache.set('d', 100 + entry);
    expect([...cache.keys()]).toEqual(['d', 'c']);
    cache.set('e', 3 * entry);
    expect([...cache.keys()]).toEqual(['d', 'c']);
    cache.set('a long key '.repeat(20), 1);
    expect(cache.calculatedSize).toBeLessThanOrEqual(3 * entry);
  });
});

describe('cachedValue', () => {
  it('makes each value once, also a falsy one', () => {
    const cache = boundedCache<number>({ maxEntries: 10 });
    let made = 0;
    const ask = (key: string) => cachedValue(cache, key, () => made++);
    expect([ask('a'), ask('a'), ask('b')]).toEqual([0, 0, 1]);
  });
});

describe('cachedAnswer', () => {
  it('looks up once for callers who come at the same time', async () => {
    const cache = boundedCache<Promise<string>>({ maxEntries: 10 });
    let looked = 0;
    const ask = () => cachedAnswer(cache, 'key', async () => `answer ${++looked}`);
    expect(await Promise.all([ask(), ask()])).toEqual(['answer 1', 'answer 1']);
  });

  it('passes a failure to the callers who wait for it, and does not cache it', async () => {
    const cache = boundedCache<Promise<string>>({ maxEntries: 10 });
    const fail = () => cachedAnswer(cache, 'key', () => Promise.reject(new Error('away')));
    const answers = [fail(), fail()];
    await expect(Promise.all(answers)).rejects.toThrow('away');
    expect(await cachedAnswer(cache, 'key', async () => 'there')).toBe('there');
  });

  it('does not drop the answer of a later look when an earlier one fails', async () => {
    const cache = boundedCache<Promise<string>>({ maxEntries: 10 });
    let fail: (error: Error) => void = () => undefined;
    const earlier = cachedAnswer(cache, 'key', () => new Promise<string>((_, reject) => (fail = reject)));
    cache.delete('key');
    await cachedAnswer(cache, 'key', async () => 'later');
    fail(new Error('away'));
    await expect(earlier).rejects.toThrow('away');
    expect(await cachedAnswer(cache, 'key', async () => 'a third')).toBe('later');
  });
});
