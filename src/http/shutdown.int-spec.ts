import { Agent, request as httpRequest } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  countsOf,
  openSocket,
  postWebhook,
  signatureOf,
  startTestEmbudo,
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
    // Whoever had not been let in yet may be turned away; nobody is told 200 for nothing.
    expect(events).toBeGreaterThanOrEqual(told + 1);
    await embudo.stop();
  });

  it('takes no new connection, and frees its port', async () => {
    const embudo = await startTestEmbudo({ http: true });
    const { url } = embudo;
    await embudo.stop();
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });

  it('ends at once where nothing runs, though clients keep their connections', async () => {
    const embudo = await startTestEmbudo({ http: true });
    const agent = new Agent({ keepAlive: true, maxSockets: 5 });
    await Promise.all(
      [1, 2, 3, 4, 5].map(
        () =>
          new Promise<void>((resolve, reject) =>
            httpRequest(`${embudo.url}/health/live`, { agent }, response => response.resume().on('end', resolve))
              .on('error', reject)
              .end(),
          ),
      ),
    );
    await embudo.stop();
    agent.destroy();
  });
});

/** A request whose body waits for `finish`; `begun` once the server has read its head and asks for the rest. */
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
