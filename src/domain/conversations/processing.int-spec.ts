import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aChannelAccount,
  aCustomer,
  aMessage,
  aShop,
  aWhatsAppMessage,
  conversationsOf,
  countsOf,
  deliverWebhook,
  FakeLanguageModel,
  gql,
  jobsDone,
  ledgerOf,
  messagesOf,
  messagesTo,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';

let embudo: TestEmbudo;
let second: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  const models = [new FakeLanguageModel()];
  embudo = await startTestEmbudo({ http: true, worker: true, models });
  second = await startTestEmbudo({ http: true, worker: true, models });
});
beforeEach(async () => {
  shop = await aShop(embudo);
});

const count = async (table: string) => {
  const [row] = await embudo.testDatabase.sql<{ n: number }>(
    `select count(*)::int as n from ${table} where tenant_id = $1`,
    [shop.tenant.id],
  );
  return row?.n ?? 0;
};

describe('messages of one person', () => {
  it('that come fifty at once, over two servers and two workers, meet in one contact, lead and conversation, in their order', async () => {
    const from = aCustomer();
    const at = new Date();
    const texts = Array.from({ length: 50 }, (_, n) => `mensaje ${String(n).padStart(2, '0')}`);
    const bodies = texts.map(text => webhookBody([messagesTo(shop.account.externalId, aMessage(from, text, { at }))]));
    // Each is posted to both servers, so that every message arrives together with its duplicate.
    const answers = await Promise.all(
      bodies.flatMap(body => [embudo, second].map(({ url }) => deliverWebhook(url, shop.account, body))),
    );
    expect(new Set(answers.map(answer => answer.status))).toEqual(new Set([200]));
    await jobsDone(embudo);
    expect([await count('contact'), await count('lead'), await count('conversation')]).toEqual([1, 1, 1]);
    const inbound = (await messagesOf(embudo, shop.tenant.id)).filter(row => row.direction === 'INBOUND');
    expect(inbound.map(row => row.body).sort()).toEqual(texts);
    const arrived = await embudo.testDatabase.sql<{ message_id: string }>(
      'select message_id from inbound_event where tenant_id = $1 order by sequence',
      [shop.tenant.id],
    );
    expect(inbound.map(row => row.id)).toEqual(arrived.map(row => row.message_id));
    expect((await conversationsOf(embudo, shop.tenant.id))[0]?.unreadCount).toBe(50);
  });

  it('in one batch keep the order of the batch, though WhatsApp tells seconds alone', async () => {
    const from = aCustomer();
    const at = new Date();
    const texts = Array.from({ length: 20 }, (_, n) => `parte ${n}`);
    const body = webhookBody([messagesTo(shop.account.externalId, ...texts.map(text => aMessage(from, text, { at })))]);
    await postWebhook(embudo.url, shop.account, body);
    await jobsDone(embudo);
    const inbound = (await messagesOf(embudo, shop.tenant.id)).filter(row => row.direction === 'INBOUND');
    expect(inbound.map(row => row.body)).toEqual(texts);
  });

  it('who shows no number are one contact as well', async () => {
    const hidden = aCustomer({ phone: null });
    for (const text of ['uno', 'dos'])
      await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, hidden, text));
    await jobsDone(embudo);
    expect([await count('contact'), await count('conversation')]).toEqual([1, 1]);
    const [contact] = await embudo.testDatabase.sql<{ phone: string | null }>(
      'select phone from contact where tenant_id = $1',
      [shop.tenant.id],
    );
    expect(contact).toEqual({ phone: null });
  });

  it('on two numbers of the business are one contact with two conversations', async () => {
    const from = aCustomer();
    const branch = await aChannelAccount(embudo, shop.tenant);
    for (const account of [shop.account, branch])
      await postWebhook(embudo.url, account, aWhatsAppMessage(account, from, 'Hola'));
    await jobsDone(embudo);
    expect([await count('contact'), await count('lead'), await count('conversation')]).toEqual([1, 1, 2]);
  });

  it('of two tenants with one number are strangers', async () => {
    const from = aCustomer();
    const elsewhere = await aShop(embudo);
    for (const { account } of [shop, elsewhere])
      await postWebhook(embudo.url, account, aWhatsAppMessage(account, from, 'Hola'));
    await jobsDone(embudo);
    expect(await count('contact')).toBe(1);
    const contacts = await embudo.testDatabase.sql('select distinct id from contact where tenant_id = any ($1)', [
      [shop.tenant.id, elsewhere.tenant.id],
    ]);
    expect(contacts).toHaveLength(2);
  });
});

describe('messages of many people', () => {
  it('that come at once give each their own contact, lead and conversation, whether new or known', async () => {
    const people = Array.from({ length: 24 }, (_, n) => aCustomer({ name: `Persona ${String(n).padStart(2, '0')}` }));
    const [known, hidden] = [people[3] as TestCustomer, { ...(people[7] as TestCustomer), phone: null }];
    people[7] = hidden;
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, known, 'antes'));
    await jobsDone(embudo);
    const body = webhookBody([
      messagesTo(shop.account.externalId, ...people.map(person => aMessage(person, `soy ${person.name}`))),
    ]);
    await postWebhook(embudo.url, shop.account, body);
    await jobsDone(embudo);
    const rows = await embudo.testDatabase.sql(
      `select c.name, l.name as lead, array(select m.body from message m where m.conversation_id = v.id and m.direction = 'INBOUND' order by m.sent_at, m.sequence) as said,
         array(select i.address from channel_identity i where i.contact_id = c.id order by i.address collate "C") as addresses
       from contact c join lead l on l.contact_id = c.id join conversation v on v.contact_id = c.id and v.lead_id = l.id
       where c.tenant_id = $1 order by c.name`,
      [shop.tenant.id],
    );
    expect(rows).toEqual(
      people.map(person => ({
        name: person.name,
        lead: person.name,
        said: [...(person === known ? ['antes'] : []), `soy ${person.name}`],
        addresses: [person.phone && `+${person.phone}`, person.userId].filter(address => address !== null).sort(),
      })),
    );
    expect([await count('contact'), await count('lead'), await count('conversation')]).toEqual([24, 24, 24]);
  });
});

describe('replayInboundEvents', () => {
  const replay = async (ids: string[], token = shop.admin.token) =>
    gql(embudo.url, token)<{ replayInboundEvents: { replayed: number | null; userErrors: { code: string }[] } }>(
      'mutation ($input: ReplayInboundEventsInput!) { replayInboundEvents(input: $input) { replayed userErrors { code } } }',
      { input: { ids } },
    );

  it('of what was processed has no second effect', async () => {
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), 'Hola'));
    await jobsDone(embudo);
    const before = await countsOf(embudo);
    const [row] = await ledgerOf(embudo, shop.tenant.id);
    for (const _again of [1, 2]) {
      const { errors } = await replay([row!.id, row!.id]);
      expect(errors).toEqual([]);
      await jobsDone(embudo);
    }
    expect(await countsOf(embudo)).toEqual(before);
    expect(await ledgerOf(embudo, shop.tenant.id)).toEqual([
      expect.objectContaining({ id: row!.id, status: 'PROCESSED', messageId: row!.messageId }),
    ]);
  });

  it('brings a quarantined message in once its number has an account of the tenant', async () => {
    const number = String(Date.now());
    const from = aCustomer();
    const stray = webhookBody([messagesTo(number, aMessage(from, 'A un número nuevo'))]);
    await postWebhook(embudo.url, shop.account, stray);
    const [row] = await ledgerOf(embudo, shop.tenant.id);
    expect(row).toMatchObject({ status: 'QUARANTINED', reason: 'unknown_account' });
    await replay([row!.id]);
    await jobsDone(embudo);
    expect(await ledgerOf(embudo, shop.tenant.id)).toEqual([
      expect.objectContaining({ status: 'QUARANTINED', reason: 'unknown_account' }),
    ]);
    const account = await aChannelAccount(embudo, shop.tenant, { externalId: number });
    for (const _again of [1, 2]) {
      await replay([row!.id]);
      await jobsDone(embudo);
    }
    expect(await ledgerOf(embudo, shop.tenant.id)).toEqual([
      expect.objectContaining({ status: 'PROCESSED', accountId: account.id }),
    ]);
    const inbound = (await messagesOf(embudo, shop.tenant.id)).filter(message => message.direction === 'INBOUND');
    expect(inbound.map(message => message.body)).toEqual(['A un número nuevo']);
  });

  it('never moves what names another tenant’s number', async () => {
    const stranger = await aShop(embudo);
    await postWebhook(
      embudo.url,
      shop.account,
      webhookBody([messagesTo(stranger.account.externalId, aMessage(aCustomer(), 'Robado'))]),
    );
    const [row] = await ledgerOf(embudo, shop.tenant.id);
    expect(row).toMatchObject({ status: 'QUARANTINED', reason: 'foreign_account' });
    const { data } = await replay([row!.id]);
    expect(data.replayInboundEvents.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    await jobsDone(embudo);
    expect(await messagesOf(embudo, stranger.tenant.id)).toEqual([]);
    expect(await messagesOf(embudo, shop.tenant.id)).toEqual([]);
  });

  it('finds no event of another tenant, and is for managers alone', async () => {
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), 'Hola'));
    await jobsDone(embudo);
    const [row] = await ledgerOf(embudo, shop.tenant.id);
    const stranger = await aShop(embudo);
    const foreign = await replay([row!.id, 'nonsense'], stranger.admin.token);
    expect(foreign.data.replayInboundEvents.userErrors).toEqual([{ code: 'NOT_FOUND' }]);
    for (const user of [shop.seller, shop.secretary, shop.professional]) {
      const { errors } = await replay([row!.id], user.token);
      expect(errors.map(error => error.extensions.code)).toEqual(['FORBIDDEN']);
    }
    expect(await ledgerOf(embudo, shop.tenant.id)).toEqual([row]);
  });
});
