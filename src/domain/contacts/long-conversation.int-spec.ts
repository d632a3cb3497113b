import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  gql,
  jobsDone,
  jobsLeft,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { assignLead } from '../assignment/index.js';
import { giveOlderMessages } from '../leads/index.js';
import { eraseContact, exportContact } from '../privacy/index.js';
import { systemActor, userActor } from '../shared/actor.js';
import { messagesInAPart } from './message-parts.js';

const length = 4 * messagesInAPart + 37;
let embudo: TestEmbudo;
let shop: TestShop;
let found: { contactId: string; leadId: string; conversationId: string };

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
});
/** Sets up a conversation of many messages, each analysed, routed and entered in the ledger. */
beforeEach(async () => {
  await embudo.resumeWorker();
  shop = await aShop(embudo);
  const customer = aCustomer({ name: 'Larga Historia' });
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, 'Hola'));
  await jobsDone(embudo);
  const { sql } = embudo.testDatabase;
  const [row] = await sql<typeof found>(
    `select v.contact_id as "contactId", v.lead_id as "leadId", v.id as "conversationId" from conversation v where v.tenant_id = $1`,
    [shop.tenant.id],
  );
  if (!row) throw new Error('the message made no conversation');
  found = row;
  await assignLead(as(shop.ceo), { leadId: found.leadId, sellerId: shop.seller.sellerId });
  await sql(
    `insert into message (id, tenant_id, conversation_id, channel_account_id, seller_id, direction, author, body, status, provider_message_id, sent_at, sequence)
     select gen_random_uuid(), v.tenant_id, v.id, v.channel_account_id, v.seller_id, 'INBOUND', 'CONTACT', 'Larga Historia ' || n, 'DELIVERED', 'wamid.long.' || v.id || n, now() - n * interval '1 minute', n
     from conversation v, generate_series(1, $2) n where v.id = $1`,
    [found.conversationId, length],
  );
  await sql(
    `insert into lead_intent (id, tenant_id, message_id, seller_id, "primary", confidence, reasoning, language, wants_human, legal, provider, model, prompt_version, latency_ms, fallback)
     select gen_random_uuid(), tenant_id, id, seller_id, 'SPAM', 1, body, 'es', false, false, 'x', 'x', 'x', 1, false from message where conversation_id = $1 on conflict do nothing`,
    [found.conversationId],
  );
  await sql(
    `insert into routing_decision (id, tenant_id, conversation_id, message_id, seller_id, destination, priority, rule, reasoning)
     select gen_random_uuid(), tenant_id, conversation_id, id, seller_id, 'CHATBOT', 1, 'x', body from message where conversation_id = $1 on conflict do nothing`,
    [found.conversationId],
  );
  await sql(
    `insert into inbound_event (id, tenant_id, account_id, kind, key, status, sequence, body, message_id)
     select gen_random_uuid(), tenant_id, channel_account_id, 'message', provider_message_id, 'PROCESSED', sequence, convert_to(body, 'UTF8'), id from message where conversation_id = $1 on conflict do nothing`,
    [found.conversationId],
  );
  await embudo.stopWorker();
});

const as = (user: { tenantId: string; id: string; role: 'CEO' | 'ADMIN' | 'SELLER' | 'SECRETARY' | 'PROFESSIONAL' }) =>
  embudo.context(userActor({ tenantId: user.tenantId, userId: user.id, role: user.role }));
const tables = ['message', 'lead_intent', 'routing_decision'];
/** Counts the rows of the conversation that each transaction after a mark wrote. */
async function writtenSince(mark: string): Promise<Record<string, number[]>> {
  const entries = tables.map(async table => {
    const rows = await embudo.testDatabase.sql<{ n: number }>(
      `select count(*)::int as n from ${table} t where t.${table === 'message' ? 'id' : 'message_id'} in (select id from message where conversation_id = $1)
       and t.xmin::text::bigint >= $2 group by t.xmin::text order by 1`,
      [found.conversationId, mark],
    );
    return [table, rows.map(({ n }) => n)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
const now = async () =>
  (await embudo.testDatabase.sql<{ mark: string }>('select txid_current()::text as mark'))[0]?.mark ?? '';
const sellersOf = (table: string) =>
  embudo.testDatabase.sql(
    `select seller_id as seller, count(*)::int as n from ${table} where ${table === 'message' ? 'id' : 'message_id'} in (select id from message where conversation_id = $1) group by 1 order by 2`,
    [found.conversationId],
  );
const bodiesFor = async (token: string) =>
  (
    await gql(embudo.url, token)<{ conversation: { messages: { nodes: { body: string }[] } } | null }>(
      'query($id: ID!) { conversation(id: $id) { messages(last: 50) { nodes { body } } } }',
      { id: found.conversationId },
    )
  ).data.conversation?.messages.nodes.length ?? null;

describe('a conversation of many messages', () => {
  it('is given to another seller in parts: what is newest at once, the rest by a job that may be repeated', async () => {
    const mark = await now();
    await assignLead(as(shop.ceo), { leadId: found.leadId, sellerId: shop.otherSeller.sellerId });
    // At once, while the worker is stopped.
    expect(await bodiesFor(shop.otherSeller.token)).toBe(50);
    expect(await bodiesFor(shop.seller.token)).toBeNull();
    expect(await sellersOf('message')).toEqual([
      { seller: shop.otherSeller.sellerId, n: messagesInAPart },
      { seller: shop.seller.sellerId, n: expect.any(Number) },
    ]);
    expect((await jobsLeft(embudo)).map(({ task }) => task)).toContain('leads/give-older-messages');
    await embudo.resumeWorker();
    await jobsDone(embudo);
    for (const table of tables)
      expect(await sellersOf(table)).toEqual([{ seller: shop.otherSeller.sellerId, n: expect.any(Number) }]);
    const written = await writtenSince(mark);
    for (const table of tables) {
      expect(written[table]?.length).toBe(5);
      expect(Math.max(...(written[table] ?? []))).toBe(messagesInAPart);
    }
    const again = await now();
    const system = embudo.context(systemActor(shop.tenant.id));
    await giveOlderMessages(system, { contactId: found.contactId });
    expect(await writtenSince(again)).toMatchObject({ lead_intent: [], routing_decision: [] });
  });

  it('goes to whoever was named last, however the jobs fall', async () => {
    await assignLead(as(shop.ceo), { leadId: found.leadId, sellerId: shop.otherSeller.sellerId });
    await assignLead(as(shop.ceo), { leadId: found.leadId, sellerId: shop.professional.sellerId });
    const system = embudo.context(systemActor(shop.tenant.id));
    await Promise.all([
      giveOlderMessages(system, { contactId: found.contactId }),
      giveOlderMessages(system, { contactId: found.contactId }),
      assignLead(as(shop.admin), { leadId: found.leadId, sellerId: shop.seller.sellerId }),
    ]);
    await embudo.resumeWorker();
    await jobsDone(embudo);
    for (const table of tables)
      expect(await sellersOf(table)).toEqual([{ seller: shop.seller.sellerId, n: expect.any(Number) }]);
  });

  it('is exported whole and erased in parts', async () => {
    const document = await exportContact(as(shop.ceo), { contactId: found.contactId });
    expect((document.messages as unknown[]).length).toBeGreaterThan(length);
    expect((document.inboundEvents as unknown[]).length).toBeGreaterThan(length);
    const mark = await now();
    await eraseContact(as(shop.ceo), { contactId: found.contactId });
    const left = () =>
      embudo.testDatabase.sql(
        `select (select count(*)::int from message where conversation_id = $1 and body <> '') as messages,
           (select count(*)::int from lead_intent i join message m on m.id = i.message_id where m.conversation_id = $1 and i.reasoning is not null) as intents,
           (select count(*)::int from inbound_event where tenant_id = $2 and body <> '') as events`,
        [found.conversationId, shop.tenant.id],
      );
    const [half] = await left();
    expect(half?.messages).toBeGreaterThan(length - messagesInAPart - 10);
    await embudo.resumeWorker();
    await jobsDone(embudo);
    expect(await left()).toEqual([{ messages: 0, intents: 0, events: 0 }]);
    const written = await writtenSince(mark);
    for (const table of tables) expect(Math.max(...(written[table] ?? []))).toBeLessThanOrEqual(messagesInAPart);
  });
});
