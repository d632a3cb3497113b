import { beforeAll, describe, expect, it } from '@jest/globals';
import { anOutbox } from '../integrations/mail/outbox.fixture.js';
import {
  aSession,
  aShop,
  gql,
  mutate,
  openSocket,
  type Socket,
  type Subscription,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  until,
} from '../testing/index.js';

const outbox = anOutbox();
const documents = [
  'subscription { messageAdded { id } }',
  'subscription { conversationUpdated { id } }',
  'subscription { alertRaised { id } }',
];
const ended = { code: 4403, reason: 'Token expired or revoked' };
/** Shorter than a test waits, longer than it takes to connect. */
const tokenSeconds = 4;

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    config: { EMBUDO_HOME: outbox.home, SOCKETS_PER_USER: '10', SOCKET_REVALIDATE_MS: '200' },
  });
  shop = await aShop(embudo);
});

/** A socket of a new session, with several subscriptions under way. */
async function listen(userId: string, server = embudo) {
  const { token, sessionId } = await aSession(server, userId);
  const socket = openSocket(server.url, token);
  await socket.connected;
  const subscriptions = documents.map(document => socket.subscribe(document));
  await socket.settled();
  return { token, sessionId, socket, subscriptions };
}
/** Waits until the client has told every subscription that the socket was closed, and returns the codes that it told. */
async function codesOf(subscriptions: Subscription[]): Promise<unknown[][]> {
  await until('the subscriptions to end', () => subscriptions.every(({ errors }) => errors.length > 0));
  return subscriptions.map(({ errors }) => errors.map(error => (error as { code?: number }).code));
}
/** Whether a socket still takes a subscription. */
const isOpen = async (socket: Socket): Promise<boolean> => {
  const errors = socket.subscribe(documents[0] ?? '').errors;
  await socket.settled();
  return errors.length === 0;
};

describe('all subscriptions of a socket', () => {
  it('end with one 4403 when the access token ends, not before, and a fresh token opens the next socket', async () => {
    const brief = await startTestEmbudo({ http: true, config: { ACCESS_TOKEN_SECONDS: String(tokenSeconds) } });
    const { ceo } = await aShop(brief);
    const begun = Date.now();
    const { socket, subscriptions } = await listen(ceo.id, brief);
    expect(await socket.closed).toEqual(ended);
    expect(Date.now() - begun).toBeGreaterThan((tokenSeconds - 1) * 1_000);
    expect(await codesOf(subscriptions)).toEqual(documents.map(() => [4403]));
    expect(await isOpen((await listen(ceo.id, brief)).socket)).toBe(true);
    await brief.stop();
  });

  it('end when their session is revoked; another session of the same user goes on', async () => {
    const [lost, kept] = [await listen(shop.seller.id), await listen(shop.seller.id)];
    const revoked = await mutate(
      gql(embudo.url, kept.token),
      'revokeSession',
      { sessionId: lost.sessionId },
      'userErrors { code }',
    );
    expect(revoked.userErrors).toEqual([]);
    expect(await lost.socket.closed).toEqual(ended);
    expect(await codesOf(lost.subscriptions)).toEqual(documents.map(() => [4403]));
    expect(await isOpen(kept.socket)).toBe(true);
  });
});

describe('a new password', () => {
  it('ends the sockets of all sessions of the user, and nobody else’s', async () => {
    const own = [await listen(shop.admin.id), await listen(shop.admin.id)];
    const others = [await listen(shop.ceo.id), await listen(shop.seller.id)];
    await mutate(gql(embudo.url), 'requestPasswordReset', { email: shop.admin.email }, 'userErrors { code }');
    const token = await outbox.token(shop.admin.email);
    const reset = await mutate(
      gql(embudo.url),
      'resetPassword',
      { token, password: 'una-clave-muy-larga-8' },
      'userErrors { code }',
    );
    expect(reset.userErrors).toEqual([]);
    expect(await Promise.all(own.map(({ socket }) => socket.closed))).toEqual([ended, ended]);
    for (const { socket } of others) expect(await isOpen(socket)).toBe(true);
  });
});
