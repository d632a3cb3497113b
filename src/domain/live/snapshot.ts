const shape = /^(\d{1,20}):(\d{1,20}):((?:\d{1,20}(?:,\d{1,20})*)?)$/;

/** Which transactions had been committed at a moment: a `pg_snapshot`, by which Postgres itself decides what a statement sees. */
export class Snapshot {
  private constructor(
    readonly text: string,
    private readonly xmin: bigint,
    private readonly xmax: bigint,
    private readonly running: ReadonlySet<bigint>,
  ) {}

  /** Null where the text is none. */
  static parse(text: string): Snapshot | null {
    const [, xmin, xmax, running] = shape.exec(text) ?? [];
    if (xmin === undefined || xmax === undefined) return null;
    const ids = (running ?? '').split(',').filter(Boolean).map(BigInt);
    const bounds = [BigInt(xmin), ...ids, BigInt(xmax)];
    // Postgres refuses any other, and a client can send what it likes.
    const isOrdered = bounds.every((id, at) => at === 0 || id >= (bounds[at - 1] ?? id));
    if (!isOrdered || BigInt(xmin) < 1n || BigInt(xmax) >= 2n ** 63n) return null;
    if (ids.some(id => id === BigInt(xmax)) || new Set(ids).size < ids.length) return null;
    return new Snapshot(text, BigInt(xmin), BigInt(xmax), new Set(ids));
  }

  /** Whether this transaction, which is committed now, was so then. */
  sees(xid: bigint): boolean {
    return xid < this.xmin || (xid < this.xmax && !this.running.has(xid));
  }
}
