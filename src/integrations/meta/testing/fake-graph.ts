import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface FakeGraphRequest {
  method: string;
  path: string;
  body: unknown;
  /** SHA-256 (hex) of the bytes: two equal ones are one message sent twice. */
  bodyHash: string;
  authorization: string | undefined;
}

/** An error as the Graph API words it. */
export interface FakeGraphError {
  error: number;
  status?: number;
  subcode?: number;
  message?: string;
  details?: string;
  transient?: boolean;
  retryAfter?: string;
}

export type FakeGraphMode =
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
  | FakeGraphError;

export interface FakeGraph {
  url: string;
  /** Every request that came, in order. */
  requests: FakeGraphRequest[];
  /** The ids of the messages that it took on, whether or not it managed to say so. */
  accepted: string[];
  /** How the next requests are answered, one mode each; after the last it is `ok` again. */
  mode(...next: FakeGraphMode[]): void;
  stop(): Promise<void>;
}

const slowMs = 50;

/** A Graph API on a free port of the loopback that takes messages and misbehaves on request. */
export async function startFakeGraph(): Promise<FakeGraph> {
  const requests: FakeGraphRequest[] = [];
  const accepted: string[] = [];
  const modes: FakeGraphMode[] = [];

  const server = createServer(async (request, response) => {
    const bytes = await bytesOf(request);
    const { method = '', url = '', headers } = request;
    const bodyHash = createHash('sha256').update(bytes).digest('hex');
    const body = jsonOf(bytes);
    requests.push({ method, path: url, body, bodyHash, authorization: headers.authorization });
    answer(modes.shift() ?? 'ok', response, () => {
      const id = `wamid.FAKE${accepted.length + 1}`;
      accepted.push(id);
      return acceptance(id, body);
    });
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    accepted,
    mode: (...next) => void modes.splice(0, modes.length, ...next),
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(mode: FakeGraphMode, response: ServerResponse, accept: () => string): void {
  const say = (status: number, body: string, headers: Record<string, string> = {}) =>
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  const limited = graphError({ error: 130429, message: 'Rate limit hit' });
  if (typeof mode === 'object') {
    say(mode.status ?? 400, graphError(mode), mode.retryAfter === undefined ? {} : { 'retry-after': mode.retryAfter });
    return;
  }
  switch (mode) {
    case 'ok':
      say(200, accept());
      return;
    case 'slow':
      setTimeout(() => say(200, accept()), slowMs);
      return;
    case 'hang':
      accept();
      return;
    case 'hang-in-body':
      response.writeHead(200, { 'content-type': 'application/json' }).write(accept().slice(0, 20));
      return;
    case 'reset-after-accept':
      accept();
      response.socket?.resetAndDestroy();
      return;
    case '429':
      say(429, limited);
      return;
    case '429-retry-after':
      say(429, limited, { 'retry-after': '7' });
      return;
    case '500':
      say(500, '<h1>Internal error</h1>', { 'content-type': 'text/html' });
      return;
    case '502':
      accept();
      say(502, '<h1>Bad gateway</h1>', { 'content-type': 'text/html' });
      return;
    case '200-truncated':
      say(200, accept().slice(0, -12));
      return;
    case '200-html':
      accept();
      say(200, '<html><body>Welcome to the network</body></html>', { 'content-type': 'text/html' });
      return;
    case '200-empty':
      accept();
      say(200, '');
      return;
    case '200-without-id':
      accept();
      say(200, '{"messaging_product":"whatsapp","messages":[]}');
      return;
    case 'wrong-content-type':
      say(200, accept(), { 'content-type': 'application/octet-stream' });
      return;
    case 'huge':
      say(200, `{"padding":"${'x'.repeat(10 * 1024 * 1024)}",${accept().slice(1)}`);
      return;
    case 'redirect':
      say(302, '', { location: '/elsewhere' });
      return;
  }
}

const graphError = ({ error, message = 'Something went wrong', details, subcode, transient }: FakeGraphError): string =>
  JSON.stringify({
    error: {
      message: `(#${error}) ${message}`,
      type: 'OAuthException',
      code: error,
      error_subcode: subcode,
      is_transient: transient,
      error_data: details === undefined ? undefined : { messaging_product: 'whatsapp', details },
      fbtrace_id: 'AFakeTrace',
    },
  });

function acceptance(id: string, body: unknown): string {
  const { to, recipient }: { to?: string; recipient?: string } = Object(body);
  const contact = to === undefined ? { input: recipient, user_id: recipient } : { input: to, wa_id: to };
  return JSON.stringify({ messaging_product: 'whatsapp', contacts: [contact], messages: [{ id }] });
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function jsonOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return null;
  }
}
