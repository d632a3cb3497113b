import type { Reader, Stream } from './reader.js';

/** The ids that each seller should have received, by the index of the desk. */
export type Expected = Record<Stream, string[][]>;
export interface Faults {
  lost: number;
  twice: number;
  /** Ids that were not committed for the seller who received them. */
  foreign: number;
  /** Readers whose last number of unread notifications is wrong. */
  miscounted: number;
  gaps: number;
}

/** Compares what each socket received with what was committed for its seller. */
export function faultsOf(readers: readonly Reader[], expected: Expected): Faults {
  const faults: Faults = { lost: 0, twice: 0, foreign: 0, miscounted: 0, gaps: 0 };
  for (const reader of readers) {
    for (const stream of ['notification', 'message'] as const) {
      const due = new Set(expected[stream][reader.desk]);
      const heard = new Set(reader.heard[stream]);
      faults.twice += reader.heard[stream].length - heard.size;
      for (const id of due) if (!heard.has(id)) faults.lost += 1;
      for (const id of heard) if (!due.has(id)) faults.foreign += 1;
    }
    if (reader.unread !== expected.notification[reader.desk]?.length) faults.miscounted += 1;
    faults.gaps += reader.gaps;
  }
  return faults;
}

/** Whether every socket is connected and has received everything. */
export const isComplete = (readers: readonly Reader[], expected: Expected): boolean =>
  readers.every(
    reader =>
      reader.isUp &&
      new Set(reader.heard.notification).size >= (expected.notification[reader.desk]?.length ?? 0) &&
      new Set(reader.heard.message).size >= (expected.message[reader.desk]?.length ?? 0),
  );
