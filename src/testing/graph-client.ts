import { type Client, createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { afterwards } from './afterwards.js';
import { until } from './until.js';

export interface GraphError {
  message: string;
  path?: (string | number)[];
  extensions: { code: string; [more: string]: unknown };
}
export interface GraphAnswer<Data> {
  status: number;
  headers: Headers;
  /** Null if a non-null root field failed, or nothing was executed. */
  data: Data;
  /** Empty if there are none. */
  errors: GraphError[];
}
/** Returns the codes of an answer's errors, in their order. */
export const codesOf = (answer: Pick<GraphAnswer<unknown>, 'errors'>): string[] =>
  answer.errors.map(error => error.extensions.code);
export type GraphClient = <Data = Record<string, unknown>>(
  query: string,
  variables?: Record<string, unknown>,
  headers?: Record<string, string>,
) => Promise<GraphAnswer<Data>>;

/** Returns a GraphQL client over HTTP, signed in with the token if there is one. */
export function gql(base: string, token?: string | null, always: Record<string, string> = {}): GraphClient {
  return async (query, variables = {}, headers = {}) => {
    const response = await fetch(`${base}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(token && { authorization: `Bearer ${token}` }),
        ...always,
        ...headers,
      },
      body: JSON.stringify({ query, variables }),
    });
    const { data = null, errors = [] } = JSON.parse(await response.text());
    return { status: response.status, headers: response.headers, data, errors };
  };
}

export interface Subscription {
  /** The `data` of every event so far. */
  events: Record<string, unknown>[];
  /** The cursors of all frames so far; a client resumes at the newest. */
  cursors: string[];
  /** What frames without data said: `caughtUp` if all missed events were sent, `gap` if some are no longer known, otherwise `moved`. */
  marks: ('caughtUp' | 'gap' | 'moved')[];
  /** Errors of the protocol's `error` message, or of an event. */
  errors: unknown[];
  /** Waits for a matching event (any event without a predicate), including those that already arrived. */
  event(fits?: (data: Record<string, unknown>) => boolean): Promise<Record<string, unknown>>;
  stop(): void;
}
export interface Socket {
  /** Fulfilled once the server has accepted the token. */
  connected: Promise<void>;
  closed: Promise<{ code: number; reason: string }>;
  subscribe(query: string, variables?: Record<string, unknown>): Subscription;
  /** Fulfilled once all earlier subscriptions are active: the server has answered a later request. */
  settled(): Promise<void>;
  close(): void;
}

/** Opens a separate socket, signed in at once; it does not reconnect. */
export function openSocket(
  base: string,
  token: string | null,
  payload: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Socket {
  let told: (closing: { code: number; reason: string }) => void = () => undefined;
  let acknowledged: () => void = () => undefined;
  let refused: (error: Error) => void = () => undefined;
  const closed = new Promise<{ code: number; reason: string }>(resolve => {
    told = resolve;
  });
  const connected = new Promise<void>((resolve, reject) => {
    acknowledged = resolve;
    refused = reject;
  });
  connected.catch(() => undefined); // callers that need the result await it
  const client: Client = createClient({
    url: `${base.replace(/^http/, 'ws')}/graphql`,
    webSocketImpl: class extends WebSocket {
      constructor(url: string, protocols: string) {
        super(url, protocols, { headers });
      }
    },
    lazy: false,
    retryAttempts: 0,
    connectionParams: { ...(token && { authorization: `Bearer ${token}` }), ...payload },
    onNonLazyError: () => undefined,
    on: {
      connected: () => acknowledged(),
      closed: event => {
        const { code, reason } = event as { code: number; reason: string };
        told({ code, reason });
        refused(new Error(`the socket was closed: ${code} ${reason}`));
      },
    },
  });
  afterwards(async () => client.dispose());

  const subscribe = (query: string, variables: Record<string, unknown> = {}): Subscription => {
    const events: Record<string, unknown>[] = [];
    const errors: unknown[] = [];
    const marks: Subscription['marks'] = [];
    const cursors: string[] = [];
    const stop = client.subscribe<Record<string, unknown>, Record<string, unknown>>(
      { query, variables },
      {
        next: ({ data, errors: failed, extensions }) => {
          if (failed) errors.push(...failed);
          if (typeof extensions?.cursor === 'string') cursors.push(extensions.cursor);
          if (data) events.push(data);
          else if (!failed) marks.push(extensions?.gap ? 'gap' : extensions?.caughtUp ? 'caughtUp' : 'moved');
        },
        error: error => errors.push(...(Array.isArray(error) ? error : [error])),
        complete: () => undefined,
      },
    );
    const event: Subscription['event'] = (fits = () => true) =>
      until('an event on the socket', () => events.find(fits), { every: 5 });
    return { events, cursors, marks, errors, event, stop };
  };
  return {
    connected,
    closed,
    subscribe,
    async settled() {
      await connected;
      // Messages of one socket are handled in order, and a refusal takes as many event loop turns as an acceptance.
      const probe = subscribe('subscription { nothingOfThatName }');
      await until('the socket to settle', () => probe.errors.length > 0, { every: 2 });
    },
    close: () => void client.dispose(),
  };
}
