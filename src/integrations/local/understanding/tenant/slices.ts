import { setImmediate as nextTurn } from 'node:timers/promises';

/** How long a training may hold the thread before other work runs. */
const sliceMs = 8;

/**
 * Drives work that yields regularly, in slices of a few milliseconds, so that the process goes on serving requests while it trains.
 * Throws the signal's reason if it is aborted.
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

/** Runs the same work without pauses, for a command line that serves no requests. */
export function atOnce<Result>(work: Generator<void, Result>): Result {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
