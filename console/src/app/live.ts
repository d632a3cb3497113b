import { useEffect, useRef } from 'react';
import { createStore, useStore } from '../lib/store';

/** How the socket is: `connecting` is not yet worth a word, `down` is. */
export type Line = 'connecting' | 'up' | 'down';
export const line = createStore<Line>('connecting');

const pollMs = 30_000;

/**
 * Reads again whenever the socket has been away: every 30 seconds while it is down, and once when it is back, since what
 * happened meanwhile is not told again.
 */
export function useCatchUp(read: () => void): void {
  const now = useStore(line);
  const latest = useRef(read);
  latest.current = read;
  const was = useRef(now);
  useEffect(() => {
    const before = was.current;
    was.current = now;
    if (now === 'up' && before === 'down') latest.current();
    if (now !== 'down') return;
    const timer = setInterval(() => latest.current(), pollMs);
    return () => clearInterval(timer);
  }, [now]);
}
