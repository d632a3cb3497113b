import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  agentAnswers,
  aShop,
  conversationsOf,
  customerWrites,
  FakeLanguageModel,
  gql,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
} from '../../../testing/index.js';

let model: FakeLanguageModel;
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  model = new FakeLanguageModel();
  embudo = await startTestEmbudo({ http: true, worker: true, models: [model] });
});
beforeEach(() => {
  model.asked.length = 0;
});

/** Sends the texts one after the other, each when the previous one has been answered, because messages sent together get one answer. */
async function receive(from: TestCustomer, texts: string[]): Promise<void> {
  for (const text of texts) await customerWrites(embudo, shop, from, text);
}
const rows = <Row extends Record<string, unknown>>(text: string) =>
  embudo.testDatabase.sql<Row>(text, [shop.tenant.id]);
const answers = () => agentAnswers(embudo, shop);
const status = async () => (await conversationsOf(embudo, shop.tenant.id))[0]?.status;
/** Returns the alerts about machines. The case that a person gets raises its own alert. */
const alerts = () =>
  rows<{ kind: string; reason: string }>(
    `select kind, details->>'reason' as reason from alert where tenant_id = $1 and kind not in ('ESCALATION', 'CASE_ASSIGNED')`,
  );
const reason = async () =>
  (
    await rows<{ destination: string; rule: string; reasoning: string }>(
      `select destination, rule, reasoning from routing_decision where tenant_id = $1 and rule = 'automatic-answers-limit'`,
    )
  )[0];

const words =
  'cemento varilla pintura taladro sierra tornillo clavo lija brocha cable tubo llave martillo nivel pala'.split(' ');
/** Returns a question that differs from all the others. */
const question = (at: number) =>
  `¿Tienen ${words[at % words.length]} de ${words[Math.floor(at / words.length) % words.length]}, marca ${String.fromCharCode(97 + (at % 26)).repeat(5)}?`;

describe('two machines', () => {
  it('do not talk for ever: 60 messages get no more answers than an hour allows, then a person and one alert', async () => {
    shop = await aShop(embudo);
    const machine = aCustomer();
    await receive(
      machine,
      Array.from({ length: 60 }, (_, at) => question(at)),
    );
    expect(await answers()).toHaveLength(40);
    expect(await status()).toBe('WAITING');
    expect(await alerts()).toEqual([{ kind: 'AUTOMATIC_ANSWERS', reason: 'CONVERSATION_HOUR' }]);
    expect(await reason()).toMatchObject({
      destination: 'HUMAN_AGENT',
      reasoning: expect.stringContaining('40 veces'),
    });
  });

  it('are noticed earlier where they repeat themselves, counters aside', async () => {
    shop = await aShop(embudo);
    const machine = aCustomer();
    for (let ticket = 1; ticket <= 8; ticket++)
      await receive(machine, [`Su solicitud número ${4000 + ticket} fue recibida, indique una opción del menú`]);
    expect(await answers()).toHaveLength(4);
    expect(await status()).toBe('WAITING');
    expect(await alerts()).toEqual([{ kind: 'AUTOMATIC_ANSWERS', reason: 'ALIKE' }]);
  });

  it('are noticed too where the channel cuts what the agent says', async () => {
    shop = await aShop(embudo, { account: { channel: 'INSTAGRAM' } });
    // Longer than the 1,000 bytes that Instagram takes, in words that differ from each other.
    const syllables = ['ma', 'lo', 'ti', 'ru', 'se', 'bo'];
    const unlike = (at: number) =>
      [at % 6, Math.floor(at / 6) % 6, Math.floor(at / 36)].map(place => syllables[place]).join('');
    const text = `Con gusto: ${Array.from({ length: 190 }, (_, at) => unlike(at)).join(' ')}.`;
    model.answer = { text, known: true, quickReplies: [] };
    for (let at = 1; at <= 6; at++) {
      const body = JSON.stringify({
        object: 'instagram',
        entry: [
          {
            id: shop.account.externalId,
            time: Date.now(),
            messaging: [
              {
                sender: { id: '7800000000000001' },
                recipient: { id: shop.account.externalId },
                timestamp: Date.now(),
                message: { mid: `m_loop_${at}`, text: 'ok' },
              },
            ],
          },
        ],
      });
      expect((await postWebhook(embudo.url, shop.account, Buffer.from(body))).status).toBe(200);
      await jobsDone(embudo);
    }
    model.answer = { text: 'Con gusto le ayudamos.', known: true, quickReplies: [] };
    expect((await answers()).map(({ body }) => body)).toEqual(Array(4).fill(expect.stringMatching(/^Con gusto: .*…$/)));
    expect(await alerts()).toEqual([{ kind: 'AUTOMATIC_ANSWERS', reason: 'ALIKE' }]);
  });

  it('are bounded by contact and day too, and a new hour or a hand back does not begin it anew', async () => {
    shop = await aShop(embudo, { settings: { answering: { limits: { perContactDay: 6 } } } });
    const machine = aCustomer();
    await receive(
      machine,
      Array.from({ length: 5 }, (_, at) => question(at)),
    );
    await embudo.testDatabase.sql(
      `update conversation set answers_since = answers_since - interval '2 hours' where tenant_id = $1`,
      [shop.tenant.id],
    );
    await receive(
      machine,
      Array.from({ length: 5 }, (_, at) => question(20 + at)),
    );
    expect(await answers()).toHaveLength(6);
    expect(await alerts()).toEqual([{ kind: 'AUTOMATIC_ANSWERS', reason: 'CONTACT_DAY' }]);
    const [conversation] = await conversationsOf(embudo, shop.tenant.id);
    await gql(embudo.url, shop.seller.token)(
      'mutation ($input: ConversationInput!) { handBackConversation(input: $input) { userErrors { code } } }',
      { input: { conversationId: conversation?.id } },
    );
    await receive(machine, ['¿Y el precio del nivel láser?']);
    expect(await answers()).toHaveLength(6);
    // Nobody has acknowledged the first alert, so there is no second.
    expect(await alerts()).toHaveLength(1);
  });

  it('cost no model call once a limit is reached', async () => {
    shop = await aShop(embudo, { settings: { answering: { limits: { perConversationHour: 2 } } } });
    const machine = aCustomer();
    await receive(machine, [1, 2, 3].map(question));
    expect(model.asked.filter(({ task }) => task === 'answer')).toHaveLength(2);
    expect(await status()).toBe('WAITING');
  });
});

describe('a customer', () => {
  it('who writes twenty messages in ten minutes is answered each time', async () => {
    shop = await aShop(embudo);
    const hurried = aCustomer();
    const texts = ['hola', 'precio?', 'sí', 'ok', 'sí', 'gracias', 'sí', '¿y el otro?', 'sí', 'ok'];
    model.answer = { text: 'Con gusto.', known: true, quickReplies: [] };
    await receive(hurried, texts);
    await receive(
      hurried,
      Array.from({ length: 10 }, (_, at) => question(at)),
    );
    model.answer = { text: 'Con gusto le ayudamos.', known: true, quickReplies: [] };
    expect(await answers()).toHaveLength(20);
    expect(await alerts()).toEqual([]);
  });
});

describe('an automatic reply', () => {
  it('is neither judged nor answered, and the record says so', async () => {
    shop = await aShop(embudo);
    await receive(aCustomer(), ['Este es un mensaje automático. Estoy fuera de la oficina hasta el lunes.']);
    expect(await answers()).toEqual([]);
    expect(model.asked).toEqual([]);
    expect(await status()).toBe('BOT');
    expect(await rows(`select output from agent_decision where tenant_id = $1 and kind = 'ANSWER'`)).toEqual([
      { output: { messageId: null, skipped: 'AUTOMATIC_REPLY' } },
    ]);
  });
});
