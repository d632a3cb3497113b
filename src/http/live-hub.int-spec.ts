import { beforeAll, describe, expect, it } from '@jest/globals';
import { type ExecutionResult, parse, subscribe } from 'graphql';
import { Viewers } from '../domain/access/index.js';
import type { Scope } from '../domain/shared/database.port.js';
import { newId } from '../domain/shared/id.js';
import { topic } from '../domain/shared/live-events.port.js';
import { buildGraph } from '../resolvers/index.js';
import {
  aCustomer,
  aShop,
  aUser,
  aWhatsAppMessage,
  conversationsOf,
  FakeLanguageModel,
  gql,
  graphContextOf,
  jobsDone,
  openSocket,
  postWebhook,
  type Subscription,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
  until,
} from '../testing/index.js';

const model = new FakeLanguageModel();
let embudo: TestEmbudo;
/** The scopes of the readers that were requested since the last reset. */
let readers: Scope[] = [];
/** Topics with a listener. */
const open: string[] = [];

beforeAll(async () => {
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    models: [model],
    config: { SOCKETS_PER_USER: '20', SOCKET_REVALIDATE_MS: '60000' },
  });
  const { database, liveEvents } = embudo;
  const reader = database.reader.bind(database);
  database.reader = scope => {
    readers.push(scope);
    return reader(scope);
  };
  const listen = liveEvents.subscribe.bind(liveEvents);
  liveEvents.subscribe = topics => {
    const stream = listen(topics);
    const end = stream.return.bind(stream);
    open.push(...topics);
    stream.return = () => {
      for (const topic of topics.splice(0)) open.splice(open.indexOf(topic), 1);
      return end();
    };
    return stream;
  };
});

const fields = `id direction author body transcript quickReplies status error providerMessageId sentAt
  seller { id displayName } media { mimeType } intent { primary } sentiment { label }
  conversation { id status unreadCount contact { id name } lead { id score } seller { id } lastMessage { id } }`;
const added = `subscription { messageAdded { ${fields} } }`;

const write = async (shop: TestShop, text: string, from = aCustomer()) => {
  expect((await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, from, text))).status).toBe(200);
  return from;
};
const says = (text: string) => (data: Record<string, unknown>) => JSON.stringify(data.messageAdded).includes(text);

async function listening(users: TestUser[], query = added): Promise<Subscription[]> {
  const streams: Subscription[] = [];
  for (const { token } of users) {
    const socket = openSocket(embudo.url, token);
    streams.push(socket.subscribe(query));
    await socket.settled();
  }
  return streams;
}

/** Runs the same subscription without a hub, with graphql's own `subscribe`, for one viewer. */
async function alone(user: TestUser): Promise<AsyncGenerator<ExecutionResult>> {
  const viewer = await new Viewers(embudo.database.unscoped, embudo.ports.accessTokens).find(user.token, null);
  if (!viewer) throw new Error('the token holds for nobody');
  const contextValue = graphContextOf(embudo, viewer);
  const result = await subscribe({ schema: await buildGraph(), document: parse(added), contextValue });
  if (!(Symbol.asyncIterator in result)) throw new Error(JSON.stringify(result));
  return result as AsyncGenerator<ExecutionResult>;
}

describe('subscriptions that sockets share', () => {
  it('show each role exactly what one that is not shared shows it', async () => {
    const shop = await aShop(embudo);
    await write(shop, '¿Tienen taladros?');
    await jobsDone(embudo);
    const [message] = await embudo.testDatabase.sql<{ id: string; conversation_id: string }>(
      `select id, conversation_id from message where tenant_id = $1 and direction = 'INBOUND'`,
      [shop.tenant.id],
    );
    const { id: messageId, conversation_id: conversationId } = message ?? {};
    const people = [shop.ceo, shop.admin, shop.secretary, shop.seller, shop.otherSeller];
    const shared = await listening([...people, ...people]);
    const single = await Promise.all(people.map(alone));
    const firsts = single.map(stream => stream.next());
    // The event of a finished message is published again, so nothing changes between the reads.
    embudo.liveEvents.publish(topic('message.added', shop.tenant.id), { messageId, conversationId, sellerId: null });
    for (const [at, first] of firsts.entries()) {
      const expected = JSON.parse(JSON.stringify((await first).value.data));
      expect(expected.messageAdded.body).toBe('¿Tienen taladros?');
      for (const stream of [shared[at], shared[at + people.length]]) {
        await stream?.event(says('¿Tienen taladros?'));
        expect(stream?.events[0]).toEqual(expected);
      }
    }
    await Promise.all(single.map(stream => stream.return(undefined)));
  });

  it('read an event once for all who may see the same, and not at all for sellers whose it is not', async () => {
    const shop = await aShop(embudo);
    const from = await write(shop, 'primero');
    await jobsDone(embudo);
    const { id } = (await conversationsOf(embudo, shop.tenant.id))[0] ?? { id: '' };
    const taken = await gql(embudo.url, shop.seller.token)(
      'mutation ($input: ConversationInput!) { takeOverConversation(input: $input) { userErrors { code } } }',
      { input: { conversationId: id } },
    );
    expect(taken.data).toEqual({ takeOverConversation: { userErrors: [] } });
    await jobsDone(embudo);
    const admins = [shop.admin, await aUser(embudo, shop.tenant, 'ADMIN'), await aUser(embudo, shop.tenant, 'ADMIN')];
    const sellers = [shop.seller, shop.otherSeller, shop.professional];
    const query = 'subscription { messageAdded { id body } }';
    const streams = await listening([...admins, ...sellers], query);
    // This event makes the server look up each seller's identity, which happens only once.
    await write(shop, 'para saber', from);
    for (const stream of streams.slice(0, 4)) await stream.event(says('para saber'));
    await jobsDone(embudo);
    readers = [];
    await write(shop, 'segundo', from);
    for (const stream of streams.slice(0, 4)) await stream.event(says('segundo'));
    await jobsDone(embudo);
    const asked = (users: TestUser[]) => readers.filter(({ userId }) => users.some(user => user.id === userId)).length;
    expect([asked(admins), asked([shop.seller])]).toEqual([1, 1]);
    expect(asked([shop.otherSeller, shop.professional])).toBe(0);
    for (const stream of streams.slice(4)) expect(stream.events).toEqual([]);
  });

  it('read an alert for the seller whose conversation it is about, also where routing has only just given it, and for no other', async () => {
    // A case would raise further alerts.
    const shop = await aShop(embudo, { settings: { cases: { automatic: false } } });
    await embudo.testDatabase.sql('update seller set available = false where tenant_id = $1 and id <> $2', [
      shop.tenant.id,
      shop.seller.sellerId,
    ]);
    const upset = { label: 'NEGATIVE', score: -0.9, churnRisk: 50 } as const;
    const eager = { urgency: 30, decisionPower: 25, budget: 25, fit: 20 };
    model.judges('enojada y con prisa', {
      sentiment: upset,
      intent: { primary: 'PURCHASE_INQUIRY' },
      classification: eager,
    });
    model.judges('muy enojada', { sentiment: upset });
    const others = [shop.otherSeller, shop.professional];
    const alerts = await listening([shop.admin, shop.seller, ...others], 'subscription { alertRaised { details } }');
    // The first event that names an owner makes the server look up each seller's identity, which happens only once.
    readers = [];
    embudo.liveEvents.publish(topic('alert.raised', shop.tenant.id), { alertId: newId(), sellerId: newId() });
    const askedFor = (users: TestUser[]) =>
      readers.filter(({ userId }) => users.some(user => user.id === userId)).length;
    await until('each to know', () => askedFor([shop.admin, shop.seller, ...others]) === 4);
    const from = aCustomer();
    for (const text of ['enojada y con prisa', 'muy enojada']) {
      readers = [];
      await write(shop, text, from);
      for (const stream of alerts.slice(0, 2)) await stream.event(() => stream.events.length > 0);
      await jobsDone(embudo);
      expect([text, askedFor([shop.admin]), askedFor([shop.seller]), askedFor(others)]).toEqual([text, 1, 1, 0]);
      for (const stream of alerts.slice(0, 2)) stream.events.splice(0);
    }
    const [{ count } = { count: 0 }] = await embudo.testDatabase.sql<{ count: number }>(
      'select count(*)::int as count from alert where tenant_id = $1 and seller_id = $2',
      [shop.tenant.id, shop.seller.sellerId],
    );
    expect(count).toBe(2);
    for (const stream of alerts.slice(2)) expect(stream.events).toEqual([]);
  });

  it('listen once for a group, and no more when the last of it has left', async () => {
    const shop = await aShop(embudo);
    const sockets = [shop.ceo, shop.ceo, shop.admin].map(({ token }) => openSocket(embudo.url, token));
    for (const socket of sockets) {
      socket.subscribe(added);
      await socket.settled();
    }
    const ofShop = () => open.filter(topic => topic.includes(shop.tenant.id)).length;
    expect(ofShop()).toBe(2);
    for (const socket of sockets) socket.close();
    await until('the groups to end', () => ofShop() === 0);
  });

  it('may be shared within a role, since nothing but sessions and the like depends on who asks', async () => {
    const rows = await embudo.testDatabase.sql(
      `select distinct tablename from pg_policies where schemaname = 'public' and (coalesce(qual, '') ~ 'app\\.actor\\(\\)' or coalesce(with_check, '') ~ 'app\\.actor\\(\\)') order by 1`,
    );
    // Addresses of calendars, dashboards, undoing many changes and saved views are personal too, but no event leads to them.
    // Subscriptions to notifications are never shared.
    const own = [
      'agenda_feed',
      'dashboard',
      'lead_bulk_change',
      'lead_bulk_item',
      'mail_link',
      'notification',
      'notification_setting',
      'password_reset',
      'push_subscription',
      'question_thread',
      'saved_view',
    ];
    expect(rows).toEqual([...own, 'session', 'spent_refresh_token'].map(tablename => ({ tablename })));
  });
});
