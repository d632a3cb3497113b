import { describe, expect, it } from '@jest/globals';
import { SlowReader } from '../../domain/shared/bounded-queue.js';
import type { SocketOptions, SocketSettings } from '../sockets.js';
import { added, type Message, RawClient, SocketServer } from './socket-client.fixture.js';

/** A server on which all users have the same rights, except the user `alone`, who is served without a group. */
async function start(settings: Partial<SocketSettings> = {}, more: Partial<SocketOptions> = {}) {
  const server: SocketServer = await SocketServer.start(settings, {
    authenticate: async payload => {
      const user = String(payload.authorization).slice('Bearer '.length);
      return {
        userKey: user,
        expiresAt: null,
        revalidate: async () => !server.revoked.has(user),
        context: () => ({ user: 'anybody' }),
        language: payload.acceptLanguage === 'es' ? 'es' : 'en',
        ...(user !== 'alone' && { rights: `t1 ADMIN ${payload.acceptLanguage}` }),
      };
    },
    ...more,
  });
  return server;
}
const enter = async (server: SocketServer, token: string, id = 'a', query = added) => {
  const before = server.observed.filter(({ type }) => type === 'subscribed').length;
  const client = await (await RawClient.open(server.url)).signIn(token);
  client.subscribe(id, query);
  await server.sees(() => server.observed.filter(({ type }) => type === 'subscribed').length > before);
  await new Promise(setImmediate);
  return client;
};
const publish = (server: SocketServer, id: string, body = 'ñandú 🦤') =>
  server.live.events.publish('message.added:t1', { id, body });

describe('sockets that share a subscription', () => {
  it('hear what one that is served alone hears, each under its own id, from one execution', async () => {
    const server = await start();
    const field = server.live.schema.getSubscriptionType()?.getFields().messageAdded;
    const resolve = field?.resolve;
    let executed = 0;
    if (!field || !resolve) throw new Error('the graph lacks its subscription');
    field.resolve = (...given) => {
      executed += 1;
      return resolve(...given);
    };
    const ids = ['it"s', 'ö', 'c'];
    const clients: RawClient[] = [];
    for (const id of ids) clients.push(await enter(server, `user${clients.length}`, id));
    const alone = await enter(server, 'alone', 'x');
    publish(server, 'm1');
    const { payload } = await alone.next();
    expect(payload).toEqual({ data: { messageAdded: { id: 'm1', body: 'ñandú 🦤', viewer: 'anybody' } } });
    for (const [at, client] of clients.entries())
      expect(await client.next()).toEqual({ id: ids[at], type: 'next', payload });
    expect(executed).toBe(2);
    await server.sees(event => event.type === 'sent' && event.frames === 3);
  });

  it('hear texts of every length of frame, in order with what the protocol says', async () => {
    const server = await start();
    const [one, other] = [await enter(server, 'ana'), await enter(server, 'bruno')];
    const lengths = [0, 10, 100, 5_000, 65_400, 65_536, 300_000];
    for (const length of lengths) publish(server, String(length), 'x'.repeat(length));
    for (const client of [one, other])
      for (const length of lengths)
        expect(await client.next()).toMatchObject({
          payload: { data: { messageAdded: { body: 'x'.repeat(length) } } },
        });
    one.say({ type: 'ping' });
    expect((await one.next()).type).toBe('pong');
  });

  it('end with their own complete, and leave the others listening', async () => {
    const server = await start();
    const [one, other] = [await enter(server, 'ana'), await enter(server, 'bruno')];
    one.say({ id: 'a', type: 'complete' });
    one.say({ type: 'ping' });
    expect((await one.next()).type).toBe('pong');
    publish(server, 'm1');
    expect((await other.next()).type).toBe('next');
    one.subscribe('a', added);
    await server.sees(() => server.observed.filter(({ type }) => type === 'subscribed').length === 3);
    await new Promise(setImmediate);
    publish(server, 'm2');
    const heard: Message = await one.next();
    expect(heard).toMatchObject({ id: 'a', payload: { data: { messageAdded: { id: 'm2' } } } });
  });

  it('close 4429 where they do not read, and the others miss nothing', async () => {
    const server = await start({ maxBufferedBytes: 100_000 });
    const [deaf, ears] = [await enter(server, 'deaf'), await enter(server, 'ears')];
    deaf.socket.pause();
    const closed = server.sees(event => event.type === 'closing' && event.code === 4429);
    let gone = false;
    void closed.then(() => {
      gone = true;
    });
    let sent = 0;
    for (; !gone && sent < 2_000; sent += 1) {
      publish(server, String(sent), 'x'.repeat(50_000));
      expect(await ears.next()).toMatchObject({ payload: { data: { messageAdded: { id: String(sent) } } } });
    }
    expect(gone).toBe(true);
    publish(server, 'after');
    expect(await ears.next()).toMatchObject({ payload: { data: { messageAdded: { id: 'after' } } } });
    deaf.socket.terminate();
  });

  it('hear nothing once they are revoked, while the others do', async () => {
    const server = await start({ revalidateMs: 20 });
    const [revoked, other] = [await enter(server, 'ana'), await enter(server, 'bruno')];
    server.revoked.add('ana');
    expect((await revoked.closed).code).toBe(4403);
    publish(server, 'm1');
    expect(await other.next()).toMatchObject({ payload: { data: { messageAdded: { id: 'm1' } } } });
  });

  it('are told the same of an error, masked once for each language', async () => {
    let looked = 0;
    const server = await start(
      {},
      {
        formatError: (_, { language }) => {
          looked += 1;
          return { message: `masked ${language}`, extensions: { requestId: looked } };
        },
      },
    );
    const field = server.live.schema.getSubscriptionType()?.getFields().messageAdded;
    if (field)
      field.resolve = () => {
        throw new Error('password of the database: hunter2');
      };
    const clients: RawClient[] = [];
    for (const language of ['en', 'en', 'es', 'es']) {
      const client = await RawClient.open(server.url);
      clients.push(await client.signIn(`user${clients.length}`, { acceptLanguage: language }));
      client.subscribe('a', added);
      await server.sees(() => server.observed.filter(({ type }) => type === 'subscribed').length === clients.length);
      await new Promise(setImmediate);
    }
    publish(server, 'm1');
    for (const [at, client] of clients.entries()) {
      const error = at < 2 ? ['masked en', 1] : ['masked es', 2];
      expect(await client.next()).toEqual({
        id: 'a',
        type: 'next',
        payload: { errors: [{ message: error[0], extensions: { requestId: error[1] } }], data: null },
      });
    }
  });

  it('are told masked that their source failed', async () => {
    const server = await start();
    const clients = [
      await enter(server, 'ana', 'a', 'subscription { broken }'),
      await enter(server, 'bruno', 'a', 'subscription { broken }'),
    ];
    for (const client of clients) {
      const heard = await client.next();
      expect(heard.type).toBe('error');
      expect(JSON.stringify(heard)).not.toContain('hunter2');
    }
  });

  it('close 1013, and may come back, where the server cannot keep up with the events', async () => {
    const server = await start(
      {},
      {
        subscribe: async () => ({
          [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(new SlowReader(1_000)) }),
        }),
      },
    );
    const client = await (await RawClient.open(server.url)).signIn('ana');
    client.subscribe('a', added);
    expect((await client.closed).code).toBe(1013);
  });
});
