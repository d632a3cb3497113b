/** Does something once the page is loaded and the browser has nothing else to do, after two seconds at the latest. Gives a way to call it off. */
export function whenIdle(work: () => void): () => void {
  // Safari has no word for it.
  if (!('requestIdleCallback' in window)) {
    const timer = setTimeout(work, 1_000);
    return () => clearTimeout(timer);
  }
  const asked = requestIdleCallback(work, { timeout: 2_000 });
  return () => cancelIdleCallback(asked);
}
