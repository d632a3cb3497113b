import { useSyncExternalStore } from 'react';
import { visibilityOf } from './visibility';

const visibility = visibilityOf(document);

/** Whether the tab is in sight. */
export const useVisible = (): boolean => useSyncExternalStore(visibility.subscribe, visibility.get);

/** Whether the window is at least so wide, also after it was turned or resized. */
export function useWide(pixels: number): boolean {
  return useSyncExternalStore(
    changed => {
      const query = window.matchMedia(`(min-width: ${pixels}px)`);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(`(min-width: ${pixels}px)`).matches,
  );
}
