const screenMs = 2_000;

/** Does something once the screen stands and the browser has nothing else to do. Gives a way to call it off. */
export function whenIdle(work: () => void): () => void {
  let asked = 0;
  const timer = setTimeout(() => {
    // Safari has no word for it.
    if ('requestIdleCallback' in window) asked = requestIdleCallback(work);
    else work();
  }, screenMs);
  return () => {
    clearTimeout(timer);
    if (asked) cancelIdleCallback(asked);
  };
}
