import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbudoWithGraph } from '../../integrations/meta/testing/embudo-with-graph.js';
import type { FakeGraph } from '../../integrations/meta/testing/fake-graph.js';
import {
  aChannelAccount,
  aCustomer,
  aMessage,
  aShop,
  aWhatsAppMessage,
  conversationsOf,
  gql,
  jobsDone,
  messagesOf,
  messagesTo,
  postWebhook,
  startTestEmbudo,
  statusesOf,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';

interface Account {
  id: string;
  name: string;
  status: string;
  active: boolean;
  sandbox: boolean;
  lastInboundAt: string | null;
  lastOutboundAt: string | null;
  lastError: string | null;
}
interface Answer {
  account: { channelAccount: Account | null; userErrors: { code: string; message: string; field: string[] | null }[] };
}
const fields = 'id name status active sandbox lastInboundAt lastOutboundAt lastError';

let graph: FakeGraph;
let embudo: TestEmbudo;
let shop: TestShop;
let conversationId: string;

beforeAll(async () => {
  ({ graph, embudo } = await startEmbudoWithGraph());
});
beforeEach(async () => {
  shop = await aShop(embudo, { account: { accessToken: 'EAAG-first-token' } });
  await hears('Hola');
  conversationId = (await conversationsOf(embudo, shop.tenant.id))[0]!.id;
  graph.requests.length = 0;
});

const ana = aCustomer();
async function hears(text: string, account = shop.account) {
  const answer = await postWebhook(embudo.url, account, aWhatsAppMessage(account, ana, text));
  await jobsDone(embudo);
  return answer.status;
}
async function send(body: string): Promise<string> {
  const { data } = await gql(embudo.url, shop.seller.token)<{ sendMessage: { message: { id: string } } }>(
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { code } } }',
    { input: { conversationId, body } },
  );
  await jobsDone(embudo);
  return data.sendMessage.message.id;
}
async function change(input: object, token = shop.admin.token) {
  const { data, errors } = await gql(embudo.url, token)<Answer | null>(
    `mutation ($input: UpdateChannelAccountInput!) { account: updateChannelAccount(input: $input) { channelAccount { ${fields} } userErrors { code message field } } }`,
    { input: { channelAccountId: shop.account.id, ...input } },
  );
  await jobsDone(embudo);
  return { ...data?.account, errors };
}
async function test(token = shop.admin.token) {
  const { data } = await gql(embudo.url, token)<Answer>(
    `mutation ($input: ChannelAccountInput!) { account: testChannelAccount(input: $input) { channelAccount { ${fields} } userErrors { code message field } } }`,
    { input: { channelAccountId: shop.account.id } },
  );
  await jobsDone(embudo);
  return data.account;
}
async function account(): Promise<Account> {
  const { data } = await gql(
    embudo.url,
    shop.admin.token,
  )<{ channelAccounts: Account[] }>(`{ channelAccounts { ${fields} } }`);
  return data.channelAccounts.find(({ id }) => id === shop.account.id)!;
}
const statusOf = async (id: string) => (await messagesOf(embudo, shop.tenant.id)).find(row => row.id === id)?.status;
const sent = () =>
  graph.requests.flatMap(({ body }) => (Object(body) as { text?: { body?: string } }).text?.body ?? []);
const alerts = () =>
  embudo.testDatabase.sql(`select kind from alert where tenant_id = $1 and kind = 'CHANNEL_BROKEN'`, [shop.tenant.id]);

describe('an account', () => {
  it('takes the credentials of its provider whatever else it keeps, such as what a simulator signs with', async () => {
    const demo = await aChannelAccount(embudo, shop.tenant, { provider: 'TWILIO', channel: 'SMS' });
    const { userErrors, errors } = await change({
      channelAccountId: demo.id,
      credentials: { authToken: 'a-token-of-a-spec' },
    });
    expect({ userErrors, errors }).toEqual({ userErrors: [], errors: [] });
    // The caller's own credentials are checked as before.
    const refused = await change({
      channelAccountId: demo.id,
      credentials: { signingKey: 'not-his-to-give' },
    });
    expect(refused.userErrors).toMatchObject([{ code: 'INVALID', field: ['credentials', 'signingKey'] }]);
  });

  it('tells when it last heard and sent something', async () => {
    const before = Date.now() - 60_000;
    const { status, lastInboundAt, lastOutboundAt, lastError } = await account();
    expect({ status, lastError }).toEqual({ status: 'ACTIVE', lastError: null });
    for (const at of [lastInboundAt, lastOutboundAt]) expect(new Date(at ?? 0).getTime()).toBeGreaterThan(before);
  });

  it('is renamed and paused by managers alone, and the audit log says what changed', async () => {
    expect((await change({ name: 'Mía' }, shop.seller.token)).errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
    const { channelAccount } = await change({ name: 'Ventas Sur' });
    expect(channelAccount).toMatchObject({ name: 'Ventas Sur', status: 'ACTIVE' });
    await change({ credentials: { accessToken: 'EAAG-second-token' } });
    const entries = await embudo.testDatabase.sql<{ before: object; after: object }>(
      `select before, after from audit_entry where tenant_id = $1 and action = 'channel-account.updated' order by at, id`,
      [shop.tenant.id],
    );
    expect(entries.map(({ after }) => after)).toEqual([
      { name: 'Ventas Sur', paused: false },
      { name: 'Ventas Sur', paused: false, rotated: ['accessToken'] },
    ]);
    expect(JSON.stringify(entries)).not.toContain('EAAG');
  });

  it('refuses null for what it cannot be without, instead of leaving it unsaid that nothing changed', async () => {
    for (const field of ['name', 'credentials', 'active'])
      expect(await change({ [field]: null })).toMatchObject({
        channelAccount: null,
        userErrors: [{ code: 'INVALID', field: [field] }],
      });
  });

  it('is nobody else’s to change', async () => {
    const other = await aShop(embudo);
    expect((await change({ name: 'Mía' }, other.admin.token)).userErrors?.[0]).toMatchObject({
      code: 'NOT_FOUND',
      field: ['channelAccountId'],
    });
  });
});

describe('a paused account', () => {
  it('takes what comes in and lets messages wait, which leave in their order once it is resumed', async () => {
    expect((await change({ active: false })).channelAccount).toMatchObject({ status: 'PAUSED', active: false });
    const ids = [await send('uno'), await send('dos'), await send('tres')];
    expect(await hears('¿Siguen ahí?')).toBe(200);
    expect(await Promise.all(ids.map(statusOf))).toEqual(['QUEUED', 'QUEUED', 'QUEUED']);
    expect(sent()).toEqual([]);
    expect((await change({ active: true })).channelAccount).toMatchObject({ status: 'ACTIVE', active: true });
    expect(sent()).toEqual(['uno', 'dos', 'tres']);
    expect(await Promise.all(ids.map(statusOf))).toEqual(['SENT', 'SENT', 'SENT']);
    expect(
      await embudo.testDatabase.sql('select from held_conversation where tenant_id = $1', [shop.tenant.id]),
    ).toEqual([]);
  });
});

describe('an account whose token has expired', () => {
  const expire = async () => {
    graph.mode({ error: 190, message: 'Error validating access token', status: 401 });
    await send('la que lo descubre');
  };

  it('is broken, raises one alert and sends nothing more, until other credentials come', async () => {
    await expire();
    expect(await account()).toMatchObject({ status: 'BROKEN', lastError: expect.stringContaining('190') });
    expect(await alerts()).toHaveLength(1);
    const waiting = await send('la que espera');
    expect([await statusOf(waiting), graph.requests.length]).toEqual(['QUEUED', 1]);
    const { channelAccount } = await change({ credentials: { accessToken: 'EAAG-renewed-token' } });
    expect(channelAccount).toMatchObject({ status: 'ACTIVE', lastError: null });
    expect(await statusOf(waiting)).toBe('SENT');
    expect(graph.requests.at(-1)?.authorization).toBe('Bearer EAAG-renewed-token');
  });

  it('is brought back by a test that goes well, and by no other', async () => {
    await expire();
    const waiting = await send('la que espera');
    graph.mode({ error: 190, message: 'Error validating access token EAAG-first-token', status: 401 });
    const refused = await test();
    expect(refused.userErrors[0]).toMatchObject({ code: 'UPSTREAM_FAILED', message: expect.stringContaining('190') });
    expect(refused.userErrors[0]?.message).not.toContain('EAAG');
    expect((await account()).status).toBe('BROKEN');
    graph.mode('500');
    expect((await test()).userErrors[0]?.code).toBe('UPSTREAM_FAILED');
    expect([(await account()).status, await statusOf(waiting)]).toEqual(['BROKEN', 'QUEUED']);
    graph.mode({ json: { id: shop.account.externalId } });
    expect((await test()).channelAccount).toMatchObject({ status: 'ACTIVE', lastError: null });
    expect(await statusOf(waiting)).toBe('SENT');
  });

  it('is broken by a test too, before anybody sends', async () => {
    graph.mode({ error: 190, status: 400 });
    await test();
    expect((await account()).status).toBe('BROKEN');
  });
});

describe('other credentials', () => {
  it('verify webhooks at once, and those before them for a day', async () => {
    const appSecret = 'another-app-secret-0123456789';
    await change({ credentials: { appSecret } });
    // The process caches accounts for a few seconds, so a new one is started.
    const fresh = await startTestEmbudo({ http: true, config: { META_GRAPH_URL: graph.url } });
    const post = (secret: string) =>
      postWebhook(
        fresh.url,
        { ...shop.account, appSecret: secret },
        aWhatsAppMessage(shop.account, aCustomer(), 'Hola'),
      );
    expect((await post(appSecret)).status).toBe(200);
    expect((await post(shop.account.appSecret ?? '')).status).toBe(200);
    expect((await post('neither-of-both-0123456789')).status).toBe(401);
    await embudo.testDatabase.sql(`update channel_account set previous_until = now() where id = $1`, [shop.account.id]);
    const later = await startTestEmbudo({ http: true, config: { META_GRAPH_URL: graph.url } });
    const old = await postWebhook(later.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), 'Hola'));
    expect(old.status).toBe(401);
  });

  it('are checked as those of a new account are', async () => {
    expect((await change({ credentials: { appSecret: 'corto' } })).userErrors?.[0]).toMatchObject({
      code: 'INVALID',
      field: ['credentials', 'appSecret'],
    });
    expect((await change({ credentials: 'secreto' })).userErrors?.[0]).toMatchObject({ field: ['credentials'] });
  });

  it('can be entered again after the key that sealed them was lost', async () => {
    await embudo.testDatabase.sql(
      `update channel_account set credentials = $2, previous_credentials = $2, previous_until = now() + interval '1 day' where id = $1`,
      [shop.account.id, `v1.lost.${'a'.repeat(16)}.${'b'.repeat(22)}.abc`],
    );
    expect((await test()).userErrors[0]?.message).toContain('cannot be read any more');
    expect((await change({ name: 'Otra' })).channelAccount).toMatchObject({ name: 'Otra' });
    const again = { appSecret: shop.account.appSecret, verifyToken: 'a-verify-token', accessToken: 'EAAG-again-token' };
    expect((await change({ credentials: again })).userErrors).toEqual([]);
    const fresh = await startTestEmbudo({ http: true, config: { META_GRAPH_URL: graph.url } });
    const heard = await postWebhook(fresh.url, shop.account, aWhatsAppMessage(shop.account, ana, '¿Siguen ahí?'));
    expect(heard.status).toBe(200);
    await send('Aquí estamos');
    expect(graph.requests.at(-1)?.authorization).toBe('Bearer EAAG-again-token');
    const [stored] = await embudo.testDatabase.sql(
      'select previous_credentials as previous, previous_until as until from channel_account where id = $1',
      [shop.account.id],
    );
    expect(stored).toEqual({ previous: null, until: null });
  });

  it('can be taken away: what is sent stays in the sandbox then', async () => {
    expect((await change({ credentials: { accessToken: null } })).channelAccount).toMatchObject({ sandbox: true });
    expect(await statusOf(await send('en casa'))).toBe('SENT');
    expect(sent()).toEqual([]);
  });
});

describe('the history of a message', () => {
  it('goes forward only, whatever the order in which the vendor tells it, with the vendor’s times', async () => {
    const id = await send('Le confirmo');
    const providerMessageId = (await messagesOf(embudo, shop.tenant.id)).find(row => row.id === id)!.providerMessageId!;
    const tell = async (status: string, timestamp: number) => {
      const said = { id: providerMessageId, status, timestamp: String(timestamp) };
      await postWebhook(embudo.url, shop.account, webhookBody([statusesOf(shop.account.externalId, said)]));
      await jobsDone(embudo);
    };
    const now = Math.floor(Date.now() / 1_000);
    await tell('read', now - 10);
    await tell('delivered', now - 20);
    const { data } = await gql(embudo.url, shop.seller.token)<{
      conversation: {
        messages: { nodes: { id: string; statusHistory: { status: string; at: string; error: string | null }[] }[] };
      };
    }>('query ($id: ID!) { conversation(id: $id) { messages { nodes { id statusHistory { status at error } } } } }', {
      id: conversationId,
    });
    const history = data.conversation.messages.nodes.find(node => node.id === id)?.statusHistory;
    expect(history?.map(({ status }) => status)).toEqual(['SENT', 'READ']);
    expect(history?.[1]).toEqual({ status: 'READ', at: new Date((now - 10) * 1_000).toISOString(), error: null });
  });
});

describe('a message that quotes another', () => {
  it('leads to it', async () => {
    const quoted = await send('¿Cuántas láminas?');
    const { providerMessageId } = (await messagesOf(embudo, shop.tenant.id)).find(row => row.id === quoted)!;
    const quoting = { type: 'text', text: { body: 'Doce' }, context: { id: providerMessageId } };
    const body = webhookBody([messagesTo(shop.account.externalId, aMessage(ana, quoting))]);
    await postWebhook(embudo.url, shop.account, body);
    await jobsDone(embudo);
    const { data } = await gql(embudo.url, shop.seller.token)<{
      conversation: { messages: { nodes: { body: string; replyTo: { id: string } | null }[] } };
    }>('query ($id: ID!) { conversation(id: $id) { messages { nodes { body replyTo { id } } } } }', {
      id: conversationId,
    });
    expect(data.conversation.messages.nodes.find(node => node.body === 'Doce')?.replyTo).toEqual({ id: quoted });
  });
});
