/**
 * Reads of one list, one at a time. A read that is wanted while another is under way begins after it, since the answer of the other may be
 * older than the reason to read again.
 */
export function createTurns() {
  let isReading = false;
  let wanted: (() => Promise<unknown>) | null = null;
  const take = (read: () => Promise<unknown>): void => {
    if (isReading) {
      wanted = read;
      return;
    }
    isReading = true;
    void read().finally(() => {
      isReading = false;
      const next = wanted;
      wanted = null;
      if (next) take(next);
    });
  };
  return { take };
}

/** A change of the rows of a list, of which `complete` says whether the last one was read. */
export type Change<Row> = (rows: readonly Row[], complete: boolean) => readonly Row[];

/** The changes that are made to a list while its rows are read, since the answer may be older than they are. */
export function createChanges<Row>() {
  const reads = new Set<Change<Row>[]>();
  return {
    add(change: Change<Row>): void {
      for (const since of reads) since.push(change);
    },
    /** Begins a read. Returns a function that ends it and returns the changes since it began, as one. */
    begin(): () => Change<Row> {
      const since: Change<Row>[] = [];
      reads.add(since);
      return () => {
        reads.delete(since);
        return (rows, complete) => since.reduce((now, change) => change(now, complete), rows);
      };
    },
  };
}
