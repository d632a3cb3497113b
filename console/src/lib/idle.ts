const screenMs = 2_000;

/** Runs `work` once the screen is rendered and the browser is idle. Returns a function that cancels it. */
export function whenIdle(work: () => void): () => void {
  let asked = 0;
  const timer = setTimeout(() => {
    // Safari does not support requestIdleCallback.
    if ('requestIdleCallback' in window) asked = requestIdleCallback(work);
    else work();
  }, screenMs);
  return () => {
    clearTimeout(timer);
    if (asked) cancelIdleCallback(asked);
  };
}
