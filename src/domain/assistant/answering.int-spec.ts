import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  conversationsOf,
  FakeLanguageModel,
  gql,
  type Judgement,
  jobsDone,
  jobsLeft,
  messagesOf,
  openSocket,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  until,
} from '../../testing/index.js';
import { ModelFailure } from './index.js';

let model: FakeLanguageModel;
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  model = new FakeLanguageModel();
  embudo = await startTestEmbudo({ http: true, worker: true, models: [model] });
});
beforeEach(async () => {
  model.asked.length = 0;
  shop = await aShop(embudo);
});

async function receive(text: string, from: TestCustomer = aCustomer()): Promise<TestCustomer> {
  expect((await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, from, text))).status).toBe(200);
  return from;
}
const conversation = async () => (await conversationsOf(embudo, shop.tenant.id)).at(-1)!;
const answers = async () => (await messagesOf(embudo, shop.tenant.id)).filter(message => message.author === 'AI_AGENT');
const rowsOf = (table: string) =>
  embudo.testDatabase.sql<Record<string, unknown>>(
    `select * from ${table} where tenant_id = $1 order by created_at, id`,
    [shop.tenant.id],
  );
const mutate = (name: string, token: string) => async (conversationId: string) =>
  gql(embudo.url, token)(
    `mutation ($input: ConversationInput!) { ${name}(input: $input) { conversation { status } userErrors { code } } }`,
    { input: { conversationId } },
  );

describe('understanding', () => {
  it('leaves a row of each kind with who said so, and the lead carries the score', async () => {
    model.judges('Necesito 50 sacos de cemento hoy', {
      intent: { primary: 'PURCHASE_INQUIRY', secondary: ['PRICING_QUESTION'] },
      sentiment: { label: 'POSITIVE', score: 0.4, urgency: 'HIGH', triggers: ['hoy'] },
      classification: { urgency: 28, decisionPower: 15, budget: 15, fit: 12, signals: ['50 sacos'] },
    });
    await receive('Necesito 50 sacos de cemento hoy');
    await jobsDone(embudo);
    const said = { provider: 'fake', model: 'fake-1', fallback: false, prompt_version: expect.any(String) };
    expect(await rowsOf('lead_intent')).toEqual([
      expect.objectContaining({
        ...said,
        primary: 'PURCHASE_INQUIRY',
        secondary: ['PRICING_QUESTION'],
        cost_usd: '0.001000',
      }),
    ]);
    expect(await rowsOf('sentiment_analysis')).toEqual([
      expect.objectContaining({ ...said, label: 'POSITIVE', score: 0.4, urgency: 'HIGH', triggers: ['hoy'] }),
    ]);
    expect(await rowsOf('lead_classification')).toEqual([
      expect.objectContaining({
        ...said,
        score: 70,
        temperature: 'WARM',
        urgency: 28,
        decision_power: 15,
        budget: 15,
        fit: 12,
        signals: ['50 sacos'],
      }),
    ]);
    expect(await rowsOf('lead')).toEqual([
      expect.objectContaining({ status: 'CONTACTED', source: 'WHATSAPP', score: 70, temperature: 'WARM' }),
    ]);
    expect(await rowsOf('routing_decision')).toHaveLength(1);
  });

  it('is 50, WARM and marked as fallback where every link fails, and the conversation goes on', async () => {
    model.fails('understand', new ModelFailure('SERVER_ERROR', 'down'));
    await receive('Mensaje que nadie entiende');
    await jobsDone(embudo);
    expect(await rowsOf('lead_classification')).toEqual([
      expect.objectContaining({ score: 50, temperature: 'WARM', fallback: true, provider: 'none' }),
    ]);
    expect(await answers()).toHaveLength(1);
  });

  it('keeps the score of a lead that is classified anew while every link fails, and says UPSTREAM_FAILED', async () => {
    model.judges('Necesito 50 sacos de cemento hoy', { classification: { urgency: 28, decisionPower: 20 } });
    await receive('Necesito 50 sacos de cemento hoy');
    await jobsDone(embudo);
    const [before] = await rowsOf('lead');
    model.fails('understand', new ModelFailure('SERVER_ERROR', 'down'));
    const { data } = await gql(embudo.url, shop.admin.token)<{ classifyLead: object }>(
      'mutation ($input: ClassifyLeadInput!) { classifyLead(input: $input) { classification { id } userErrors { code } } }',
      { input: { leadId: before?.id } },
    );
    expect(data.classifyLead).toEqual({ classification: null, userErrors: [{ code: 'UPSTREAM_FAILED' }] });
    const [after] = await rowsOf('lead');
    expect(after?.score).toBe(before?.score);
    expect(await rowsOf('lead_classification')).toHaveLength(1);
  });

  it('says that a preview is not available while every link fails', async () => {
    model.fails('understand', new ModelFailure('SERVER_ERROR', 'down'));
    model.fails('answer', new ModelFailure('SERVER_ERROR', 'down'));
    const { errors } = await gql(embudo.url, shop.admin.token)(
      'query ($text: String!) { previewAnswer(text: $text) { text } }',
      { text: '¿Tienen cemento?' },
    );
    expect(errors).toMatchObject([
      {
        message: 'No language model answered. Try again in a moment.',
        extensions: { code: 'SERVICE_UNAVAILABLE', retryAfterSeconds: 2 },
      },
    ]);
  });

  it('opens a lead for a contact without an open one, whatever it says, and only then', async () => {
    const from = await receive('👍');
    await receive('hola', from);
    await jobsDone(embudo);
    expect(await rowsOf('lead')).toEqual([expect.objectContaining({ source: 'WHATSAPP', status: 'CONTACTED' })]);
    await embudo.testDatabase.sql(`update lead set status = 'WON' where tenant_id = $1`, [shop.tenant.id]);
    await receive('Quiero otra cosa', from);
    await jobsDone(embudo);
    expect((await rowsOf('lead')).map(lead => lead.status)).toEqual(['WON', 'CONTACTED']);
    expect(await rowsOf('contact')).toHaveLength(1);
    expect(await conversationsOf(embudo, shop.tenant.id)).toHaveLength(1);
  });
});

describe('routing', () => {
  const furious = { label: 'NEGATIVE', score: -0.65, churnRisk: 80 } as const;
  const annoyed = { label: 'NEGATIVE', score: -0.4, churnRisk: 20 } as const;
  const hot = { urgency: 28, decisionPower: 20, budget: 20, fit: 15 };
  const cold = { urgency: 2, decisionPower: 2, budget: 2, fit: 2 };
  const cases: [string, Judgement, string, number, string][] = [
    ['a legal threat', { legal: true, wantsHuman: true }, 'HUMAN_AGENT', 5, 'WAITING'],
    ['a wish for a person', { wantsHuman: true }, 'HUMAN_AGENT', 4, 'WAITING'],
    ['a hot purchase', { intent: { primary: 'PURCHASE_INQUIRY' }, classification: hot }, 'SALES_TEAM', 5, 'WAITING'],
    ['one who may leave', { sentiment: furious }, 'RETENTION_SPECIALIST', 5, 'WAITING'],
    ['a negative complaint', { intent: { primary: 'COMPLAINT' }, sentiment: annoyed }, 'HUMAN_AGENT', 5, 'WAITING'],
    ['negative support', { intent: { primary: 'SUPPORT_REQUEST' }, sentiment: annoyed }, 'SUPPORT_TEAM', 4, 'WAITING'],
    ['a calm complaint', { intent: { primary: 'COMPLAINT' } }, 'SUPPORT_TEAM', 4, 'WAITING'],
    ['a warranty claim', { intent: { primary: 'WARRANTY_CLAIM' } }, 'SUPPORT_TEAM', 4, 'WAITING'],
    ['a question on a product', { intent: { primary: 'PRODUCT_INFO' } }, 'CHATBOT', 2, 'BOT'],
    ['a question on a price', { intent: { primary: 'PRICING_QUESTION' } }, 'CHATBOT', 2, 'BOT'],
    ['cold spam', { intent: { primary: 'SPAM' }, classification: cold }, 'AUTO_REJECT', 1, 'CLOSED'],
    ['anything else', { intent: { primary: 'PARTNERSHIP' } }, 'CHATBOT', 3, 'BOT'],
  ];

  it.each(cases)(
    'sends %s where the table says, with a reason',
    async (name, judgement, destination, priority, status) => {
      model.judges(name, judgement);
      await receive(name);
      await jobsDone(embudo);
      const [decision, ...more] = await rowsOf('routing_decision');
      expect(decision).toMatchObject({ destination, priority });
      expect(decision?.reasoning).toEqual(expect.stringMatching(/\w{4,}/));
      expect(more).toEqual([]);
      expect((await conversation()).status).toBe(status);
      expect(await answers()).toHaveLength(destination === 'CHATBOT' ? 1 : 0);
    },
  );

  it('gives a hot purchase to the least loaded seller who is there, and the contact with it', async () => {
    model.judges('lo compro ya', { intent: { primary: 'PURCHASE_INQUIRY' }, classification: hot });
    await receive('lo compro ya');
    await jobsDone(embudo);
    const owner = shop.seller.sellerId;
    expect(await rowsOf('routing_decision')).toEqual([expect.objectContaining({ assigned_seller_id: owner })]);
    for (const table of ['lead', 'contact', 'conversation', 'message', 'lead_intent', 'lead_classification'])
      for (const row of await rowsOf(table)) expect({ table, seller: row.seller_id }).toEqual({ table, seller: owner });
  });

  it('raises one alert below -0.7, and none at it', async () => {
    model.judges('apenas', { sentiment: { label: 'NEGATIVE', score: -0.7, churnRisk: 10 } });
    model.judges('furioso', { sentiment: { label: 'NEGATIVE', score: -0.71, churnRisk: 10 } });
    await receive('apenas');
    await jobsDone(embudo);
    const alerts = () =>
      embudo.testDatabase.sql('select kind, severity from alert where tenant_id = $1', [shop.tenant.id]);
    expect(await alerts()).toEqual([]);
    await receive('furioso');
    await jobsDone(embudo);
    expect(await alerts()).toEqual([{ kind: 'ESCALATION', severity: 'CRITICAL' }]);
  });

  it('closes on AUTO_REJECT without a word, and the next message opens it again as the bot’s', async () => {
    model.judges('gane dinero fácil', { intent: { primary: 'SPAM' }, classification: cold });
    const from = await receive('gane dinero fácil');
    await jobsDone(embudo);
    const closed = await conversation();
    expect(closed.status).toBe('CLOSED');
    await receive('perdón, quiero un taladro', from);
    await jobsDone(embudo);
    const opened = await conversation();
    expect(opened).toMatchObject({ id: closed.id, status: 'BOT' });
    expect(opened.version).toBeGreaterThan(closed.version);
    expect(await answers()).toHaveLength(1);
  });
});

describe.each(['WAITING', 'HUMAN'])('a conversation that is %s', status => {
  it('is understood and may raise an alert, but is neither routed nor answered', async () => {
    const from = await receive('hola');
    await jobsDone(embudo);
    const { id } = await conversation();
    await embudo.testDatabase.sql('update conversation set status = $2, version = version + 1 where id = $1', [
      id,
      status,
    ]);
    const before = { routed: (await rowsOf('routing_decision')).length, answered: (await answers()).length };
    model.judges('esto es un robo', {
      intent: { primary: 'COMPLAINT' },
      sentiment: { label: 'NEGATIVE', score: -0.95, churnRisk: 95 },
    });
    await receive('esto es un robo', from);
    await jobsDone(embudo);
    expect((await rowsOf('lead_intent')).map(row => row.primary)).toEqual(['GENERAL_INQUIRY', 'COMPLAINT']);
    expect(await embudo.testDatabase.sql('select 1 from alert where tenant_id = $1', [shop.tenant.id])).toHaveLength(1);
    expect(await rowsOf('routing_decision')).toHaveLength(before.routed);
    expect(await answers()).toHaveLength(before.answered);
    expect((await conversation()).status).toBe(status);
  });
});

describe('an answer', () => {
  it('that was being prepared when a person took over is dropped, and says so in the record', async () => {
    const held = model.hold('answer');
    await receive('¿Tienen taladros?');
    await held.asked;
    const taken = await mutate('takeOverConversation', shop.seller.token)((await conversation()).id);
    expect(taken.data).toEqual({ takeOverConversation: { conversation: { status: 'HUMAN' }, userErrors: [] } });
    held.release();
    await jobsDone(embudo);
    expect(await answers()).toEqual([]);
    const record = (await rowsOf('agent_decision')).find(row => row.kind === 'ANSWER');
    expect(record?.output).toMatchObject({ dropped: true, messageId: null });
  });

  it('is dropped even where the person handed back meanwhile: it was prepared under an older version', async () => {
    const held = model.hold('answer');
    await receive('¿Tienen sierras?');
    await held.asked;
    const { id } = await conversation();
    await mutate('takeOverConversation', shop.seller.token)(id);
    await mutate('handBackConversation', shop.seller.token)(id);
    held.release();
    await jobsDone(embudo);
    expect(await answers()).toEqual([]);
    expect((await conversation()).status).toBe('BOT');
  });

  it('that waits for delivery when a person takes over is never sent', async () => {
    const held = model.hold('answer');
    await receive('¿Tienen lijas?');
    await held.asked;
    // The worker stops after this job, so the answer stays queued, as it does while a vendor is slow.
    const stopped = embudo.stopWorker();
    held.release();
    await stopped;
    const queued = await until('the answer to be queued', async () => (await answers())[0]);
    expect(queued).toMatchObject({ status: 'QUEUED' });
    expect((await jobsLeft(embudo)).map(job => job.task)).toContain('conversations/deliver');
    await mutate('takeOverConversation', shop.seller.token)((await conversation()).id);
    await embudo.resumeWorker();
    await jobsDone(embudo);
    expect(await answers()).toEqual([
      expect.objectContaining({ status: 'FAILED', error: expect.stringContaining('dropped'), providerMessageId: null }),
    ]);
  });

  it('is given once to a message that its job handles twice', async () => {
    await receive('¿A qué hora abren?');
    await jobsDone(embudo);
    const [message] = (await messagesOf(embudo, shop.tenant.id)).filter(row => row.direction === 'INBOUND');
    const asked = model.asked.length;
    await embudo.testDatabase.queue(
      `select graphile_worker.add_job('conversations/respond', json_build_object('messageId', $1::text, 'tenantId', $2::text))`,
      [message?.id, shop.tenant.id],
    );
    await jobsDone(embudo);
    expect(await answers()).toHaveLength(1);
    expect(await rowsOf('lead_intent')).toHaveLength(1);
    expect(model.asked).toHaveLength(asked);
  });

  it('that names a price nobody gave is replaced by one that claims nothing', async () => {
    model.answer = { text: 'El taladro cuesta $1 y se lo llevamos gratis hoy.', known: true, quickReplies: [] };
    await receive('¿Cuánto cuesta la hormigonera?');
    await jobsDone(embudo);
    model.answer = { text: 'Con gusto le ayudamos.', known: true, quickReplies: [] };
    const [answer] = await answers();
    expect(answer?.body).not.toContain('$1');
    const record = (await rowsOf('agent_decision')).find(row => row.kind === 'ANSWER');
    expect(record?.output).toMatchObject({ refusedDraft: expect.any(String) });
  });
});

describe('from the webhook to the subscriber', () => {
  it('a message of the customer and the answer stream to the seller’s screen in their order', async () => {
    const socket = openSocket(embudo.url, shop.seller.token);
    const added = socket.subscribe('subscription { messageAdded { author body conversation { status unreadCount } } }');
    await socket.settled();
    await receive('¿Tienen brocas?');
    await added.event(data => (data.messageAdded as { author: string }).author === 'AI_AGENT');
    expect(added.events.map(data => (data.messageAdded as { author: string }).author)).toEqual(['CONTACT', 'AI_AGENT']);
    expect(added.errors).toEqual([]);
  });
});
