import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type FakeGraph, startFakeGraph } from '../../integrations/meta/testing/fake-graph.js';
import {
  aCustomer,
  afterwards,
  agentAnswers,
  aShop,
  customerWrites,
  FakeLanguageModel,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  statusesOf,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';

let graph: FakeGraph;
let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;

beforeAll(async () => {
  graph = await startFakeGraph();
  afterwards(() => graph.stop());
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    models: [new FakeLanguageModel()],
    config: { META_GRAPH_URL: graph.url },
  });
});
beforeEach(async () => {
  graph.mode();
  shop = await aShop(embudo, { account: { accessToken: 'EAAG-test-token' } });
  customer = aCustomer({ name: 'Ana' });
});

const sql = (text: string) => embudo.testDatabase.sql(text, [shop.tenant.id]);
const writes = (text: string, hoursAgo = 0): Promise<void> =>
  customerWrites(embudo, shop, customer, text, { at: new Date(Date.now() - hoursAgo * 3_600_000) });
const answers = () => agentAnswers(embudo, shop);
const refuses = () => graph.mode({ error: 131026, message: 'Message undeliverable' });
/** Reports that the vendor could not deliver an answer of the agent's after all, by default the last one. */
async function failsLater(given?: string): Promise<void> {
  const id = given ?? (await answers()).at(-1)?.providerMessageId ?? '';
  const status = { id, status: 'failed', errors: [{ code: 131026, title: 'Message undeliverable' }] };
  await postWebhook(embudo.url, shop.account, webhookBody([statusesOf(shop.account.externalId, status)]));
  await jobsDone(embudo);
}
const status = async () => (await sql('select status from conversation where tenant_id = $1'))[0]?.status;

async function isHandedOver(reason: string): Promise<void> {
  expect(await sql('select status, waiting_since is not null as waits from conversation where tenant_id = $1')).toEqual(
    [{ status: 'WAITING', waits: true }],
  );
  const decision = { destination: 'HUMAN_AGENT', rule: 'answer-not-sent' };
  const reasoning = expect.stringContaining(`La respuesta del agente no se pudo enviar. ${reason}`);
  expect(await sql('select destination, rule, reasoning from routing_decision where tenant_id = $1')).toEqual([
    { ...decision, reasoning },
  ]);
  expect(await sql('select reason from support_case where tenant_id = $1')).toEqual([{ reason: reasoning }]);
  expect(
    await sql('select title from alert a where tenant_id = $1 and subject_id in (select id from conversation)'),
  ).toEqual([{ title: 'Ana espera a una persona' }]);
}

describe('an answer of the agent that does not arrive', () => {
  it('makes its customer wait for a person, who is told, where the vendor refuses it', async () => {
    refuses();
    await writes('¿Tienen taladros?');
    expect((await answers())[0]?.status).toBe('FAILED');
    await isHandedOver('131026: Message undeliverable');
  });

  it('does so where the vendor says it later', async () => {
    await writes('¿Tienen taladros?');
    expect(await status()).toBe('BOT');
    await failsLater();
    await isHandedOver('131026: Message undeliverable');
  });

  it('does so where it came too late for the channel', async () => {
    await writes('¿Tienen taladros?', 30);
    expect(await answers()).toEqual([]);
    await isHandedOver('');
  });

  it('is not missed where a later one arrived', async () => {
    await writes('¿Tienen taladros?');
    const first = (await answers())[0]?.providerMessageId ?? '';
    await writes('¿Y sierras?');
    await failsLater(first);
    expect((await answers()).map(each => each.status)).toEqual(['FAILED', 'SENT']);
    expect(await status()).toBe('BOT');
  });

  it('is not missed by somebody who wants no messages any more', async () => {
    await writes('¿Tienen taladros?');
    await writes('STOP');
    await failsLater();
    expect(await status()).toBe('BOT');
  });
});
