import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aServiceToken,
  aSession,
  aShop,
  aTenant,
  aUser,
  aWhatsAppMessage,
  conversationsOf,
  FakeLanguageModel,
  gql,
  hasRedis,
  jobsDone,
  joins,
  openSocket,
  postWebhook,
  type Socket,
  type Subscription,
  startTestEmbudo,
  statusesOf,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  until,
  webhookBody,
} from '../testing/index.js';

const model = new FakeLanguageModel();
let embudo: TestEmbudo;

beforeAll(async () => {
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    models: [model],
    config: { SOCKETS_PER_USER: '20', SOCKET_REVALIDATE_MS: '200' },
  });
});

const added = 'subscription ($id: ID) { messageAdded(conversationId: $id) { id author body } }';
const updated = 'subscription ($id: ID) { messageUpdated(conversationId: $id) { id status } }';
const changed = 'subscription { conversationUpdated { id status unreadCount seller { id } } }';
const left = 'subscription { conversationLeft { id } }';
const raised = 'subscription { alertRaised { kind severity } }';

const write = async (shop: TestShop, text: string, from: TestCustomer = aCustomer(), base = embudo.url) => {
  expect((await postWebhook(base, shop.account, aWhatsAppMessage(shop.account, from, text))).status).toBe(200);
  return from;
};
const bodies = (subscription: Subscription) =>
  subscription.events.map(data => (data.messageAdded as { body: string } | undefined)?.body);

/**
 * Proves that no more events are on their way to these subscriptions: a later message that all of them may see has arrived, and
 * events of one topic keep their order.
 */
async function flushed(
  shop: TestShop,
  subscriptions: Subscription[],
  last = `último ${Math.random()}`,
): Promise<string> {
  await write(shop, last);
  for (const subscription of subscriptions) await subscription.event(data => JSON.stringify(data).includes(last));
  return last;
}

describe('subscriptions', () => {
  it('tell each of the tenant who may see it, and nobody of another tenant', async () => {
    const [shop, stranger] = [await aShop(embudo), await aShop(embudo)];
    const people = [shop.ceo, shop.admin, shop.secretary, shop.seller];
    const streams = [];
    for (const { token } of [...people, stranger.ceo]) {
      const socket = openSocket(embudo.url, token);
      streams.push(socket.subscribe(added));
      await socket.settled();
    }
    const theirs = streams.pop()!;
    await write(shop, 'Hola a todos');
    for (const stream of streams) await stream.event(data => JSON.stringify(data).includes('Hola a todos'));
    await jobsDone(embudo);
    await flushed(stranger, [theirs]);
    expect(bodies(theirs)).not.toContain('Hola a todos');
    for (const stream of [...streams, theirs]) expect(stream.errors).toEqual([]);
  });

  it('keep from a seller what is another’s, and from a professional what is not his own', async () => {
    const shop = await aShop(embudo);
    const from = await write(shop, 'de nadie');
    await jobsDone(embudo);
    const { id } = (await conversationsOf(embudo, shop.tenant.id))[0]!;
    const sockets = [shop.seller, shop.otherSeller, shop.professional].map(({ token }) =>
      openSocket(embudo.url, token),
    );
    const [own, others, professionals] = sockets.map(socket => socket.subscribe(added)) as [
      Subscription,
      Subscription,
      Subscription,
    ];
    const seesOwner = sockets[1]!.subscribe(changed);
    for (const socket of sockets) await socket.settled();
    const taken = await gql(embudo.url, shop.seller.token)(
      'mutation ($input: ConversationInput!) { takeOverConversation(input: $input) { userErrors { code } } }',
      { input: { conversationId: id } },
    );
    expect(taken.data).toEqual({ takeOverConversation: { userErrors: [] } });
    await write(shop, 'solo para el vendedor', from);
    await own.event(data => JSON.stringify(data).includes('solo para el vendedor'));
    await flushed(shop, [own, others]);
    expect(bodies(others)).not.toContain('solo para el vendedor');
    expect(bodies(professionals)).toEqual([]);
    expect(JSON.stringify(seesOwner.events)).not.toContain(id);
  });

  it('follow one conversation where asked to', async () => {
    const shop = await aShop(embudo);
    const from = await write(shop, 'primero');
    await jobsDone(embudo);
    const { id } = (await conversationsOf(embudo, shop.tenant.id))[0]!;
    const socket = openSocket(embudo.url, shop.ceo.token);
    const one = socket.subscribe(added, { id });
    const all = socket.subscribe(added);
    await socket.settled();
    await write(shop, 'de otra persona');
    await all.event(data => JSON.stringify(data).includes('de otra persona'));
    await write(shop, 'de la misma', from);
    await one.event(data => JSON.stringify(data).includes('de la misma'));
    expect(bodies(one)).not.toContain('de otra persona');
  });

  it('of another tenant’s conversation by its id stay silent', async () => {
    const [shop, stranger] = [await aShop(embudo), await aShop(embudo)];
    const from = await write(shop, 'privado');
    await jobsDone(embudo);
    const { id } = (await conversationsOf(embudo, shop.tenant.id))[0]!;
    const socket = openSocket(embudo.url, stranger.ceo.token);
    const spying = socket.subscribe(added, { id });
    const own = socket.subscribe(added);
    await socket.settled();
    await write(shop, 'muy privado', from);
    await jobsDone(embudo);
    await flushed(stranger, [own]);
    expect(spying.events).toEqual([]);
  });

  it('tell of delivery states, of conversations and of alerts', async () => {
    const shop = await aShop(embudo);
    model.judges('me están robando', { sentiment: { label: 'NEGATIVE', score: -0.9, churnRisk: 50 } });
    const socket = openSocket(embudo.url, shop.admin.token);
    const [states, conversations, alerts] = [updated, changed, raised].map(query => socket.subscribe(query)) as [
      Subscription,
      Subscription,
      Subscription,
    ];
    await socket.settled();
    await write(shop, 'me están robando');
    expect(await alerts.event()).toEqual({ alertRaised: { kind: 'ESCALATION', severity: 'CRITICAL' } });
    await conversations.event(data => (data.conversationUpdated as { unreadCount: number }).unreadCount === 1);
    const sent = (await states.event(data => (data.messageUpdated as { status: string }).status === 'SENT')) as {
      messageUpdated: { id: string };
    };
    const providerId = `sandbox:${sent.messageUpdated.id}`;
    await postWebhook(
      embudo.url,
      shop.account,
      webhookBody([statusesOf(shop.account.externalId, { id: providerId, status: 'read' })]),
    );
    await states.event(data => (data.messageUpdated as { status: string }).status === 'READ');
    expect([...states.errors, ...conversations.errors, ...alerts.errors]).toEqual([]);
  });

  it('tell who may see it that a conversation was given to another seller, by itself or with many', async () => {
    const shop = await aShop(embudo);
    await write(shop, '¿Quién me atiende?');
    await jobsDone(embudo);
    const { id } = (await conversationsOf(embudo, shop.tenant.id))[0]!;
    const [lead] = await embudo.testDatabase.sql<{ id: string }>('select id from lead where tenant_id = $1', [
      shop.tenant.id,
    ]);
    const streams = [shop.ceo, shop.seller, shop.otherSeller].map(({ token }) => {
      const socket = openSocket(embudo.url, token);
      return { socket, stream: socket.subscribe(changed), left: socket.subscribe(left) };
    });
    for (const { socket } of streams) await socket.settled();
    const [managers, first, second] = streams.map(({ stream }) => stream) as [Subscription, Subscription, Subscription];
    const ask = gql(embudo.url, shop.admin.token);
    const isWith = (sellerId: string | null) => (data: Record<string, unknown>) => {
      const told = data.conversationUpdated as { id: string; seller: { id: string } | null };
      return told.id === id && told.seller?.id === sellerId;
    };
    await ask('mutation ($input: AssignLeadInput!) { assignLead(input: $input) { userErrors { code } } }', {
      input: { leadId: lead?.id, sellerId: shop.seller.sellerId },
    });
    for (const stream of [managers, first]) await stream.event(isWith(shop.seller.sellerId));
    const [ofManagers, ofFirst, ofSecond] = streams.map(({ left }) => left) as [
      Subscription,
      Subscription,
      Subscription,
    ];
    // It had no owner, so the other seller saw it until now.
    expect(await ofSecond.event()).toEqual({ conversationLeft: { id } });
    await ask('mutation ($input: BulkUpdateLeadsInput!) { bulkUpdateLeads(input: $input) { userErrors { code } } }', {
      input: { ids: [lead?.id], set: { sellerId: shop.otherSeller.sellerId } },
    });
    for (const stream of [managers, second]) await stream.event(isWith(shop.otherSeller.sellerId));
    expect(await ofFirst.event()).toEqual({ conversationLeft: { id } });
    expect([ofManagers, ofFirst, ofSecond].map(({ events }) => events.length)).toEqual([0, 1, 1]);
  });

  it('serve a CEO in the tenant that was picked at the beginning, and no other', async () => {
    const shop = await aShop(embudo);
    const sister = await aShop(embudo, { organizationId: shop.tenant.organizationId });
    await joins(embudo, shop.ceo, sister.tenant, 'CEO');
    const socket = openSocket(embudo.url, shop.ceo.token, { tenantId: sister.tenant.id });
    const stream = socket.subscribe(added);
    await socket.settled();
    await write(shop, 'en la casa matriz');
    await jobsDone(embudo);
    await flushed(sister, [stream]);
    expect(bodies(stream)).not.toContain('en la casa matriz');
  });

  it('end with the rights: a seller who loses a conversation hears no more of it', async () => {
    const shop = await aShop(embudo);
    const from = await write(shop, 'mía');
    await jobsDone(embudo);
    const socket = openSocket(embudo.url, shop.otherSeller.token);
    const stream = socket.subscribe(added);
    await socket.settled();
    await write(shop, 'todavía de nadie', from);
    await stream.event(data => JSON.stringify(data).includes('todavía de nadie'));
    await jobsDone(embudo);
    const owner = shop.seller.sellerId;
    for (const table of ['conversation', 'message', 'lead', 'contact'])
      await embudo.testDatabase.sql(`update ${table} set seller_id = $2 where tenant_id = $1`, [shop.tenant.id, owner]);
    await write(shop, 'ya es de otra', from);
    await flushed(shop, [stream]);
    expect(bodies(stream)).not.toContain('ya es de otra');
  });
});

describe('a socket', () => {
  const closeOf = async (socket: Socket) => socket.closed;

  it.each([
    ['no token', null],
    ['a bad token', 'nonsense'],
    ['an unknown service token', 'embst_nothing'],
  ])('with %s closes 4401', async (_name, token) => {
    expect(await closeOf(openSocket(embudo.url, token))).toMatchObject({ code: 4401 });
  });

  it('with a token that has ended closes 4401', async () => {
    const shop = await aShop(embudo);
    const { token } = await aSession(embudo, shop.ceo.id, { endedAgo: 120 });
    expect(await closeOf(openSocket(embudo.url, token))).toMatchObject({ code: 4401 });
  });

  it('that picks a tenant which is not the user’s closes 4403', async () => {
    const [shop, stranger] = [await aShop(embudo), await aShop(embudo)];
    const socket = openSocket(embudo.url, shop.ceo.token, { tenantId: stranger.tenant.id });
    expect(await closeOf(socket)).toMatchObject({ code: 4403 });
  });

  it('closes 4403 once its session is revoked', async () => {
    const shop = await aShop(embudo);
    const { token, sessionId } = await aSession(embudo, shop.seller.id);
    const socket = openSocket(embudo.url, token);
    await socket.connected;
    await embudo.testDatabase.sql('update session set revoked_at = now() where id = $1', [sessionId]);
    expect(await closeOf(socket)).toMatchObject({ code: 4403 });
  });

  it('closes 4403 once the user has another role, or none', async () => {
    const shop = await aShop(embudo);
    const promoted = await aUser(embudo, shop.tenant, 'SELLER');
    const dismissed = await aUser(embudo, shop.tenant, 'SECRETARY');
    const sockets = [promoted, dismissed].map(({ token }) => openSocket(embudo.url, token));
    await Promise.all(sockets.map(socket => socket.connected));
    await embudo.testDatabase.sql(`update membership set role = 'ADMIN' where user_id = $1`, [promoted.id]);
    await embudo.testDatabase.sql('update membership set active = false where user_id = $1', [dismissed.id]);
    for (const socket of sockets) expect(await closeOf(socket)).toMatchObject({ code: 4403 });
  });

  it('that picked no tenant closes 4403 once its user has left the one that it shows, though not another', async () => {
    const [shop, next] = [await aShop(embudo), await aShop(embudo)];
    const user = await aUser(embudo, shop.tenant, 'SECRETARY');
    await joins(embudo, user, next.tenant, 'SECRETARY');
    const [staying, leaving] = [
      openSocket(embudo.url, user.token, { tenantId: next.tenant.id }),
      openSocket(embudo.url, user.token),
    ];
    await Promise.all([staying.connected, leaving.connected]);
    const stream = leaving.subscribe(added);
    await leaving.settled();
    await embudo.testDatabase.sql('update membership set active = false where user_id = $1 and tenant_id = $2', [
      user.id,
      shop.tenant.id,
    ]);
    expect(await closeOf(leaving)).toMatchObject({ code: 4403 });
    await write(shop, 'ya sin ella');
    await jobsDone(embudo);
    expect(bodies(stream)).not.toContain('ya sin ella');
    staying.subscribe(added);
    await staying.settled();
  });

  it('closes 4403 once its service token is revoked', async () => {
    const tenant = await aTenant(embudo);
    const { id, token } = await aServiceToken(embudo, tenant);
    const socket = openSocket(embudo.url, token);
    await socket.connected;
    await embudo.testDatabase.sql('update service_token set revoked_at = now() where id = $1', [id]);
    expect(await closeOf(socket)).toMatchObject({ code: 4403 });
  });

  it('beyond the user’s number closes 4429', async () => {
    const shop = await aShop(embudo);
    const strict = await startTestEmbudo({ http: true, config: { SOCKETS_PER_USER: '2' } });
    const first = [1, 2].map(() => openSocket(strict.url, shop.ceo.token));
    await Promise.all(first.map(socket => socket.connected));
    expect(await closeOf(openSocket(strict.url, shop.ceo.token))).toMatchObject({ code: 4429 });
    await strict.stop();
  });
});

(hasRedis ? describe : describe.skip)('over Redis', () => {
  it('an event of one server reaches the sockets of another, of its tenant alone', async () => {
    const [writing, listening] = await Promise.all([
      startTestEmbudo({ http: true, worker: true, redis: true, models: [model] }),
      startTestEmbudo({ http: true, redis: true, models: [model] }),
    ]);
    // The first embudo of this file also has a worker, and no Redis. It must not take the jobs of these two.
    await embudo.stopWorker();
    const [shop, stranger] = [await aShop(embudo), await aShop(embudo)];
    const [socket, foreign] = [shop, stranger].map(({ ceo }) => openSocket(listening.url, ceo.token)) as [
      Socket,
      Socket,
    ];
    const [stream, theirs] = [socket.subscribe(added), foreign.subscribe(added)];
    const conversations = socket.subscribe(changed);
    await Promise.all([socket.settled(), foreign.settled()]);
    // Subscribing to Redis takes another round trip after the subscription of the socket, so the first events may be missed.
    await until('an event to come through', async () => {
      await write(shop, 'desde otro servidor', aCustomer(), writing.url);
      await jobsDone(writing);
      return stream.events.length > 0;
    });
    await stream.event(data => JSON.stringify(data).includes('AI_AGENT'));
    await conversations.event();
    await write(stranger, 'de otra casa', aCustomer(), writing.url);
    await theirs.event(data => JSON.stringify(data).includes('de otra casa'));
    expect(bodies(theirs)).not.toContain('desde otro servidor');
    expect(bodies(stream)).not.toContain('de otra casa');
    await writing.stop();
    await listening.stop();
    await embudo.resumeWorker();
  });
});
