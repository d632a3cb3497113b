/** What is used of the browser's document. */
export interface Tab {
  readonly visibilityState: string;
  addEventListener(type: 'visibilitychange', changed: () => void): void;
  removeEventListener(type: 'visibilitychange', changed: () => void): void;
}

/** Whether a tab is in sight, followed: one leaves it and comes back. */
export const visibilityOf = (tab: Tab) => ({
  subscribe(changed: () => void): () => void {
    tab.addEventListener('visibilitychange', changed);
    return () => tab.removeEventListener('visibilitychange', changed);
  },
  get: (): boolean => tab.visibilityState === 'visible',
});
