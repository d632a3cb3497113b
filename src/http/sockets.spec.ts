import { describe, expect, it } from '@jest/globals';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { RateLimited } from '../domain/shared/domain-error.js';
import { added, enter, RawClient, SocketServer, subscribed } from './sockets/socket-client.fixture.js';
import type { SocketOptions } from './sockets.js';

describe('a subscription', () => {
  it('streams events to a client of the protocol, read under the rights of its viewer', async () => {
    const server = await SocketServer.start();
    const client = createClient({
      url: server.url,
      webSocketImpl: WebSocket,
      connectionParams: { authorization: 'Bearer ana' },
    });
    const stream = client.iterate({
      query: 'subscription M($id: ID) { messageAdded(conversationId: $id) { id viewer } }',
      variables: { id: 'c1' },
    });
    const first = stream.next();
    await subscribed(server);
    server.live.events.publish('message.added:t1:c2', { id: 'foreign', body: '' });
    server.live.events.publish('message.added:t1:c1', { id: 'm1', body: '' });
    expect((await first).value).toEqual({ data: { messageAdded: { id: 'm1', viewer: 'ana' } } });
    await stream.return?.();
    await client.dispose();
  });
  it('ends with complete when its source ends, and frees its id', async () => {
    const client = await enter(await SocketServer.start());
    for (const round of [1, 2]) {
      client.subscribe('a', 'subscription { counted(to: 2) }');
      const heard = [await client.next(), await client.next(), await client.next()];
      expect([round, heard]).toEqual([
        round,
        [
          { id: 'a', type: 'next', payload: { data: { counted: 1 } } },
          { id: 'a', type: 'next', payload: { data: { counted: 2 } } },
          { id: 'a', type: 'complete' },
        ],
      ]);
    }
  });
  it('stops at the source when its client completes it or leaves', async () => {
    const server = await SocketServer.start();
    const returned: string[] = [];
    const subscribe = server.live.events.subscribe.bind(server.live.events);
    server.live.events.subscribe = topics => {
      const stream = subscribe(topics);
      const end = stream.return.bind(stream);
      stream.return = () => {
        returned.push('returned');
        return end();
      };
      return stream;
    };
    const client = await enter(server);
    client.subscribe('a', added);
    client.subscribe('b', added);
    await subscribed(server, 2);
    client.say({ id: 'a', type: 'complete' });
    client.say({ type: 'ping' });
    expect((await client.next()).type).toBe('pong');
    expect(returned).toHaveLength(1);
    client.socket.terminate();
    await server.sees(({ type }) => type === 'closed');
    await new Promise(setImmediate);
    expect(returned).toHaveLength(2);
  });
  it('sends a result that several sockets share as one text', async () => {
    let made = 0;
    const shared = {
      data: {
        toJSON() {
          made += 1;
          return { counted: 1 };
        },
      } as unknown as Record<string, unknown>,
    };
    const server = await SocketServer.start(
      {},
      {
        subscribe: async () =>
          (async function* () {
            yield shared;
          })(),
      },
    );
    for (const token of ['ana', 'bruno', 'carla']) {
      const client = await enter(server, token);
      client.subscribe('it"s', 'subscription { counted(to: 1) }');
      expect(await client.next()).toEqual({ id: 'it"s', type: 'next', payload: { data: { counted: 1 } } });
    }
    expect(made).toBe(1);
  });
  it('tells nothing of an error that is not for clients', async () => {
    const client = await enter(await SocketServer.start());
    client.subscribe('a', 'subscription { broken }');
    const heard = await client.next();
    expect(heard.type).toBe('error');
    expect(JSON.stringify(heard)).toContain('INTERNAL_SERVER_ERROR');
    expect(JSON.stringify(heard)).not.toContain('hunter2');
  });
});

describe('an operation that may not run', () => {
  const refused = async (query: string, more: Partial<SocketOptions> = {}, payload = {}) => {
    const client = await enter(await SocketServer.start({}, more));
    client.subscribe('a', query, payload);
    const { id, type, payload: errors } = await client.next();
    expect([id, type]).toEqual(['a', 'error']);
    return errors as [{ message: string; extensions: Record<string, unknown> }];
  };
  it.each(['{ greeting }', 'mutation { greet }', 'query { __schema { types { name } } }'])(
    'is refused where it is no subscription: %s',
    async query => {
      const [error] = await refused(query);
      expect(error.extensions.code).toBe('BAD_USER_INPUT');
      expect(error.message).toContain('subscriptions only');
    },
  );
  it('is refused where it is invalid, with a hint only where hints are allowed', async () => {
    const [open] = await refused('subscription { messageAded { id } }');
    expect(open.message).toContain('Did you mean');
    const [shut] = await refused('subscription { messageAded { id } }', { hideSuggestions: true });
    expect([shut.extensions.code, shut.message.includes('Did you mean')]).toEqual(['GRAPHQL_VALIDATION_FAILED', false]);
  });
  const aliases = `subscription { messageAdded { ${Array.from({ length: 16 }, (_, at) => `a${at}: id`).join(' ')} } }`;
  const off = 'broken @include(if: false)';
  const deep = `subscription { messageAdded { author { ${'friend { '.repeat(8)} name ${'} '.repeat(8)} } } }`;
  it.each([
    ['aliases', aliases, 'GRAPHQL_VALIDATION_FAILED'],
    ['depth', deep, 'GRAPHQL_VALIDATION_FAILED'],
    ['tokens', `subscription { ${'broken '.repeat(1001)} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['introspection', 'subscription { __schema { types { name } } }', 'GRAPHQL_VALIDATION_FAILED'],
    ['syntax', 'subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['variables', 'subscription ($n: Int!) { counted(to: $n) }', 'BAD_USER_INPUT'],
    ['a field that is skipped', 'subscription { broken @skip(if: true) }', 'BAD_USER_INPUT'],
    ['no included field', `subscription { ...F } fragment F on Subscription { ${off} }`, 'BAD_USER_INPUT'],
    ['a fragment that is skipped', 'subscription { ... @skip(if: true) { broken } }', 'BAD_USER_INPUT'],
    [
      'a field that a variable skips',
      `subscription ($no: Boolean!) { broken @skip(if: $no) }`,
      'GRAPHQL_VALIDATION_FAILED',
    ],
    [
      'a fragment whose field a variable skips',
      'subscription ($no: Boolean = true) { ...F } fragment F on Subscription { ... { broken @skip(if: $no) } }',
      'GRAPHQL_VALIDATION_FAILED',
    ],
    ['no operation', 'fragment F on Message { id }', 'OPERATION_RESOLUTION_FAILURE'],
  ])('is refused by the rules of HTTP: %s', async (_, query, code) => {
    expect((await refused(query))[0].extensions.code).toBe(code);
  });
  it('is refused with the time to wait where the budget is used up', async () => {
    const charged: number[] = [];
    const rateLimits = {
      request: async () => undefined,
      cost: async (_: string, points: number) => {
        charged.push(points);
        throw new RateLimited(7);
      },
    };
    const [error] = await refused(added, { rateLimits });
    expect(error.extensions).toEqual({ code: 'RATE_LIMITED', retryAfterSeconds: 7 });
    expect(charged).toEqual([7]);
  });
  it('is refused above the number of subscriptions of one socket, and taken again below it', async () => {
    const server = await SocketServer.start({ subscriptionsPerSocket: 2 });
    const client = await enter(server);
    for (const id of ['a', 'b', 'c']) client.subscribe(id, added);
    expect(await client.next()).toMatchObject({ id: 'c', type: 'error' });
    client.say({ id: 'a', type: 'complete' });
    client.subscribe('d', added);
    await subscribed(server, 3);
  });
});

describe('dispose', () => {
  it('says 1001 to every socket, takes no more, and waits until all are gone', async () => {
    const server = await SocketServer.start();
    const clients = [await enter(server, 'ana'), await enter(server, 'bruno')];
    clients[0]?.subscribe('a', added);
    const disposed = server.sockets.dispose();
    await expect(RawClient.open(server.url)).rejects.toThrow('503');
    await disposed;
    expect(server.sockets.count()).toBe(0);
    expect((await Promise.all(clients.map(({ closed }) => closed))).map(({ code }) => code)).toEqual([1001, 1001]);
  });
});
