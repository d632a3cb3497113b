import { afterEach, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { respondTask } from '../../jobs/conversations/index.js';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  FakeLanguageModel,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  until,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { NotGivenUp } from '../shared/not-given-up.js';
import { giveUpAnswer } from './index.js';

const text = '¿Cuánto cuesta el taladro?';
const failed = 'Un problema del servidor no dejó que el agente respondiera.';
let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  const model = new FakeLanguageModel();
  model.judges(text, { intent: { primary: 'PRICING_QUESTION' } });
  embudo = await startTestEmbudo({ http: true, worker: true, models: [model] });
  await sql(
    `create function app.fail() returns trigger language plpgsql as $$ begin raise exception 'not now'; end $$`,
    [],
  );
});
beforeEach(async () => {
  shop = await aShop(embudo);
});
afterEach(async () => {
  for (const table of ['lead_intent', 'message', 'routing_decision'])
    await sql(`drop trigger if exists fail on ${table}`, []);
});

const sql = <Row extends object>(query: string, values: unknown[] = [shop.tenant.id]) =>
  embudo.testDatabase.sql<Row>(query, values);
const understandingFails = () =>
  sql('create trigger fail before insert on lead_intent execute function app.fail()', []);
const answeringFails = () =>
  sql(
    `create trigger fail before insert on message for each row when (new.author = 'AI_AGENT') execute function app.fail()`,
    [],
  );

/** Returns the id of a message whose first attempt has failed. */
async function aFailedMessage(): Promise<string> {
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer({ name: 'Ana' }), text));
  await until(
    'the first attempt',
    async () =>
      (
        await embudo.testDatabase.queue(
          `select from graphile_worker._private_jobs where last_error like '%not now%' and payload->>'tenantId' = $1`,
          [shop.tenant.id],
        )
      ).length === 1,
  );
  const [message] = await sql<{ id: string }>('select id from message where tenant_id = $1');
  return message!.id;
}
const lastAttempt = (messageId: string) =>
  respondTask
    .read({ messageId, tenantId: shop.tenant.id })
    .run(embudo.context(systemActor(shop.tenant.id)), { attempt: 8, lastAttempt: true });
const conversations = () =>
  sql('select status, version, waiting_since is not null as waits from conversation where tenant_id = $1');
const decisions = () => sql('select destination, rule, reasoning from routing_decision where tenant_id = $1');
const alerts = () =>
  sql('select title from alert where tenant_id = $1 and subject_id in (select id from conversation)');
const cases = () => sql('select reason from support_case where tenant_id = $1');

async function isHandedOverOnce(): Promise<void> {
  await jobsDone(embudo);
  expect(await conversations()).toEqual([{ status: 'WAITING', version: 1, waits: true }]);
  expect(await decisions()).toEqual([{ destination: 'HUMAN_AGENT', rule: 'agent-failed', reasoning: failed }]);
  expect(await alerts()).toEqual([{ title: 'Ana espera a una persona' }]);
  expect(await cases()).toEqual([{ reason: failed }]);
}

it('a message that could not be understood at its last attempt goes to a person, once though that attempt runs again', async () => {
  await understandingFails();
  const messageId = await aFailedMessage();
  await expect(lastAttempt(messageId)).rejects.toThrow('not now');
  await isHandedOverOnce();
  await giveUpAnswer(embudo.context(systemActor(shop.tenant.id)), { messageId });
  await expect(lastAttempt(messageId)).rejects.toThrow('not now');
  await isHandedOverOnce();
});

it('a message that could not be answered at its last attempt goes to a person', async () => {
  await answeringFails();
  const messageId = await aFailedMessage();
  expect(await decisions()).toEqual([expect.objectContaining({ destination: 'CHATBOT' })]);
  await expect(lastAttempt(messageId)).rejects.toThrow('not now');
  await isHandedOverOnce();
});

it('a message whose job ended its processes goes to a person', async () => {
  await understandingFails();
  const messageId = await aFailedMessage();
  const deadly = { attempt: 2, lastAttempt: true, isDeadly: true };
  const { run } = respondTask.read({ messageId, tenantId: shop.tenant.id });
  await expect(run(embudo.context(systemActor(shop.tenant.id)), deadly)).rejects.toThrow('ended the processes');
  await isHandedOverOnce();
});

it('a conversation that a person took meanwhile stays theirs', async () => {
  await answeringFails();
  const messageId = await aFailedMessage();
  await sql(`update conversation set status = 'HUMAN', version = version + 1 where tenant_id = $1`);
  await lastAttempt(messageId);
  await jobsDone(embudo);
  expect(await conversations()).toEqual([expect.objectContaining({ status: 'HUMAN', version: 1 })]);
  expect(await alerts()).toEqual([]);
});

it('the job stays in the queue while the message cannot be handed over', async () => {
  await answeringFails();
  const messageId = await aFailedMessage();
  await sql('create trigger fail before insert on routing_decision execute function app.fail()', []);
  await expect(lastAttempt(messageId)).rejects.toThrow(NotGivenUp);
  expect(await conversations()).toEqual([expect.objectContaining({ status: 'BOT', version: 0 })]);
  await sql('drop trigger fail on routing_decision', []);
  await expect(lastAttempt(messageId)).rejects.toThrow('not now');
  await isHandedOverOnce();
});

it('a message that is replayed later is understood, scored and not answered', async () => {
  await understandingFails();
  const messageId = await aFailedMessage();
  await expect(lastAttempt(messageId)).rejects.toThrow('not now');
  await isHandedOverOnce();
  await sql('drop trigger fail on lead_intent', []);
  await lastAttempt(messageId);
  await isHandedOverOnce();
  const [found] = await sql(
    `select (select json_agg(i."primary") from lead_intent i where i.tenant_id = $1) as intents,
      (select count(*)::int from sentiment_analysis s where s.tenant_id = $1) as sentiments,
      (select count(*)::int from lead_classification k where k.tenant_id = $1) as scores,
      (select count(*)::int from message m where m.tenant_id = $1 and m.author = 'AI_AGENT') as answers`,
  );
  expect(found).toEqual({ intents: ['PRICING_QUESTION'], sentiments: 1, scores: 1, answers: 0 });
});
