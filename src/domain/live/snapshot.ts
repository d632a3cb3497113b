const shape = /^(\d{1,20}):(\d{1,20}):((?:\d{1,20}(?:,\d{1,20})*)?)$/;

/** Which transactions were committed at a moment: a `pg_snapshot`, which Postgres itself uses to decide what a statement sees. */
export class Snapshot {
  private constructor(
    readonly text: string,
    private readonly xmin: bigint,
    private readonly xmax: bigint,
    private readonly running: ReadonlySet<bigint>,
  ) {}

  /** Parses a snapshot; returns null if the text is not one. */
  static parse(text: string): Snapshot | null {
    const [, xmin, xmax, running] = shape.exec(text) ?? [];
    if (xmin === undefined || xmax === undefined) return null;
    const ids = (running ?? '').split(',').filter(Boolean).map(BigInt);
    const bounds = [BigInt(xmin), ...ids, BigInt(xmax)];
    // Postgres refuses a snapshot that is not ordered, and a client can send any text.
    const isOrdered = bounds.every((id, at) => at === 0 || id >= (bounds[at - 1] ?? id));
    if (!isOrdered || BigInt(xmin) < 1n || BigInt(xmax) >= 2n ** 63n) return null;
    if (ids.some(id => id === BigInt(xmax)) || new Set(ids).size < ids.length) return null;
    return new Snapshot(text, BigInt(xmin), BigInt(xmax), new Set(ids));
  }

  /** Whether this transaction, which is committed now, was already committed then. */
  sees(xid: bigint): boolean {
    return xid < this.xmin || (xid < this.xmax && !this.running.has(xid));
  }
}
