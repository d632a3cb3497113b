/** The part of the browser's document that is used. */
export interface Tab {
  readonly visibilityState: string;
  addEventListener(type: 'visibilitychange', changed: () => void): void;
  removeEventListener(type: 'visibilitychange', changed: () => void): void;
}

/**
 * Calls `back` whenever the user returns to a tab that was hidden for at least `awayMs`. Returns a function that ends it.
 */
export function onReturn(tab: Tab, awayMs: number, now: () => number, back: () => void): () => void {
  let hiddenAt = tab.visibilityState === 'visible' ? null : now();
  const changed = () => {
    if (tab.visibilityState !== 'visible') {
      hiddenAt ??= now();
      return;
    }
    const isBack = hiddenAt !== null && now() - hiddenAt >= awayMs;
    hiddenAt = null;
    if (isBack) back();
  };
  tab.addEventListener('visibilitychange', changed);
  return () => tab.removeEventListener('visibilitychange', changed);
}

export const visibilityOf = (tab: Tab) => ({
  subscribe(changed: () => void): () => void {
    tab.addEventListener('visibilitychange', changed);
    return () => tab.removeEventListener('visibilitychange', changed);
  },
  get: (): boolean => tab.visibilityState === 'visible',
});
