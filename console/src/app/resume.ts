import type { Client, ExecutionResult, FormattedExecutionResult, Sink, SubscribePayload } from 'graphql-ws';
import { gaps } from './live';

type Told = FormattedExecutionResult<Record<string, unknown>, Record<string, unknown>>;
type Subscriber = Pick<Client, 'subscribe'>;

/** Refusals that pass: the server was busy, or one asked for too much at once. */
const passing = ['SERVICE_UNAVAILABLE', 'RATE_LIMITED', 'INTERNAL_SERVER_ERROR'];
const isRefusal = (error: unknown): boolean =>
  Array.isArray(error) && !error.some(each => passing.includes(String(each?.extensions?.code)));

/** How long to wait before the next try, in milliseconds. */
const waitOf = (tries: number): number => Math.min(8_000, 500 * 2 ** tries);

/**
 * Subscribes, and goes on where it was whenever the socket has been away: each thing that was missed is told once. The subscription
 * declares `$since`. What only moves the cursor is not passed on. Ends with the function that it gives, or where the server refuses
 * the subscription itself.
 */
export function subscribeResumably(
  socket: Subscriber,
  { query, variables }: Pick<SubscribePayload, 'query' | 'variables'>,
  sink: Pick<Sink<Told>, 'next' | 'error' | 'complete'>,
): () => void {
  // Until the first cursor is there, one is told from then on.
  let cursor = 'now';
  let tries = 0;
  let stop = () => {};
  let timer: ReturnType<typeof setTimeout> | undefined;
  let over = false;
  const payload: SubscribePayload = {
    query,
    // The client sends the payload anew with each connection: with the cursor of that moment.
    get variables() {
      return { ...variables, since: cursor };
    },
  };
  const hear = (told: Told) => {
    tries = 0;
    const { cursor: next, gap } = told.extensions ?? {};
    if (told.data || told.errors) sink.next(told);
    if (typeof next === 'string') cursor = next;
    if (gap === true) gaps.set(gaps.get() + 1);
  };
  const start = () => {
    stop = socket.subscribe(payload, {
      next: told => hear(told as ExecutionResult as Told),
      error(error) {
        if (over) return;
        // Some codes of a close end the client's own tries; here they are no reason to hear nothing any more.
        if (isRefusal(error)) sink.error(error);
        else {
          timer = setTimeout(start, waitOf(tries));
          tries += 1;
        }
      },
      complete: () => over || sink.complete(),
    });
  };
  start();
  return () => {
    over = true;
    clearTimeout(timer);
    stop();
  };
}
