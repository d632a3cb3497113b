import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  conversationsOf,
  FakeLanguageModel,
  gql,
  jobsDone,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
} from '../../../testing/index.js';
import { advanceLater } from './advance-later.fixture.js';

let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;
let conversation: string;

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true, models: [new FakeLanguageModel()] });
});
/** Sets up a case that a person has answered, in a shop with both flows on. */
beforeEach(async () => {
  const flows = { closure: { enabled: true }, satisfaction: { enabled: true } };
  // No quiet hours: a message must not wait for the morning if the spec runs at night.
  shop = await aShop(embudo, { settings: { sending: { quietHours: null }, flows, cases: { tellCustomer: false } } });
  customer = aCustomer();
  await write('No me llegó el pedido');
  const [found] = await conversationsOf(embudo, shop.tenant.id);
  conversation = found!.id;
  await call('escalateConversation', 'EscalateConversationInput', { conversationId: conversation, reason: 'Pedido' });
  await answer('Se lo enviamos hoy');
});

/** Writes as the customer, long after the earlier messages, some of which were sent with a clock set forward. */
async function write(text: string): Promise<void> {
  for (const sql of [
    `update message set sent_at = sent_at - interval '100 hours' where tenant_id = $1`,
    `update conversation set last_message_at = last_message_at - interval '100 hours' where tenant_id = $1`,
  ])
    await embudo.testDatabase.sql(sql, [shop.tenant.id]);
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, text));
  await jobsDone(embudo);
}
async function call(name: string, input: string, value: object): Promise<void> {
  const { data } = await gql(embudo.url, shop.admin.token)<Record<string, { userErrors: object[] }>>(
    `mutation ($input: ${input}!) { ${name}(input: $input) { userErrors { code message } } }`,
    { input: value },
  );
  expect(data[name]?.userErrors).toEqual([]);
  await jobsDone(embudo);
}
const answer = (body: string) => call('sendMessage', 'SendMessageInput', { conversationId: conversation, body });
const theCase = async () =>
  (
    await embudo.testDatabase.sql<{
      number: number;
      status: string;
      resolution: string | null;
      satisfaction: number | null;
      reopened: number;
    }>('select number, status, resolution, satisfaction, reopened from support_case where conversation_id = $1', [
      conversation,
    ])
  )[0];
const runsOf = (flow: string) =>
  embudo.testDatabase.sql<{ id: string; status: string; step: string | null }>(
    'select id, status, step from flow_run where conversation_id = $1 and flow = $2 order by started_at desc, id desc',
    [conversation, flow],
  );
async function hoursLater(hours: number): Promise<void> {
  const [run] = await runsOf('closure');
  await advanceLater(embudo, shop.tenant.id, run!.id, hours);
  await jobsDone(embudo);
}
/** The messages that the agent and the flows sent, without those that people wrote. */
const sent = async () =>
  (
    await embudo.testDatabase.sql<{ body: string }>(
      `select body from message where conversation_id = $1 and author = 'AI_AGENT' order by sequence`,
      [conversation],
    )
  ).map(({ body }) => body);

const isSolved = '¿Quedó resuelto lo que necesitaba? Puede contestar sí o no.';
const howWasIt = '¿Cómo lo atendimos? Califíquenos del 1 (mal) al 5 (excelente).';

describe('closing a case', () => {
  it('asks whoever gave thanks, closes with what came of it, and asks once how it was', async () => {
    const before = await sent();
    await write('Muchas gracias');
    expect((await runsOf('closure'))[0]).toMatchObject({ status: 'SLEEPING', step: 'a-while' });
    await hoursLater(1);
    expect((await sent()).slice(before.length)).toEqual([isSolved]);
    await write('sí, gracias');
    expect(await theCase()).toMatchObject({
      status: 'CLOSED',
      resolution: 'El cliente confirmó que quedó resuelto.',
      satisfaction: null,
    });
    await write('un 5');
    expect(await theCase()).toMatchObject({ satisfaction: 5 });
    // The agent answered neither of the replies.
    expect((await sent()).slice(before.length)).toEqual([isSolved, howWasIt, '¡Gracias por decírnoslo!']);
    expect((await runsOf('satisfaction')).map(({ status }) => status)).toEqual(['DONE']);
  });

  it('takes an answer that came while it was paused as soon as it goes on, and goes on waiting where none came', async () => {
    await write('Muchas gracias');
    await hoursLater(1);
    const [run] = await runsOf('closure');
    await call('pauseFlowRun', 'FlowRunInput', { flowRunId: run!.id });
    await call('resumeFlowRun', 'FlowRunInput', { flowRunId: run!.id });
    expect((await runsOf('closure'))[0]).toMatchObject({ status: 'SLEEPING', step: 'is-solved' });
    await call('pauseFlowRun', 'FlowRunInput', { flowRunId: run!.id });
    await write('sí, gracias');
    expect(await theCase()).toMatchObject({ status: 'OPEN' });
    await call('resumeFlowRun', 'FlowRunInput', { flowRunId: run!.id });
    expect(await theCase()).toMatchObject({ status: 'CLOSED', resolution: 'El cliente confirmó que quedó resuelto.' });
  });

  it('thanks for a rating at night too, since that answers', async () => {
    await write('Muchas gracias');
    await hoursLater(1);
    await write('sí, gracias');
    // Quiet hours all day except for one hour, in which the message would be sent anyway.
    await call('updateTenantSettings', 'UpdateTenantSettingsInput', {
      settings: { sending: { quietHours: { from: '03:00', to: '02:00' } } },
    });
    await write('un 5');
    expect((await sent()).at(-1)).toBe('¡Gracias por decírnoslo!');
  });

  it('opens the case again within 72 hours, with its number, and does not ask how it was a second time', async () => {
    await write('Muchas gracias');
    await hoursLater(1);
    await write('sí');
    await write('excelente');
    await call('escalateConversation', 'EscalateConversationInput', {
      conversationId: conversation,
      reason: 'Otra vez',
    });
    expect(await theCase()).toMatchObject({ number: 1, status: 'OPEN', reopened: 1, satisfaction: 5 });
    const before = await sent();
    await embudo.testDatabase.sql(
      `update support_case set status = 'CLOSED', closed_at = now() - interval '73 hours' where conversation_id = $1`,
      [conversation],
    );
    await call('escalateConversation', 'EscalateConversationInput', { conversationId: conversation, reason: 'Nuevo' });
    const numbers = await embudo.testDatabase.sql<{ number: number }>(
      'select number from support_case where conversation_id = $1 order by number',
      [conversation],
    );
    expect(numbers).toEqual([{ number: 1 }, { number: 2 }]);
    expect(await sent()).toEqual(before);
  });

  it('gives a person to whoever says that it is not solved, or rates low', async () => {
    await write('Gracias');
    await hoursLater(1);
    await write('no, todavía no');
    expect(await theCase()).toMatchObject({ status: 'OPEN' });
    await answer('Ya quedó');
    await write('gracias');
    await hoursLater(1);
    await write('sí');
    await write('pésimo');
    // The same case is open again and keeps its rating.
    expect(await theCase()).toMatchObject({ status: 'OPEN', satisfaction: 1 });
    const [{ status } = { status: '' }] = await embudo.testDatabase.sql<{ status: string }>(
      'select status from conversation where id = $1',
      [conversation],
    );
    expect(status).toBe('WAITING');
    const dropped = await embudo.testDatabase.sql(
      `select body, error from message where tenant_id = $1 and direction = 'OUTBOUND' and status <> 'SENT'`,
      [shop.tenant.id],
    );
    expect(dropped).toEqual([]);
  });

  it('asks behind two days of silence, and closes without an answer', async () => {
    const [run] = await runsOf('closure');
    expect(run).toMatchObject({ status: 'SLEEPING', step: 'a-while' });
    await hoursLater(1);
    expect((await runsOf('closure'))[0]).toMatchObject({ status: 'SLEEPING', step: 'silence' });
    // As on a channel without a reply window; on this channel the window is over by then.
    await embudo.testDatabase.sql('update conversation set reply_window_seconds = null where id = $1', [conversation]);
    await embudo.testDatabase.sql(`update message set status = 'DELIVERED' where conversation_id = $1`, [conversation]);
    await hoursLater(49);
    expect((await sent()).at(-1)).toBe(isSolved);
    await hoursLater(74);
    expect(await theCase()).toMatchObject({ status: 'CLOSED', satisfaction: null });
    expect((await theCase())?.resolution).toContain('no contestó');
    expect((await sent()).at(-1)).toBe(isSolved);
  });

  it('asks once, also where the team writes behind the question, and closes after more silence', async () => {
    await write('Muchas gracias');
    await hoursLater(1);
    await answer('Le adjunto la factura');
    expect((await runsOf('closure')).map(({ status }) => status).slice(0, 2)).toEqual(['SLEEPING', 'STOPPED']);
    await hoursLater(2);
    expect((await runsOf('closure'))[0]).toMatchObject({ status: 'SLEEPING', step: 'silence-again' });
    expect((await sent()).filter(body => body === isSolved)).toHaveLength(1);
    await hoursLater(51);
    expect(await theCase()).toMatchObject({ status: 'CLOSED', satisfaction: null });
    expect((await sent()).filter(body => body === isSolved)).toHaveLength(1);
  });

  it('asks nobody who still waits, and ends where the conversation goes on', async () => {
    await write('Gracias, pero no me ha llegado');
    await hoursLater(1);
    expect((await runsOf('closure'))[0]).toMatchObject({ step: 'silence' });
    await hoursLater(49);
    expect((await runsOf('closure'))[0]).toMatchObject({ status: 'DONE' });
    expect(await sent()).not.toContain(isSolved);
    await write('¿Hay noticias?');
    await hoursLater(1);
    await answer('Llega mañana');
    expect((await runsOf('closure')).map(({ status }) => status).slice(0, 2)).toEqual(['SLEEPING', 'STOPPED']);
    expect(await theCase()).toMatchObject({ status: 'OPEN' });
  });
});
