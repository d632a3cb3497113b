/** Thrown by a stream whose reader fell too far behind: a longer backlog would take unbounded memory. */
export class SlowReader extends Error {
  constructor(readonly limit: number) {
    super(`The reader fell more than ${limit} events behind.`);
    this.name = 'SlowReader';
  }
}

export const liveEventBacklog = 1000;

/**
 * A queue between a pub/sub, which never waits, and one reader, which may be slow. Holds at most `limit` items: one more
 * drops them all, and the reader's next `next()` throws SlowReader. `onEnd` runs once, however the queue ends.
 */
export class BoundedQueue<T> implements AsyncIterableIterator<T> {
  private items: T[] = [];
  private head = 0;
  private waiting: PromiseWithResolvers<IteratorResult<T>>[] = [];
  private ended = false;
  private overflow: SlowReader | null = null;

  constructor(
    private readonly limit: number,
    private readonly onEnd: () => void,
  ) {}

  get size(): number {
    return this.items.length - this.head;
  }

  /** Hands an item to a waiting reader; otherwise stores it. Does nothing once the queue has ended. Never throws. */
  push(item: T): void {
    if (this.ended) return;
    const reader = this.waiting.shift();
    if (reader) reader.resolve({ value: item, done: false });
    else if (this.size < this.limit) this.items.push(item);
    else {
      this.overflow = new SlowReader(this.limit);
      this.end();
    }
  }

  /** Same as `push`, but does nothing if this same item is the newest unread one. */
  pushOnce(item: T): void {
    if (this.size === 0 || this.items.at(-1) !== item) this.push(item);
  }

  async next(): Promise<IteratorResult<T>> {
    if (this.overflow) {
      const error = this.overflow;
      this.overflow = null;
      throw error;
    }
    const item = this.items[this.head];
    if (item !== undefined) {
      this.head += 1;
      // The rest is copied once half of the array is read: a read takes constant time on average, and the array is at most twice
      // as long as the backlog.
      if (this.head * 2 >= this.items.length) {
        this.items = this.items.slice(this.head);
        this.head = 0;
      }
      return { value: item, done: false };
    }
    if (this.ended) return { value: undefined, done: true };
    const reader = Promise.withResolvers<IteratorResult<T>>();
    this.waiting.push(reader);
    return reader.promise;
  }

  /** Returns the oldest unread items, at most `limit`, without waiting for more. */
  takeWaiting(limit: number): T[] {
    const taken = this.items.slice(this.head, this.head + limit);
    this.items = this.items.slice(this.head + taken.length);
    this.head = 0;
    return taken;
  }

  async return(): Promise<IteratorResult<T>> {
    this.overflow = null;
    this.end();
    return { value: undefined, done: true };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }

  private end(): void {
    if (this.ended) return;
    this.ended = true;
    this.items = [];
    this.head = 0;
    for (const reader of this.waiting.splice(0)) reader.resolve({ value: undefined, done: true });
    this.onEnd();
  }
}
