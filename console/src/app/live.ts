import { useEffect, useRef } from 'react';
import { createStore, useStore } from '../lib/store';

/** How the socket is: `connecting` is not yet worth a word, `down` is. */
export type Line = 'connecting' | 'up' | 'down';
export const line = createStore<Line>('connecting');

/** How often the server no longer knew all that was missed: it keeps what it told for a day. */
export const gaps = createStore(0);

/** How often the server refused something for the reader's role: the console may show one that they have no more. */
export const refusals = createStore(0);

const pollMs = 30_000;

/**
 * Reads again whenever the socket has been away: every 30 seconds while it is down, and once when it is back. Subscriptions tell what
 * was missed of what they are about; this is for the rest of the screen, and for what was missed longer ago than the server knows.
 */
export function useCatchUp(read: () => void): void {
  const now = useStore(line);
  const gap = useStore(gaps);
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
  const known = useRef(gap);
  useEffect(() => {
    if (known.current !== gap) latest.current();
    known.current = gap;
  }, [gap]);
}
