interface PendingLookup<Key, Value> {
  key: Key;
  value: PromiseWithResolvers<Value>;
}

/** Looks up values by keys. All keys requested in one turn of the event loop share a read. */
export class BatchedLookup<Key, Value> {
  private pending: PendingLookup<Key, Value>[] = [];

  /** `read` returns a value for each key, in their order. It is called with at most `maxKeys` keys. */
  constructor(
    private readonly read: (keys: Key[]) => Promise<Value[]>,
    private readonly maxKeys: number,
  ) {}

  /** Returns the key's value. Fails if the read of its batch fails. */
  find(key: Key): Promise<Value> {
    const value = Promise.withResolvers<Value>();
    if (this.pending.push({ key, value }) === 1) setImmediate(() => this.readPending());
    return value.promise;
  }

  private readPending(): void {
    const { pending } = this;
    this.pending = [];
    for (let start = 0; start < pending.length; start += this.maxKeys)
      void this.settle(pending.slice(start, start + this.maxKeys));
  }

  private async settle(batch: PendingLookup<Key, Value>[]): Promise<void> {
    try {
      const values = await this.read(batch.map(({ key }) => key));
      if (values.length !== batch.length) throw new Error(`${values.length} values for ${batch.length} keys`);
      for (const [index, { value }] of batch.entries()) value.resolve(values[index] as Value);
    } catch (error) {
      for (const { value } of batch) value.reject(error);
    }
  }
}
