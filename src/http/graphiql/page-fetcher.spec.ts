import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { SocketServer } from '../sockets/socket-client.fixture.js';
import { createPageFetcher, type PageFetcher, type PageResult } from './page-fetcher.js';

/** The fetcher as the page contains it: built from its text, so it cannot use anything else of its module. */
const fromText = new Function(`return ${createPageFetcher.toString()}`)() as typeof createPageFetcher;

async function start() {
  const server = await SocketServer.start();
  return { server, fetcher: fromText({ http: server.url.replace('ws', 'http'), socket: server.url }) };
}
const ask = async (fetcher: PageFetcher, query: string, headers: Record<string, string>, operationName?: string) =>
  (await fetcher(
    { query, operationName: operationName ?? null },
    { headers, documentAST: parse(query) },
  )) as AsyncIterableIterator<PageResult>;

describe('a subscription of the IDE page', () => {
  it('signs in with the header that was typed, whatever its case, and streams', async () => {
    const { server, fetcher } = await start();
    const results = await ask(fetcher, 'subscription { counted(to: 2) }', { Authorization: 'Bearer ana' });
    const heard: PageResult[] = [];
    for await (const result of results) heard.push(result);
    expect(heard).toEqual([{ data: { counted: 1 } }, { data: { counted: 2 } }]);
    await server.sees(({ type }) => type === 'closed');
  });
  it('hangs up when it is stopped while nothing comes', async () => {
    const { server, fetcher } = await start();
    const results = await ask(fetcher, 'subscription { messageAdded { id } }', { authorization: 'Bearer ana' });
    const waiting = results.next();
    await server.sees(({ type }) => type === 'subscribed');
    await results.return?.();
    expect((await waiting).done).toBe(true);
    await server.sees(({ type }) => type === 'closed');
  });
  it('shows errors, and why the server closed it', async () => {
    const { fetcher } = await start();
    const invalid = await ask(fetcher, 'subscription { nothing }', { authorization: 'Bearer ana' });
    expect((await invalid.next()).value.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect((await invalid.next()).done).toBe(true);
    const stranger = await ask(fetcher, 'subscription { counted(to: 1) }', {});
    expect((await stranger.next()).value.errors[0]).toEqual({
      message: 'The socket was closed: 4401 Unauthorized',
      code: 4401,
    });
  });
});

describe('a query of the IDE page', () => {
  it('is posted as JSON with the headers that were typed, also beside a subscription in the same document', async () => {
    const seen: { method?: string; headers: Record<string, unknown>; body: string }[] = [];
    const server = createServer(async (request, response) => {
      let body = '';
      for await (const part of request) body += part;
      seen.push({ method: request.method ?? '', headers: request.headers, body });
      response.setHeader('content-type', 'application/json').end('{"data":{"greeting":"hola"}}');
    });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
    const fetcher = fromText({ http: url, socket: 'ws://127.0.0.1:1' });
    const query = 'subscription S { counted(to: 1) } query Q { greeting }';
    try {
      expect(await ask(fetcher, query, { 'x-tenant-id': 't1' }, 'Q')).toEqual({ data: { greeting: 'hola' } });
      expect(seen[0]?.headers).toMatchObject({ 'content-type': 'application/json', 'x-tenant-id': 't1' });
      expect(JSON.parse(seen[0]?.body ?? '')).toEqual({ query, operationName: 'Q' });
    } finally {
      server.close();
      server.closeAllConnections();
    }
  });
});
