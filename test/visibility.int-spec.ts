import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  gql,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../src/testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;
/** One conversation of each owner. */
const talks = new Map<'nobody' | 'seller' | 'otherSeller' | 'professional', string>();
type Owner = typeof talks extends Map<infer Key, string> ? Key : never;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  shop = await aShop(embudo);
  for (const owner of ['nobody', 'seller', 'otherSeller', 'professional'] as const) {
    const from = aCustomer({ name: `Cliente de ${owner}` });
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, from, '¿Tienen taladros?'));
    await jobsDone(embudo);
    const [row] = await embudo.testDatabase.sql<{ id: string; contact: string; lead: string }>(
      'select id, contact_id as contact, lead_id as lead from conversation where tenant_id = $1 order by created_at desc, id desc limit 1',
      [shop.tenant.id],
    );
    talks.set(owner, row!.id);
    if (owner !== 'nobody') await give(row!, shop[owner].sellerId);
  }
});

/** Sets the seller as an assignment does, on the row and on all its child rows. */
async function give({ id, contact, lead }: { id: string; contact: string; lead: string }, sellerId: string | null) {
  const messages = '(select id from message where conversation_id = $2)';
  for (const statement of [
    'update contact set seller_id = $1 where id = $2',
    'update channel_identity set seller_id = $1 where contact_id = $2',
    'update lead set seller_id = $1 where contact_id = $2',
  ])
    await embudo.testDatabase.sql(statement, [sellerId, contact]);
  await embudo.testDatabase.sql('update lead_classification set seller_id = $1 where lead_id = $2', [sellerId, lead]);
  for (const statement of [
    'update conversation set seller_id = $1 where id = $2',
    'update message set seller_id = $1 where conversation_id = $2',
    'update routing_decision set seller_id = $1 where conversation_id = $2',
    `update lead_intent set seller_id = $1 where message_id in ${messages}`,
    `update sentiment_analysis set seller_id = $1 where message_id in ${messages}`,
  ])
    await embudo.testDatabase.sql(statement, [sellerId, id]);
}

const everything = `
  id contact { id name phone identities { channel address } } seller { id displayName } routing { destination }
  lead { id name score contact { id } classification { score } conversations { nodes { id } } }
  lastMessage { id } messages { nodes { id body conversation { id } intent { primary } sentiment { score } media { id: mimeType } } }`;
const sees: [keyof TestShop & ('ceo' | 'admin' | 'secretary' | 'seller' | 'otherSeller' | 'professional'), Owner[]][] =
  [
    ['ceo', ['nobody', 'seller', 'otherSeller', 'professional']],
    ['admin', ['nobody', 'seller', 'otherSeller', 'professional']],
    ['secretary', ['nobody', 'seller', 'otherSeller', 'professional']],
    ['seller', ['nobody', 'seller']],
    ['otherSeller', ['nobody', 'otherSeller']],
    ['professional', ['professional']],
  ];

describe.each(sees)('the %s', (name, owners) => {
  const user = (): TestUser => shop[name];
  const idsOf = (which: readonly Owner[]) => which.map(owner => talks.get(owner) ?? '').sort();

  it(`sees the conversations of ${owners.join(', ')}, whole and without an error`, async () => {
    const { data, errors } = await gql(
      embudo.url,
      user().token,
    )<{
      conversations: {
        totalCount: number;
        nodes: { id: string; contact: { name: string }; messages: { nodes: unknown[] } }[];
      };
    }>(`{ conversations { totalCount nodes { ${everything} } } }`);
    expect(errors).toEqual([]);
    expect(data.conversations.totalCount).toBe(owners.length);
    expect(data.conversations.nodes.map(node => node.id).sort()).toEqual(idsOf(owners));
    for (const node of data.conversations.nodes) {
      expect(node.contact.name).toMatch(/^Cliente de /);
      expect(node.messages.nodes.length).toBeGreaterThan(1);
    }
  });

  it('sees the leads that go with them, and no others', async () => {
    const { data, errors } = await gql(
      embudo.url,
      user().token,
    )<{
      leads: { totalCount: number; nodes: { conversations: { nodes: { id: string }[] } }[] };
    }>('{ leads { totalCount nodes { id contact { id name } conversations { nodes { id } } } } }');
    expect(errors).toEqual([]);
    expect(data.leads.nodes.flatMap(lead => lead.conversations.nodes.map(node => node.id)).sort()).toEqual(
      idsOf(owners),
    );
    expect(data.leads.totalCount).toBe(owners.length);
  });

  it('finds by id only what it may see; other ids look as if they did not exist', async () => {
    for (const [owner, id] of talks) {
      const { data, errors } = await gql(embudo.url, user().token)(
        'query ($id: ID!) { conversation(id: $id) { id messages { totalCount } } }',
        { id },
      );
      expect(errors).toEqual([]);
      const found = { conversation: { id, messages: { totalCount: expect.any(Number) } } };
      expect([owner, data]).toEqual([owner, owners.includes(owner) ? found : { conversation: null }]);
    }
  });

  it('finds by searching only what it may see', async () => {
    const { data } = await gql(
      embudo.url,
      user().token,
    )<{ conversations: { nodes: { id: string }[] } }>(
      '{ conversations(filter: { search: "cliente de" }) { nodes { id } } }',
    );
    expect(data.conversations.nodes.map(node => node.id).sort()).toEqual(idsOf(owners));
  });

  it('knows every seller of the tenant', async () => {
    const { data } = await gql(embudo.url, user().token)<{ sellers: unknown[] }>('{ sellers { id displayName } }');
    expect(data.sellers).toHaveLength(3);
  });
});
