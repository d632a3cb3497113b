import { useSyncExternalStore } from 'react';
import { visibilityOf } from './visibility';

const visibility = visibilityOf(document);

export const useVisible = (): boolean => useSyncExternalStore(visibility.subscribe, visibility.get);

/** Whether the window has at least this width, updated when it is turned or resized. */
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

/** Whether the device has only a touch screen, whose keyboard has no Shift and Enter. */
export const hasOnlyTouch = (): boolean => window.matchMedia('(hover: none) and (pointer: coarse)').matches;
