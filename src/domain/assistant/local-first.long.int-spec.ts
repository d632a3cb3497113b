import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FakeVendor } from '../../integrations/testing-http/fake-vendor.js';
import { type OpenAiRequest, openAiResponse } from '../../integrations/testing-http/openai-response.js';
import {
  aCustomer,
  aShop,
  gql,
  messagesOf,
  mutate,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  until,
} from '../../testing/index.js';
import { neutralUnderstanding } from './neutral-understanding.js';
import { receiveMessage } from './receive-message.fixture.js';
import { callOf, type ToolCall } from './tools/agent-tools.js';

/**
 * The real local model and a hosted one, chosen by the settings that a server has: only the vendor's machine is made up. The local model
 * knows what the drill and its delivery cost, and neither who founded the shop nor whether bicycles can be parked.
 */
const vendor = new FakeVendor();
let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;
/** What the hosted model replies to the questions for an answer, in order. The last one is repeated for ever. */
let says: object[] = [];
const answered = new Set<string>();
/** The second in which the last answer was sent. */
let answeredIn = 0;

const founder = '¿Quién fundó la tienda?';
const drill = '¿Cuánto cuesta el taladro?';
const told = 'La fundó doña Rosa con sus hijas.';
const secondOf = (ms: number) => Math.floor(ms / 1_000);
const offersPerson = expect.stringMatching(/persona|compañero/u);
const tellsPrice = expect.stringMatching(/Taladro percutor 800 W: ₡45.900,00/u);
const draft = (text: string, calls: ToolCall[] = []) => ({ text, known: true, quickReplies: [], calls });

const hostedReplies = (...replies: object[]): void => {
  says = replies;
  vendor.behave({
    kind: 'replies',
    to: body =>
      openAiResponse(
        (body as OpenAiRequest).text.format.name === 'understand'
          ? neutralUnderstanding('es')
          : says[Math.min(requests('answer').length, says.length) - 1],
      ),
  });
};
/** Returns what the hosted model was shown, one text for each request of this task. */
const requests = (task: 'understand' | 'answer'): string[] =>
  vendor.requests
    .map(({ body }) => body as OpenAiRequest)
    .filter(({ text }) => text.format.name === task)
    .map(({ input }) => input[0]?.content ?? '');
/** Returns the part of a request between the marks of this name. */
const section = (request: string | undefined, name: string): string =>
  new RegExp(`<\\S+ ${name}>\\n([\\s\\S]*?)\\n</`, 'u').exec(request ?? '')?.[1] ?? '';

beforeAll(async () => {
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    config: {
      LANGUAGE_MODELS: 'openai,local',
      OPENAI_API_KEY: 'sk-test',
      OPENAI_BASE_URL: await vendor.start(),
      MODEL_DEADLINE_MS: '5000',
    },
  });
});
afterAll(() => vendor.stop());

async function open(assistant: object = { mode: 'local-first' }): Promise<void> {
  shop = await aShop(embudo, { settings: { assistant } });
  customer = aCustomer({ name: 'Ana' });
  answeredIn = 0;
  await embudo.testDatabase.sql(
    `insert into knowledge_article (id, tenant_id, title, body, keywords, language)
      values (gen_random_uuid(), $1, 'Envíos', 'El envío cuesta ₡3 000 y es gratis en compras desde ₡100 000.', '{}', 'es')`,
    [shop.tenant.id],
  );
}
const rows = <Row extends object>(text: string) => embudo.testDatabase.sql<Row>(text, [shop.tenant.id]);

/** Sends a message of the customer, and returns what the customer is told and what is recorded about it. */
async function tells(text: string) {
  // A vendor dates messages by the whole second: one in the second of the answer before it would seem to be older than that answer.
  await until('the next second', () => secondOf(Date.now()) > answeredIn, { within: 2_000 });
  const id = await receiveMessage(embudo, shop, text, customer);
  answeredIn = secondOf(Date.now());
  const decisions = await embudo.testDatabase.sql<{
    provider: string;
    cost: number;
    output: {
      messageId: string;
      known: boolean;
      refusedDraft: string | null;
      actions: { tool: string }[];
      sources: string[];
    };
  }>(
    `select provider, cost_usd::float8 as cost, output from agent_decision
      where tenant_id = $1 and kind = 'ANSWER' and input ->> 'messageId' = $2`,
    [shop.tenant.id, id],
  );
  expect(decisions).toHaveLength(1);
  const { provider, cost, output } = decisions[0]!;
  const all = (await messagesOf(embudo, shop.tenant.id)).filter(({ author }) => author === 'AI_AGENT');
  return {
    // What the customer got besides the answers to earlier messages.
    answers: all
      .filter(message => !answered.has(message.id))
      .map(message => {
        answered.add(message.id);
        return message.body;
      }),
    provider,
    cost,
    ...output,
    actions: output.actions.map(({ tool }) => tool),
  };
}
/** Returns the recorded calls of models, oldest first, each with what happened and the tokens that it took. */
const calls = async (task: 'understand' | 'answer') =>
  (
    await rows<{ call: string }>(
      `select concat_ws(' ', provider, outcome, input_tokens + output_tokens, case when fallback then 'instead' end) as call
        from model_call where tenant_id = $1 and task = '${task}' order by id`,
    )
  ).map(({ call }) => call);
const statusOf = async () =>
  (await rows<{ status: string }>('select status from conversation where tenant_id = $1'))[0];

describe('a local draft that does not know', () => {
  it('gives way to the answer of the hosted model, which is shown the conversation and the facts', async () => {
    await open();
    hostedReplies(draft(told));
    await tells(drill);
    await tells('¿Cuánto cuesta el envío?');
    expect(vendor.requests).toEqual([]);

    expect(await tells(founder)).toMatchObject({
      answers: [told],
      provider: 'openai',
      known: true,
      refusedDraft: null,
      actions: [],
      sources: [],
    });
    expect(vendor.requests.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/v1/responses', 'Bearer sk-test'],
    ]);
    const [request] = requests('answer');
    expect(section(request, 'mensaje')).toBe(founder);
    expect(section(request, 'mensajes-anteriores').split('\n')).toEqual([
      `Cliente: ${drill}`,
      expect.stringMatching(/^Negocio: .*Taladro percutor 800 W: ₡45.900,00/u),
      'Cliente: ¿Cuánto cuesta el envío?',
      expect.stringMatching(/^Negocio: .*El envío cuesta ₡3 000/u),
    ]);
    expect(section(request, 'catalogo')).toMatch(/^- Taladro percutor 800 W \| precio: ₡45.900,00 \|/u);
    expect(section(request, 'conocimiento')).toBe(
      '## Envíos\nEl envío cuesta ₡3 000 y es gratis en compras desde ₡100 000.',
    );
    // What the dropped draft looked up was neither shown nor done.
    expect(section(request, 'resultados')).toBe('(ninguno)');
    expect(request).toContain('Idioma de la respuesta: español.');
  });

  it('asks for an answer in the language of the customer', async () => {
    await open();
    hostedReplies(draft('Yes, right by the door.'));
    expect(await tells('Do you have bike parking?')).toMatchObject({ answers: ['Yes, right by the door.'] });
    expect(requests('answer')[0]).toContain('Idioma de la respuesta: inglés.');
  });

  it('is recorded beside the hosted answer, which alone costs something, once', async () => {
    await open();
    hostedReplies(draft(told));
    const { cost } = await tells(founder);
    expect(cost).toBeGreaterThan(0);
    expect(await calls('understand')).toEqual(['local ok 0']);
    expect(await calls('answer')).toEqual(['local ok 0', 'openai ok 15']);
    expect(await rows('select sum(cost_usd)::float8 as cost from model_call where tenant_id = $1')).toEqual([{ cost }]);
  });

  it('leaves the other rounds of the answer to the hosted model, whose tools ran', async () => {
    await open();
    hostedReplies(draft('', [callOf('search_knowledge', { query: 'envío' })]), draft(told));
    expect(await tells(founder)).toMatchObject({ answers: [told], provider: 'openai', actions: ['search_knowledge'] });
    expect(section(requests('answer')[1], 'resultados')).toMatch(
      /^search_knowledge "envío"\n- Envíos: El envío cuesta/u,
    );
    expect(await calls('answer')).toEqual(['local ok 0', 'openai ok 15', 'openai ok 15']);
  });

  it('is drafted again, with its own look-ups, where the hosted draft twice claims what no source holds', async () => {
    await open();
    hostedReplies(draft('La fundó doña Rosa, y por eso le damos 50 % de descuento.'));
    const { answers, ...rest } = await tells(founder);
    expect(answers).toEqual([offersPerson]);
    expect(rest).toMatchObject({ provider: 'local', known: false, refusedDraft: expect.any(String) });
    expect(rest.actions).toContain('search_knowledge');
    expect(await calls('answer')).toEqual(['local ok 0', 'openai ok 15', 'openai ok 15']);
  });
});

describe('a local draft that knows', () => {
  it('is sent without a question to the hosted model, with its own look-ups and sources', async () => {
    await open();
    hostedReplies(draft(told));
    const { answers, ...rest } = await tells(drill);
    expect(answers).toEqual([tellsPrice]);
    expect(rest).toMatchObject({
      provider: 'local',
      cost: 0,
      known: true,
      sources: ['Taladro percutor 800 W'],
    });
    // How often it searches is its own affair; what counts is that it does nothing but look up facts.
    expect(new Set(rest.actions)).toEqual(new Set(['search_products', 'search_knowledge']));
    expect(vendor.requests).toEqual([]);
    expect(await calls('answer')).toEqual(['local ok 0']);
  });

  it('goes on after a tool that reads or changes the data of the customer', async () => {
    await open();
    hostedReplies(draft(told));
    expect((await tells('quiero 2 taladros')).actions).toContain('set_cart');
    // Without an order it does not know, but it has begun this answer.
    await open();
    expect(await tells('¿Dónde está mi pedido?')).toMatchObject({ provider: 'local', known: false });
    expect(vendor.requests).toEqual([]);
  });
});

describe('a hosted model that does not answer', () => {
  it.each([
    ['is broken', 'SERVER_ERROR', { kind: 'answer', status: 500, body: { error: { message: 'broken' } } }],
    ['says nothing in time', 'TIMEOUT', { kind: 'hang' }],
  ] as const)('because it %s leaves the local draft, which offers a person', async (_, outcome, behaviour) => {
    await open();
    vendor.behave(behaviour);
    const { answers, ...rest } = await tells(founder);
    expect(answers).toEqual([offersPerson]);
    expect(rest).toMatchObject({ provider: 'local', cost: 0, known: false, refusedDraft: null });
    expect(rest.actions).toContain('search_knowledge');
    expect(requests('answer')).toHaveLength(1);
    expect(await calls('answer')).toEqual(['local ok 0 instead', `openai ${outcome} 0`]);
    expect(await statusOf()).toEqual({ status: 'BOT' });

    hostedReplies(draft(told));
    expect(await tells(founder)).toMatchObject({ answers: [told], provider: 'openai', actions: [] });
  });

  it('any more in a later round leaves the rest to the local model, and what its first round cost is counted', async () => {
    await open();
    hostedReplies(draft('', [callOf('search_knowledge', { query: 'envío' })]), { nothing: 'of the kind' });
    expect(await tells(founder)).toMatchObject({ provider: 'local', answers: [offersPerson] });
    expect(await calls('answer')).toEqual(['local ok 0', 'openai ok 15', 'openai GARBAGE 15', 'local ok 0 instead']);
  });

  it('because the budget is used up is not asked, and the local draft is sent', async () => {
    await open({ mode: 'local-first', dailyBudgetUsd: 0 });
    hostedReplies(draft(told));
    expect(await tells(founder)).toMatchObject({ provider: 'local', answers: [offersPerson] });
    expect(vendor.requests).toEqual([]);
    expect(await rows('select kind from alert where tenant_id = $1')).toEqual([{ kind: 'AI_BUDGET' }]);
  });
});

describe('a message that the local model hardly understands', () => {
  it('is understood by the hosted model', async () => {
    await open({ mode: 'local-first', unsureBelow: 1 });
    hostedReplies(draft(told));
    await tells(drill);
    expect(requests('understand')).toHaveLength(1);
    expect(await calls('understand')).toEqual(['local ok 0', 'openai ok 15']);
    // Its draft is sure, however unsure it was of the intent.
    expect(requests('answer')).toEqual([]);
  });
});

describe('the mode', () => {
  it('is chosen by an administrator: until then the hosted model answers all', async () => {
    await open({});
    hostedReplies(draft('Con gusto.'));
    expect(await tells(drill)).toMatchObject({ answers: ['Con gusto.'], provider: 'openai' });
    expect(vendor.requests).toHaveLength(2);

    const ask = gql(embudo.url, shop.admin.token);
    const settings = { assistant: { mode: 'local-first' } };
    expect(await mutate(ask, 'updateTenantSettings', { settings }, 'userErrors { code }')).toEqual({ userErrors: [] });
    customer = aCustomer();
    expect(await tells(drill)).toMatchObject({ answers: [tellsPrice], provider: 'local' });
    expect(vendor.requests).toHaveLength(2);
    customer = aCustomer();
    expect(await tells(founder)).toMatchObject({ answers: ['Con gusto.'], provider: 'openai' });
    expect(vendor.requests).toHaveLength(3);
  });
});
