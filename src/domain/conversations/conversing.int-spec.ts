import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aServiceToken,
  aShop,
  aWhatsAppMessage,
  conversationsOf,
  countsOf,
  gql,
  jobsDone,
  messagesOf,
  openSocket,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

let embudo: TestEmbudo;
let shop: TestShop;
let other: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  shop = await aShop(embudo);
  other = await aShop(embudo);
});

/** A conversation that a contact has begun, and that belongs to this seller or is unassigned. */
async function begun(to: TestShop, sellerId: string | null = null): Promise<string> {
  const from = aCustomer();
  await postWebhook(embudo.url, to.account, aWhatsAppMessage(to.account, from, 'Hola'));
  await jobsDone(embudo);
  const id = (await conversationsOf(embudo, to.tenant.id)).at(-1)!.id;
  await embudo.testDatabase.sql('update conversation set seller_id = $2 where id = $1', [id, sellerId]);
  await embudo.testDatabase.sql('update message set seller_id = $2 where conversation_id = $1', [id, sellerId]);
  return id;
}
const stateOf = async (id: string) =>
  (await conversationsOf(embudo, shop.tenant.id)).find(conversation => conversation.id === id);
const sentIn = async (id: string) =>
  (await messagesOf(embudo, shop.tenant.id)).filter(row => row.conversationId === id && row.author === 'SELLER');

interface Sent {
  sendMessage: {
    message: { id: string; status: string } | null;
    userErrors: { code: string; field: string[] | null }[];
  };
}
const send = (user: Pick<TestUser, 'token'>, input: Record<string, unknown>) =>
  gql(embudo.url, user.token)<Sent>(
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id status } userErrors { code field } } }',
    { input },
  );
const act = (name: string, user: Pick<TestUser, 'token'>, conversationId: string) =>
  gql(embudo.url, user.token)<
    Record<string, { conversation: Record<string, unknown> | null; userErrors: { code: string }[] }>
  >(
    `mutation ($input: ConversationInput!) { ${name}(input: $input) { conversation { id status unreadCount } userErrors { code } } }`,
    { input: { conversationId } },
  );

/** Checks that a refusal leaves no trace: no message, no job, no other state. */
async function refused(id: string, work: () => Promise<unknown>): Promise<void> {
  const before = [await countsOf(embudo), await stateOf(id)];
  await work();
  expect([await countsOf(embudo), await stateOf(id)]).toEqual(before);
}

describe('sendMessage', () => {
  it('queues the message, takes the conversation over and gives it to the seller who wrote', async () => {
    const id = await begun(shop);
    const { data } = await send(shop.seller, { conversationId: id, body: '  Con gusto, ¿qué medida?  ' });
    // A worker may have sent it before the answer reads its status.
    const status = expect.stringMatching(/^(QUEUED|UNKNOWN|SENT)$/);
    expect(data.sendMessage).toEqual({ message: { id: expect.any(String), status }, userErrors: [] });
    expect(await stateOf(id)).toMatchObject({ status: 'HUMAN', sellerId: shop.seller.sellerId, unreadCount: 0 });
    await jobsDone(embudo);
    expect(await sentIn(id)).toEqual([
      expect.objectContaining({
        body: 'Con gusto, ¿qué medida?',
        status: 'SENT',
        providerMessageId: `sandbox:${data.sendMessage.message?.id}`,
      }),
    ]);
  });

  it('with the same idempotency key sends once, also at the same instant', async () => {
    const id = await begun(shop);
    const input = { conversationId: id, body: 'Una sola vez', idempotencyKey: newId() };
    const answers = await Promise.all([1, 2, 3, 4].map(() => send(shop.seller, input)));
    const later = await send(shop.seller, { ...input, body: 'Otro texto' });
    const ids = new Set([...answers, later].map(({ data }) => data.sendMessage.message?.id));
    expect([...ids]).toEqual([expect.any(String)]);
    await jobsDone(embudo);
    expect((await sentIn(id)).map(message => message.body)).toEqual(['Una sola vez']);
  });

  it('with the same key in two conversations sends in both', async () => {
    const [one, two] = [await begun(shop), await begun(shop)];
    for (const conversationId of [one, two])
      await send(shop.seller, { conversationId, body: 'Hola', idempotencyKey: 'k' });
    expect([(await sentIn(one)).length, (await sentIn(two)).length]).toEqual([1, 1]);
  });

  it('refuses an empty idempotencyKey and one that is too long, as every mutation does', async () => {
    const id = await begun(shop);
    for (const idempotencyKey of ['', 'k'.repeat(201)])
      await refused(id, async () => {
        const { errors } = await send(shop.seller, { conversationId: id, body: 'Hola', idempotencyKey });
        expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: ['idempotencyKey'] } }]);
      });
  });

  it.each([
    ['nothing', ''],
    ['spaces alone', ' \n\t '],
    ['more than 4,096 characters', 'x'.repeat(4_097)],
    ['more than 4,096 emoji', '😀'.repeat(4_097)],
  ])('refuses %s', async (_name, body) => {
    const id = await begun(shop);
    await refused(id, async () => {
      const { data } = await send(shop.seller, { conversationId: id, body });
      expect(data.sendMessage).toEqual({ message: null, userErrors: [{ code: 'INVALID', field: ['body'] }] });
    });
  });

  it.each(['x', '😀'])('takes exactly 4,096 characters, such as %s', async character => {
    const id = await begun(shop);
    const { data } = await send(shop.seller, { conversationId: id, body: character.repeat(4_096) });
    expect(data.sendMessage.userErrors).toEqual([]);
  });

  it('does not find what is another tenant’s, another seller’s, missing or no id at all, and says the same of each', async () => {
    const foreign = await begun(other);
    const anothers = await begun(shop, shop.otherSeller.sellerId);
    for (const conversationId of [foreign, anothers, newId(), 'nonsense', ''])
      await refused(anothers, async () => {
        const { data, errors } = await send(shop.seller, { conversationId, body: 'Hola' });
        expect(errors).toEqual([]);
        expect(data.sendMessage).toEqual({
          message: null,
          userErrors: [expect.objectContaining({ code: 'NOT_FOUND' })],
        });
      });
    expect((await messagesOf(embudo, other.tenant.id)).filter(row => row.author === 'SELLER')).toEqual([]);
  });

  it('is refused once 24 hours have passed since the contact wrote', async () => {
    const id = await begun(shop);
    await embudo.testDatabase.sql(
      `update conversation set last_inbound_at = now() - interval '24 hours 1 second' where id = $1`,
      [id],
    );
    await refused(id, async () => {
      const { data } = await send(shop.seller, { conversationId: id, body: 'Hola' });
      expect(data.sendMessage.userErrors).toEqual([expect.objectContaining({ code: 'REPLY_WINDOW_CLOSED' })]);
    });
  });

  it('is refused for a contact who has opted out', async () => {
    const id = await begun(shop);
    await embudo.testDatabase.sql(
      'update contact set opted_out = true where id = (select contact_id from conversation where id = $1)',
      [id],
    );
    await refused(id, async () => {
      const { data } = await send(shop.seller, { conversationId: id, body: 'Hola' });
      expect(data.sendMessage.userErrors).toEqual([expect.objectContaining({ code: 'OPTED_OUT' })]);
    });
  });

  it('is FORBIDDEN to a secretary and UNAUTHENTICATED to nobody', async () => {
    const id = await begun(shop);
    await refused(id, async () => {
      const { status, errors } = await send(shop.secretary, { conversationId: id, body: 'Hola' });
      expect([status, errors.map(error => error.extensions.code)]).toEqual([200, ['FORBIDDEN']]);
      const nobody = await send({ token: '' }, { conversationId: id, body: 'Hola' });
      expect([nobody.status, nobody.errors.map(error => error.extensions.code)]).toEqual([200, ['UNAUTHENTICATED']]);
    });
  });

  it('names no seller where a manager or a service token writes', async () => {
    const id = await begun(shop);
    const service = await aServiceToken(embudo, shop.tenant);
    for (const writer of [shop.admin, service])
      expect((await send(writer, { conversationId: id, body: 'De la casa' })).data.sendMessage.userErrors).toEqual([]);
    expect(await stateOf(id)).toMatchObject({ status: 'HUMAN', sellerId: null });
  });

  it('names the user who wrote, whether a seller or not; nobody for a service token', async () => {
    const id = await begun(shop);
    const service = await aServiceToken(embudo, shop.tenant);
    for (const writer of [shop.admin, service, shop.seller])
      await send(writer, { conversationId: id, body: 'De la casa' });
    const { data } = await gql(embudo.url, shop.admin.token)<{
      conversation: { messages: { nodes: { author: string; seller: unknown; user: unknown }[] } };
    }>('query ($id: ID!) { conversation(id: $id) { messages { nodes { author seller { id } user { id } } } } }', {
      id,
    });
    expect(data.conversation.messages.nodes.filter(({ author }) => author === 'CONTACT')).toEqual([
      { author: 'CONTACT', seller: null, user: null },
    ]);
    expect(data.conversation.messages.nodes.filter(({ author }) => author === 'SELLER')).toEqual([
      { author: 'SELLER', seller: null, user: { id: shop.admin.id } },
      { author: 'SELLER', seller: null, user: null },
      { author: 'SELLER', seller: { id: shop.seller.sellerId }, user: { id: shop.seller.id } },
    ]);
  });
});

describe('takeOverConversation and handBackConversation', () => {
  it('change hands once each, with a version for each change', async () => {
    const id = await begun(shop);
    const { version } = (await stateOf(id))!;
    for (const _again of [1, 2]) {
      const { data } = await act('takeOverConversation', shop.seller, id);
      expect(data.takeOverConversation).toMatchObject({ conversation: { status: 'HUMAN' }, userErrors: [] });
      expect(await stateOf(id)).toMatchObject({ version: version + 1, sellerId: shop.seller.sellerId });
    }
    await embudo.testDatabase.sql('update conversation set bot_failures = 3 where id = $1', [id]);
    for (const _again of [1, 2]) {
      const { data } = await act('handBackConversation', shop.seller, id);
      expect(data.handBackConversation).toMatchObject({ conversation: { status: 'BOT' }, userErrors: [] });
      expect(await stateOf(id)).toMatchObject({ version: version + 2, botFailures: 0 });
    }
  });

  it('leave what is another seller’s to them', async () => {
    const id = await begun(shop, shop.otherSeller.sellerId);
    for (const name of ['takeOverConversation', 'handBackConversation'])
      await refused(id, async () => {
        const { data } = await act(name, shop.seller, id);
        expect(data[name]).toEqual({ conversation: null, userErrors: [{ code: 'NOT_FOUND' }] });
      });
  });

  it('are FORBIDDEN to a secretary', async () => {
    const id = await begun(shop);
    for (const name of ['takeOverConversation', 'handBackConversation'])
      await refused(id, async () => {
        expect((await act(name, shop.secretary, id)).errors.map(error => error.extensions.code)).toEqual(['FORBIDDEN']);
      });
  });

  it('given to one of two sellers who take what is nobody’s at the same instant', async () => {
    const id = await begun(shop);
    const both = await Promise.all([shop.seller, shop.otherSeller].map(user => act('takeOverConversation', user, id)));
    const won = both.filter(({ data }) => data?.takeOverConversation?.userErrors.length === 0);
    expect(won).toHaveLength(1);
    const owner = (await stateOf(id))?.sellerId;
    const [row] = await embudo.testDatabase.sql<{ contact: string; lead: string }>(
      'select c.seller_id as contact, l.seller_id as lead from conversation v join contact c on c.id = v.contact_id join lead l on l.id = v.lead_id where v.id = $1',
      [id],
    );
    expect(row).toEqual({ contact: owner, lead: owner });
  });
});

describe('markConversationRead', () => {
  it('is for everyone who may see it, the secretary too', async () => {
    for (const user of [shop.seller, shop.secretary, shop.admin]) {
      const id = await begun(shop);
      expect((await stateOf(id))?.unreadCount).toBe(1);
      const { data } = await act('markConversationRead', user, id);
      expect(data.markConversationRead).toEqual({
        conversation: { id, status: 'BOT', unreadCount: 0 },
        userErrors: [],
      });
    }
  });

  it('changes and tells nothing where nothing is unread', async () => {
    const id = await begun(shop);
    await act('markConversationRead', shop.admin, id);
    const socket = openSocket(embudo.url, shop.admin.token);
    const told = socket.subscribe('subscription { conversationUpdated { id status } }');
    await socket.settled();
    const changed = 'select updated_at from conversation where id = $1';
    const before = await embudo.testDatabase.sql(changed, [id]);
    await act('markConversationRead', shop.admin, id);
    expect(await embudo.testDatabase.sql(changed, [id])).toEqual(before);
    // The next change is announced, and is the first announcement.
    await act('takeOverConversation', shop.seller, id);
    await told.event();
    expect(told.events).toEqual([{ conversationUpdated: { id, status: 'HUMAN' } }]);
    socket.close();
  });

  it('does not find what the reader may not see', async () => {
    const id = await begun(shop, shop.seller.sellerId);
    await refused(id, async () => {
      const { data } = await act('markConversationRead', shop.professional, id);
      expect(data.markConversationRead).toEqual({ conversation: null, userErrors: [{ code: 'NOT_FOUND' }] });
    });
  });
});
