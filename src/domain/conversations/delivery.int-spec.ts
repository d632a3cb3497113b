import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbudoWithGraph } from '../../integrations/meta/testing/embudo-with-graph.js';
import type { FakeGraph } from '../../integrations/meta/testing/fake-graph.js';
import {
  aChannelAccount,
  aCustomer,
  aShop,
  aWhatsAppMessage,
  conversationsOf,
  gql,
  hurryJobs,
  jobsDone,
  jobsLeft,
  messagesOf,
  postWebhook,
  statusesOf,
  type TestEmbudo,
  type TestShop,
  type ThreadRow,
  until,
  webhookBody,
} from '../../testing/index.js';

interface Thread {
  conversations: { nodes: { messages: { nodes: { direction: string; sandbox: boolean }[] } }[] };
}

let graph: FakeGraph;
let embudo: TestEmbudo;
let shop: TestShop;
let conversationId: string;

beforeAll(async () => {
  ({ graph, embudo } = await startEmbudoWithGraph());
});
beforeEach(async () => {
  shop = await aShop(embudo, { account: { accessToken: 'EAAG-test-token' } });
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), 'Hola'));
  await jobsDone(embudo); // the agent has answered
  conversationId = (await conversationsOf(embudo, shop.tenant.id))[0]!.id;
  graph.requests.length = 0;
});

async function send(body: string): Promise<string> {
  const { data } = await gql(embudo.url, shop.seller.token)<{ sendMessage: { message: { id: string } } }>(
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { code } } }',
    { input: { conversationId, body } },
  );
  return data.sendMessage.message.id;
}
const messageOf = async (id: string): Promise<ThreadRow> =>
  (await messagesOf(embudo, shop.tenant.id)).find(row => row.id === id)!;
const tell = async (...statuses: Parameters<typeof statusesOf>[1][]) => {
  const answer = await postWebhook(
    embudo.url,
    shop.account,
    webhookBody([statusesOf(shop.account.externalId, ...statuses)]),
  );
  expect(answer.status).toBe(200);
};
const requestsFor = (text: string) =>
  graph.requests.filter(request => JSON.stringify(request.body ?? null).includes(text));

describe('delivery', () => {
  it('sends once, to the contact, with the account’s token, and keeps the vendor’s id', async () => {
    const id = await send('Le confirmo el pedido');
    await jobsDone(embudo);
    expect(await messageOf(id)).toMatchObject({
      status: 'SENT',
      providerMessageId: expect.stringMatching(/^wamid\./),
      error: null,
    });
    const [request, ...more] = requestsFor('Le confirmo el pedido');
    expect(more).toEqual([]);
    expect(request).toMatchObject({
      method: 'POST',
      path: expect.stringContaining(`/${shop.account.externalId}/messages`),
      authorization: 'Bearer EAAG-test-token',
      body: { to: expect.stringMatching(/^\+?5068\d{8}$/), biz_opaque_callback_data: id },
    });
  });

  it('sends the agent’s answer by the same way', async () => {
    const [answer] = (await messagesOf(embudo, shop.tenant.id)).filter(row => row.author === 'AI_AGENT');
    expect(answer).toMatchObject({ status: 'SENT', providerMessageId: expect.stringMatching(/^wamid\./) });
  });

  it('stays in the house where the account has no access token, and says so', async () => {
    const sandboxed = await aShop(embudo);
    await postWebhook(embudo.url, sandboxed.account, aWhatsAppMessage(sandboxed.account, aCustomer(), 'Hola'));
    await jobsDone(embudo);
    const [answer] = (await messagesOf(embudo, sandboxed.tenant.id)).filter(row => row.author === 'AI_AGENT');
    expect(answer).toMatchObject({ status: 'SENT', providerMessageId: `sandbox:${answer?.id}` });
    expect(graph.requests).toEqual([]);
    const thread = '{ conversations { nodes { messages { nodes { direction sandbox } } } } }';
    const shown = async (token: string) =>
      (await gql(embudo.url, token)<Thread>(thread)).data.conversations.nodes.flatMap(({ messages }) => messages.nodes);
    expect(await shown(sandboxed.admin.token)).toEqual([
      { direction: 'INBOUND', sandbox: false },
      { direction: 'OUTBOUND', sandbox: true },
    ]);
    for (const { sandbox } of await shown(shop.admin.token)) expect(sandbox).toBe(false);
  });

  it.each(['500', { error: 131016, status: 400 }] as const)(
    'tries again where the vendor fails, which counts as an attempt: %j',
    async mode => {
      graph.mode(mode);
      const id = await send('Más tarde');
      await until('the first try to be over', async () => (await messageOf(id)).error !== null);
      await jobsDone(embudo);
      expect(await messageOf(id)).toMatchObject({ status: 'QUEUED', providerMessageId: null });
      expect(await jobsLeft(embudo)).toEqual(
        expect.arrayContaining([expect.objectContaining({ task: 'conversations/deliver', attempts: 1 })]),
      );
      await hurryJobs(embudo);
      await jobsDone(embudo);
      expect(await messageOf(id)).toMatchObject({ status: 'SENT', error: null });
      expect(requestsFor('Más tarde')).toHaveLength(2);
    },
  );

  it('gives up after its last failure, and says why', async () => {
    graph.mode('500', '500', '500', '500', '500', '500', '500');
    const id = await send('Nunca llega');
    await until('the message to have failed', async () => {
      await jobsDone(embudo);
      await hurryJobs(embudo);
      return (await messageOf(id)).status === 'FAILED';
    });
    expect(requestsFor('Nunca llega').length).toBeLessThanOrEqual(5);
    graph.mode();
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(await messageOf(id)).toMatchObject({ status: 'FAILED', error: expect.stringContaining('500') });
  });

  it('never tries again what the vendor refused for good, and keeps its code', async () => {
    graph.mode({ error: 131026, message: 'Message undeliverable' });
    const id = await send('A nadie');
    await jobsDone(embudo);
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(await messageOf(id)).toMatchObject({ status: 'FAILED', error: '131026: Message undeliverable' });
    expect(requestsFor('A nadie')).toHaveLength(1);
  });

  it('raises an alert where the account itself is broken, once while it is open', async () => {
    graph.mode({ error: 190, status: 401, message: 'Access token has expired' });
    await send('uno');
    await jobsDone(embudo);
    const dos = await send('dos');
    await jobsDone(embudo);
    expect((await messageOf(dos)).status).toBe('QUEUED');
    const alerts = await embudo.testDatabase.sql('select kind, severity from alert where tenant_id = $1', [
      shop.tenant.id,
    ]);
    expect(alerts).toEqual([{ kind: 'CHANNEL_BROKEN', severity: 'CRITICAL' }]);
  });

  const unpaid = { status: 'failed', errors: [{ code: 131042, title: 'Business eligibility payment issue' }] };
  const alertsOf = () =>
    embudo.testDatabase.sql<{ kind: string; details: object }>('select kind, details from alert where tenant_id = $1', [
      shop.tenant.id,
    ]);

  it('closes the account and raises the alert where the vendor says only afterwards that it is broken', async () => {
    const id = await send('uno');
    await jobsDone(embudo);
    await tell({ id: (await messageOf(id)).providerMessageId ?? '', ...unpaid });
    await jobsDone(embudo);
    expect((await messageOf(id)).status).toBe('FAILED');
    expect(await alertsOf()).toEqual([
      {
        kind: 'CHANNEL_BROKEN',
        details: { accountId: expect.any(String), code: '131042', reason: 'Business eligibility payment issue' },
      },
    ]);
    const [account] = await embudo.testDatabase.sql<{ error: string; broken: boolean }>(
      'select last_error as error, broken_at is not null as broken from channel_account where tenant_id = $1',
      [shop.tenant.id],
    );
    expect(account).toEqual({ error: '131042: Business eligibility payment issue', broken: true });
    // The next message waits until a user repairs the account.
    const next = await send('dos');
    await jobsDone(embudo);
    expect((await messageOf(next)).status).toBe('QUEUED');
  });

  it('hears that of a message which it does not know, and not of one that failed for a reason of its own', async () => {
    const id = await send('uno');
    await jobsDone(embudo);
    await tell({ id: (await messageOf(id)).providerMessageId ?? '', status: 'failed', errors: [{ code: 131026 }] });
    await jobsDone(embudo);
    expect(await alertsOf()).toEqual([]);
    await tell({ id: 'wamid.of-another-program', ...unpaid });
    await jobsDone(embudo);
    expect(await alertsOf()).toMatchObject([{ kind: 'CHANNEL_BROKEN' }]);
  });

  it.each(['reset-after-accept', '502', '200-truncated', '200-html', '200-empty'] as const)(
    'never resends what may have arrived: %s',
    async mode => {
      graph.mode(mode);
      const id = await send(`Quizás llegó ${mode}`);
      await jobsDone(embudo);
      await hurryJobs(embudo);
      await jobsDone(embudo);
      expect(await messageOf(id)).toMatchObject({ status: 'UNKNOWN', error: expect.stringMatching(/^unknown: /) });
      expect(requestsFor(`Quizás llegó ${mode}`)).toHaveLength(1);
    },
  );

  it('finds a message whose send timed out by the callback data of a status', async () => {
    graph.mode('reset-after-accept');
    const id = await send('¿Llegó?');
    await until('the send to be unknown', async () => (await messageOf(id)).error !== null);
    await tell({ id: 'wamid.found', status: 'delivered', biz_opaque_callback_data: id });
    await jobsDone(embudo);
    expect(await messageOf(id)).toMatchObject({ status: 'DELIVERED', providerMessageId: 'wamid.found' });
    await tell({ id: 'wamid.found', status: 'read' });
    await jobsDone(embudo);
    expect((await messageOf(id)).status).toBe('READ');
  });

  it('lets callback data of another account’s message move nothing', async () => {
    graph.mode('reset-after-accept');
    const id = await send('Ajeno');
    await until('the send to be unknown', async () => (await messageOf(id)).error !== null);
    const stranger = await aShop(embudo);
    const body = webhookBody([
      statusesOf(stranger.account.externalId, { id: 'wamid.theirs', status: 'read', biz_opaque_callback_data: id }),
    ]);
    await postWebhook(embudo.url, stranger.account, body);
    await jobsDone(embudo);
    expect(await messageOf(id)).toMatchObject({ status: 'UNKNOWN', providerMessageId: null });
  });
});

describe('the statuses of a message', () => {
  const orders = [
    ['sent', 'delivered', 'read'],
    ['read', 'delivered', 'sent'],
    ['delivered', 'read', 'sent'],
    ['read', 'sent', 'delivered'],
    ['delivered', 'delivered', 'read', 'read'],
  ];
  it.each(orders.map(order => [order]))('end at the highest, told in the order %j', async order => {
    const id = await send('Estados');
    await jobsDone(embudo);
    const { providerMessageId } = await messageOf(id);
    for (const status of order) {
      await tell({ id: providerMessageId ?? '', status });
      await jobsDone(embudo);
    }
    expect((await messageOf(id)).status).toBe('READ');
  });

  it('told all in one batch end at the highest too', async () => {
    const id = await send('En lote');
    await jobsDone(embudo);
    const { providerMessageId } = await messageOf(id);
    await tell(...['read', 'sent', 'delivered'].map(status => ({ id: providerMessageId ?? '', status })));
    await jobsDone(embudo);
    expect((await messageOf(id)).status).toBe('READ');
  });

  it('do not turn a delivered message into a failed one, but a sent one', async () => {
    const failed = { status: 'failed', errors: [{ code: 131047, title: 'Re-engagement message', message: 'window' }] };
    const [first, second] = [await send('uno'), await send('dos')];
    await jobsDone(embudo);
    await tell({ id: (await messageOf(first)).providerMessageId ?? '', status: 'delivered' });
    await jobsDone(embudo);
    for (const id of [first, second]) await tell({ id: (await messageOf(id)).providerMessageId ?? '', ...failed });
    await jobsDone(embudo);
    expect(await messageOf(first)).toMatchObject({ status: 'DELIVERED', error: null });
    expect(await messageOf(second)).toMatchObject({ status: 'FAILED', error: expect.stringMatching(/^131047/) });
  });

  it('that come before the send’s own answer are kept and applied with it', async () => {
    await embudo.stopWorker();
    const id = await send('Antes de tiempo');
    const expected = `wamid.FAKE${graph.accepted.length + 1}`;
    await tell({ id: expected, status: 'read' }, { id: expected, status: 'delivered' });
    // The send's job was enqueued first, and statuses and sends run in separate lanes, so the send is held back until the
    // statuses are stored.
    await embudo.testDatabase.queue(
      `update graphile_worker._private_jobs j set run_at = now() + interval '1 hour' from graphile_worker._private_tasks t
       where t.id = j.task_id and t.identifier = 'conversations/deliver'`,
    );
    await embudo.resumeWorker();
    await until('the statuses to be kept', async () => {
      const [row] = await embudo.testDatabase.sql<{ n: number }>(
        'select count(*)::int as n from early_status where tenant_id = $1',
        [shop.tenant.id],
      );
      return row?.n === 2;
    });
    await hurryJobs(embudo);
    await jobsDone(embudo);
    await until('the send to be settled', async () => (await messageOf(id)).providerMessageId !== null);
    expect(await messageOf(id)).toMatchObject({ status: 'READ', providerMessageId: expected });
    expect(await embudo.testDatabase.sql('select 1 from early_status where tenant_id = $1', [shop.tenant.id])).toEqual(
      [],
    );
  });

  it('of one account do not reach a message of another with the same id', async () => {
    const id = await send('Mío');
    await jobsDone(embudo);
    const { providerMessageId } = await messageOf(id);
    const twin = await aChannelAccount(embudo, shop.tenant);
    await postWebhook(
      embudo.url,
      twin,
      webhookBody([statusesOf(twin.externalId, { id: providerMessageId ?? '', status: 'read' })]),
    );
    await jobsDone(embudo);
    expect((await messageOf(id)).status).toBe('SENT');
  });
});
