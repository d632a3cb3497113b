import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aMessage,
  aShop,
  FakeLanguageModel,
  type Held,
  hurryJobs,
  jobsDone,
  jobsLeft,
  messagesOf,
  messagesTo,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  until,
  webhookBody,
} from '../../../testing/index.js';
import { systemActor } from '../../shared/actor.js';
import type { ModelTask, ModelTasks } from '../language-model.port.js';
import { respondToMessage } from '../respond-to-message.js';

/** Records what had been said before each message that was answered. */
class Listener extends FakeLanguageModel {
  readonly said: string[][] = [];
  override ask<T extends ModelTask>(task: T, input: ModelTasks[T]['input']) {
    if ('history' in input && task === 'answer') this.said.push(input.history.map(({ text }) => text));
    return super.ask(task, input);
  }
}

let model: Listener;
let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;

beforeAll(async () => {
  model = new Listener();
  model.judges('¿Cuánto cuesta?', { intent: { primary: 'PRICING_QUESTION' } });
  embudo = await startTestEmbudo({ http: true, worker: true, models: [model] });
});
beforeEach(async () => {
  shop = await aShop(embudo);
  customer = aCustomer();
  model.asked.length = 0;
  model.said.length = 0;
  model.answer = { text: 'Con gusto.', known: true, quickReplies: [] };
});

const writes = (...texts: string[]): Promise<void> => receives(texts.map(text => aMessage(customer, text)));
const receives = async (messages: ReturnType<typeof aMessage>[]): Promise<void> => {
  const body = webhookBody([messagesTo(shop.account.externalId, ...messages)]);
  expect((await postWebhook(embudo.url, shop.account, body)).status).toBe(200);
};
const sql = <Row extends object>(text: string, values: unknown[] = [shop.tenant.id]) =>
  embudo.testDatabase.sql<Row>(text, values);
const questions = () => model.asked.filter(({ task }) => task === 'answer').map(({ text }) => text);
const answers = async () => (await messagesOf(embudo, shop.tenant.id)).filter(({ author }) => author === 'AI_AGENT');
/** Returns the messages that were answered together with a later one, according to the decision log. */
const together = async () =>
  (
    await sql<{ body: string }>(
      `select m.body from agent_decision d cross join jsonb_array_elements_text(d.output -> 'together') t (id)
        join message m on m.id = t.id::uuid where d.tenant_id = $1 and d.kind = 'ANSWER' order by m.sent_at, m.sequence`,
    )
  ).map(({ body }) => body);
const understood = async () =>
  Number((await sql<{ count: string }>('select count(*) from lead_intent where tenant_id = $1'))[0]?.count);

/** Writes a message, and a second one while the answer to it is prepared. Both answers wait until they are released. */
async function writesWhileAnswered() {
  const first = model.hold('answer');
  await writes('Buenas, el taladro');
  await first.asked;
  const second = model.hold('answer');
  await writes('¿Cuánto cuesta?');
  await second.asked;
  return { first, second };
}

describe('what a customer writes while an answer is prepared', () => {
  it('is answered together with what came before it, once', async () => {
    const { first, second } = await writesWhileAnswered();
    second.release();
    await until('the answer', async () => (await answers()).length === 1);
    first.release();
    await jobsDone(embudo);
    expect(await answers()).toHaveLength(1);
    expect(questions()).toEqual(['Buenas, el taladro', 'Buenas, el taladro\n¿Cuánto cuesta?']);
    expect(await together()).toEqual(['Buenas, el taladro']);
  });

  it('makes an answer outdated, which is counted as it was paid for', async () => {
    const { first, second } = await writesWhileAnswered();
    first.release();
    second.release();
    await jobsDone(embudo);
    expect(await answers()).toHaveLength(1);
    const [counted] = await sql(
      `select count(*)::int as calls, sum(cost_usd)::float8 as cost from model_call where tenant_id = $1 and task = 'answer'`,
    );
    expect(counted).toEqual({ calls: questions().length, cost: questions().length * 0.001 });
  });

  it('takes the place of the answer that was prepared first, and is left to the last message', async () => {
    const { first, second } = await writesWhileAnswered();
    first.release();
    await until(
      'the first to have left it',
      async () => (await jobsLeft(embudo)).filter(({ task }) => task === 'conversations/respond').length === 1,
    );
    expect(await answers()).toEqual([]);
    second.release();
    await jobsDone(embudo);
    expect(await answers()).toHaveLength(1);
    expect(await together()).toEqual(['Buenas, el taladro']);
  });

  it('is answered by itself where the message before it was answered meanwhile, which its answer knows', async () => {
    // A vendor dates both messages by the second in which they were written, so before the answer to the first.
    const at = new Date(Date.now() - 1_000);
    await receives([aMessage(customer, 'Hola', { at })]);
    await jobsDone(embudo);
    await receives([aMessage(customer, '¿Cuánto cuesta?', { at })]);
    await jobsDone(embudo);
    expect(await answers()).toHaveLength(2);
    expect(questions()).toEqual(['Hola', '¿Cuánto cuesta?']);
    expect(model.said).toEqual([[], ['Hola', 'Con gusto.']]);
    expect(await together()).toEqual([]);
  });

  it('is not answered again with a message that was written between, and comes late', async () => {
    const at = (secondsAgo: number) => ({ at: new Date(Date.now() - secondsAgo * 1_000) });
    const held = model.hold('answer');
    await receives([aMessage(customer, 'Uno', at(30))]);
    await held.asked;
    await receives([aMessage(customer, 'Tres', at(10))]);
    await until('the answer', async () => (await answers()).length === 1);
    held.release();
    await jobsDone(embudo);
    await receives([aMessage(customer, 'Dos', at(20))]);
    await jobsDone(embudo);
    expect(questions()).toEqual(['Uno', 'Uno\nTres', 'Dos']);
    expect(await together()).toEqual(['Uno']);
  });

  it('leaves the message before it unanswered only where the record says that it was answered too', async () => {
    const held = model.hold('answer');
    await writes('Uno');
    await held.asked;
    await writes('Dos');
    await until('both to be understood', async () => (await understood()) === 2);
    await until('the second to be answered', async () => (await answers()).length === 1);
    await sql(`update agent_decision set output = output - 'together' where tenant_id = $1`);
    held.release();
    await jobsDone(embudo);
    expect(questions()).toEqual(['Uno', 'Uno\nDos', 'Uno']);
    expect(await answers()).toHaveLength(2);
  });
});

describe('a message that is followed by one that waits to be understood', () => {
  const first = 'Buenas, el taladro';
  const respondJobs = async () => (await jobsLeft(embudo)).filter(({ task }) => task === 'conversations/respond');
  const idOf = async (body: string) => {
    const found = await sql<{ id: string }>('select id from message where tenant_id = $1 and body = $2', [
      shop.tenant.id,
      body,
    ]);
    return found[0]!.id;
  };
  /** Makes the jobs of messages with this text fail until the returned function is called. */
  async function failing(text: string): Promise<() => Promise<unknown>> {
    model.judges(text, { intent: { reasoning: 'fails' } });
    await sql(
      `create function app.fail() returns trigger language plpgsql as $$ begin raise exception 'not now'; end $$;
      create trigger fail before insert on lead_intent for each row when (new.reasoning = 'fails') execute function app.fail()`,
      [],
    );
    return () => sql('drop trigger fail on lead_intent; drop function app.fail()', []);
  }
  /**
   * The first message is understood only at its second attempt, when the other one, with `text`, has come and is being understood. That
   * ends when the returned request is released.
   */
  async function isLeftTo(text: string): Promise<Held> {
    const works = await failing(first);
    await writes(first);
    await until('the first attempt', async () => (await respondJobs()).some(({ lastError }) => lastError !== null));
    const other = model.hold('understand');
    await writes(text);
    await other.asked;
    await works();
    await hurryJobs(embudo);
    await until('the first message to be settled', async () => (await respondJobs()).length === 1);
    expect(await understood()).toBe(1);
    expect(questions()).toEqual([]);
    return other;
  }

  it('is left to it, and answered together with it', async () => {
    const other = await isLeftTo('¿Cuánto cuesta?');
    other.release();
    await jobsDone(embudo);
    expect(questions()).toEqual([`${first}\n¿Cuánto cuesta?`]);
    expect(await answers()).toHaveLength(1);
    expect(await together()).toEqual([first]);
  });

  it('is answered if the other one is taken back before it was understood', async () => {
    const other = await isLeftTo('No, otra cosa');
    const messageId = await idOf('No, otra cosa');
    await sql(`update message set body = '', revoked_at = now() where id = $1`, [messageId]);
    // Another attempt, as after the end of a worker.
    await respondToMessage(embudo.context(systemActor(shop.tenant.id)), { messageId });
    await until('the answer', async () => (await answers()).length === 1);
    expect(questions()).toEqual([first]);
    other.release();
    await jobsDone(embudo);
    expect(await answers()).toHaveLength(1);
  });

  it('is answered without it if the job of the other one fails, which is answered when it succeeds', async () => {
    const other = await isLeftTo('¿Y la sierra?');
    const works = await failing('¿Y la sierra?');
    other.release();
    await until('the answer', async () => (await answers()).length === 1);
    expect(questions()).toEqual([first]);
    await works();
    await hurryJobs(embudo);
    await until('the other answer', async () => (await answers()).length === 2);
    expect(questions()).toEqual([first, '¿Y la sierra?']);
  });

  it('is answered if the other one is an automatic reply', async () => {
    const works = await failing(first);
    await writes(first);
    await until('the first attempt', async () => (await respondJobs()).some(({ lastError }) => lastError !== null));
    await writes('Estoy fuera de la oficina. Este es un mensaje automático, no responda a este correo.');
    await works();
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(questions()).toEqual([first]);
    expect(await answers()).toHaveLength(1);
  });
});

describe('a burst in one request', () => {
  it('loses and repeats nothing: each message is answered by itself or together with a later one', async () => {
    // Unlike each other: if a slow machine answers each by itself, equal exchanges would pass for a loop of two bots.
    const texts = [
      'Busco un taladro',
      '¿Cuánto vale el cemento?',
      'También ocupo pintura blanca',
      '¿Mandan a Cartago?',
      '¿A qué hora cierran?',
      'Gracias de antemano por todo',
    ];
    await writes(...texts);
    await jobsDone(embudo);
    const own = await sql<{ body: string }>(
      'select q.body from message m join message q on q.id = m.answers_id where m.tenant_id = $1',
    );
    const covered = [...own.map(({ body }) => body), ...(await together())];
    expect(covered.toSorted()).toEqual(texts.toSorted());
  });
});

describe('answering.gatherSeconds', () => {
  it('lets the customer write on: what comes within it is understood at once, and answered once', async () => {
    shop = await aShop(embudo, { settings: { answering: { gatherSeconds: 60 } } });
    await writes('Buenas');
    await jobsDone(embudo);
    await writes('busco un taladro');
    await jobsDone(embudo);
    await writes('¿Cuánto cuesta?');
    await jobsDone(embudo);
    expect(await understood()).toBe(3);
    expect(questions()).toEqual([]);
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(questions()).toEqual(['Buenas\nbusco un taladro\n¿Cuánto cuesta?']);
    expect(await answers()).toHaveLength(1);
    expect(await together()).toEqual(['Buenas', 'busco un taladro']);
  });

  it.each([
    { type: 'location', location: { latitude: 9.93, longitude: -84.08 } },
    { type: 'image', image: { id: '111', mime_type: 'image/jpeg' } },
  ])('answers a question together with what was sent after it without words: $type', async part => {
    shop = await aShop(embudo, { settings: { answering: { gatherSeconds: 60 } } });
    await writes('\u00bfCu\u00e1nto cuesta?');
    await jobsDone(embudo);
    await receives([aMessage(customer, part)]);
    await jobsDone(embudo);
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(await understood()).toBe(1);
    expect(questions()).toEqual(['\u00bfCu\u00e1nto cuesta?']);
    expect(await answers()).toHaveLength(1);
    expect(await together()).toEqual(['\u00bfCu\u00e1nto cuesta?']);
  });

  it('answers nothing where all that was written in it has been taken back', async () => {
    shop = await aShop(embudo, { settings: { answering: { gatherSeconds: 60 } } });
    await writes('Olviden esto');
    await jobsDone(embudo);
    await sql(`update message set body = '', revoked_at = now() where tenant_id = $1`);
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(await understood()).toBe(1);
    expect(questions()).toEqual([]);
    expect(await answers()).toEqual([]);
  });
});
