import { closing, defaultSocketSettings } from '../../src/http/sockets/socket-settings.js';
import { median } from '../stage/median.js';
import type { Crowd } from './crowd.js';
import type { Weight } from './orders.js';
import type { Faults } from './verify.js';

/** The maximum ratio of the second half to the first. */
const growth = 1.1;
const [tryAgainLater] = closing.tryAgainLater;
/** The limit for one socket: the data that may wait, and one frame that was written before the limit was reached. */
const waitingAtMost = defaultSocketSettings.maxBufferedBytes + 65_536;

interface Soaked {
  /** Each measured after a garbage collection, with the share of the time that had passed. */
  weights: readonly (Weight & { share: number })[];
  faults: Faults;
  crowd: Crowd;
  /** The number of sockets by the code with which the server closed them. */
  closings: ReadonlyMap<string, number>;
}

const mebibytes = (bytes: number): string => `${(bytes / 2 ** 20).toFixed(1)} MiB`;

/** Returns the results of the soak, and the failures among them. */
export function judge({ weights, faults, crowd, closings }: Soaked): {
  lines: string[];
  failures: string[];
  faults: Faults;
} {
  const lines: string[] = [];
  const failures: string[] = [];
  const middle = ((weights[0]?.share ?? 0) + 1) / 2;
  const halves = [weights.filter(({ share }) => share <= middle), weights.filter(({ share }) => share > middle)];
  for (const field of ['rss', 'heapUsed', 'external'] as const) {
    const [first = 0, second = 0] = halves.map(half => median(half.map(weight => weight[field])));
    lines.push(
      `${field}: ${mebibytes(first)} in the first half, ${mebibytes(second)} in the second (medians after a collection); at most ${mebibytes(Math.max(...weights.map(weight => weight[field])))}`,
    );
    // Data that wait for slow readers vary, and are outside of the heap.
    if (field !== 'external' && second > first * growth) failures.push(`${field} grew from half to half`);
  }
  const most = Math.max(...weights.map(({ waitingMost }) => waitingMost));
  lines.push(
    `waiting for one socket: at most ${mebibytes(most)}; for all: ${mebibytes(Math.max(...weights.map(({ waiting }) => waiting)))}`,
  );
  if (most > waitingAtMost) failures.push('more waits for a socket than may');

  const codes = [...closings].map(([code, count]) => `${code}: ${count}`).join(', ');
  lines.push(`closed by code as the server counts them: ${codes}`);
  const kinds = Map.groupBy(crowd.slow, reader => reader.options.habit);
  for (const [habit, readers] of kinds) {
    const cuts = readers.map(reader => [...reader.cuts.values()].reduce((sum, count) => sum + count, 0));
    lines.push(
      `${readers.length} slow readers ${habit}: cut off ${cuts.reduce((sum, count) => sum + count, 0)} times, each at least ${Math.min(...cuts)}`,
    );
    // A reader that answers pings is only disconnected when too much data wait for it, which a short run does not reach.
    if (habit !== 'PONGS' && Math.min(...cuts) === 0) failures.push(`a slow reader ${habit} was never cut off`);
  }
  const steady = crowd.readers.filter(({ options }) => options.habit === 'STEADY');
  const cutsBy = (isAway: boolean) =>
    steady
      .flatMap(({ cuts }) => [...cuts])
      .reduce((sum, [code, count]) => sum + ((code === tryAgainLater) === isAway ? count : 0), 0);
  lines.push(
    `${crowd.cuts} readers were cut off on purpose; of those who read the server closed ${cutsBy(true)} since the database was away, and ${cutsBy(false)} otherwise; ${crowd.resumptions} resumptions`,
  );
  // Steady readers are only closed if these processes are too slow for pings. They also resume, so this is not a failure here.
  lines.push(
    `lost ${faults.lost}, twice ${faults.twice}, foreign ${faults.foreign}, miscounted ${faults.miscounted}, gaps ${faults.gaps}`,
  );
  for (const [kind, count] of Object.entries(faults)) if (count > 0) failures.push(`${kind}: ${count}`);
  const broken = crowd.readers.find(({ failure }) => failure);
  if (broken) failures.push(String(broken.failure));
  return { lines, failures, faults };
}
