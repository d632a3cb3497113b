import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LocalLanguageModel } from '../../integrations/local/local-language-model.js';
import {
  aCustomer,
  aShop,
  FakeLanguageModel,
  gql,
  hurryJobs,
  jobsDone,
  messagesOf,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { foldModelUsage, ModelFailure } from './index.js';
import { receiveMessage } from './receive-message.fixture.js';

let model: FakeLanguageModel;
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  model = new FakeLanguageModel();
  embudo = await startTestEmbudo({ http: true, worker: true, models: [model, new LocalLanguageModel()] });
});
beforeEach(() => {
  model.asked.length = 0;
});

/** Lets a person write to the shop, and returns the message's id. */
const receive = (text: string, from?: TestCustomer, where = shop) => receiveMessage(embudo, where, text, from);
const rows = <Row extends Record<string, unknown>>(text: string, where = shop) =>
  embudo.testDatabase.sql<Row>(text, [where.tenant.id]);
const calls = (where = shop) =>
  rows<{ task: string; provider: string; outcome: string; fallback: boolean; cost: number; tokens: number }>(
    `select task, provider, outcome, fallback, cost_usd::float8 as cost, input_tokens + output_tokens as tokens from model_call where tenant_id = $1 order by id`,
    where,
  );
const fold = () => foldModelUsage(embudo.context(systemActor(shop.tenant.id)), {});

describe('what was asked', () => {
  beforeAll(async () => {
    shop = await aShop(embudo);
    model.fails('answer', new ModelFailure('TIMEOUT', 'slow'));
    await receive('¿Cuánto cuesta el taladro?');
  });

  it('stands in a row for each attempt, with tokens and cost on the one that answered', async () => {
    expect(await calls()).toEqual([
      { task: 'understand', provider: 'fake', outcome: 'ok', fallback: false, cost: 0.001, tokens: 30 },
      { task: 'answer', provider: 'fake', outcome: 'TIMEOUT', fallback: false, cost: 0, tokens: 0 },
      { task: 'answer', provider: 'local', outcome: 'ok', fallback: true, cost: 0, tokens: 0 },
    ]);
  });

  it('is folded into one row for each day, model and task, and counted once however often it is folded', async () => {
    await Promise.all([fold(), fold()]);
    await fold();
    const usage = await rows(
      `select provider, task, calls, failures, fallbacks, cached, skipped, input_tokens + output_tokens as tokens, cost_usd::float8 as cost from model_usage where tenant_id = $1 order by task, provider`,
    );
    const none = { failures: 0, fallbacks: 0, cached: 0, skipped: 0 };
    expect(usage).toEqual([
      { provider: 'fake', task: 'answer', calls: 1, ...none, failures: 1, tokens: '0', cost: 0 },
      { provider: 'local', task: 'answer', calls: 1, ...none, fallbacks: 1, tokens: '0', cost: 0 },
      { provider: 'fake', task: 'understand', calls: 1, ...none, tokens: '30', cost: 0.001 },
    ]);
  });

  it('is forgotten after 35 days, and its counts stay', async () => {
    await rows(`update model_call set day = day - 40 where tenant_id = $1`);
    await fold();
    expect(await calls()).toEqual([]);
    expect(await rows('select sum(calls)::int as calls from model_usage where tenant_id = $1')).toEqual([{ calls: 3 }]);
  });
});

describe('a budget', () => {
  it('that is used up closes the hosted models for the day: the local one answers, and one alert says so', async () => {
    shop = await aShop(embudo, { settings: { assistant: { dailyBudgetUsd: 0.002 } } });
    await receive('¿Cuánto cuesta el taladro?');
    expect(model.asked).toHaveLength(2);
    await receive('¿Tienen taladro?');
    await receive('Hola, ¿cuánto vale el taladro?');
    expect(model.asked).toHaveLength(2);
    const later = (await calls()).slice(2);
    expect(later.filter(call => call.outcome === 'BUDGET')).toHaveLength(4);
    expect(later.filter(call => call.provider === 'local')).toHaveLength(4);
    expect(await rows(`select kind, severity, details->>'limit' as "limit" from alert where tenant_id = $1`)).toEqual([
      { kind: 'AI_BUDGET', severity: 'WARNING', limit: 'USD' },
    ]);
    const answers = (await messagesOf(embudo, shop.tenant.id)).filter(message => message.author === 'AI_AGENT');
    expect(answers).toHaveLength(3);
  });

  it('counts tokens too, and what another process has spent', async () => {
    shop = await aShop(embudo, { settings: { assistant: { dailyBudgetTokens: 100 } } });
    await rows(
      `insert into model_usage (id, tenant_id, day, provider, model, task, calls, failures, fallbacks, cached, skipped, input_tokens, output_tokens, cost_usd)
       values (gen_random_uuid(), $1, (now() at time zone 'America/Costa_Rica')::date, 'openai', 'm', 'understand', 1, 0, 0, 0, 0, 90, 10, 0)`,
    );
    await receive('¿Cuánto cuesta el taladro?');
    expect(model.asked).toEqual([]);
    expect(await rows(`select details->>'limit' as "limit" from alert where tenant_id = $1`)).toEqual([
      { limit: 'TOKENS' },
    ]);
  });

  it('is used up by replies that could not be used, too', async () => {
    shop = await aShop(embudo, { settings: { assistant: { dailyBudgetTokens: 500 } } });
    const use = { inputTokens: 400, outputTokens: 100, costUsd: 0.01 };
    model.fails('understand', new ModelFailure('GARBAGE', 'no JSON', null, use));
    await receive('¿Cuánto cuesta el taladro?');
    expect(model.asked.map(({ task }) => task)).toEqual(['understand']);
    expect(await calls()).toContainEqual({
      ...{ task: 'understand', provider: 'fake', outcome: 'GARBAGE', fallback: false },
      ...{ cost: 0.01, tokens: 500 },
    });
  });

  it.each([
    ['an understanding', 'lead_intent', 'understand'],
    ['an answer', 'agent_decision', 'answer'],
  ])('is used up by %s that could not be stored, too', async (_, table, task) => {
    shop = await aShop(embudo);
    await embudo.testDatabase.sql(
      `create function app.fail() returns trigger language plpgsql as $$ begin
        if to_jsonb(new) ->> 'kind' = 'ROUTE' then return new; end if;
        raise exception 'not now'; end $$;
      create trigger fail before insert on ${table} for each row execute function app.fail()`,
    );
    await receive('¿Cuánto cuesta el taladro?');
    await embudo.testDatabase.sql(`drop trigger fail on ${table}; drop function app.fail()`);
    expect((await calls()).at(-1)).toMatchObject({ task, provider: 'fake', cost: 0.001 });
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect((await calls()).map(call => call.task)).toEqual(model.asked.map(asked => asked.task));
    const answers = (await messagesOf(embudo, shop.tenant.id)).filter(message => message.author === 'AI_AGENT');
    expect(answers).toHaveLength(1);
  });

  it('of one tenant closes nothing for another', async () => {
    shop = await aShop(embudo, { settings: { assistant: { dailyBudgetUsd: 0 } } });
    const other = await aShop(embudo);
    await receive('¿Cuánto cuesta el taladro?');
    expect(model.asked).toEqual([]);
    await receive('¿Cuánto cuesta el taladro?', aCustomer(), other);
    expect(model.asked).toHaveLength(2);
  });
});

describe('a lead that a seller has judged anew', () => {
  const classify = async () => {
    const [lead] = await rows<{ id: string }>('select id from lead where tenant_id = $1');
    const { data } = await gql(embudo.url, shop.seller.token)<{ classifyLead: { classification: object } }>(
      'mutation ($id: ID!) { classifyLead(input: { leadId: $id }) { classification { provider } } }',
      { id: lead!.id },
    );
    return data.classifyLead.classification;
  };
  const settings = (dailyBudgetUsd: number) => ({ answering: { enabled: false }, assistant: { dailyBudgetUsd } });

  it('is counted like a message, though sellers see no counts', async () => {
    shop = await aShop(embudo, { settings: settings(10) });
    await receive('Necesito una cotización de tres taladros');
    await rows(`update message set body = body || ', para hoy' where tenant_id = $1`);
    expect(await classify()).toEqual({ provider: 'fake' });
    expect((await calls()).map(({ task, provider }) => `${task} ${provider}`)).toEqual([
      'understand fake',
      'understand fake',
    ]);
  });

  it('is judged by the local model where the budget is used up, and the managers are told', async () => {
    shop = await aShop(embudo, { settings: settings(0.001) });
    await receive('Necesito una cotización de tres taladros');
    await rows(`update message set body = body || ', para hoy' where tenant_id = $1`);
    model.asked.length = 0;
    expect(await classify()).toEqual({ provider: 'local' });
    expect(model.asked).toEqual([]);
    expect(await rows('select kind from alert where tenant_id = $1')).toEqual([{ kind: 'AI_BUDGET' }]);
  });
});

describe('an equal question', () => {
  it('is answered from memory, costs nothing and stands in the records as what it is', async () => {
    shop = await aShop(embudo);
    // Both customers have the same name, so their questions are equal to the last word.
    for (const name of ['Ana', 'Ana']) await receive('¿Cuánto cuesta el taladro?', aCustomer({ name }));
    expect(model.asked.map(({ task }) => task)).toEqual(['understand', 'answer']);
    expect((await calls()).map(({ task, outcome, cost }) => ({ task, outcome, cost }))).toEqual([
      { task: 'understand', outcome: 'ok', cost: 0.001 },
      { task: 'answer', outcome: 'ok', cost: 0.001 },
      { task: 'understand', outcome: 'CACHED', cost: 0 },
      { task: 'answer', outcome: 'CACHED', cost: 0 },
    ]);
    const understood = await rows(
      'select provider, fallback, cost_usd::float8 as cost from lead_intent where tenant_id = $1 order by id',
    );
    expect(understood).toEqual([
      { provider: 'fake', fallback: false, cost: 0.001 },
      { provider: 'fake', fallback: false, cost: 0 },
    ]);
  });

  it('of another tenant is asked anew', async () => {
    shop = await aShop(embudo);
    await receive('¿Cuánto cuesta el taladro?', aCustomer({ name: 'Ana' }));
    expect(model.asked).toHaveLength(2);
  });

  it('that a fallback answered is asked anew', async () => {
    shop = await aShop(embudo, { settings: { answering: { enabled: false } } });
    model.fails('understand', new ModelFailure('SERVER_ERROR', 'down'));
    await receive('¿Abren los domingos?', aCustomer({ name: 'Ana' }));
    await receive('¿Abren los domingos?', aCustomer({ name: 'Ana' }));
    expect((await calls()).map(({ provider, outcome }) => `${provider} ${outcome}`)).toEqual([
      'fake SERVER_ERROR',
      'local ok',
      'fake ok',
    ]);
  });
});

describe('local-first', () => {
  const settings = (unsureBelow: number) => ({
    assistant: { mode: 'local-first', unsureBelow },
    answering: { enabled: false },
  });

  it('asks no hosted model where the local one is sure', async () => {
    shop = await aShop(embudo, { settings: settings(0) });
    await receive('Quiero comprar 20 taladros hoy mismo');
    expect(model.asked).toEqual([]);
  });

  it('asks a hosted model where the local one is unsure, and takes its answer', async () => {
    shop = await aShop(embudo, { settings: settings(1) });
    await receive('Quiero comprar 20 taladros hoy mismo');
    expect(await rows('select provider, fallback from lead_intent where tenant_id = $1')).toEqual([
      { provider: 'fake', fallback: false },
    ]);
    expect((await calls()).map(({ provider, outcome }) => `${provider} ${outcome}`)).toEqual(['local ok', 'fake ok']);
  });
});
