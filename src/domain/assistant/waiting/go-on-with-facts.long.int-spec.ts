import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  agentAnswers,
  aShop,
  changeSettings,
  customerWrites,
  FakeLanguageModel,
  gql,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
} from '../../../testing/index.js';
import { callOf } from '../tools/agent-tools.js';

let model: FakeLanguageModel;
let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;

const asksPrice = '¿Cuánto cuesta el taladro percutor?';
const wantsPerson = 'Quiero hablar con una persona';
const hot = 'Necesito hoy el taladro percutor, ¿qué precio tiene?';

beforeAll(async () => {
  model = new FakeLanguageModel();
  model.judges(asksPrice, { intent: { primary: 'PRICING_QUESTION' } });
  model.judges(wantsPerson, { wantsHuman: true });
  model.judges(hot, {
    intent: { primary: 'PURCHASE_INQUIRY' },
    classification: { urgency: 30, decisionPower: 20, budget: 25, fit: 20 },
  });
  embudo = await startTestEmbudo({ http: true, worker: true, models: [model] });
});
beforeEach(async () => {
  shop = await aShop(embudo);
  customer = aCustomer();
  model.asked.length = 0;
  says('El Taladro percutor cuesta ₡45.000.');
  await sql(
    `insert into product (id, tenant_id, sku, name, description, keywords, price_minor, currency, stock)
      values (gen_random_uuid(), $1, 'TAL-1', 'Taladro percutor', 'De 800 W, con maletín y dos brocas.', '{taladro}', 4500000, 'CRC', 3)`,
    [shop.tenant.id],
  );
});

const sql = <Row extends object>(text: string, values: unknown[]) => embudo.testDatabase.sql<Row>(text, values);
const says = (text: string, known = true) => {
  model.answer = { text, known, quickReplies: ['Comprar'] };
};
const set = (settings: object) => changeSettings(embudo, shop.tenant.id, settings);
/** Working hours that are never now: the tenant's only working day is two days ahead by its clock. */
const closedNow = () => {
  const day = ((new Date(Date.now() + 2 * 86_400_000 - 6 * 3_600_000).getUTCDay() + 6) % 7) + 1;
  return { cases: { workingHours: [{ days: [day], from: '08:00', to: '17:00' }] } };
};
const writes = (text: string): Promise<void> => customerWrites(embudo, shop, customer, text);
const told = async () => (await agentAnswers(embudo, shop)).map(({ body }) => body);
const place = async () =>
  (
    await sql<{ id: string; status: string; waits: boolean; first: Date | null }>(
      'select id, status, waiting_since is not null as waits, first_response_at as first from conversation where tenant_id = $1',
      [shop.tenant.id],
    )
  )[0]!;

describe('while a person is awaited', () => {
  it.each([
    ['NEVER', 'closed', []],
    ['NEVER', 'open', []],
    ['OUTSIDE_HOURS', 'closed', ['El Taladro percutor cuesta ₡45.000.']],
    ['OUTSIDE_HOURS', 'open', []],
    ['FACTS', 'closed', ['El Taladro percutor cuesta ₡45.000.']],
    ['FACTS', 'open', ['El Taladro percutor cuesta ₡45.000.']],
  ])(
    'the setting %s, and people’s hours, which are %s, say whether facts are told',
    async (setting, hours, answers) => {
      await set({ answering: { whileWaiting: setting }, ...(hours === 'closed' ? closedNow() : {}) });
      await writes(wantsPerson);
      await writes(asksPrice);
      expect(await told()).toEqual(answers);
      expect((await place()).status).toBe('WAITING');
    },
  );

  it('facts are told outside hours where nobody has set anything else, and nobody is at work', async () => {
    await sql('update seller set available = false where tenant_id = $1', [shop.tenant.id]);
    await writes(wantsPerson);
    await writes(asksPrice);
    expect(await told()).toEqual(['El Taladro percutor cuesta ₡45.000.']);
  });

  it('a hot purchase is told its price at once, and goes to a person all the same', async () => {
    await set(closedNow());
    await writes(hot);
    expect(await told()).toEqual(['El Taladro percutor cuesta ₡45.000.']);
    const [found] = await sql<{ destination: string; cases: number }>(
      `select r.destination, (select count(*)::int from support_case k where k.tenant_id = r.tenant_id and k.status = 'WAITING') as cases
        from routing_decision r where r.tenant_id = $1`,
      [shop.tenant.id],
    );
    expect(found).toEqual({ destination: 'SALES_TEAM', cases: 1 });
  });

  it('the wait goes on: nobody is counted as having answered, and the customer is told of it once', async () => {
    await set(closedNow());
    await writes(wantsPerson);
    const [before] = await sql<{ since: Date }>(
      'select waiting_since as since from conversation where tenant_id = $1',
      [shop.tenant.id],
    );
    await writes(asksPrice);
    expect(await place()).toMatchObject({ status: 'WAITING', waits: true, first: null });
    const [after] = await sql<{
      since: Date;
      answered: Date | null;
      status: string;
      responses: number;
      notices: number;
    }>(
      `select v.waiting_since as since, k.answered_at as answered, k.status,
          (select count(*)::int from counter_delta d where d.tenant_id = v.tenant_id and d.name = 'FIRST_RESPONSE') as responses,
          (select count(*)::int from message m where m.conversation_id = v.id and m.author = 'SYSTEM') as notices
        from conversation v join support_case k on k.conversation_id = v.id where v.tenant_id = $1`,
      [shop.tenant.id],
    );
    expect(after).toEqual({ since: before?.since, answered: null, status: 'WAITING', responses: 0, notices: 1 });
    const sent = await sql("select kind, status from message where tenant_id = $1 and author = 'AI_AGENT'", [
      shop.tenant.id,
    ]);
    expect(sent).toEqual([{ kind: 'notice', status: 'SENT' }]);
    await sql('select app.recount_waiting($1)', [shop.tenant.id]);
    expect((await place()).waits).toBe(true);
  });

  it.each([
    ['what no source holds', 'Con mucho gusto le ayudamos en todo lo que necesite, quedamos atentos.', true],
    ['what it says it does not know', 'Del Taladro percutor no sé decirle.', false],
    ['a thing put aside', 'El Taladro percutor cuesta ₡45.000 y se lo aparto hasta mañana.', true],
    ['a booking', 'El Taladro percutor está disponible y su visita queda agendada.', true],
    ['a discount', 'El Taladro percutor cuesta ₡45.000 y le damos un descuento.', true],
    ['a call', 'El Taladro percutor cuesta ₡45.000, y en un momento le llamamos.', true],
  ])('nothing is said of %s', async (_, draft, known) => {
    await set(closedNow());
    await writes(wantsPerson);
    says(draft, known);
    await writes(asksPrice);
    expect((await told()).filter(body => body === draft)).toEqual([]);
    expect((await place()).status).toBe('WAITING');
  });

  it('an order is not taken, whatever the model calls for', async () => {
    await set(closedNow());
    await writes(wantsPerson);
    model.answer = {
      text: 'El Taladro percutor cuesta ₡45.000.',
      known: true,
      quickReplies: [],
      calls: [callOf('set_cart', { items: [{ product: 'Taladro percutor', quantity: 2 }] })],
    } as typeof model.answer;
    await writes(asksPrice);
    expect(await sql('select id from cart where tenant_id = $1', [shop.tenant.id])).toEqual([]);
  });

  it.each([
    ['asks for a person again', { wantsHuman: true }],
    ['threatens', { legal: true }],
    ['complains', { intent: { primary: 'COMPLAINT' as const } }],
    ['is upset', { sentiment: { label: 'NEGATIVE' as const, score: -0.5 } }],
  ])('a customer who %s and asks nothing is left to the person, and told that it is noted', async (_, judgement) => {
    await set({ answering: { whileWaiting: 'FACTS' } });
    await writes(wantsPerson);
    const text = 'Que alguien me llame por el Taladro percutor';
    model.judges(text, { intent: { primary: 'PRODUCT_INFO' }, ...judgement });
    await writes(text);
    expect(await told()).toEqual(['Queda anotado para la persona que le va a atender.']);
    model.judges(text, { intent: { primary: 'PRODUCT_INFO' } });
  });

  it.each([
    ['Qué desastre, tengo una fuga de gas y nadie contesta', ['Ante una fuga de gas salga y llame al 911.']],
    ['Qué desastre con el taladro percutor, nadie contesta', []],
  ])('who is upset is told what the shop says for emergencies, and no other fact: %s', async (text, answers) => {
    await set(closedNow());
    await sql(
      `insert into knowledge_article (id, tenant_id, title, body, language)
        values (gen_random_uuid(), $1, 'Emergencias', 'Ante una fuga de gas salga y llame al 911.', 'es')`,
      [shop.tenant.id],
    );
    model.judges(text, { intent: { primary: 'COMPLAINT' }, sentiment: { label: 'NEGATIVE', score: -0.7 } });
    says(answers[0] ?? 'El Taladro percutor cuesta ₡45.000.');
    await writes(text);
    expect(await told()).toEqual(answers);
    // The draft was paid for, whether it is told or not.
    expect(
      await sql(`select cost_usd::float8 as cost from model_call where tenant_id = $1 and task = 'answer'`, [
        shop.tenant.id,
      ]),
    ).toEqual([{ cost: 0.001 }]);
    expect((await place()).status).toBe('WAITING');
  });

  it('who was stopped by a limit is not answered: it may be a machine', async () => {
    await set({ answering: { whileWaiting: 'FACTS', limits: { perConversationHour: 1 } } });
    await writes('¿Tienen taladros?');
    await writes('¿Y brocas?');
    expect((await place()).status).toBe('WAITING');
    await sql(`update conversation set answers_since = now() - interval '2 hours' where tenant_id = $1`, [
      shop.tenant.id,
    ]);
    const before = await told();
    await writes(asksPrice);
    expect(await told()).toEqual(before);
  });

  it('nothing is told once a person has taken over', async () => {
    await set({ answering: { whileWaiting: 'FACTS' } });
    await writes(wantsPerson);
    const { id } = await place();
    const { data } = await gql(embudo.url, shop.seller.token)<{ takeOverConversation: { userErrors: object[] } }>(
      'mutation ($input: ConversationInput!) { takeOverConversation(input: $input) { userErrors { code } } }',
      { input: { conversationId: id } },
    );
    expect(data.takeOverConversation.userErrors).toEqual([]);
    await writes(asksPrice);
    expect(await told()).toEqual([]);
  });
});
