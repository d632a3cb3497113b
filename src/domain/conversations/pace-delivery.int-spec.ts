import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startEmbudoWithGraph } from '../../integrations/meta/testing/embudo-with-graph.js';
import type { FakeGraph } from '../../integrations/meta/testing/fake-graph.js';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  conversationsOf,
  gql,
  hurryJobs,
  jobsDone,
  jobsLeft,
  mutate,
  postWebhook,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import type { PaceTurn, SendPace } from './send-pace.port.js';

const hour = 3_600_000;

/** Returns the waits that the spec sets, one for each call; after the last one everything may be sent at once. */
class ScriptedPace implements SendPace {
  readonly asked: string[][] = [];
  readonly waits: (number | Error)[] = [];

  async take(turns: readonly PaceTurn[], now: Date): Promise<Date> {
    this.asked.push(turns.map(({ key }) => key));
    const next = this.waits.shift() ?? 0;
    if (next instanceof Error) throw next;
    return new Date(now.getTime() + next);
  }
}

const pace = new ScriptedPace();
let graph: FakeGraph;
let embudo: TestEmbudo;
let shop: TestShop;
let conversations: string[];

beforeAll(async () => {
  ({ graph, embudo } = await startEmbudoWithGraph({ ports: { sendPace: pace } }));
});

async function begin(accessToken: string | null): Promise<void> {
  await embudo.testDatabase.queue('delete from graphile_worker._private_jobs where locked_at is null');
  shop = await aShop(embudo, accessToken ? { account: { accessToken } } : {});
  for (const text of ['Hola', 'Buenas'])
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), text));
  await jobsDone(embudo);
  conversations = (await conversationsOf(embudo, shop.tenant.id)).map(({ id }) => id);
  graph.requests.length = 0;
  pace.asked.length = 0;
  pace.waits.length = 0;
}

async function send(body: string, conversation = 0): Promise<string> {
  const { message } = await mutate<{ message: { id: string } }>(
    gql(embudo.url, shop.seller.token),
    'sendMessage',
    { conversationId: conversations[conversation], body },
    'message { id } userErrors { code }',
  );
  await jobsDone(embudo);
  return message.id;
}
const row = async (id: string) => {
  const [found] = await embudo.testDatabase.sql('select status, error, due_at as "dueAt" from message where id = $1', [
    id,
  ]);
  return found as { status: string; error: string | null; dueAt: Date };
};
const sentTexts = () => graph.requests.map(({ body }) => (body as { text: { body: string } }).text.body);

describe('a message whose place comes later', () => {
  beforeEach(() => begin('EAAG-test-token'));

  it('waits in the queue, holds up its own conversation alone, and leaves then without asking again', async () => {
    pace.waits.push(hour);
    const first = await send('uno');
    const second = await send('dos');
    const elsewhere = await send('otra', 1);
    expect(sentTexts()).toEqual(['otra']);
    expect(await row(first)).toMatchObject({ status: 'QUEUED', error: expect.stringMatching(/^paced: /) });
    expect((await row(first)).dueAt.getTime()).toBeGreaterThan(Date.now() + hour / 2);
    expect(await row(second)).toMatchObject({ status: 'QUEUED', error: null });
    expect(await row(elsewhere)).toMatchObject({ status: 'SENT' });
    // It used up no attempt, and the message after it has no job in the queue.
    const waiting = (await jobsLeft(embudo)).filter(({ task }) => task === 'conversations/deliver');
    expect(waiting).toEqual([
      expect.objectContaining({ payload: expect.objectContaining({ messageId: first }), attempts: 0 }),
    ]);
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(sentTexts()).toEqual(['otra', 'uno', 'dos']);
    expect(await row(first)).toMatchObject({ status: 'SENT', error: null });
    const [account, other] = [shop.account.id, conversations[1]];
    const own = [`${account} ${conversations[0]}`, account];
    expect(pace.asked).toEqual([own, [`${account} ${other}`, account], own]);
  });

  it('takes another place where it comes much later than at its own', async () => {
    pace.waits.push(hour);
    const id = await send('uno');
    pace.waits.push(hour);
    await embudo.testDatabase.sql(`update message set due_at = now() - interval '1 minute' where id = $1`, [id]);
    await embudo.testDatabase.queue('update graphile_worker._private_jobs set run_at = now() where locked_at is null');
    await embudo.testDatabase.queue(`select pg_notify('jobs:insert', '{"r": "hurry", "count": 10}')`);
    await jobsDone(embudo);
    expect(pace.asked).toHaveLength(2);
    expect(graph.requests).toEqual([]);
    expect(await row(id)).toMatchObject({ status: 'QUEUED', error: expect.stringMatching(/^paced: /) });
  });

  it('is given up where its place lies beyond what a message may wait', async () => {
    pace.waits.push(1_000 * hour);
    const [id, next] = [await send('uno'), await send('dos')];
    expect(await row(id)).toMatchObject({
      status: 'FAILED',
      error: expect.stringMatching(/^paced: .*se dejó de intentar/),
    });
    expect(await row(next)).toMatchObject({ status: 'SENT' });
  });

  it('waits for its place also where its account was paused for days before', async () => {
    const active = (to: boolean) =>
      mutate(
        gql(embudo.url, shop.admin.token),
        'updateChannelAccount',
        { channelAccountId: shop.account.id, active: to },
        'userErrors { code }',
      );
    await active(false);
    const id = await send('uno');
    await embudo.testDatabase.sql(
      `update message set created_at = created_at - interval '3 days', due_at = due_at - interval '3 days' where id = $1`,
      [id],
    );
    pace.waits.push(hour);
    await active(true);
    await jobsDone(embudo);
    expect(await row(id)).toMatchObject({ status: 'QUEUED', error: expect.stringMatching(/^paced: /) });
  });

  it('leaves at once where nobody can say when', async () => {
    pace.waits.push(new Error('the database is away'));
    expect(await row(await send('uno'))).toMatchObject({ status: 'SENT' });
  });
});

describe('a message of the sandbox', () => {
  beforeEach(() => begin(null));

  it('has no pace', async () => {
    expect(await row(await send('uno'))).toMatchObject({ status: 'SENT' });
    expect(pace.asked).toEqual([]);
  });
});
