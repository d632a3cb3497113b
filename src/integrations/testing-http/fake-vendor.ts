import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** How the fake answers the next requests. */
export type VendorBehaviour =
  | { kind: 'answer'; status?: number; headers?: Record<string, string>; body: unknown }
  /** A body for each request, depending on the request's body. */
  | { kind: 'replies'; to(body: unknown): unknown }
  /** The body as text, for bodies that are not JSON or only a part of it. */
  | { kind: 'raw'; status?: number; headers?: Record<string, string>; contentType: string; body: string }
  /** Takes the request and never answers. */
  | { kind: 'hang' }
  /** Sends the headers and the beginning of a body, then nothing more. */
  | { kind: 'hang-in-body'; body: unknown }
  /** Takes the request and closes the connection without an answer. */
  | { kind: 'reset' }
  /** Closes the connection in the middle of the body. */
  | { kind: 'reset-in-body'; body: unknown };

export interface RecordedRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  /** The body as received. */
  text: string;
  /** Parsed JSON; undefined if the body is not JSON. */
  body: unknown;
  /** Resolves when the connection is closed or the answer is sent. */
  closed: Promise<void>;
}

/** A vendor's HTTP server on a loopback address that answers as `behave` says and keeps every request. */
export class FakeVendor {
  readonly requests: RecordedRequest[] = [];
  private behaviour: VendorBehaviour = { kind: 'hang' };
  private readonly server = createServer((request, response) => void this.serve(request, response));

  /** Listens on a free port. Returns the URL without a trailing slash. */
  async start(): Promise<string> {
    await new Promise<void>(resolve => this.server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Sets how requests are answered from now on, and forgets the earlier requests. */
  behave(behaviour: VendorBehaviour): void {
    this.behaviour = behaviour;
    this.requests.length = 0;
  }

  async stop(): Promise<void> {
    const closed = new Promise<void>(resolve => this.server.close(() => resolve()));
    this.server.closeAllConnections();
    await closed;
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const closed = new Promise<void>(resolve => response.once('close', resolve));
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString('utf8');
    this.requests.push({
      method: request.method ?? '',
      path: request.url ?? '',
      headers: request.headers,
      text,
      body: jsonOf(text),
      closed,
    });
    this.answer(response, jsonOf(text));
  }

  private answer(response: ServerResponse, asked: unknown): void {
    const { behaviour } = this;
    switch (behaviour.kind) {
      case 'hang':
        return;
      case 'reset':
        response.destroy();
        return;
      case 'answer':
        response.writeHead(behaviour.status ?? 200, { 'content-type': 'application/json', ...behaviour.headers });
        response.end(JSON.stringify(behaviour.body));
        return;
      case 'replies':
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify(behaviour.to(asked)));
        return;
      case 'raw':
        response.writeHead(behaviour.status ?? 200, { 'content-type': behaviour.contentType, ...behaviour.headers });
        response.end(behaviour.body);
        return;
      case 'hang-in-body':
      case 'reset-in-body': {
        const text = JSON.stringify(behaviour.body);
        response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
        response.write(text.slice(0, text.length / 2), () => {
          if (behaviour.kind === 'reset-in-body') response.destroy();
        });
        return;
      }
    }
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
