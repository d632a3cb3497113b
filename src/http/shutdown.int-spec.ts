import { once } from 'node:events';
import { Agent, request as httpRequest } from 'node:http';
import { connect } from 'node:net';
import { describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  countsOf,
  gql,
  openSocket,
  postWebhook,
  signatureOf,
  startTestEmbudo,
  until,
} from '../testing/index.js';

describe('a server that is told to stop', () => {
  it('closes its sockets with 1001', async () => {
    const embudo = await startTestEmbudo({ http: true });
    const shop = await aShop(embudo);
    const sockets = [shop.ceo, shop.seller].map(({ token }) => openSocket(embudo.url, token));
    for (const socket of sockets) socket.subscribe('subscription { messageAdded { id } }');
    await Promise.all(sockets.map(socket => socket.settled()));
    await embudo.stop();
    for (const socket of sockets) expect(await socket.closed).toMatchObject({ code: 1001 });
  });

  it('answers the requests that run, and stores what it says 200 to', async () => {
    const embudo = await startTestEmbudo({ http: true });
    const shop = await aShop(embudo);
    const running = Array.from({ length: 40 }, () =>
      postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), 'Justo a tiempo')),
    );
    const body = aWhatsAppMessage(shop.account, aCustomer(), 'Despacio');
    const slow = slowly(
      `${embudo.url}${shop.account.webhookPath}`,
      body,
      signatureOf(shop.account.appSecret ?? '', body),
    );
    await slow.begun;
    const stopping = embudo.http?.stop();
    slow.finish();
    const answer = await slow.answer;
    expect(answer).toEqual({ status: 200, connection: 'close' });
    const answers = await Promise.allSettled(running);
    await stopping;
    const told = answers.filter(one => one.status === 'fulfilled' && one.value.status === 200).length;
    const { events } = await countsOf(embudo);
    // Requests that were not accepted yet may be refused, but every 200 must have been stored.
    expect(events).toBeGreaterThanOrEqual(told + 1);
    await embudo.stop();
  });

  it('takes no new connection, and frees its port', async () => {
    const embudo = await startTestEmbudo({ http: true });
    const { url } = embudo;
    await embudo.stop();
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });

  it('says so first, goes on serving until the grace is over, and closes its port only then', async () => {
    const embudo = await startTestEmbudo({ http: true });
    const shop = await aShop(embudo);
    const { url } = embudo;
    const order: string[] = [];
    const grace = Promise.withResolvers<void>();
    const socket = openSocket(url, shop.ceo.token);
    await socket.connected;
    void socket.closed.then(({ code }) => order.push(`socket ${code}`));
    const message = () => aWhatsAppMessage(shop.account, aCustomer(), 'Durante la gracia');
    const stopping = embudo.http?.stop(() => grace.promise).then(() => order.push('stopped'));

    expect((await fetch(`${url}/health/ready`)).status).toBe(503);
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    order.push('not ready');
    // Clients that have not noticed yet are served as before, on old and new connections.
    expect((await postWebhook(url, shop.account, message())).status).toBe(200);
    expect((await gql(url, shop.ceo.token)('{ viewer { user { id } } }')).errors).toEqual([]);
    const late = openSocket(url, shop.seller.token);
    await late.connected;
    order.push('served');
    const body = message();
    const slow = slowly(`${url}${shop.account.webhookPath}`, body, signatureOf(shop.account.appSecret ?? '', body));
    await slow.begun;

    order.push('grace over');
    grace.resolve();
    expect((await socket.closed).code).toBe(1001);
    await until('the port to be closed', () => refused(url));
    order.push('port closed');
    slow.finish();
    expect(await slow.answer).toEqual({ status: 200, connection: 'close' });
    await stopping;
    expect(order).toEqual(['not ready', 'served', 'grace over', 'socket 1001', 'port closed', 'stopped']);
    await embudo.stop();
  });

  it('does not wait for clients that keep their connections and ask nothing', async () => {
    const embudo = await startTestEmbudo({ http: true });
    const agent = new Agent({ keepAlive: true, maxSockets: 5 });
    const closed: Promise<unknown>[] = [];
    const ask = () =>
      new Promise<void>((resolve, reject) =>
        httpRequest(`${embudo.url}/health/live`, { agent }, response => response.resume().on('end', resolve))
          .on('socket', socket => closed.push(once(socket, 'close')))
          .on('error', reject)
          .end(),
      );
    await Promise.all([1, 2, 3, 4, 5].map(ask));
    await embudo.stop();
    // The server ended all five connections: the client would keep them.
    expect(closed).toHaveLength(5);
    await Promise.all(closed);
    agent.destroy();
  });
});

/** Returns whether nothing listens at this address any more. */
const refused = (url: string): Promise<boolean> =>
  new Promise(resolve => {
    const { hostname, port } = new URL(url);
    const socket = connect(Number(port), hostname);
    socket.once('connect', () => {
      socket.destroy();
      resolve(false);
    });
    socket.once('error', () => resolve(true));
  });

/** A request whose body waits for `finish`. `begun` resolves once the server has read its head and asks for the body. */
function slowly(url: string, body: Buffer, signature: string) {
  const begun = Promise.withResolvers<void>();
  const answer = Promise.withResolvers<{ status: number | undefined; connection: string | undefined }>();
  const headers = { 'content-type': 'application/json', 'content-length': body.length, expect: '100-continue' };
  const request = httpRequest(url, { method: 'POST', headers: { ...headers, 'x-hub-signature-256': signature } });
  request.on('error', answer.reject);
  request.on('continue', begun.resolve);
  request.on('response', response => {
    response.resume();
    response.on('end', () => answer.resolve({ status: response.statusCode, connection: response.headers.connection }));
  });
  request.flushHeaders();
  return { begun: begun.promise, answer: answer.promise, finish: () => request.end(body) };
}
