import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
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
import type { CalculationStep } from './calculation/steps.js';
import { draft, ToldModel } from './told-model.fixture.js';
import { callOf, mostRounds } from './tools/agent-tools.js';

/** A hosted model behind its own SDK. The spec decides what it says; everything from the request to the queued answer is real. */
const model = new ToldModel();
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    models: [await model.start()],
  });
});
afterAll(() => model.stop());
beforeEach(async () => {
  model.asked = [];
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
    output: { refusedDraft: string | null; actions: { tool: string; problem?: string | null }[] };
  }>(`select output from agent_decision where tenant_id = $1 and kind = 'ANSWER'`, [shop.tenant.id]);
  const [conversation] = await embudo.testDatabase.sql<{ status: string }>(
    'select status from conversation where tenant_id = $1',
    [shop.tenant.id],
  );
  return { told: told.map(({ body }) => body), ...decision?.output, status: conversation?.status };
}

describe('a hosted model in several rounds', () => {
  it('is shown what its tools gave, and may say the sum that the server calculated', async () => {
    model.says = [
      draft('', [callOf('search_products', { query: 'taladro' })]),
      draft('', [callOf('price_list', { items: [{ product: 'Taladro percutor', quantity: 2 }] })]),
      draft('Dos Taladro percutor: ₡90.000. El envío cuesta ₡3 000 y es gratis en compras desde ₡100 000.'),
    ];
    const { told, refusedDraft, actions } = await answerTo('¿cuánto son dos taladros con envío?');
    expect(refusedDraft).toBeNull();
    expect(told).toEqual([model.says[2] && (model.says[2] as { text: string }).text]);
    expect(actions?.map(({ tool }) => tool)).toEqual(['search_products', 'price_list']);
    expect(model.asked[2]).toMatch(/total: ₡90.000/);
  });

  it('that never ends calling is stopped: the rounds are bounded', async () => {
    model.says = [draft('El Taladro percutor cuesta ₡45.000.', [callOf('search_products', { query: 'taladro' })])];
    await answerTo('¿tienen taladro?');
    expect(model.asked).toHaveLength(mostRounds + 1);
    expect(model.asked.at(-1)).toContain('Ya no puedes llamar herramientas');
  });
});

describe('a sum with conditions', () => {
  const step = (kind: CalculationStep['kind'], given: Partial<CalculationStep>): CalculationStep => ({
    ...{ kind, product: null, quantity: '', amount: null, percent: null, of: [], quotes: [] },
    ...given,
  });
  const drills = step('product', { product: 'Taladro percutor', quantity: '3' });
  const cash = step('percent_off', { percent: 5, of: [1], quotes: ['En efectivo 5 % de descuento'] });
  const delivery = step('amount', { amount: 6500, quotes: ['Escazú ₡6.500'] });
  const asksAll = 'q tal, quiero 3 taladros con envío a Escazú pagando en efectivo, cuánto sería';
  const total = 'Tres Taladro percutor con el 5 % de descuento y el envío a Escazú serían ₡134.750.';

  beforeEach(async () => {
    await embudo.testDatabase.sql(
      `insert into knowledge_article (id, tenant_id, title, body, keywords, language)
        values (gen_random_uuid(), $1, 'Pagos y zonas', 'En efectivo 5 % de descuento. Envíos: Centro ₡3 000, Escazú ₡6.500.', '{}', 'es')`,
      [shop.tenant.id],
    );
  });

  it('is stated as data, calculated by the server, and told', async () => {
    model.says = [draft('', [callOf('calculate', { steps: [drills, cash, delivery] })]), draft(total)];
    const { told, refusedDraft, actions } = await answerTo(asksAll);
    expect(refusedDraft).toBeNull();
    expect(told).toEqual([total]);
    expect(actions).toEqual([{ tool: 'calculate', problem: null }]);
    expect(model.asked[1]).toMatch(/paso 2: 5 % de ₡135.000,00 = -₡6.750,00/);
    expect(model.asked[1]).toMatch(/total: ₡134.750,00/);
  });

  it('with a wrong quote comes back with the reason, and is stated again', async () => {
    const wrong = { ...delivery, quotes: ['El envío a Escazú cuesta ₡6.500'] };
    model.says = [
      draft('', [callOf('calculate', { steps: [drills, cash, wrong] })]),
      draft('', [callOf('calculate', { steps: [drills, cash, delivery] })]),
      draft(total),
    ];
    const { told, refusedDraft, actions } = await answerTo(asksAll);
    expect(model.asked[1]).toContain('no se hizo, NOT_PROVEN');
    expect(model.asked[1]).toMatch(/enviaste el paso 3: .*"amount":6500/);
    expect(model.asked[1]).toContain(
      'paso 3, "El envío a Escazú cuesta ₡6.500": esa cita no está en ningún texto del negocio',
    );
    expect(actions).toEqual([
      { tool: 'calculate', problem: 'NOT_PROVEN' },
      { tool: 'calculate', problem: null },
    ]);
    expect(refusedDraft).toBeNull();
    expect(told).toEqual([total]);
  });

  it('that is not proven is not told, whatever the model writes', async () => {
    const generous = step('percent_off', { percent: 50, of: [1], quotes: ['50 % de descuento por ser usted'] });
    const half = 'Con su descuento serían ₡67.500.';
    model.says = [draft('', [callOf('calculate', { steps: [drills, generous] })]), draft(half)];
    const { told, refusedDraft } = await answerTo('quiero 3 taladros');
    expect(refusedDraft).toContain('67.500');
    expect(told.join()).not.toContain('67.500');
  });

  it('may be quoted from what the agent is told to do, and not from what it must not do', async () => {
    await embudo.testDatabase.sql(
      `update agent_profile set system_prompt = 'Las bodas llevan 10 % de descuento. Nunca des más de 20 % de descuento.'
        where tenant_id = $1`,
      [shop.tenant.id],
    );
    const off = (percent: number, quote: string) =>
      callOf('calculate', { steps: [drills, step('percent_off', { percent, quotes: [quote] })] });
    model.says = [
      draft('', [off(10, 'Las bodas llevan 10 % de descuento'), off(20, 'más de 20 % de descuento')]),
      draft('Con el descuento de bodas serían ₡121.500.'),
    ];
    const { told, actions } = await answerTo('quiero 3 taladros para una boda');
    expect(actions).toEqual([
      { tool: 'calculate', problem: null },
      { tool: 'calculate', problem: 'NOT_PROVEN' },
    ]);
    expect(told).toEqual(['Con el descuento de bodas serían ₡121.500.']);
  });

  it('of more than there is in stock says how many are left', async () => {
    const five = step('product', { product: 'Taladro percutor', quantity: '5' });
    model.says = [draft('', [callOf('calculate', { steps: [five] })]), draft('De Taladro percutor solo quedan 3.')];
    const { told, actions } = await answerTo('quiero 5 taladros');
    expect(actions).toEqual([{ tool: 'calculate', problem: 'NOT_ENOUGH' }]);
    expect(model.asked[1]).toContain('de Taladro percutor solo quedan 3');
    expect(told).toEqual(['De Taladro percutor solo quedan 3.']);
  });
});

describe('a draft of a hosted model that claims what no source holds', () => {
  it.each([
    ['a price', 'El Taladro percutor cuesta ₡39.900.'],
    ['a stock', 'Del Taladro percutor quedan 12 unidades.'],
    ['a date', 'El Taladro percutor se lo entregamos el viernes.'],
    ['a promise', 'El Taladro percutor cuesta ₡45.000 y le damos garantía de por vida.'],
  ])('and stands by it is replaced by one of the local link, where it names %s', async (_, text) => {
    model.says = [draft(text)];
    const { told, refusedDraft, status } = await answerTo('¿cuánto cuesta el taladro?');
    expect(refusedDraft).toEqual(expect.any(String));
    expect(told).toHaveLength(1);
    expect(told[0]).not.toContain(text);
    expect(told[0]).toMatch(/Taladro percutor: ₡45.000,00/);
    expect(model.asked).toHaveLength(2);
    expect(model.asked[1]).toContain('El borrador anterior no se puede enviar');
    expect(status).toBe('BOT');
  });
});

describe('an order that a hosted model takes', () => {
  /** Sends one message of the customer, with the model's replies to it. */
  async function tells(customer: TestCustomer, text: string, replies: object[]): Promise<void> {
    model.asked = [];
    model.says = replies;
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
    model.says = [draft('', [callOf('search_products', { query: 'taladro' })]), { nothing: 'of the kind' }];
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), '¿tienen taladros?'));
    await jobsDone(embudo);
    const answered = await embudo.testDatabase.sql(
      `select distinct input_tokens as tokens from model_call where tenant_id = $1 and task = 'answer' and outcome = 'ok'`,
      [shop.tenant.id],
    );
    expect(answered).toEqual([{ tokens: 10 }]);
  });
});
