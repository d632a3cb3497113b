import { useEffect, useRef } from 'react';
import { createStore, useStore } from '../lib/store';
import { onReturn } from '../lib/visibility';

/** The state of the socket. It is `renewing` after its token has ended. The console only shows a notice for `down`. */
export type Line = 'connecting' | 'up' | 'renewing' | 'down';
export const line = createStore<Line>('connecting');

/** Counts how often the server no longer had all missed events: it keeps them for a day. */
export const gaps = createStore(0);

/** Counts how often the server rejected a request because of the user's role: the console may show a role that the user no longer has. */
export const refusals = createStore(0);

const pollMs = 30_000;
/** A user who looks at another tab for less than this causes no reads. */
const awayMs = 10_000;

/**
 * Reads again when the socket was away: every 30 seconds while it is down, and once when it is back or has another token. Subscriptions
 * deliver the missed events of their topic; this is for the rest of the screen, and for events that are older than those the server keeps.
 * Also reads again when the user returns to the tab, since not every change is told by an event: they may have made one in another tab.
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
    if (now === 'up' && (before === 'down' || before === 'renewing')) latest.current();
    if (now !== 'down') return;
    const timer = setInterval(() => latest.current(), pollMs);
    return () => clearInterval(timer);
  }, [now]);
  useEffect(() => onReturn(document, awayMs, Date.now, () => latest.current()), []);
  const known = useRef(gap);
  useEffect(() => {
    if (known.current !== gap) latest.current();
    known.current = gap;
  }, [gap]);
}
