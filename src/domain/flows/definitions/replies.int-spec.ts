import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aChannelAccount,
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
import { respondToMessage } from '../../assistant/index.js';
import { systemActor } from '../../shared/actor.js';
import { newId } from '../../shared/id.js';
import { hearEvents } from '../hear-events.js';
import { advanceLater } from './advance-later.fixture.js';

let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;
let conversation: string;
const agentSays = 'Con gusto le ayudamos.';

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true, models: [new FakeLanguageModel()] });
});
/** A case that a person has answered, in a shop with both flows on. */
beforeEach(async () => {
  const flows = { closure: { enabled: true }, satisfaction: { enabled: true } };
  // No quiet hours: a message must not wait for the morning if the spec runs at night.
  shop = await aShop(embudo, { settings: { sending: { quietHours: null }, flows, cases: { tellCustomer: false } } });
  customer = aCustomer();
  await write('No me llegó el pedido');
  conversation = (await conversationsOf(embudo, shop.tenant.id))[0]?.id ?? '';
  await call('escalateConversation', 'EscalateConversationInput', { conversationId: conversation, reason: 'Pedido' });
  await call('sendMessage', 'SendMessageInput', { conversationId: conversation, body: 'Se lo enviamos hoy' });
});

const sql = <Row extends Record<string, unknown>>(text: string, values: unknown[]) =>
  embudo.testDatabase.sql<Row>(text, values);
async function write(text: string): Promise<void> {
  await longAgo();
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, text));
  await jobsDone(embudo);
}
/** A message of the customer that the agent looks at before the flows have heard of it: either job may be the quicker. */
async function comes(text: string, place = conversation): Promise<void> {
  await longAgo();
  const messageId = newId();
  await sql(
    `insert into message (id, tenant_id, conversation_id, channel_account_id, direction, author, body, status, sent_at, sequence)
      select $1, v.tenant_id, v.id, v.channel_account_id, 'INBOUND', 'CONTACT', $3, 'DELIVERED', now(), (select max(sequence) + 1 from message)
      from conversation v where v.id = $2`,
    [messageId, place, text],
  );
  await sql(
    `update conversation set status = case when status = 'CLOSED' then 'BOT' else status end, last_inbound_at = now(), waiting_since = now(),
      last_message_id = $2, last_message_at = now() where id = $1`,
    [place, messageId],
  );
  const context = embudo.context(systemActor(shop.tenant.id));
  await respondToMessage(context, { messageId });
  const payload = { messageId, conversationId: place, sellerId: null };
  await hearEvents(context, { heard: [{ eventId: newId(), event: { name: 'message.added', payload } }] });
  await jobsDone(embudo);
}
/** Moves the messages into the past, since flows send some of them with a clock that is set forward. */
async function longAgo(): Promise<void> {
  await sql(`update message set sent_at = sent_at - interval '100 hours' where tenant_id = $1`, [shop.tenant.id]);
  await sql(`update conversation set last_message_at = last_message_at - interval '100 hours' where tenant_id = $1`, [
    shop.tenant.id,
  ]);
}
async function call(name: string, input: string, value: object): Promise<void> {
  const { data } = await gql(embudo.url, shop.admin.token)<Record<string, { userErrors: object[] }>>(
    `mutation ($input: ${input}!) { ${name}(input: $input) { userErrors { code message } } }`,
    { input: value },
  );
  expect(data[name]?.userErrors).toEqual([]);
  await jobsDone(embudo);
}
const theCase = async () =>
  (
    await sql<{ id: string; status: string; resolution: string | null; satisfaction: number | null }>(
      'select id, status, resolution, satisfaction from support_case where conversation_id = $1',
      [conversation],
    )
  )[0];
async function hoursLater(hours: number): Promise<void> {
  const [run] = await sql<{ id: string }>(
    `select id from flow_run where conversation_id = $1 and flow = 'closure' order by started_at desc, id desc limit 1`,
    [conversation],
  );
  await advanceLater(embudo, shop.tenant.id, run!.id, hours);
  await jobsDone(embudo);
}
/** What the agent and the flows wrote, in every conversation of the shop. */
const sent = () =>
  sql<{ channel: string; body: string }>(
    `select a.channel, m.body from message m join channel_account a on a.id = m.channel_account_id
      where m.tenant_id = $1 and m.author = 'AI_AGENT' order by m.sequence`,
    [shop.tenant.id],
  );
const lastSaid = async () => (await sent()).at(-1)?.body;

const isSolved = '¿Quedó resuelto lo que necesitaba? Puede contestar sí o no.';
const howWasIt = '¿Cómo lo atendimos? Califíquenos del 1 (mal) al 5 (excelente).';
const closeIt = async () =>
  call('closeCase', 'CloseCaseInput', { caseId: (await theCase())?.id, resolution: 'Entregado' });

describe('a reply to a question of a flow', () => {
  it('is answered by the agent where the flow was switched off meanwhile, though another is on', async () => {
    await closeIt();
    expect(await lastSaid()).toBe(howWasIt);
    await call('updateFlow', 'UpdateFlowInput', { flowId: 'satisfaction', enabled: false });
    await comes('1');
    expect(await lastSaid()).toBe(agentSays);
    expect(await theCase()).toMatchObject({ satisfaction: null });
  });

  it('is answered by the agent where its case was closed meanwhile', async () => {
    await write('Muchas gracias');
    await hoursLater(1);
    expect(await lastSaid()).toBe(isSolved);
    await call('handBackConversation', 'ConversationInput', { conversationId: conversation });
    expect(await theCase()).toMatchObject({ status: 'CLOSED' });
    await comes('no, todavía no');
    expect(await lastSaid()).toBe(agentSays);
  });

  it('belongs to the flow also on another channel, and a low rating hands over the conversation it came in', async () => {
    const sms = await aChannelAccount(embudo, shop.tenant, { provider: 'TWILIO', channel: 'SMS' });
    await sql(
      `insert into channel_identity (id, tenant_id, contact_id, channel, address)
        select $2, $1, contact_id, 'SMS', '+50688880001' from conversation where id = $3`,
      [shop.tenant.id, newId(), conversation],
    );
    await sql(`update conversation set last_inbound_at = last_inbound_at - interval '30 hours' where id = $1`, [
      conversation,
    ]);
    await closeIt();
    expect((await sent()).at(-1)).toEqual({ channel: 'SMS', body: howWasIt });
    const asked = (await sent()).length;
    await longAgo();
    const [{ id: bySms } = { id: '' }] = await sql<{ id: string }>(
      'select id from conversation where channel_account_id = $1',
      [sms.id],
    );
    await comes('pésimo', bySms);
    expect(await theCase()).toMatchObject({ satisfaction: 1 });
    expect((await sent()).slice(asked)).toEqual([{ channel: 'SMS', body: expect.stringContaining('lamentamos') }]);
    expect(await sql('select status from conversation where id = $1', [bySms])).toEqual([{ status: 'WAITING' }]);
  });
});

describe('a case whose customer cannot be asked', () => {
  it('is closed with words that say so where the question was refused after it was sent', async () => {
    await write('Muchas gracias');
    await hoursLater(1);
    await sql(`update message set status = 'FAILED' where conversation_id = $1 and body = $2`, [
      conversation,
      isSolved,
    ]);
    await hoursLater(26);
    expect(await theCase()).toMatchObject({
      status: 'CLOSED',
      resolution: expect.stringContaining('no se le pudo preguntar'),
    });
  });

  it('is closed after the silence with words that say so', async () => {
    await sql(`update message set status = 'DELIVERED' where conversation_id = $1`, [conversation]);
    await hoursLater(1);
    // By then WhatsApp's reply window is over, and the customer has no other address.
    await hoursLater(49);
    expect((await sent()).map(({ body }) => body)).not.toContain(isSolved);
    expect(await theCase()).toMatchObject({
      status: 'CLOSED',
      resolution: expect.stringContaining('no se le pudo preguntar'),
    });
  });
});
