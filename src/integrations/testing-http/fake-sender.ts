import { createHash } from 'node:crypto';
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SendRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** JSON or form fields, parsed; null if it is neither. */
  body: unknown;
  /** SHA-256 (hex) of the bytes: two equal values mean that one message was sent twice. */
  bodyHash: string;
  authorization: string | undefined;
}

/** An error of the vendor; `E` has its further fields. */
export interface VendorError {
  status?: number;
  retryAfter?: string;
}

export type SenderMode<E extends VendorError> =
  | 'ok'
  | 'slow'
  | 'hang'
  | 'hang-in-body'
  | 'reset-after-accept'
  | '429'
  | '429-retry-after'
  | '500'
  | '502'
  | '200-truncated'
  | '200-html'
  | '200-empty'
  | '200-without-id'
  | 'wrong-content-type'
  | 'huge'
  | 'redirect'
  /** Answers any request with this. */
  | { json: unknown }
  | E;

/** The format of a vendor that accepts messages. */
export interface SenderWire<E extends VendorError> {
  acceptedStatus: number;
  idOf(count: number): string;
  /** The answer to an accepted message, as JSON text. */
  acceptance(id: string, body: unknown): string;
  /** Headers of that answer, for a vendor that returns the message's id there. */
  acceptanceHeaders?(id: string): Record<string, string>;
  /** A complete answer that says that the message was accepted, without an id. */
  withoutId: string;
  error(error: E): string;
  tooMany: E;
}

export interface FakeSender<E extends VendorError> {
  url: string;
  /** Every request, in order. */
  requests: SendRequest[];
  /** The ids of the accepted messages, whether or not the answer arrived. */
  accepted: string[];
  /** How the next requests are answered, one mode each; after the last one it is `ok` again. */
  mode(...next: SenderMode<E>[]): void;
  /** Called when a message was accepted, before the answer is sent; null for nothing. */
  beforeAnswer: ((id: string, request: SendRequest) => Promise<void>) | null;
  /** Returns the JSON answer to a GET; undefined for 404. If null, a GET counts as any other request. */
  find: ((path: string) => unknown) | null;
  stop(): Promise<void>;
}

const slowMs = 50;

/** Starts a vendor on a free port of the loopback address, which accepts messages and misbehaves on request. */
export async function startFakeSender<E extends VendorError>(wire: SenderWire<E>): Promise<FakeSender<E>> {
  const modes: SenderMode<E>[] = [];
  const server = createServer(async (request, response) => {
    const bytes = await bytesOf(request);
    const { method = '', url = '', headers } = request;
    if (method === 'GET' && fake.find) {
      const found = fake.find(url);
      response.writeHead(found === undefined ? 404 : 200).end(JSON.stringify(found ?? {}));
      return;
    }
    const bodyHash = createHash('sha256').update(bytes).digest('hex');
    const { authorization } = headers;
    const seen = { method, path: url, headers, body: parsed(bytes, headers), bodyHash, authorization };
    fake.requests.push(seen);
    const mode = modes.shift() ?? 'ok';
    const id = wire.idOf(fake.accepted.length + 1);
    if (takes(mode)) {
      fake.accepted.push(id);
      await fake.beforeAnswer?.(id, seen);
    }
    answer(wire, mode, response, wire.acceptance(id, seen.body), wire.acceptanceHeaders?.(id));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const fake: FakeSender<E> = {
    url: `http://127.0.0.1:${port}`,
    requests: [],
    accepted: [],
    mode: (...next) => void modes.splice(0, modes.length, ...next),
    beforeAnswer: null,
    find: null,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return fake;
}

const takes = (mode: unknown): boolean =>
  typeof mode === 'string' && !['429', '429-retry-after', '500', 'redirect'].includes(mode);

function answer<E extends VendorError>(
  wire: SenderWire<E>,
  mode: SenderMode<E>,
  response: ServerResponse,
  acceptance: string,
  named: Record<string, string> = {},
): void {
  const say = (status: number, body: string, headers: Record<string, string> = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  const html = { 'content-type': 'text/html' };
  if (typeof mode === 'object' && 'json' in mode) {
    say(200, JSON.stringify(mode.json));
    return;
  }
  if (typeof mode === 'object') {
    const { status = 400, retryAfter } = mode;
    say(status, wire.error(mode), retryAfter === undefined ? {} : { 'retry-after': retryAfter });
    return;
  }
  switch (mode) {
    case 'ok':
      say(wire.acceptedStatus, acceptance, named);
      return;
    case 'slow':
      setTimeout(() => say(wire.acceptedStatus, acceptance, named), slowMs);
      return;
    case 'hang':
      return;
    case 'hang-in-body':
      response.writeHead(wire.acceptedStatus, { 'content-type': 'application/json', ...named });
      response.flushHeaders();
      response.write(acceptance.slice(0, 20));
      return;
    case 'reset-after-accept':
      response.socket?.resetAndDestroy();
      return;
    case '429':
      say(429, wire.error(wire.tooMany));
      return;
    case '429-retry-after':
      say(429, wire.error(wire.tooMany), { 'retry-after': '7' });
      return;
    case '500':
      say(500, '<h1>Internal error</h1>', html);
      return;
    case '502':
      say(502, '<h1>Bad gateway</h1>', html);
      return;
    case '200-truncated':
      say(wire.acceptedStatus, acceptance.slice(0, -12));
      return;
    case '200-html':
      say(200, '<html><body>Welcome to the network</body></html>', html);
      return;
    case '200-empty':
      say(wire.acceptedStatus, '');
      return;
    case '200-without-id':
      say(wire.acceptedStatus, wire.withoutId);
      return;
    case 'wrong-content-type':
      say(wire.acceptedStatus, acceptance, { 'content-type': 'application/octet-stream', ...named });
      return;
    case 'huge':
      say(wire.acceptedStatus, `{"padding":"${'x'.repeat(10 * 1024 * 1024)}",${acceptance.slice(1)}`, named);
      return;
    case 'redirect':
      say(302, '', { location: '/elsewhere' });
      return;
  }
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function parsed(bytes: Buffer, headers: IncomingHttpHeaders): unknown {
  const text = bytes.toString('utf8');
  if (headers['content-type']?.startsWith('application/x-www-form-urlencoded'))
    return Object.fromEntries(new URLSearchParams(text));
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
