import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { OpenAiLanguageModel } from '../../integrations/openai/openai.adapter.js';
import { FakeVendor } from '../../integrations/testing-http/fake-vendor.js';
import { type OpenAiRequest, openAiResponse } from '../../integrations/testing-http/openai-response.js';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  jobsDone,
  messagesOf,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { neutralUnderstanding } from './neutral-understanding.js';
import { callOf, mostRounds, type ToolCall } from './tools/agent-tools.js';

/** A hosted model behind its own SDK. The spec decides what it says; everything from the request to the queued answer is real. */
const vendor = new FakeVendor();
let embudo: TestEmbudo;
let shop: TestShop;
/** What the model replies to the requests for an answer, in order. The last one is repeated for ever. */
let says: object[] = [];
let asked: string[] = [];

const understanding = {
  ...neutralUnderstanding('es'),
  intent: { ...neutralUnderstanding('es').intent, primary: 'PRODUCT_INFO', confidence: 0.95 },
};
const draft = (text: string, calls: ToolCall[] = []) => ({ text, known: true, quickReplies: [], calls });

beforeAll(async () => {
  const baseUrl = await vendor.start();
  vendor.behave({
    kind: 'replies',
    to: body => {
      const { text, input } = body as OpenAiRequest;
      if (text.format.name === 'understand') return openAiResponse(understanding);
      asked.push(input[0]?.content ?? '');
      return openAiResponse(says[Math.min(asked.length, says.length) - 1]);
    },
  });
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    models: [new OpenAiLanguageModel({ apiKey: 'sk-test', baseUrl })],
  });
});
afterAll(() => vendor.stop());
beforeEach(async () => {
  asked = [];
  shop = await aShop(embudo);
  const { sql } = embudo.testDatabase;
  await sql(
    `insert into product (id, tenant_id, sku, name, description, keywords, price_minor, currency, stock)
      values (gen_random_uuid(), $1, 'TAL-1', 'Taladro percutor', 'De 800 W.', '{taladro}', 4500000, 'CRC', 3)`,
    [shop.tenant.id],
  );
  await sql(
    `insert into knowledge_article (id, tenant_id, title, body, keywords, language)
      values (gen_random_uuid(), $1, 'Envíos', 'El envío cuesta ₡3 000 y es gratis en compras desde ₡100 000.', '{}', 'es')`,
    [shop.tenant.id],
  );
});

/** Sends a message and returns the answer that the customer got, with what was recorded about it. */
async function answerTo(text: string) {
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), text));
  await jobsDone(embudo);
  const told = (await messagesOf(embudo, shop.tenant.id)).filter(({ author }) => author === 'AI_AGENT');
  const [decision] = await embudo.testDatabase.sql<{
    output: { refusedDraft: string | null; actions: { tool: string }[] };
  }>(`select output from agent_decision where tenant_id = $1 and kind = 'ANSWER'`, [shop.tenant.id]);
  const [conversation] = await embudo.testDatabase.sql<{ status: string }>(
    'select status from conversation where tenant_id = $1',
    [shop.tenant.id],
  );
  return { told: told.map(({ body }) => body), ...decision?.output, status: conversation?.status };
}

describe('a hosted model in several rounds', () => {
  it('is shown what its tools gave, and may say the sum that the server calculated', async () => {
    says = [
      draft('', [callOf('search_products', { query: 'taladro' })]),
      draft('', [
        callOf('sum_with_terms', { items: [{ product: 'Taladro percutor', quantity: 2 }], query: 'con envío' }),
      ]),
      draft(
        'Dos Taladro percutor con el envío: ₡93.000. El envío cuesta ₡3 000 y es gratis en compras desde ₡100 000.',
      ),
    ];
    const { told, refusedDraft, actions } = await answerTo('¿cuánto son dos taladros con envío?');
    expect(refusedDraft).toBeNull();
    expect(told).toEqual([says[2] && (says[2] as { text: string }).text]);
    expect(actions?.map(({ tool }) => tool)).toEqual(['search_products', 'sum_with_terms']);
    expect(asked[2]).toMatch(/total: ₡93.000/);
  });

  it('that never ends calling is stopped: the rounds are bounded', async () => {
    says = [draft('El Taladro percutor cuesta ₡45.000.', [callOf('search_products', { query: 'taladro' })])];
    await answerTo('¿tienen taladro?');
    expect(asked).toHaveLength(mostRounds + 1);
    expect(asked.at(-1)).toContain('Ya no puedes llamar herramientas');
  });
});

describe('a draft of a hosted model that claims what no source holds', () => {
  it.each([
    ['a price', 'El Taladro percutor cuesta ₡39.900.'],
    ['a stock', 'Del Taladro percutor quedan 12 unidades.'],
    ['a date', 'El Taladro percutor se lo entregamos el viernes.'],
    ['a promise', 'El Taladro percutor cuesta ₡45.000 y le damos garantía de por vida.'],
  ])('and stands by it is replaced by one of the local link, where it names %s', async (_, text) => {
    says = [draft(text)];
    const { told, refusedDraft, status } = await answerTo('¿cuánto cuesta el taladro?');
    expect(refusedDraft).toEqual(expect.any(String));
    expect(told).toHaveLength(1);
    expect(told[0]).not.toContain(text);
    expect(told[0]).toMatch(/Taladro percutor: ₡45.000,00/);
    expect(asked).toHaveLength(2);
    expect(asked[1]).toContain('El borrador anterior no se puede enviar');
    expect(status).toBe('BOT');
  });
});

describe('an order that a hosted model takes', () => {
  /** Sends one message of the customer, with the model's replies to it. */
  async function tells(customer: TestCustomer, text: string, replies: object[]): Promise<void> {
    asked = [];
    says = replies;
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, text));
    await jobsDone(embudo);
  }
  const items = [{ product: 'Taladro percutor', quantity: 2 }];
  const orders = () =>
    embudo.testDatabase.sql<{ total: string }>(
      'select total_minor::text as total from sales_order where tenant_id = $1',
      [shop.tenant.id],
    );

  it.each([
    ['as the server writes it', '2 × Taladro percutor, total: ₡90 000,00. ¿Confirmo su pedido?'],
    ['without decimals', '2 × Taladro percutor, total: ₡90.000. ¿Confirmo su pedido?'],
    ['in words', '2 × Taladro percutor, total: 90 mil colones. ¿Confirmo su pedido?'],
  ])('is placed by a yes to its total, written %s', async (_, text) => {
    const customer = aCustomer();
    await tells(customer, 'quiero 2 taladros', [draft('', [callOf('set_cart', { items })]), draft(text)]);
    await tells(customer, 'sí', [draft('', [callOf('place_order')]), draft('¡Listo! Su pedido quedó hecho.')]);
    expect(await orders()).toEqual([{ total: '9000000' }]);
  });

  it('is not placed by a yes if the answer showed no total', async () => {
    const customer = aCustomer();
    await tells(customer, 'quiero 2 taladros', [
      draft('', [callOf('set_cart', { items })]),
      draft('Con gusto, ¿confirmo su pedido?'),
    ]);
    await tells(customer, 'sí', [draft('', [callOf('place_order')]), draft('Un momento, por favor.')]);
    expect(await orders()).toEqual([]);
  });

  it('has its earlier rounds counted when a later one fails', async () => {
    says = [draft('', [callOf('search_products', { query: 'taladro' })]), { nothing: 'of the kind' }];
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), '¿tienen taladros?'));
    await jobsDone(embudo);
    const answered = await embudo.testDatabase.sql(
      `select distinct input_tokens as tokens from model_call where tenant_id = $1 and task = 'answer' and outcome = 'ok'`,
      [shop.tenant.id],
    );
    expect(answered).toEqual([{ tokens: 10 }]);
  });
});
