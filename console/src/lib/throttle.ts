import { useEffect, useMemo, useRef } from 'react';

/** Returns a function that runs `work` at most once per interval, and once more after the last call. */
export function useThrottled(work: () => void, ms: number): () => void {
  const latest = useRef(work);
  latest.current = work;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return useMemo(() => {
    let last = 0;
    return () => {
      clearTimeout(timer.current);
      const run = () => {
        last = Date.now();
        latest.current();
      };
      timer.current = setTimeout(run, Math.max(0, last + ms - Date.now()));
    };
  }, [ms]);
}
