import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aShop,
  aUser,
  gql,
  jobsDone,
  mutate,
  openSocket,
  type Subscription,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

const document = `subscription { notificationEvents {
  __typename
  ... on Subscribed { unreadCount }
  ... on NewNotification { notification { id type body read } }
  ... on CountUpdate { unreadCount }
  ... on MarkedRead { ids }
} }`;
interface Event {
  __typename: string;
  unreadCount?: number;
  notification?: { id: string; body: string };
  ids?: string[];
}

let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true });
  shop = await aShop(embudo);
});

const eventsOf = ({ events }: Subscription) => events.map(({ notificationEvents }) => notificationEvents as Event);
const isOf = (fits: (event: Event) => boolean) => (data: Record<string, unknown>) =>
  fits(data.notificationEvents as Event);
const raise = async (title: string, sellerId: string | null) => {
  await embudo.database.transaction({ tenantId: shop.tenant.id, userId: shop.ceo.id, role: 'SYSTEM' }, async tx => {
    const id = newId();
    await tx.query(
      `insert into alert (id, tenant_id, seller_id, kind, severity, title, subject_id) values ($1, app.tenant(), $3, 'AI_BUDGET', 'WARNING', $2, $1)`,
      [id, title, sellerId],
    );
    tx.record('alert.raised', { alertId: id, sellerId });
  });
  await jobsDone(embudo);
};
const follow = async (user: TestUser) => {
  const socket = openSocket(embudo.url, user.token);
  const stream = socket.subscribe(document);
  await stream.event(isOf(({ __typename }) => __typename === 'Subscribed'));
  return { socket, stream };
};

describe('notificationEvents', () => {
  it('tells each user of their own, also where others have the same rights, and what was read on another console', async () => {
    const colleague = await aUser(embudo, shop.tenant, 'ADMIN');
    const one = await follow(shop.admin);
    const other = await follow(colleague);
    await raise('Se acabó', null);
    for (const { stream } of [one, other])
      await stream.event(isOf(({ __typename, unreadCount }) => __typename === 'CountUpdate' && unreadCount === 1));
    const [subscribed, added, counted] = eventsOf(one.stream);
    expect(subscribed).toEqual({ __typename: 'Subscribed', unreadCount: 0 });
    expect(added).toMatchObject({
      __typename: 'NewNotification',
      notification: { type: 'ALERT', body: 'Se acabó', read: false },
    });
    expect(counted).toEqual({ __typename: 'CountUpdate', unreadCount: 1 });
    const id = added?.notification?.id ?? '';
    expect(eventsOf(other.stream)[1]?.notification?.id).not.toBe(id);

    const second = await follow(shop.admin);
    expect(eventsOf(second.stream)).toEqual([{ __typename: 'Subscribed', unreadCount: 1 }]);
    await mutate(
      gql(embudo.url, shop.admin.token),
      'markNotificationsRead',
      { ids: [id] },
      'markedIds userErrors { code }',
    );
    for (const { stream } of [one, second])
      await stream.event(isOf(({ __typename, unreadCount }) => __typename === 'CountUpdate' && unreadCount === 0));
    expect(eventsOf(one.stream).slice(3)).toEqual([
      { __typename: 'MarkedRead', ids: [id] },
      { __typename: 'CountUpdate', unreadCount: 0 },
    ]);
    await other.socket.settled();
    expect(eventsOf(other.stream)).toHaveLength(3);
    for (const { socket } of [one, other, second]) socket.close();
  });

  it('tells a seller of what is theirs and of nobody else’s', async () => {
    const one = await follow(shop.seller);
    const other = await follow(shop.otherSeller);
    await raise('De la primera', shop.seller.sellerId);
    await raise('De la segunda', shop.otherSeller.sellerId);
    const bodies = async ({ stream }: typeof one) => {
      await stream.event(isOf(({ __typename }) => __typename === 'CountUpdate'));
      return eventsOf(stream).flatMap(({ notification }) => notification?.body ?? []);
    };
    expect(await bodies(one)).toEqual(['De la primera']);
    expect(await bodies(other)).toEqual(['De la segunda']);
    for (const { socket } of [one, other]) socket.close();
  });
});
