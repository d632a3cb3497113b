/** The request that GraphiQL passes to its fetcher. */
export interface PageRequest {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

export interface PageRequestOptions {
  /** As typed in the editor for headers. */
  headers?: Record<string, string>;
  documentAST?: { definitions: readonly { kind: string; operation?: string; name?: { value: string } }[] };
}

/** The absolute URLs that the page sends operations to. */
export interface PageEndpoints {
  http: string;
  socket: string;
}

export type PageResult = Record<string, unknown>;
export type PageFetcher = (
  request: PageRequest,
  options?: PageRequestOptions,
) => Promise<PageResult | AsyncIterableIterator<PageResult>>;

/**
 * Returns the fetcher for the IDE's operations: it sends queries and mutations by POST, and each subscription over its own
 * socket (graphql-transport-ws) with the Authorization and x-tenant-id of the header editor in connection_init. The IDE's own
 * fetcher sends no headers over sockets.
 *
 * The page contains this function as text, so it may use only its parameter and what browsers have.
 */
export function createPageFetcher(endpoints: PageEndpoints): PageFetcher {
  const subscribe = (request: PageRequest, headers: Record<string, string>): AsyncIterableIterator<PageResult> => {
    const arrived: PageResult[] = [];
    let waiting: ((step: IteratorResult<PageResult>) => void) | null = null;
    let ended = false;
    const socket = new WebSocket(endpoints.socket, 'graphql-transport-ws');
    const tell = (result: PageResult) => {
      if (waiting) waiting({ value: result, done: false });
      else arrived.push(result);
      waiting = null;
    };
    const end = () => {
      ended = true;
      waiting?.({ value: undefined, done: true });
      waiting = null;
      socket.close(1000);
    };
    const say = (message: object) => socket.send(JSON.stringify(message));
    socket.onopen = () => {
      const payload: Record<string, string> = {};
      for (const [name, value] of Object.entries(headers)) {
        if (name.toLowerCase() === 'authorization') payload.authorization = value;
        if (name.toLowerCase() === 'x-tenant-id') payload.tenantId = value;
      }
      say({ type: 'connection_init', payload });
    };
    socket.onmessage = event => {
      const message = JSON.parse(String(event.data));
      if (message.type === 'connection_ack') say({ id: '1', type: 'subscribe', payload: request });
      else if (message.type === 'ping') say({ type: 'pong' });
      else if (message.type === 'next') tell(message.payload);
      else if (message.type === 'error') {
        tell({ errors: message.payload });
        end();
      } else if (message.type === 'complete') end();
    };
    socket.onclose = event => {
      if (ended) return;
      tell({ errors: [{ message: `The socket was closed: ${event.code} ${event.reason}`, code: event.code }] });
      end();
    };
    return {
      next: () => {
        const result = arrived.shift();
        if (result) return Promise.resolve({ value: result, done: false });
        if (ended) return Promise.resolve({ value: undefined, done: true });
        return new Promise(resolve => {
          waiting = resolve;
        });
      },
      return: () => {
        end();
        return Promise.resolve({ value: undefined, done: true });
      },
      [Symbol.asyncIterator]() {
        return this;
      },
    };
  };

  return async (request, options) => {
    const headers = options?.headers ?? {};
    const operations = (options?.documentAST?.definitions ?? []).filter(({ kind }) => kind === 'OperationDefinition');
    const named = operations.find(({ name }) => name?.value === request.operationName);
    if ((named ?? operations[0])?.operation === 'subscription') return subscribe(request, headers);
    const response = await fetch(endpoints.http, {
      method: 'POST',
      headers: {
        accept: 'application/graphql-response+json, application/json',
        'content-type': 'application/json',
        ...headers,
      },
      body: JSON.stringify(request),
    });
    return (await response.json()) as PageResult;
  };
}
