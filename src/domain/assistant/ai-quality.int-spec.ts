import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LocalLanguageModel } from '../../integrations/local/local-language-model.js';
import {
  aCustomer,
  aShop,
  FakeLanguageModel,
  gql,
  jobsTried,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { foldModelUsage } from './index.js';
import { receiveMessage } from './receive-message.fixture.js';
import { failure, ScriptedModel } from './scripted-model.fixture.js';

let model: FakeLanguageModel;
let embudo: TestEmbudo;
let shop: TestShop;

const text = 'Necesito 50 sacos de cemento hoy';
const answering = { enabled: false };

beforeAll(async () => {
  model = new FakeLanguageModel().judges(text, {
    intent: { primary: 'PURCHASE_INQUIRY', secondary: ['PRICING_QUESTION'], confidence: 0.85 },
    sentiment: { label: 'POSITIVE', score: 0.4 },
    classification: { urgency: 30, decisionPower: 25, budget: 20, fit: 15 },
  });
  const models = [model, new ScriptedModel('openai', failure('TIMEOUT')), new LocalLanguageModel()];
  embudo = await startTestEmbudo({ http: true, worker: true, models });
});
beforeEach(async () => {
  model.asked.length = 0;
  shop = await aShop(embudo, { settings: { answering } });
});

/** Lets a person write to the shop, and returns the message's id. */
const receive = (body: string, from?: TestCustomer) => receiveMessage(embudo, shop, body, from);
const rows = <Row extends Record<string, unknown>>(statement: string) =>
  embudo.testDatabase.sql<Row>(statement, [shop.tenant.id]);

const correct = async (input: object) => {
  const correction =
    'mutation ($input: CorrectUnderstandingInput!) { correctUnderstanding(input: $input) { userErrors { code } } }';
  expect((await gql(embudo.url, shop.admin.token)(correction, { input })).data).toEqual({
    correctUnderstanding: { userErrors: [] },
  });
};

describe('a shadow run', () => {
  const shadowed = (share: number, provider = 'local') =>
    aShop(embudo, { settings: { answering, assistant: { shadow: { provider, share } } } });

  it('asks the other model by a job, notes both answers and shows its own to nobody', async () => {
    shop = await shadowed(1);
    const messageId = await receive(text);
    expect(
      await rows(
        'select message_id, provider, shown_provider, shown_intent, shown_sentiment, shown_temperature from shadow_run where tenant_id = $1',
      ),
    ).toEqual([
      {
        message_id: messageId,
        provider: 'local',
        shown_provider: 'fake',
        shown_intent: 'PURCHASE_INQUIRY',
        shown_sentiment: 'POSITIVE',
        shown_temperature: 'HOT',
      },
    ]);
    expect(await rows('select provider from lead_intent where tenant_id = $1')).toEqual([{ provider: 'fake' }]);
    expect(await rows('select task, provider from model_call where tenant_id = $1 order by id')).toEqual([
      { task: 'understand', provider: 'fake' },
      { task: 'shadow', provider: 'local' },
    ]);
  });

  it('happens for no message where the share is 0, and for no model that is not configured', async () => {
    shop = await shadowed(0);
    await receive(text);
    shop = await shadowed(1, 'gemini');
    await receive(text);
    expect(await embudo.testDatabase.sql('select * from shadow_run where tenant_id = $1', [shop.tenant.id])).toEqual(
      [],
    );
  });

  it('that fails is counted, is not tried again and disturbs nobody', async () => {
    shop = await shadowed(1, 'openai');
    await receive(text);
    expect(await rows('select task, provider, outcome from model_call where tenant_id = $1 order by id')).toEqual([
      { task: 'understand', provider: 'fake', outcome: 'ok' },
      { task: 'shadow', provider: 'openai', outcome: 'TIMEOUT' },
    ]);
    expect(await rows('select * from shadow_run where tenant_id = $1')).toEqual([]);
    expect(await jobsTried(embudo)).toEqual([]);
  });

  it('is spared where the budget of the day is used up', async () => {
    shop = await aShop(embudo, {
      settings: { answering, assistant: { dailyBudgetUsd: 0, shadow: { provider: 'openai', share: 1 } } },
    });
    await receive(text);
    expect(await rows('select provider, outcome from model_call where tenant_id = $1 order by id')).toEqual([
      { provider: 'fake', outcome: 'BUDGET' },
      { provider: 'local', outcome: 'ok' },
    ]);
  });
});

describe('aiQuality', () => {
  const query = `query ($from: Date!, $to: Date!) { aiQuality(from: $from, to: $to) { day provider model calls failures fallbacks cached skipped inputTokens outputTokens costUsd
    latencyP50Ms latencyP95Ms understood agreement { messages intent sentiment temperature } shadow { messages intent } calibration { from messages confidence right } calibrationError } }`;
  const today = () => new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Costa_Rica' }).format(new Date());
  const ask = (token: string, from = today(), to = today()) =>
    gql(embudo.url, token)<{ aiQuality: Record<string, unknown>[] }>(query, { from, to });

  it('tells of each model and day what it did, what it cost and how far people agree', async () => {
    shop = await aShop(embudo, { settings: { answering, assistant: { shadow: { provider: 'local', share: 1 } } } });
    const right = await receive(text);
    const wrong = await receive(text, aCustomer());
    await correct({ messageId: right, intent: 'PURCHASE_INQUIRY', temperature: 'HOT' });
    await correct({ messageId: wrong, intent: 'COMPLAINT', sentiment: 'NEGATIVE', temperature: 'COLD' });
    const { data, errors } = await ask(shop.ceo.token);
    expect(errors).toEqual([]);
    expect(data.aiQuality).toEqual([
      expect.objectContaining({
        day: today(),
        provider: 'fake',
        model: 'fake-1',
        calls: 1,
        cached: 1,
        failures: 0,
        inputTokens: 10,
        outputTokens: 20,
        costUsd: '0.001000',
        latencyP50Ms: expect.any(Number),
        latencyP95Ms: expect.any(Number),
        understood: 2,
        agreement: { messages: 2, intent: 0.5, sentiment: 0, temperature: 0.5 },
        shadow: null,
        calibration: [{ from: 0.8, messages: 2, confidence: 0.85, right: 0.5 }],
      }),
      expect.objectContaining({
        provider: 'local',
        calls: 2,
        costUsd: '0.000000',
        understood: 0,
        shadow: { messages: 2, intent: expect.any(Number) },
      }),
    ]);
    expect(data.aiQuality[0]?.calibrationError).toBeCloseTo(0.35, 9);
  });

  it('counts a call the same before and after it is folded', async () => {
    await receive(text);
    const before = (await ask(shop.ceo.token)).data;
    await foldModelUsage(embudo.context(systemActor(shop.tenant.id)), {});
    expect((await ask(shop.ceo.token)).data).toEqual(before);
  });

  it('is for managers, of their own tenant, over at most 92 days', async () => {
    await receive(text);
    for (const user of [shop.seller, shop.professional, shop.secretary])
      expect((await ask(user.token)).errors[0]?.extensions.code).toBe('FORBIDDEN');
    const stranger = await aShop(embudo);
    expect((await ask(stranger.ceo.token)).data).toEqual({ aiQuality: [] });
    for (const [from, to] of [
      ['2026-01-01', '2026-04-03'],
      ['2026-01-02', '2026-01-01'],
    ])
      expect((await ask(shop.ceo.token, from, to)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await ask(shop.ceo.token, '2026-01-01', '2026-04-02')).errors).toEqual([]);
  });
});
