import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AskedRequest {
  path: string;
  headers: IncomingHttpHeaders;
}

/** How the vendor answers a request; with `json`, any request gets that answer. */
export type AskedMode =
  | 'ok'
  | 'slow'
  | 'hang'
  | 'hang-in-body'
  | 'reset'
  | '429'
  | '429-retry-after'
  | '500'
  | 'truncated'
  | 'html'
  | 'empty'
  | 'wrong-content-type'
  | 'redirect'
  | { status: number; json: unknown };

export interface AskedVendor {
  url: string;
  requests: AskedRequest[];
  mode: AskedMode;
  stop(): Promise<void>;
}

const slowMs = 50;

/** Starts a vendor on the loopback address that answers by path with `answerTo`, and misbehaves on request. */
export async function startAskedVendor(answerTo: (path: string) => unknown): Promise<AskedVendor> {
  const server = createServer((request, response) => {
    const { url: path = '', headers } = request;
    vendor.requests.push({ path, headers });
    request.resume();
    request.on('end', () => void answer(vendor.mode, response, answerTo(path)));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const vendor: AskedVendor = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: [],
    mode: 'ok',
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return vendor;
}

function answer(mode: AskedMode, response: ServerResponse, given: unknown): unknown {
  const text = JSON.stringify(given ?? { error: { message: 'there is no such thing' } });
  const status = given === undefined ? 404 : 200;
  const say = (code: number, body: string, headers: Record<string, string> = {}) =>
    void response.writeHead(code, { 'content-type': 'application/json', ...headers }).end(body);
  if (typeof mode === 'object') return say(mode.status, JSON.stringify(mode.json));
  switch (mode) {
    case 'ok':
      return say(status, text);
    case 'slow':
      return setTimeout(() => say(status, text), slowMs);
    case 'hang':
      return;
    case 'hang-in-body':
      response.writeHead(200, { 'content-type': 'application/json' });
      return response.write(text.slice(0, 10));
    case 'reset':
      return response.socket?.resetAndDestroy();
    case '429':
      return say(429, '{"message":"too many"}');
    case '429-retry-after':
      return say(429, '{"message":"too many"}', { 'retry-after': '7' });
    case '500':
      return say(500, '<h1>Internal error</h1>', { 'content-type': 'text/html' });
    case 'truncated':
      return say(200, text.slice(0, -5));
    case 'html':
      return say(200, '<html>Welcome</html>', { 'content-type': 'text/html' });
    case 'empty':
      return say(200, '');
    case 'wrong-content-type':
      return say(status, text, { 'content-type': 'application/octet-stream' });
    case 'redirect':
      return response.writeHead(302, { location: '/elsewhere' }).end();
  }
}

/** Answers that are valid JSON but not what was requested. */
export const wrongJson: readonly unknown[] = [
  null,
  5,
  'text',
  [],
  {},
  { data: 5, items: 'x', contents: null, scopes: {}, status: 7, messages: 1, id: {} },
];

/** Modes after which nothing is known, and the same request may succeed later. */
export const troubled = [
  'hang',
  'hang-in-body',
  'reset',
  '429',
  '429-retry-after',
  '500',
  'truncated',
  'html',
  'empty',
] as const;
