import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { LocalLanguageModel } from '../../integrations/local/local-language-model.js';
import { aShop, messagesOf, startTestEmbudo, type TestEmbudo, type TestShop } from '../../testing/index.js';
import { prompt } from './prompts/answer.es.js';
import { receiveMessage } from './receive-message.fixture.js';
import { chainOf, failure, ScriptedModel } from './scripted-model.fixture.js';
import { callOf, mostRounds, type ToolCall } from './tools/agent-tools.js';

/** A hosted link, and the chain's clock, which stands still unless a spec moves it. */
let hosted: ScriptedModel;
let ms = Date.now();
let embudo: TestEmbudo;
let shop: TestShop;

const costOfOne = 0.002;
const draft = (text: string, calls: ToolCall[] = []) => ({ text, known: true, quickReplies: [], calls });
const wrong = draft('El Taladro percutor cuesta ₡39.900.');
const right = draft('El Taladro percutor cuesta ₡45.000.');
const question = '¿cuánto cuesta el taladro?';

const chain = (local: LocalLanguageModel | ScriptedModel) => ({
  models: chainOf([hosted, local], { clock: { now: () => new Date(ms) } }),
  localModel: local,
});

beforeAll(async () => {
  hosted = new ScriptedModel('openai', 'ok');
  hosted.values.understand = { ...hosted.values.understand, legal: false };
  embudo = await startTestEmbudo({ http: true, worker: true, ports: chain(new LocalLanguageModel()) });
});
beforeEach(() => {
  hosted.answered = [];
  hosted.script = ['ok'];
  hosted.beforeAnswer = () => undefined;
});

async function open(settings: object = {}, at = embudo): Promise<void> {
  shop = await aShop(at, { settings });
  await at.testDatabase.sql(
    `insert into product (id, tenant_id, sku, name, description, keywords, price_minor, currency, stock)
      values (gen_random_uuid(), $1, 'TAL-1', 'Taladro percutor', 'De 800 W.', '{taladro}', 4500000, 'CRC', 3)`,
    [shop.tenant.id],
  );
  await at.testDatabase.sql(
    `insert into knowledge_article (id, tenant_id, title, body, keywords, language)
      values (gen_random_uuid(), $1, 'Envíos', 'El envío cuesta ₡3 000.', '{}', 'es')`,
    [shop.tenant.id],
  );
}

/** Sends a message of a new customer, and returns what they are told and what is recorded about it. */
async function answerTo(text: string, at = embudo) {
  await receiveMessage(at, shop, text);
  const [decision] = await at.testDatabase.sql<{
    provider: string;
    cost: number;
    output: { refusedDraft: string | null; actions: { tool: string }[] };
  }>(`select provider, cost_usd::float8 as cost, output from agent_decision where tenant_id = $1 and kind = 'ANSWER'`, [
    shop.tenant.id,
  ]);
  const calls = await at.testDatabase.sql<{ call: string }>(
    `select concat_ws(' ', provider, outcome) as call from model_call where tenant_id = $1 and task = 'answer' order by id`,
    [shop.tenant.id],
  );
  const [conversation] = await at.testDatabase.sql<{ status: string }>(
    'select status from conversation where tenant_id = $1',
    [shop.tenant.id],
  );
  const told = (await messagesOf(at, shop.tenant.id)).filter(({ author }) => author === 'AI_AGENT');
  return {
    told: told.map(({ body }) => body),
    provider: decision?.provider,
    cost: decision?.cost,
    refusedDraft: decision?.output.refusedDraft,
    actions: decision?.output.actions.map(({ tool }) => tool),
    calls: calls.map(({ call }) => call),
    status: conversation?.status,
  };
}

describe('a draft that does not pass the check', () => {
  it('is put right by the model that wrote it, which is told what was wrong; both are paid for', async () => {
    await open();
    hosted.answers = [wrong, right];
    expect(await answerTo(question)).toMatchObject({
      told: [right.text],
      provider: 'openai',
      cost: 2 * costOfOne,
      refusedDraft: expect.stringContaining('39.900'),
      calls: ['openai ok', 'openai ok'],
      status: 'BOT',
    });
    const [first, second] = hosted.answered.map(input => ({ ...input, text: prompt(input).user }));
    expect(first?.refused).toBeUndefined();
    expect(second?.refused).toEqual({ kind: 'AMOUNT', words: '₡39.900', text: wrong.text });
    expect(second?.text).toContain('El borrador anterior no se puede enviar: tiene un monto que no');
    expect(second?.mayCall).toBe(true);
  });

  it('is put right with a tool, whose sum may then be told', async () => {
    await open();
    const sum = draft('', [
      callOf('sum_with_terms', { items: [{ product: 'Taladro percutor', quantity: 2 }], query: 'con envío' }),
    ]);
    const told = draft('Dos Taladro percutor con envío: ₡93.000.');
    hosted.answers = [draft('Dos con envío: ₡91.000.'), sum, told];
    expect(await answerTo('¿cuánto son dos taladros con envío?')).toMatchObject({
      told: [told.text],
      cost: 3 * costOfOne,
      actions: ['sum_with_terms'],
      refusedDraft: expect.stringContaining('91.000'),
    });
  });

  it('twice is replaced by the local draft, and the first reason is kept', async () => {
    await open();
    hosted.answers = [wrong, draft('El Taladro percutor cuesta ₡44.000.')];
    const { told, ...rest } = await answerTo(question);
    expect(told).toEqual([expect.stringMatching(/Taladro percutor: ₡45.000,00/u)]);
    expect(rest).toMatchObject({
      provider: 'local',
      cost: 2 * costOfOne,
      refusedDraft: expect.stringContaining('39.900'),
      calls: ['openai ok', 'openai ok'],
    });
  });

  it('is put right in what is left of the rounds: no tool may be called after the last', async () => {
    await open();
    const search = draft('', [callOf('search_products', { query: 'taladro' })]);
    hosted.answers = [...Array.from({ length: mostRounds }, () => search), wrong, search];
    expect(await answerTo(question)).toMatchObject({ provider: 'local' });
    expect(hosted.answered).toHaveLength(mostRounds + 2);
    expect(hosted.answered.at(-1)?.mayCall).toBe(false);
  });

  it('is not asked for again where the first one used up the budget of the day', async () => {
    // The understanding costs as much as one draft.
    await open({ assistant: { dailyBudgetUsd: 1.5 * costOfOne } });
    hosted.answers = [wrong, right];
    expect(await answerTo(question)).toMatchObject({
      told: [expect.stringMatching(/45.000,00/u)],
      provider: 'local',
      cost: costOfOne,
      calls: ['openai ok'],
    });
    expect(hosted.answered).toHaveLength(1);
  });

  it('is not asked for again where it took the time of the question', async () => {
    await open();
    hosted.answers = [wrong, right];
    hosted.beforeAnswer = () => {
      ms += 7_800;
    };
    expect(await answerTo(question)).toMatchObject({ provider: 'local', calls: ['openai ok', 'openai SKIPPED'] });
    expect(hosted.answered).toHaveLength(1);
  });

  it('is replaced by the local draft where the model does not answer any more', async () => {
    await open();
    hosted.answers = [wrong, right];
    hosted.script = ['ok', 'ok', failure('SERVER_ERROR')];
    expect(await answerTo(question)).toMatchObject({
      provider: 'local',
      cost: costOfOne,
      calls: ['openai ok', 'openai SERVER_ERROR'],
    });
  });
});

describe('a draft that nobody can put right', () => {
  it('is handed over to a person, with a sentence that claims nothing', async () => {
    const local = new ScriptedModel('local', 'ok');
    local.values = { ...hosted.values, answer: { ...wrong, calls: [] } };
    // Both would take the jobs of the one database.
    await embudo.stopWorker();
    const other = await startTestEmbudo({ http: true, worker: true, ports: chain(local) });
    await open({}, other);
    hosted.answers = [wrong];
    const { told, ...rest } = await answerTo(question, other);
    expect(told).toHaveLength(1);
    expect(told[0]).not.toContain('39.900');
    expect(rest).toMatchObject({ provider: 'local', calls: ['openai ok', 'openai ok'], status: 'WAITING' });
    await other.stop();
    await embudo.resumeWorker();
  });
});
