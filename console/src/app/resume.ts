import type { Client, ExecutionResult, FormattedExecutionResult, Sink, SubscribePayload } from 'graphql-ws';
import { createRetry } from '../lib/retry';
import { retryOf } from '../lib/waits';
import { gaps } from './live';

type Told = FormattedExecutionResult<Record<string, unknown>, Record<string, unknown>>;
type Subscriber = Pick<Client, 'subscribe'>;

/** Temporary errors: the server was busy, or the client sent too much at once. */
const passing = ['SERVICE_UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL_SERVER_ERROR'];
const isRefusal = (error: unknown): boolean =>
  Array.isArray(error) && !error.some(each => passing.includes(String(each?.extensions?.code)));

/** How much earlier than a subscription the screen may have been read, in seconds. */
const readBefore = 5;

/**
 * Subscribes, and resumes after the socket was away: each missed event is delivered once. Events that happened between the read of the
 * screen and the subscription come first; some of them may be in what was read. The subscription declares `$since`. Frames that only move
 * the cursor are not passed on. It ends when the returned function is called, or when the server rejects the subscription itself.
 */
export function subscribeResumably(
  socket: Subscriber,
  { query, variables }: Pick<SubscribePayload, 'query' | 'variables'>,
  sink: Pick<Sink<Told>, 'next' | 'error' | 'complete'>,
): () => void {
  let cursor: string | null = null;
  const begun = Date.now();
  let stop = () => {};
  let over = false;
  const payload: SubscribePayload = {
    query,
    // The client sends the payload again with each connection, with the cursor of that moment.
    get variables() {
      const seconds = readBefore + Math.ceil(Math.max(0, Date.now() - begun) / 1000);
      return { ...variables, since: cursor ?? `PT${seconds}S` };
    },
  };
  const hear = (told: Told) => {
    calm();
    const { cursor: next, gap } = told.extensions ?? {};
    // An error in a screen is reported and ends neither the socket nor the other subscriptions, which would request again what they have
    // received already.
    try {
      if (told.data || told.errors) sink.next(told);
    } catch (error) {
      reportError(error);
    }
    if (typeof next === 'string') cursor = next;
    if (gap === true) gaps.set(gaps.get() + 1);
  };
  const start = () => {
    stop = socket.subscribe(payload, {
      next: told => hear(told as ExecutionResult as Told),
      error(error) {
        if (over) return;
        // Some close codes end the client's own retries. They are no reason to stop listening, so the subscription is started again.
        if (isRefusal(error)) {
          calm();
          sink.error(error);
        } else {
          (Array.isArray(error) ? rejected : cut).failed();
        }
      },
      complete: () => over || sink.complete(),
    });
  };
  const rejected = retryOf(start);
  // A closed socket has a notice of its own, so it is not counted among what waits.
  const cut = createRetry(start, () => {});
  const calm = () => {
    rejected.over();
    cut.over();
  };
  start();
  return () => {
    over = true;
    calm();
    stop();
  };
}
