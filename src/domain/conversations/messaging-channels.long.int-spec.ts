import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { everyAbsurdMessaging, soundMessaging } from '../../integrations/meta/messaging.absurd.fixture.js';
import { startEmbudoWithGraph } from '../../integrations/meta/testing/embudo-with-graph.js';
import type { FakeGraph } from '../../integrations/meta/testing/fake-graph.js';
import {
  aChannelAccount,
  aShop,
  conversationsOf,
  FakeLanguageModel,
  gql,
  hurryJobs,
  jobsDone,
  jobsLeft,
  jobsTried,
  ledgerOf,
  messagesOf,
  mutate,
  postWebhook,
  type TestAccount,
  type TestEmbudo,
  type TestShop,
  until,
} from '../../testing/index.js';

type Json = Record<string, unknown>;

const model = new FakeLanguageModel();
let graph: FakeGraph;
let embudo: TestEmbudo;
let shop: TestShop;
let customers = 0;
let customer: string;

beforeAll(async () => {
  ({ graph, embudo } = await startEmbudoWithGraph({ models: [model] }));
});

const appId = '990000000000001';
const inboxAppId = 263902037430900;
let channel: 'MESSENGER' | 'INSTAGRAM';

/** Creates a shop with one account of the channel, to which the customer has written and got an answer. */
async function begin(of: typeof channel): Promise<void> {
  channel = of;
  shop = await aShop(embudo, {
    account: { channel, accessToken: 'EAAG-test-token', appId },
    // Otherwise messages sent days later would wait for the morning.
    settings: { sending: { quietHours: null } },
  });
  customers += 1;
  customer = String(7_700_000_000_000_000 + customers);
  graph.beforeAnswer = null;
  graph.find = () => undefined;
  await write('Hola');
  graph.requests.length = 0;
}
const objectOf = () => (channel === 'MESSENGER' ? 'page' : 'instagram');
const entryOf = (account: TestAccount, ...messaging: Json[]) => ({
  id: account.externalId,
  time: Date.now(),
  messaging,
});
/** Posts events without waiting for the jobs that follow. */
async function arrives(...messaging: Json[]): Promise<void> {
  const body = Buffer.from(JSON.stringify({ object: objectOf(), entry: [entryOf(shop.account, ...messaging)] }));
  expect((await postWebhook(embudo.url, shop.account, body)).status).toBe(200);
}
async function post(...messaging: Json[]): Promise<void> {
  await arrives(...messaging);
  await jobsDone(embudo);
}
const fromCustomer = (part: Json): Json => ({
  sender: { id: customer },
  recipient: { id: shop.account.externalId },
  timestamp: Date.now(),
  ...part,
});
const echoed = (message: Json): Json => ({
  ...fromCustomer({ message: { mid: `m_${randomUUID()}`, is_echo: true, ...message } }),
  sender: { id: shop.account.externalId },
  recipient: { id: customer },
});
const write = (text: string, mid = `m_${randomUUID()}`) => post(fromCustomer({ message: { mid, text } }));
const thread = () => messagesOf(embudo, shop.tenant.id);
const conversation = async () => (await conversationsOf(embudo, shop.tenant.id))[0]!;
const outbound = async () => (await thread()).filter(row => row.direction === 'OUTBOUND');

interface Sent {
  sendMessage: { message: { id: string } | null; userErrors: { code: string; message: string }[] };
}
async function send(body: string) {
  const { data } = await gql(embudo.url, shop.seller.token)<Sent>(
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { code message } } }',
    { input: { conversationId: (await conversation()).id, body } },
  );
  return data.sendMessage;
}
const lastWroteHoursAgo = (hours: number) =>
  embudo.testDatabase.sql(
    `update conversation set last_inbound_at = now() - make_interval(hours => $2) where tenant_id = $1`,
    [shop.tenant.id, hours],
  );

describe.each(['MESSENGER', 'INSTAGRAM'] as const)('%s', of => {
  beforeEach(() => begin(of));

  it('makes a contact with its address and a lead of the channel, and the agent answers there', async () => {
    const [contact] = await embudo.testDatabase.sql(
      `select i.channel, i.address, l.source, c.phone from contact c join channel_identity i on i.contact_id = c.id join lead l on l.contact_id = c.id where c.tenant_id = $1`,
      [shop.tenant.id],
    );
    expect(contact).toEqual({ channel, address: customer, source: channel, phone: null });
    expect(await outbound()).toMatchObject([{ author: 'AI_AGENT', status: 'SENT' }]);
    await write('¿Cuánto cuesta el taladro?');
    expect(graph.requests).toMatchObject([{ body: { recipient: { id: customer } } }]);
  });

  it('asks Meta for the name, since webhooks have none', async () => {
    const names = async () =>
      embudo.testDatabase.sql(
        'select c.name, l.name as lead, l.name_key as key from contact c join lead l on l.contact_id = c.id where c.tenant_id = $1 order by c.created_at, c.id',
        [shop.tenant.id],
      );
    expect(await names()).toEqual([{ name: null, lead: null, key: '' }]);
    const asked: string[] = [];
    graph.find = path => {
      asked.push(path);
      return path.includes(`/${customer}?`) ? { id: customer, name: 'Inés  Ávila', username: 'ines.avila' } : undefined;
    };
    await write('¿Tienen brocas?');
    expect(await names()).toEqual([{ name: 'Inés Ávila', lead: 'Inés Ávila', key: 'ines avila' }]);
    await write('¿Y tornillos?');
    expect(asked).toHaveLength(1);
  });

  it('asks no more for a name that Meta does not show, until a day has passed', async () => {
    let asked = 0;
    graph.find = () => {
      asked += 1;
      return undefined;
    };
    const age = (interval: string) =>
      embudo.testDatabase.sql(
        `update contact set created_at = created_at - $2::interval, updated_at = now() - $2::interval where tenant_id = $1`,
        [shop.tenant.id, interval],
      );
    await age('20 minutes');
    await write('¿Tienen brocas?');
    expect(asked).toBe(0);
    await age('25 hours');
    await write('¿Y tornillos?');
    await write('¿Y clavos?');
    expect(asked).toBe(1);
    expect(await jobsLeft(embudo)).not.toContainEqual(expect.objectContaining({ task: 'conversations/find-name' }));
  });

  it('takes a repeat for what it is', async () => {
    const mid = `m_${randomUUID()}`;
    for (let times = 0; times < 3; times += 1) await write('¿Tienen brocas?', mid);
    expect((await thread()).filter(row => row.body === '¿Tienen brocas?')).toHaveLength(1);
    expect(graph.requests).toHaveLength(1);
  });

  it('shows what the owner wrote in the vendor’s app, and a person has the conversation from then on', async () => {
    const mid = `m_${randomUUID()}`;
    const echo = echoed({ mid, text: 'Sí hay, pase cuando guste', app_id: inboxAppId });
    await post(echo);
    await post(echo);
    expect((await outbound()).filter(row => row.providerMessageId === mid)).toMatchObject([
      { author: 'SELLER', body: 'Sí hay, pase cuando guste', status: 'SENT' },
    ]);
    expect(await conversation()).toMatchObject({ status: 'HUMAN', unreadCount: 0 });
    await write('Gracias, ¿y brocas?');
    expect(graph.requests).toEqual([]);
  });

  it('does not take the echo of the agent’s own answer for a person’s', async () => {
    const [answer] = await outbound();
    await post(echoed({ mid: answer?.providerMessageId, text: answer?.body, app_id: Number(appId) }));
    expect(await outbound()).toMatchObject([{ id: answer?.id, status: 'SENT' }]);
    expect((await conversation()).status).toBe('BOT');
  });

  it('does not either where the echo overtakes the answer to the send', async () => {
    graph.beforeAnswer = async (mid, { body }) => {
      graph.beforeAnswer = null;
      const { message } = body as { message: { text: string; metadata?: string } };
      await arrives(echoed({ mid, ...message }));
      await until('the echo is processed', async () =>
        (await ledgerOf(embudo, shop.tenant.id)).some(row => row.key === mid && row.status === 'PROCESSED'),
      );
    };
    await write('¿Cuánto cuesta el taladro?');
    expect(graph.beforeAnswer).toBeNull();
    expect(await outbound()).toMatchObject([
      { author: 'AI_AGENT', status: 'SENT' },
      { author: 'AI_AGENT', status: 'SENT' },
    ]);
    expect((await conversation()).status).toBe('BOT');
  });

  it('settles by its echo a send that broke off', async () => {
    graph.mode('reset-after-accept');
    const { message } = await send('Le confirmo el pedido');
    await jobsDone(embudo);
    const state = async () => (await thread()).find(row => row.id === message?.id);
    expect(await state()).toMatchObject({ status: 'UNKNOWN' });
    const { message: sent } = graph.requests.at(-1)!.body as { message: Json };
    await post(echoed({ mid: graph.accepted.at(-1), ...sent }));
    expect(await state()).toMatchObject({ status: 'SENT', error: null, providerMessageId: graph.accepted.at(-1) });
    expect((await outbound()).filter(row => row.body === 'Le confirmo el pedido')).toHaveLength(1);
  });

  it('leaves out what the account’s own app sent from elsewhere', async () => {
    await post(echoed({ text: 'Boletín de la semana', app_id: appId }));
    expect((await thread()).map(row => row.body)).not.toContain('Boletín de la semana');
    expect((await conversation()).status).toBe('BOT');
  });

  it('marks what the customer took back, and what the owner did', async () => {
    const [mid, own] = [`m_${randomUUID()}`, `m_${randomUUID()}`];
    await write('Mi clave es 1234', mid);
    await post(echoed({ mid: own, text: 'Error mío' }));
    await post(fromCustomer({ message: { mid, is_deleted: true } }), echoed({ mid: own, is_deleted: true }));
    const bodies = (await thread()).map(row => row.body);
    expect(bodies).not.toContain('Mi clave es 1234');
    expect(bodies).not.toContain('Error mío');
  });

  it('lets a person write for seven days, marked as the vendor asks, and the agent for one', async () => {
    await lastWroteHoursAgo(6 * 24);
    expect(await send('¿Sigue interesado?')).toMatchObject({ userErrors: [] });
    await jobsDone(embudo);
    expect(graph.requests.at(-1)?.body).toMatchObject({ messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' });
    await lastWroteHoursAgo(8 * 24);
    expect(await send('¿Hola?')).toMatchObject({
      message: null,
      userErrors: [{ code: 'REPLY_WINDOW_CLOSED' }],
    });
    await lastWroteHoursAgo(1);
    await send('¿Lo esperamos?');
    await jobsDone(embudo);
    expect(graph.requests.at(-1)?.body).not.toHaveProperty('tag');
  });

  it('cuts an answer of the agent to what the channel takes, at the end of a sentence', async () => {
    const usual = model.answer;
    model.answer = { ...usual, text: 'Le ayudamos con gusto a elegir la pintura para su casa. '.repeat(26).trim() };
    await write('¿Qué pintura me recomiendan?');
    model.answer = usual;
    const answer = (await outbound()).at(-1);
    expect(answer).toMatchObject({ status: 'SENT', body: expect.stringMatching(/su casa\.$/) });
    const limit = channel === 'INSTAGRAM' ? 1_000 : 2_000;
    expect(Buffer.byteLength(answer?.body ?? '')).toBeLessThanOrEqual(limit);
    expect(Buffer.byteLength(answer?.body ?? '')).toBeGreaterThan(900);
  });

  it('keeps where the customer came from', async () => {
    const referral = { source: 'ADS', ad_id: '23800', ads_context_data: { ad_title: 'Taladros -20 %' } };
    await post(fromCustomer({ message: { mid: `m_${randomUUID()}`, text: 'Vi su anuncio', referral } }));
    await post(fromCustomer({ referral }));
    const kept = await embudo.testDatabase.sql(
      'select kind, referral from message where tenant_id = $1 and referral is not null order by sequence',
      [shop.tenant.id],
    );
    expect(kept).toEqual([
      { kind: 'text', referral },
      { kind: 'referral', referral },
    ]);
  });

  it('brings each item of a batch to the account that its page names, where the secret is the same', async () => {
    const { appSecret } = shop.account;
    const second = await aChannelAccount(embudo, shop.tenant, { channel, appSecret });
    const stranger = await aChannelAccount(embudo, shop.tenant, { channel });
    const hello = (account: TestAccount, text: string) =>
      entryOf(account, {
        ...fromCustomer({ message: { mid: `m_${randomUUID()}`, text } }),
        recipient: { id: account.externalId },
      });
    const unknown = { ...shop.account, externalId: '1' };
    const entry = [hello(shop.account, 'uno'), hello(second, 'dos'), hello(stranger, 'tres'), hello(unknown, 'cuatro')];
    await postWebhook(embudo.url, shop.account, Buffer.from(JSON.stringify({ object: objectOf(), entry })));
    await jobsDone(embudo);
    const rows = await embudo.testDatabase.sql<{ body: string; account: string }>(
      `select body, channel_account_id as account from message where tenant_id = $1 and body = any ('{uno,dos,tres,cuatro}') order by body`,
      [shop.tenant.id],
    );
    expect(rows).toEqual([
      { body: 'dos', account: second.id },
      { body: 'uno', account: shop.account.id },
    ]);
    const kept = (await ledgerOf(embudo, shop.tenant.id)).filter(row => row.status === 'QUARANTINED');
    expect(kept.map(row => row.reason).sort()).toEqual(['foreign_account', 'unknown_account']);
  });

  it('ends every absurd event in the thread or in the ledger with a reason, and tries no job twice', async () => {
    const own = objectOf();
    const sound = Object.entries(soundMessaging).map(([kind, payload]) => ({ kind, payload }));
    const absurd = everyAbsurdMessaging().filter((_, at) => at % 31 === 0);
    let acknowledged = 0;
    for (const { payload } of [...sound, ...absurd]) {
      const text = JSON.stringify(payload).replace(
        /"(610000000000001|17841400000000001)"/g,
        `"${shop.account.externalId}"`,
      );
      const body = Buffer.from(text.replace(/"object":"(page|instagram)"/, `"object":"${own}"`));
      acknowledged += Number((await postWebhook(embudo.url, shop.account, body)).status === 200);
    }
    expect(acknowledged).toBe(sound.length + absurd.length);
    await jobsDone(embudo);
    await hurryJobs(embudo);
    await jobsDone(embudo);
    // No server answers here, neither for files nor for posts that are commented on, so they are requested again.
    const unanswered = ['conversations/fetch-media', 'comments/read-post'];
    const again = await jobsTried(embudo);
    expect(again.filter(({ task }) => !unanswered.includes(task))).toEqual([]);
    const rows = await ledgerOf(embudo, shop.tenant.id);
    expect(rows.filter(({ status, reason }) => status !== 'PROCESSED' && !reason)).toEqual([]);
    expect(rows.length).toBeGreaterThan(80);
  });
});

describe('receipts', () => {
  const statuses = async () => (await outbound()).map(row => row.status);
  /** Returns the statuses that a message with that text has gone through. */
  const historyOf = async (body: string) => {
    const found = await embudo.testDatabase.sql<{ status: string }>(
      `select d.status from delivery_change d join message m on m.id = d.message_id where m.tenant_id = $1 and m.body = $2 order by d.rank`,
      [shop.tenant.id, body],
    );
    return found.map(({ status }) => status);
  };

  it('of Messenger cover all that was sent until a moment, and nothing later', async () => {
    await begin('MESSENGER');
    await send('uno');
    await send('dos');
    await jobsDone(embudo);
    await post(fromCustomer({ delivery: { watermark: Date.now() } }));
    expect(await statuses()).toEqual(['DELIVERED', 'DELIVERED', 'DELIVERED']);
    const seen = Date.now();
    await embudo.testDatabase.sql(
      `update message set sent_at = sent_at - interval '1 minute', due_at = due_at - interval '1 minute' where tenant_id = $1`,
      [shop.tenant.id],
    );
    await send('tres');
    await jobsDone(embudo);
    await post(fromCustomer({ read: { watermark: seen - 30_000 } }));
    expect(await statuses()).toEqual(['READ', 'READ', 'READ', 'SENT']);
    await post(fromCustomer({ delivery: { watermark: Date.now() } }));
    expect(await statuses()).toEqual(['READ', 'READ', 'READ', 'DELIVERED']);
    expect(await historyOf('dos')).toEqual(['SENT', 'DELIVERED', 'READ']);
  });

  it('of Messenger may name messages, also before the send is answered', async () => {
    await begin('MESSENGER');
    graph.beforeAnswer = async mid => {
      graph.beforeAnswer = null;
      await arrives(fromCustomer({ delivery: { mids: [mid], watermark: Date.now() } }));
      await until('the receipt is processed', async () =>
        (await ledgerOf(embudo, shop.tenant.id)).some(
          row => row.key === `status:${mid}:delivered` && row.status === 'PROCESSED',
        ),
      );
    };
    await send('uno');
    await jobsDone(embudo);
    expect(await statuses()).toEqual(['SENT', 'DELIVERED']);
  });

  it('of Instagram cover a message and all before it', async () => {
    await begin('INSTAGRAM');
    for (const text of ['uno', 'dos', 'tres']) {
      await send(text);
      await jobsDone(embudo);
    }
    const rows = await outbound();
    await post(fromCustomer({ read: { mid: rows.find(row => row.body === 'dos')?.providerMessageId } }));
    expect(await statuses()).toEqual(['READ', 'READ', 'READ', 'SENT']);
    expect(await historyOf('uno')).toEqual(['SENT', 'READ']);
  });

  it('cover the conversation of the address that they come from where one contact has two', async () => {
    await begin('MESSENGER');
    const [first, second] = [customer, `${customer}0`];
    customer = second;
    await write('Soy yo también');
    const sql = embudo.testDatabase.sql;
    const contactOf = async (address: string) =>
      (
        await sql<{ id: string }>(
          'select contact_id as id from channel_identity where tenant_id = $1 and address = $2',
          [shop.tenant.id, address],
        )
      )[0]?.id;
    const sent = await outbound();
    const [keepId, mergeId] = [await contactOf(first), await contactOf(second)];
    const merged = await mutate(
      gql(embudo.url, shop.admin.token),
      'mergeContacts',
      { keepId, mergeId },
      'userErrors { code }',
    );
    expect(merged.userErrors).toEqual([]);
    const statusesBy = async () => {
      const rows = await outbound();
      return sent.map(({ id }) => rows.find(row => row.id === id)?.status);
    };
    for (const [by, expected] of [
      [second, ['SENT', 'READ']],
      [first, ['READ', 'READ']],
    ] as const) {
      customer = by;
      await post(fromCustomer({ read: { watermark: Date.now() } }));
      expect(await statusesBy()).toEqual(expected);
    }
    const planKind = async () =>
      (
        await gql(embudo.url, shop.seller.token)<{ planMessage: { kind: string } }>(
          'query ($id: ID!) { planMessage(contactId: $id) { kind } }',
          { id: keepId },
        )
      ).data.planMessage.kind;
    for (const closed of sent) {
      await sql(
        `update conversation set last_inbound_at = now() - case when id = $2 then interval '9 days' else interval '1 hour' end where tenant_id = $1`,
        [shop.tenant.id, closed.conversationId],
      );
      expect(await planKind()).toBe('TEXT');
    }
    const reactions = async () =>
      (
        await sql(`select id from message where tenant_id = $1 and kind = 'reaction' and revoked_at is null`, [
          shop.tenant.id,
        ])
      ).length;
    for (const [index, by] of [first, second].entries()) {
      customer = by;
      const mid = sent[index]?.providerMessageId;
      await post(fromCustomer({ reaction: { mid, action: 'react', emoji: '❤', reaction: 'love' } }));
      expect(await reactions()).toBe(1);
      await post(fromCustomer({ reaction: { mid, action: 'unreact' } }));
      expect(await reactions()).toBe(0);
    }
  });

  it('of somebody else change nothing', async () => {
    await begin('MESSENGER');
    const before = await statuses();
    await post({ ...fromCustomer({ read: { watermark: Date.now() } }), sender: { id: '7111111111111111' } });
    expect(await statuses()).toEqual(before);
  });
});
