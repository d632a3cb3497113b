/** What a source may be asked for before the first of it has come. */
const ahead = 16;

interface Asked<T> {
  result: Promise<IteratorResult<T>>;
  /** Null until it is there. */
  come: IteratorResult<T> | null;
}

/**
 * Asks a source for several results at once, and gives them in their order. Where events come faster than they can be
 * sent, their reads overlap, and those that are there together can leave together.
 */
export class ReadAhead<T> {
  private asked: Asked<T>[] = [];

  constructor(private readonly source: AsyncIterator<T>) {}

  /** The next result, and those after it that are there already. Empty where the source is through. */
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
      // A failure is thrown where it is awaited: in its turn, which may be later than it happens.
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
