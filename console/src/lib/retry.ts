import type { CombinedError } from '@urql/core';

/** Errors that pass by themselves. A session that cannot be renewed while the server is away is reported as UNAUTHENTICATED. */
const passing = ['SERVICE_UNAVAILABLE', 'RATE_LIMITED', 'UNAUTHENTICATED'];

/** Whether a read that failed by this error is tried again by itself. */
export const passes = ({ networkError, graphQLErrors }: CombinedError): boolean =>
  Boolean(networkError) || graphQLErrors.some(({ extensions }) => passing.includes(String(extensions?.code)));

const wantedMs = ({ graphQLErrors }: CombinedError): number =>
  Math.max(0, ...graphQLErrors.map(({ extensions }) => Number(extensions?.retryAfterSeconds ?? 0) * 1_000));

/** The pause before the next try: it doubles up to half a minute. A random part keeps all screens of a shop from coming back at once. */
export const pauseOf = (tries: number): number => Math.min(30_000, 1_000 * 2 ** tries) * (0.75 + Math.random() / 2);

/** The browser's window; a test has none. */
const page: Partial<EventTarget> = globalThis as never;

export interface Retry {
  /** Tries again after a pause that grows with each failure, or at once if the browser says that the network is back. */
  failed(leastMs?: number): void;
  /** It succeeded, or nobody needs it any more. */
  over(): void;
  /** How a read ended. Other errors than those that pass are not tried again. */
  told(error: CombinedError | undefined): void;
}

/** Repeats what failed because the server was away; `onWaiting` is called when that begins and when it ends. */
export function createRetry(again: () => void, onWaiting: (waits: boolean) => void, pause = pauseOf): Retry {
  let tries = 0;
  let isWaiting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const calm = () => {
    clearTimeout(timer);
    page.removeEventListener?.('online', go);
  };
  function go(): void {
    calm();
    again();
  }
  const wait = (next: boolean) => {
    if (next === isWaiting) return;
    isWaiting = next;
    onWaiting(next);
  };
  const failed = (leastMs = 0) => {
    calm();
    wait(true);
    timer = setTimeout(go, Math.max(leastMs, pause(tries)));
    tries += 1;
    page.addEventListener?.('online', go);
  };
  const over = () => {
    calm();
    wait(false);
    tries = 0;
  };
  return { failed, over, told: error => (error && passes(error) ? failed(wantedMs(error)) : over()) };
}
