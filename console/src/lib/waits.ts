import type { CombinedError } from '@urql/core';
import { useEffect, useRef, useState } from 'react';
import { createRetry, passes, type Retry } from './retry';
import { createStore } from './store';

/** The number of reads, subscriptions and renewals of the session that wait for the server. */
export const waits = createStore(0);

/** A retry that is counted in `waits`. */
export const retryOf = (again: () => void): Retry =>
  createRetry(again, begins => waits.set(now => now + (begins ? 1 : -1)));

/**
 * For reads that are not queries of the screen, which the client repeats by itself: call the result with the error of each answer, and a
 * key if there are several reads. `again` runs as long as one of them failed because the server was away.
 */
export function useRetry(again: () => void): (error: CombinedError | undefined, key?: string) => void {
  const latest = useRef(again);
  latest.current = again;
  const [{ told, over }] = useState(() => {
    const failed = new Set<string>();
    const retry = retryOf(() => latest.current());
    return {
      over: retry.over,
      told(error: CombinedError | undefined, key = '') {
        const isAway = error !== undefined && passes(error);
        if (isAway) failed.add(key);
        else failed.delete(key);
        if (isAway || failed.size === 0) retry.told(error);
      },
    };
  });
  useEffect(() => over, [over]);
  return told;
}
