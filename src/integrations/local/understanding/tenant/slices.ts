import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long a training may hold the thread before whoever waits is let in. */
const sliceMs = 8;

/**
 * Drives work that yields now and then, a slice of a few milliseconds at a time, so that the process that trains goes on
 * serving. Throws the signal's reason where it is aborted meanwhile.
 */
export async function inSlices<Result>(work: Generator<void, Result>, signal?: AbortSignal): Promise<Result> {
  let until = performance.now() + sliceMs;
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() < until) continue;
    signal?.throwIfAborted();
    await nextTurn();
    until = performance.now() + sliceMs;
  }
}

/** The same at once, for a command line that serves nobody. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
