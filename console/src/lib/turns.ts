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

export type Change<List> = (now: List) => List;

/** The changes that are made to a list while it is read, since the answer may be older than they are. */
export function createChanges<List>() {
  const reads = new Set<Change<List>[]>();
  return {
    add(change: Change<List>): void {
      for (const since of reads) since.push(change);
    },
    /** Begins a read. Returns a function that ends it and returns the changes since it began, as one. */
    begin(): () => Change<List> {
      const since: Change<List>[] = [];
      reads.add(since);
      return () => {
        reads.delete(since);
        return list => since.reduce((now, change) => change(now), list);
      };
    },
  };
}
