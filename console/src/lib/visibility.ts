/** The part of the browser's document that is used. */
export interface Tab {
  readonly visibilityState: string;
  addEventListener(type: 'visibilitychange', changed: () => void): void;
  removeEventListener(type: 'visibilitychange', changed: () => void): void;
}

/** Tracks whether a tab is visible. */
export const visibilityOf = (tab: Tab) => ({
  subscribe(changed: () => void): () => void {
    tab.addEventListener('visibilitychange', changed);
    return () => tab.removeEventListener('visibilitychange', changed);
  },
  get: (): boolean => tab.visibilityState === 'visible',
});
