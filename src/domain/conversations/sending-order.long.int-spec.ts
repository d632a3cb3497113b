import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FakeGraph, startFakeGraph } from '../../integrations/meta/testing/fake-graph.js';
import { setConnectionScope } from '../../integrations/postgres/scoped-client.js';
import { deliverTask } from '../../jobs/conversations/index.js';
import {
  aCustomer,
  afterwards,
  aShop,
  aWhatsAppMessage,
  conversationsOf,
  FakeLanguageModel,
  gql,
  hurryJobs,
  jobsDone,
  jobsLeft,
  lockAwaited,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  until,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { claimDelivery, nextInTurn, putOffSend, settleSend } from './delivery.sql.js';

let graph: FakeGraph;
/** Two workers, as on two machines: the first also serves HTTP. */
let embudo: TestEmbudo;
let second: TestEmbudo;
let shop: TestShop;
let conversations: string[];

interface Shown {
  id: string;
  body: string;
  status: string;
  error: string | null;
  waitingUntil: string | null;
}

beforeAll(async () => {
  graph = await startFakeGraph();
  afterwards(() => graph.stop());
  const options = {
    worker: true,
    models: [new FakeLanguageModel()],
    config: { META_GRAPH_URL: graph.url, RATE_LIMIT_REQUESTS: '100000', RATE_LIMIT_COST: '10000000' },
  };
  embudo = await startTestEmbudo({ ...options, http: true });
  second = await startTestEmbudo(options);
});
beforeEach(async () => {
  // Messages that the previous test left waiting would be sent in this one, also by a job that still runs.
  await jobsDone(embudo);
  await embudo.testDatabase.queue('delete from graphile_worker._private_jobs where locked_at is null');
  graph.mode();
  shop = await aShop(embudo, { account: { accessToken: 'EAAG-test-token' } });
  for (const text of ['Hola', 'Buenas'])
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), text));
  await jobsDone(embudo); // the agent has answered
  conversations = (await conversationsOf(embudo, shop.tenant.id)).map(({ id }) => id);
  graph.requests.length = 0;
});

async function send(body: string, conversation = 0): Promise<string> {
  const { data } = await gql(embudo.url, shop.seller.token)<{ sendMessage: { message: { id: string } } }>(
    'mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { code } } }',
    { input: { conversationId: conversations[conversation], body } },
  );
  return data.sendMessage.message.id;
}
async function shown(id: string): Promise<Shown> {
  for (const conversation of conversations) {
    const { data } = await gql(embudo.url, shop.seller.token)<{
      conversation: { messages: { nodes: Shown[] } };
    }>('query ($id: ID!) { conversation(id: $id) { messages { nodes { id body status error waitingUntil } } } }', {
      id: conversation,
    });
    const found = data.conversation.messages.nodes.find(node => node.id === id);
    if (found) return found;
  }
  throw new Error(`no message ${id}`);
}
const sentTexts = () =>
  graph.requests.map(({ body }) => (body as { text?: { body: string } }).text?.body ?? JSON.stringify(body));
const deliveries = async () =>
  (await jobsLeft(embudo)).filter(
    ({ task, payload }) => task === 'conversations/deliver' && payload.tenantId === shop.tenant.id,
  );
/**
 * Puts a message in the state in which its job leaves it when an earlier one is being sent: the code that settles the earlier one
 * enqueues it again.
 */
async function endsWaiting(messageId: string): Promise<void> {
  await embudo.testDatabase.sql('update message set waits_its_turn = true where id = $1', [messageId]);
  await embudo.testDatabase.queue(`delete from graphile_worker._private_jobs where payload->>'messageId' = $1`, [
    messageId,
  ]);
}
/** Puts a message in the state in which a worker leaves it that was killed a minute ago: claimed, and its job runs again. */
const losesItsWorker = (messageId: string) =>
  embudo.testDatabase.sql(
    `update message set status = 'UNKNOWN', due_at = now() - interval '40 seconds' where id = $1`,
    [messageId],
  );
/** A connection on which statements run as in the application. */
async function asCeo() {
  const client = await embudo.testDatabase.connectAs('embudo_app');
  await setConnectionScope(client, { tenantId: shop.tenant.id, userId: shop.ceo.id, role: 'CEO' });
  return client;
}
/** Runs `work` while the workers are stopped, so that all of it waits when they resume. */
async function whileStopped(work: () => Promise<void>): Promise<void> {
  await Promise.all([embudo.stopWorker(), second.stopWorker()]);
  try {
    await work();
  } finally {
    await Promise.all([embudo.resumeWorker(), second.resumeWorker()]);
  }
}

describe('messages of one conversation', () => {
  it('leave in their order where the vendor is slow with the first, with two workers', async () => {
    const texts = Array.from({ length: 12 }, (_, n) => `orden ${n + 1}`);
    graph.mode('slow', 'ok', 'slow');
    await whileStopped(async () => {
      for (const text of texts) await send(text);
    });
    await until('all to be sent', () => graph.requests.length === texts.length);
    await jobsDone(embudo);
    expect(sentTexts()).toEqual(texts);
  });

  it('wait behind the first where the vendor asks to send that one later, and other conversations do not', async () => {
    graph.mode({ error: 131056, message: 'Pair rate limit hit', retryAfter: '7200' });
    const first = await send('uno');
    await until('the first to wait', async () => (await shown(first)).waitingUntil !== null);
    const rest = [await send('dos'), await send('tres')];
    const elsewhere = await send('otra', 1);
    await jobsDone(embudo);
    expect(sentTexts()).toEqual(['uno', 'otra']);
    expect((await shown(elsewhere)).status).toBe('SENT');
    for (const id of rest) expect(await shown(id)).toMatchObject({ status: 'QUEUED', error: null, waitingUntil: null });
    // The messages after it are not tried again and again: they have no jobs in the queue.
    expect(await deliveries()).toEqual([
      expect.objectContaining({ payload: expect.objectContaining({ messageId: first }), attempts: 0 }),
    ]);
    await hurryJobs(embudo);
    await until('all to be sent', () => graph.requests.length === 5);
    await jobsDone(embudo);
    expect(sentTexts()).toEqual(['uno', 'otra', 'uno', 'dos', 'tres']);
  });

  it('go on after one that is refused for good, and after one that nobody knows of', async () => {
    graph.mode({ error: 131026, message: 'Message undeliverable' }, '502', 'ok');
    let ids: string[] = [];
    await whileStopped(async () => {
      ids = [await send('uno'), await send('dos'), await send('tres')];
    });
    await until('all to be tried', () => graph.requests.length === 3);
    await jobsDone(embudo);
    expect(sentTexts()).toEqual(['uno', 'dos', 'tres']);
    expect(await Promise.all(ids.map(shown))).toMatchObject([
      { status: 'FAILED' },
      { status: 'UNKNOWN' },
      { status: 'SENT', error: null },
    ]);
  });

  it.each([
    ['at its first attempt', null],
    [
      'after it had waited',
      'paced: the channel takes only so many messages in a while, and others came before this one',
    ],
  ])(
    'go on after one whose worker was killed during the call, once that call must be over: %s',
    async (_when, error) => {
      let ids: string[] = [];
      await whileStopped(async () => {
        ids = [await send('uno'), await send('dos')];
        await embudo.testDatabase.sql('update message set error = $2 where id = $1', [ids[0], error]);
        const client = await asCeo();
        expect((await client.query(claimDelivery.text, [ids[0]])).rows[0].claimed).toBe(true);
        await client.end();
        await losesItsWorker(ids[0]!);
        await endsWaiting(ids[1]!);
      });
      await until('the second to be sent', () => graph.requests.length === 1);
      await jobsDone(embudo);
      expect(sentTexts()).toEqual(['dos']);
      expect(await shown(ids[0]!)).toMatchObject({ status: 'UNKNOWN', error: expect.stringMatching(/^unknown: /) });
    },
  );

  it('go on after one whose worker was killed during the call, and which a report settled before its job ran again', async () => {
    let ids: string[] = [];
    await whileStopped(async () => {
      ids = [await send('uno'), await send('dos')];
      await embudo.testDatabase.sql(
        `update message set status = 'DELIVERED', provider_message_id = 'wamid.' || id, due_at = now() + interval '15 seconds' where id = $1`,
        [ids[0]],
      );
      await endsWaiting(ids[1]!);
    });
    await until('the second to be sent', () => graph.requests.length === 1);
    await jobsDone(embudo);
    expect(sentTexts()).toEqual(['dos']);
    expect(await Promise.all(ids.map(shown))).toMatchObject([{ status: 'DELIVERED' }, { status: 'SENT' }]);
  });

  it.each([
    ['nobody knows of', settleSend, ['UNKNOWN', 'unknown: 502', null, null]],
    ['is put off', putOffSend, ['quiet hours', new Date(Date.now() + 3_600_000)]],
  ])('go on after one that %s while the next waits for its lock', async (_what, statement, values) => {
    await whileStopped(async () => {
      const ids = [await send('uno'), await send('dos')];
      const [waits, settles] = await Promise.all([asCeo(), asCeo()]);
      await settles.query(claimDelivery.text, [ids[0]]);
      // The next transaction begins before the first message is settled, so its now() is the earlier of the two.
      for (const client of [waits, settles]) await client.query('begin; select now()');
      await settles.query(statement.text, [ids[0], ...values]);
      const claim = waits.query(claimDelivery.text, [ids[1]]);
      await lockAwaited(settles);
      const next = (await settles.query(nextInTurn.text, [ids[0]])).rows[0].next;
      await settles.query('commit');
      const [claimed] = (await claim).rows;
      await waits.query('commit');
      await Promise.all([waits.end(), settles.end()]);
      // Settling the first enqueues the next only if the next has stored that it waits.
      expect({ next, claimed: claimed.claimed }).toEqual({ next: null, claimed: true });
    });
  });

  it('go on by their own jobs where those have not run yet', async () => {
    let ids: string[] = [];
    await whileStopped(async () => {
      ids = [await send('uno'), await send('dos')];
      await losesItsWorker(ids[0]!);
      await embudo.testDatabase.queue(
        `update graphile_worker._private_jobs set run_at = now() + interval '1 hour' where payload->>'messageId' = $1`,
        [ids[1]],
      );
    });
    await until('the first to be settled', async () => (await shown(ids[0]!)).error !== null);
    await jobsDone(embudo);
    expect(await deliveries()).toEqual([
      expect.objectContaining({ payload: expect.objectContaining({ messageId: ids[1] }) }),
    ]);
    await hurryJobs(embudo);
    await until('the second to be sent', () => graph.requests.length === 1);
    await jobsDone(embudo);
    expect(sentTexts()).toEqual(['dos']);
  });

  it('go on after one that cannot be sent at all', async () => {
    let ids: string[] = [];
    await whileStopped(async () => {
      ids = [await send('uno'), await send('dos')];
      await embudo.testDatabase.sql(`update channel_account set credentials = 'broken' where id = $1`, [
        shop.account.id,
      ]);
      await embudo.testDatabase.queue(
        `update graphile_worker._private_jobs set attempts = max_attempts - 1 where payload->>'messageId' = $1`,
        [ids[0]],
      );
    });
    await until('the first to be given up', async () => (await shown(ids[0]!)).status === 'FAILED');
    expect(await shown(ids[0]!)).toMatchObject({ error: expect.stringMatching(/^not_sent: /) });
    await until('the second to be tried', async () =>
      (await deliveries()).some(({ payload, lastError }) => payload.messageId === ids[1] && lastError !== null),
    );
    expect(graph.requests).toEqual([]);
    // The queue notes the end of one job and that of the next by connections of their own.
    const failed = () => embudo.testDatabase.sql('select task from failed_job where tenant_id = $1', [shop.tenant.id]);
    await until('the first job to be noted as failed', async () => (await failed()).length > 0);
    expect(await failed()).toEqual([{ task: 'conversations/deliver' }]);
  });
});

describe('a message whose sending ended its processes', () => {
  it('is not tried again, and the next one of the conversation goes on', async () => {
    let ids: string[] = [];
    await whileStopped(async () => {
      ids = [await send('uno'), await send('dos')];
      await endsWaiting(ids[0]!);
      await endsWaiting(ids[1]!);
      const deadly = { attempt: 2, lastAttempt: true, isDeadly: true };
      const { run } = deliverTask.read({ messageId: ids[0], tenantId: shop.tenant.id });
      await expect(run(embudo.context(systemActor(shop.tenant.id)), deadly)).rejects.toThrow('ended the processes');
    });
    await until('the second to be sent', () => graph.requests.length === 1);
    await jobsDone(embudo);
    expect(sentTexts()).toEqual(['dos']);
    expect(await shown(ids[0]!)).toMatchObject({ status: 'FAILED', error: expect.stringMatching(/^not_sent: /) });
  });
});

describe('a message that the vendor asks to send later', () => {
  it.each([
    ['in seconds', { error: 131056, status: 400 }, 3_600_000, '3600'],
    ['as a date', { error: 131056, status: 429 }, 7_200_000, null],
    ['with another error than a limit', { error: 131016, status: 503 }, 3_600_000, '3600'],
  ])('waits as told (%s), says so, and uses no attempt', async (_how, mode, wait, seconds) => {
    const before = Date.now();
    graph.mode({ ...mode, retryAfter: seconds ?? new Date(before + wait).toUTCString() });
    const id = await send('espera');
    await until('it to wait', async () => (await shown(id)).waitingUntil !== null);
    await jobsDone(embudo);
    const message = await shown(id);
    expect(message).toMatchObject({ status: 'QUEUED', error: expect.stringContaining(String(mode.error)) });
    const told = Date.parse(message.waitingUntil ?? '') - before;
    // An HTTP date has whole seconds.
    expect(told).toBeGreaterThan(wait - 1_001);
    expect(told).toBeLessThan(wait + 60_000);
    expect(await deliveries()).toEqual([expect.objectContaining({ attempts: 0 })]);
    expect(graph.requests).toHaveLength(1);
  });

  it('is sent when its time has come, however often it was put off', async () => {
    const busy = { error: 131056, status: 400, retryAfter: '3600' };
    graph.mode(...Array.from({ length: 8 }, () => busy));
    const id = await send('por fin');
    for (let tries = 1; tries <= 8; tries++) {
      await until(`try ${tries}`, () => graph.requests.length === tries);
      await jobsDone(embudo);
      expect(await shown(id)).toMatchObject({ status: 'QUEUED' });
      await hurryJobs(embudo);
    }
    await until('it to be sent', async () => (await shown(id)).status === 'SENT');
    expect(await shown(id)).toMatchObject({ error: null, waitingUntil: null });
  });

  it('is given up where that is longer than a message may wait, and says why', async () => {
    graph.mode({ error: 131056, status: 400, retryAfter: String(25 * 3_600) });
    const id = await send('nunca');
    await until('it to fail', async () => (await shown(id)).status === 'FAILED');
    expect(await shown(id)).toMatchObject({
      error: expect.stringMatching(/^131056: .*se dejó de intentar: el canal pidió esperar hasta/),
      waitingUntil: null,
    });
  });

  it('is given up after such waiting alone: the time in which its account was paused does not count', async () => {
    const busy = { error: 131056, status: 400, retryAfter: '60' };
    const daysAgo = (column: string, id: string) =>
      embudo.testDatabase.sql(`update message set ${column} = now() - interval '3 days' where id = $1`, [id]);
    const active = (to: boolean) =>
      mutate(
        gql(embudo.url, shop.admin.token),
        'updateChannelAccount',
        { channelAccountId: shop.account.id, active: to },
        'userErrors { code }',
      );
    graph.mode(...Array.from({ length: 4 }, () => busy));
    await active(false);
    const id = await send('al fin');
    await jobsDone(embudo);
    await daysAgo('created_at', id);
    await active(true);
    for (const tries of [1, 2]) {
      await until(`try ${tries}`, () => graph.requests.length === tries);
      await jobsDone(embudo);
      expect(await shown(id)).toMatchObject({ status: 'QUEUED', error: expect.stringContaining('131056') });
      if (tries === 1) await hurryJobs(embudo);
    }
    await active(false);
    await daysAgo('limited_since', id);
    await hurryJobs(embudo);
    await jobsDone(embudo);
    await active(true);
    await until('try 3', () => graph.requests.length === 3);
    await jobsDone(embudo);
    expect(await shown(id)).toMatchObject({ status: 'QUEUED' });
    await daysAgo('limited_since', id);
    await hurryJobs(embudo);
    await until('it to fail', async () => (await shown(id)).status === 'FAILED');
    expect(await shown(id)).toMatchObject({ error: expect.stringMatching(/^131056: .*se dejó de intentar/) });
  });

  it.each(['429', '429-retry-after', { error: 130429, status: 400 }] as const)(
    'because of its account holds the account’s other messages without asking the vendor: %j',
    async mode => {
      graph.mode(mode);
      const first = await send('uno');
      await until('the first to wait', async () => (await shown(first)).waitingUntil !== null);
      const other = await send('otra', 1);
      await until('the other to wait', async () => (await shown(other)).waitingUntil !== null);
      await jobsDone(embudo);
      expect(graph.requests).toHaveLength(1);
      expect(await shown(other)).toMatchObject({
        status: 'QUEUED',
        error: expect.stringMatching(/^account_limited: /),
      });
      await hurryJobs(embudo);
      await until(
        'both to be sent',
        async () => (await shown(first)).status === 'SENT' && (await shown(other)).status === 'SENT',
      );
    },
  );
});
