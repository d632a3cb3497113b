import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import type { ExecutionResult } from 'graphql';
import { WebSocket } from 'ws';
import { Forbidden, RateLimited, ServiceUnavailable } from '../../domain/shared/domain-error.js';
import { added, enter, RawClient, SocketServer, subscribed } from './socket-client.fixture.js';

describe('a socket is closed', () => {
  it.each([
    [4401, 'without a token', { type: 'connection_init' }],
    [4401, 'with a bad token', { type: 'connection_init', payload: { authorization: 'Bearer gone' } }],
    [4401, 'for a subscription before connection_init', { id: 'a', type: 'subscribe', payload: { query: added } }],
    [4400, 'for what is no JSON', '{'],
    [4400, 'for what is no message', '[]'],
    [4400, 'for a message of the wrong direction', { type: 'next', id: 'a', payload: {} }],
    [
      4400,
      'for a connection_init above 4 kB',
      { type: 'connection_init', payload: { authorization: 'x'.repeat(4096) } },
    ],
    [1009, 'for a message above 64 kB', { type: 'ping', payload: { text: 'x'.repeat(65_536) } }],
  ])('%d %s', async (code, _, message) => {
    const client = await RawClient.open((await SocketServer.start()).url);
    client.say(message);
    expect((await client.closed).code).toBe(code);
  });
  it('4400 for a binary message', async () => {
    const client = await RawClient.open((await SocketServer.start()).url);
    client.socket.send(Buffer.from('{"type":"ping"}'), { binary: true });
    expect((await client.closed).code).toBe(4400);
  });
  it('4406 for another protocol', async () => {
    const { url } = await SocketServer.start();
    const socket = new WebSocket(url);
    const [code] = await once(socket, 'close');
    expect(code).toBe(4406);
  });
  it('4408 when no connection_init comes in time', async () => {
    const client = await RawClient.open((await SocketServer.start({ initTimeoutMs: 1 })).url);
    expect((await client.closed).code).toBe(4408);
  });
  it('4408 when signing in takes for ever', async () => {
    const server = await SocketServer.start({ initTimeoutMs: 2 }, { authenticate: () => new Promise(() => undefined) });
    const client = await RawClient.open(server.url);
    client.say({ type: 'connection_init' });
    expect((await client.closed).code).toBe(4408);
  });
  it('4400 for an id that would make every event long', async () => {
    const server = await SocketServer.start();
    const client = await enter(server);
    client.subscribe('x'.repeat(200), added);
    client.subscribe('x'.repeat(201), added);
    expect((await client.closed).code).toBe(4400);
    expect(server.observed.filter(({ type }) => type === 'subscribed')).toHaveLength(1);
  });
  it('4409 for an id that is in use', async () => {
    const client = await enter(await SocketServer.start());
    client.subscribe('a', added);
    client.subscribe('a', added);
    expect((await client.closed).code).toBe(4409);
  });
  it('4429 for a second connection_init', async () => {
    const client = await enter(await SocketServer.start());
    client.say({ type: 'connection_init' });
    expect((await client.closed).code).toBe(4429);
  });
  it.each([
    ['messages', (client: RawClient) => client.say({ type: 'ping' })],
    ['WebSocket pings', (client: RawClient) => client.socket.ping()],
  ])('4429 above its budget of %s, and not below', async (_, say) => {
    const client = await enter(await SocketServer.start({ messagesPerSecond: 1e-6, burst: 20 }));
    for (let at = 0; at < 18; at += 1) say(client);
    client.say({ type: 'ping', payload: { last: true } });
    for (let heard = await client.next(); !heard.payload; ) heard = await client.next();
    say(client);
    expect((await client.closed).code).toBe(4429);
  });
  it('4429 above the sockets of one user, until one of them leaves', async () => {
    const server = await SocketServer.start({ socketsPerUser: 2 });
    const [first] = [await enter(server), await enter(server)];
    const third = await RawClient.open(server.url);
    third.say({ type: 'connection_init', payload: { authorization: 'Bearer ana' } });
    expect((await third.closed).code).toBe(4429);
    await enter(server, 'bruno');
    first.socket.close();
    await server.sees(event => event.type === 'closed' && event.code !== 4429);
    await enter(server);
  });
  it.each([
    [4403, new Forbidden('live:read')],
    [4429, new RateLimited(3)],
    [1013, new ServiceUnavailable()],
    [1013, new Error('anything else')],
  ])('%d when signing in throws %s', async (code, error) => {
    const client = await RawClient.open(
      (await SocketServer.start({}, { authenticate: () => Promise.reject(error) })).url,
    );
    client.say({ type: 'connection_init' });
    const closed = await client.closed;
    expect(closed.code).toBe(code);
    expect(closed.reason).not.toContain('anything else');
  });
  it('4403 for a page of a foreign origin, before it says a word', async () => {
    const { url } = await SocketServer.start();
    const origin = (from: string) => RawClient.open(url, undefined, { origin: from });
    expect((await (await origin('https://evil.example')).closed).code).toBe(4403);
    await (await origin(url.replace('ws', 'http').replace('/graphql', ''))).signIn();
  });
  it('4403 when its token ends, and 4401 when it ended before', async () => {
    const server = await SocketServer.start();
    server.lifetimeMs = 30;
    const client = await enter(server);
    client.subscribe('a', added);
    expect((await client.closed).code).toBe(4403);
    server.lifetimeMs = -1;
    const late = await RawClient.open(server.url);
    late.say({ type: 'connection_init', payload: { authorization: 'Bearer ana' } });
    expect((await late.closed).code).toBe(4401);
  });
  it('4403 when its token is revoked, and stays open when the question fails', async () => {
    let answer = async (): Promise<boolean> => Promise.reject(new Error('database away'));
    const server = await SocketServer.start(
      { revalidateMs: 1 },
      {
        authenticate: async () => ({
          userKey: 'ana',
          expiresAt: null,
          revalidate: () => answer(),
          context: () => ({}),
        }),
      },
    );
    const client = await enter(server);
    await server.sees(event => event.type === 'failed' && event.during === 'revalidate');
    client.say({ type: 'ping' });
    expect((await client.next()).type).toBe('pong');
    answer = async () => false;
    expect((await client.closed).code).toBe(4403);
  });
  it('4408 when it gives no sign of life', async () => {
    const server = await SocketServer.start({ pingMs: 20 });
    const client = await RawClient.open(server.url, undefined, { autoPong: false });
    client.say({ type: 'connection_init', payload: { authorization: 'Bearer ana' } });
    expect((await client.closed).code).toBe(4408);
  });
  it('4408 and cut off when it gives no sign of life and reads nothing', async () => {
    const server = await SocketServer.start({ pingMs: 20, closeGraceMs: 40 });
    const client = await RawClient.open(server.url, undefined, { autoPong: false });
    client.socket.pause();
    await server.sees(event => event.type === 'closed' && event.code === 4408);
  });
  it('with 404 where the path is another, before it opens', async () => {
    const { url } = await SocketServer.start();
    await expect(RawClient.open(`${url}/other`)).rejects.toThrow('404');
  });
});

describe('a subscription whose database is away', () => {
  const away = async function* (): AsyncGenerator<ExecutionResult> {
    yield { data: { messageAdded: { id: 'm1' } } };
    throw new ServiceUnavailable('no connection became free');
  };
  it.each([
    ['is its own', {}],
    ['is shared', { rights: 't1 ADMIN' }],
  ])('is told what came before, and closed 1013 to come back, where it %s', async (_, more) => {
    const server = await SocketServer.start(
      {},
      {
        authenticate: async () => ({
          userKey: 'ana',
          expiresAt: null,
          revalidate: async () => true,
          context: () => ({}),
          ...more,
        }),
        subscribe: async () => away(),
      },
    );
    const client = await (await RawClient.open(server.url)).signIn();
    client.subscribe('a', added);
    expect(await client.next()).toMatchObject({ type: 'next', payload: { data: { messageAdded: { id: 'm1' } } } });
    expect((await client.closed).code).toBe(1013);
  });
});

describe('a slow reader', () => {
  const body = 'x'.repeat(10_000);
  it('is closed 4429 with a bounded backlog, and others do not wait for him', async () => {
    const server = await SocketServer.start({ maxBufferedBytes: 100_000, closeGraceMs: 60_000 });
    const [slow, quick] = [await enter(server, 'slow'), await enter(server, 'quick')];
    for (const client of [slow, quick]) client.subscribe('a', added);
    await subscribed(server, 2);
    slow.socket.pause();
    // The kernel buffers some megabytes for a paused connection; the rest waits in the server and is counted.
    const dropped = () => server.observed.some(event => event.type === 'closing' && event.code === 4429);
    let sent = 0;
    while (!dropped() && sent < 5000) {
      sent += 1;
      server.live.events.publish('message.added:t1', { id: String(sent), body });
      expect(await quick.next()).toMatchObject({ payload: { data: { messageAdded: { id: String(sent) } } } });
    }
    expect(dropped()).toBe(true);
    slow.socket.resume();
    expect((await slow.closed).code).toBe(4429);
    server.live.events.publish('message.added:t1', { id: 'last', body });
    expect(await quick.next()).toMatchObject({ payload: { data: { messageAdded: { id: 'last' } } } });
  });

  it('is closed 4429 when his events come faster than they are read from the database', async () => {
    const gate = Promise.withResolvers<void>();
    const server = await SocketServer.start();
    const field = server.live.schema.getSubscriptionType()?.getFields().messageAdded;
    if (!field) throw new Error('the graph lacks its subscription');
    field.resolve = async () => {
      await gate.promise;
      return { id: '1', body: '', viewer: '' };
    };
    const client = await enter(server);
    client.subscribe('a', added);
    await subscribed(server);
    for (let at = 0; at < 1002; at += 1) server.live.events.publish('message.added:t1', { id: String(at) });
    gate.resolve();
    expect((await client.closed).code).toBe(4429);
  });
  it('is cut off where he does not even read his goodbye', async () => {
    const server = await SocketServer.start({ closeGraceMs: 1 });
    const client = await enter(server);
    client.socket.pause();
    server.revoked.add('ana');
    await server.sockets.dispose();
    expect(server.sockets.count()).toBe(0);
    client.socket.resume();
    await client.closed;
  });
});
