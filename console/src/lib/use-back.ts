import { useRouter } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';

/**
 * Calls `back` when the user goes back or forward, as long as this is shown; if it returns true, the screen stays. Links and other
 * navigation are not stopped.
 */
export function useBack(back: () => boolean): void {
  const { history } = useRouter();
  const latest = useRef(back);
  latest.current = back;
  useEffect(
    () =>
      history.block({
        enableBeforeUnload: false,
        blockerFn: ({ action }) => action !== 'PUSH' && action !== 'REPLACE' && latest.current(),
      }),
    [history],
  );
}
