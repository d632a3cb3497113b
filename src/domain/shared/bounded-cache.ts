import { LRUCache } from 'lru-cache';

export interface BoundedCacheOptions {
  /** The maximum number of entries, at least one. When it is full, the least recently used ones are dropped. */
  maxEntries: number;
  /** Milliseconds until an entry expires, counted from when it was set; by default it never does. */
  ttlMs?: number;
  /** Milliseconds since the epoch; the system's clock by default. */
  now?: () => number;
}

/** Bounds a cache by bytes, for entries of very different sizes, such as texts that people write. */
export interface ByteBound<Value> {
  /** The maximum of the bytes of all entries. An entry that is larger by itself is not cached. */
  maxBytes: number;
  /** How many bytes a value takes besides its key; an estimate is enough. */
  bytesOf(value: Value): number;
}
/** Returns the most that a text takes in memory: two bytes for each UTF-16 unit, and what the engine adds. */
export const textBytes = (text: string): number => 2 * text.length + 32;
/** Returns the most that a list of texts takes in memory. */
export const textsBytes = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + textBytes(text) + 8, 32);

/**
 * A cache in the memory of this process. Expired entries are not found; they leave memory when they are read or pushed out by
 * newer ones.
 */
export type BoundedCache<Value extends NonNullable<unknown>, Key extends NonNullable<unknown> = string> = LRUCache<
  Key,
  Value
>;

/**
 * Creates a cache. All caches of this code base are bounded in size: of this kind, with entries that may expire, or made by `remembered`.
 */
export const boundedCache = <Value extends NonNullable<unknown>, Key extends NonNullable<unknown> = string>({
  maxEntries,
  ttlMs,
  now = () => Date.now(),
}: BoundedCacheOptions): BoundedCache<Value, Key> =>
  new LRUCache<Key, Value>({
    // `maxSize` with each entry counted as one, because `max` reserves the memory of all entries at once.
    maxSize: Math.max(1, maxEntries),
    sizeCalculation: () => 1,
    ...(ttlMs === undefined ? {} : { ttl: ttlMs }),
    // By default the library caches the time for a millisecond and sets a timer to forget it.
    ttlResolution: 0,
    perf: { now },
  });

/** Creates a cache of what is made of texts, which is bounded by the bytes of its keys and values. */
export const byteBoundedCache = <Value extends NonNullable<unknown>>({
  maxBytes,
  bytesOf,
}: ByteBound<Value>): BoundedCache<Value> =>
  new LRUCache<string, Value>({
    maxSize: maxBytes,
    sizeCalculation: (value, key) => textBytes(key) + Math.ceil(bytesOf(value)),
  });

/** Returns the cached value; otherwise calls `make` and caches its result. */
export function cachedValue<Value extends NonNullable<unknown>>(
  cache: BoundedCache<Value>,
  key: string,
  make: () => Value,
): Value {
  const known = cache.get(key);
  if (known !== undefined) return known;
  const value = make();
  cache.set(key, value);
  return value;
}

/**
 * Returns the cached answer; otherwise calls `find` and caches its result. Callers that arrive while `find` runs wait for the
 * same result. A failure is not cached: the next caller runs `find` again.
 */
export function cachedAnswer<Answer>(
  cache: BoundedCache<Promise<Answer>>,
  key: string,
  find: () => Promise<Answer>,
): Promise<Answer> {
  return cachedValue(cache, key, () => {
    const answer = find();
    answer.catch(() => {
      // The entry may have been dropped, and another one cached, in the meantime.
      if (cache.peek(key) === answer) cache.delete(key);
    });
    return answer;
  });
}
