/** How long work may wait if no further request comes. */
const latestMs = 5;

let waiting: (() => void)[] = [];
let timed = false;

/**
 * Does work that no client waits for, such as a line of the log, a few milliseconds after an answer. If it were done at once, the next
 * request of the same connection would wait for it: 30 µs of a webhook's 500.
 */
export function afterAnswer(work: () => void): void {
  waiting.push(work);
  if (timed) return;
  timed = true;
  setTimeout(() => {
    timed = false;
    finishAnswered();
  }, latestMs);
}

/** Does what waits as soon as this turn of the event loop has sent its statements, while Postgres works on them. */
export function finishAnsweredMeanwhile(): void {
  if (waiting.length > 0) setImmediate(finishAnswered);
}

/** Does what waits now. */
export function finishAnswered(): void {
  const works = waiting;
  waiting = [];
  for (const work of works) work();
}
