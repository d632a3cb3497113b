/** How many results are requested from the source before the first one is ready. */
const ahead = 16;

interface Asked<T> {
  result: Promise<IteratorResult<T>>;
  /** Null until the result is ready. */
  come: IteratorResult<T> | null;
}

/**
 * Requests several results of a source at once and returns them in order. If events arrive faster than they can be sent, their
 * reads overlap, and results that are ready together are sent together.
 */
export class ReadAhead<T> {
  private asked: Asked<T>[] = [];

  constructor(private readonly source: AsyncIterator<T>) {}

  /** Returns the next result and the ready ones after it, or an empty list if the source has ended. */
  async some(): Promise<T[]> {
    this.ask();
    await this.asked[0]?.result;
    const values: T[] = [];
    for (let next = this.asked[0]; next?.come && !next.come.done; next = this.asked[0]) {
      values.push(next.come.value);
      this.asked.shift();
    }
    this.ask();
    return values;
  }

  private ask(): void {
    while (this.asked.length < ahead) {
      const asked: Asked<T> = { result: this.source.next(), come: null };
      // An error is thrown when its turn comes. Until then it must not count as unhandled.
      asked.result.then(
        come => {
          asked.come = come;
        },
        () => undefined,
      );
      this.asked.push(asked);
    }
  }
}
