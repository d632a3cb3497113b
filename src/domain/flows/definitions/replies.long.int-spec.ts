import { describe, expect, it } from '@jest/globals';
import { aChannelAccount, jobsDone, postWebhook, statusesOf, webhookBody } from '../../../testing/index.js';
import { respondToMessage } from '../../assistant/index.js';
import { systemActor } from '../../shared/actor.js';
import { newId } from '../../shared/id.js';
import { hearEvents } from '../hear-events.js';
import { answeredCases, howWasIt, isSolved } from './answered-case.fixture.js';

const { embudo, given, sql, longAgo, write, call, theCase, runsOf, hoursLater, sent } = await answeredCases();
const agentSays = 'Con gusto le ayudamos.';
const lastSaid = async () => (await sent()).at(-1)?.body;

/** A message of the customer that the agent looks at before the flows have heard of it: either job may be the quicker. */
async function comes(text: string, place = given.conversation, kind = 'text'): Promise<void> {
  await longAgo();
  const messageId = newId();
  await sql(
    `insert into message (id, tenant_id, conversation_id, channel_account_id, direction, author, body, kind, status, sent_at, sequence)
      select $1, v.tenant_id, v.id, v.channel_account_id, 'INBOUND', 'CONTACT', $3, $4, 'DELIVERED', now(), (select max(sequence) + 1 from message)
      from conversation v where v.id = $2`,
    [messageId, place, text, kind],
  );
  await sql(
    `update conversation set status = case when status = 'CLOSED' then 'BOT' else status end, last_inbound_at = now(), waiting_since = now(),
      last_message_id = $2, last_message_at = now() where id = $1`,
    [place, messageId],
  );
  const context = embudo.context(systemActor(given.shop.tenant.id));
  await respondToMessage(context, { messageId });
  const payload = { messageId, conversationId: place, sellerId: null };
  await hearEvents(context, { heard: [{ eventId: newId(), event: { name: 'message.added', payload } }] });
  await jobsDone(embudo);
}
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
    await call('handBackConversation', 'ConversationInput', { conversationId: given.conversation });
    expect(await theCase()).toMatchObject({ status: 'CLOSED' });
    await comes('no, todavía no');
    expect(await lastSaid()).toBe(agentSays);
  });

  it('may come after a reaction to the question', async () => {
    await closeIt();
    await comes('❤', given.conversation, 'reaction');
    await comes('5');
    expect(await theCase()).toMatchObject({ satisfaction: 5 });
  });

  it('may come after thanks, which the agent answers', async () => {
    await closeIt();
    await comes('Gracias, muy amable');
    expect(await lastSaid()).toBe(agentSays);
    await comes('5');
    expect(await theCase()).toMatchObject({ satisfaction: 5 });
  });

  it('belongs to the flow also on another channel, and a low rating hands over the conversation it came in', async () => {
    const sms = await aChannelAccount(embudo, given.shop.tenant, { provider: 'TWILIO', channel: 'SMS' });
    await sql(
      `insert into channel_identity (id, tenant_id, contact_id, channel, address)
        select $2, $1, contact_id, 'SMS', '+50688880001' from conversation where id = $3`,
      [given.shop.tenant.id, newId(), given.conversation],
    );
    await sql(`update conversation set last_inbound_at = last_inbound_at - interval '30 hours' where id = $1`, [
      given.conversation,
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
    expect(
      await sql('select status, waiting_since is not null as waits from conversation where id = $1', [bySms]),
    ).toEqual([{ status: 'WAITING', waits: true }]);
  });
});

describe('a case whose customer cannot be asked', () => {
  it('is closed with words that say so where the question was refused after it was sent', async () => {
    await write('Muchas gracias');
    await hoursLater(1);
    await sql(`update message set status = 'FAILED' where conversation_id = $1 and body = $2`, [
      given.conversation,
      isSolved,
    ]);
    await hoursLater(26);
    expect(await theCase()).toMatchObject({
      status: 'CLOSED',
      resolution: expect.stringContaining('no se le pudo preguntar'),
    });
  });

  it('is closed after the silence with words that say so', async () => {
    await sql(`update message set status = 'DELIVERED' where conversation_id = $1`, [given.conversation]);
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

describe('a question that the channel refuses after it was sent', () => {
  /** Tells, as WhatsApp does, that the question could not be delivered. */
  async function refuse(question: string): Promise<void> {
    const [asked] = await sql<{ vendorId: string }>(
      `select provider_message_id as "vendorId" from message where conversation_id = $1 and body = $2`,
      [given.conversation, question],
    );
    const { account } = given.shop;
    const errors = [{ code: 131026, title: 'Message undeliverable' }];
    const status = { id: asked?.vendorId ?? '', status: 'failed', errors };
    await postWebhook(embudo.url, account, webhookBody([statusesOf(account.externalId, status)]));
    await jobsDone(embudo);
  }

  it('does not wait for an answer: the case is closed at once, with words that say so', async () => {
    await write('Muchas gracias');
    await hoursLater(1);
    await refuse(isSolved);
    expect(await theCase()).toMatchObject({
      status: 'CLOSED',
      resolution: expect.stringContaining('no se le pudo preguntar'),
    });
  });

  it('does not wait either where it was asked as soon as the run began', async () => {
    await closeIt();
    expect(await runsOf('satisfaction')).toMatchObject([{ status: 'SLEEPING' }]);
    await refuse(howWasIt);
    expect(await runsOf('satisfaction')).toMatchObject([{ status: 'DONE' }]);
  });

  it('does not wait in a paused run: it goes on as soon as the run is resumed', async () => {
    await closeIt();
    const [run] = await runsOf('satisfaction');
    await call('pauseFlowRun', 'FlowRunInput', { flowRunId: run?.id });
    await refuse(howWasIt);
    expect(await runsOf('satisfaction')).toMatchObject([{ status: 'PAUSED' }]);
    await call('resumeFlowRun', 'FlowRunInput', { flowRunId: run?.id });
    expect(await runsOf('satisfaction')).toMatchObject([{ status: 'DONE' }]);
  });
});

describe('a question behind the reply window', () => {
  async function hasTemplate(flowId: string): Promise<void> {
    await sql(
      `insert into message_template (id, tenant_id, channel_account_id, vendor_name, name, language, category, status, body, variables)
        values ($3, $1, $2, 'pregunta', 'pregunta', 'es', 'UTILITY', 'APPROVED', 'Le escribe {{1}}: {{2}}', '{1,2}')`,
      [given.shop.tenant.id, given.shop.account.id, newId()],
    );
    const settings = { template: { name: 'pregunta', variables: ['business', 'text'] } };
    await call('updateFlow', 'UpdateFlowInput', { flowId, settings });
  }
  const asTemplate = (text: string) => ({
    channel: 'WHATSAPP',
    body: `Le escribe ${given.shop.tenant.name}: ${text}`,
  });

  it('whether it is solved goes as the template that the flow names, and waits for its answer', async () => {
    await hasTemplate('closure');
    await sql(`update message set status = 'DELIVERED' where conversation_id = $1`, [given.conversation]);
    await hoursLater(1);
    await hoursLater(49);
    expect((await sent()).at(-1)).toEqual(asTemplate(isSolved));
    expect(await theCase()).toMatchObject({ status: 'OPEN' });
    await comes('sí');
    expect(await theCase()).toMatchObject({ status: 'CLOSED', resolution: 'El cliente confirmó que quedó resuelto.' });
  });

  it('how it was goes as the template that the flow names, and its rating is stored', async () => {
    await hasTemplate('satisfaction');
    await sql(`update conversation set last_inbound_at = last_inbound_at - interval '30 hours' where id = $1`, [
      given.conversation,
    ]);
    await closeIt();
    expect((await sent()).at(-1)).toEqual(asTemplate(howWasIt));
    await comes('un 4');
    expect(await theCase()).toMatchObject({ satisfaction: 4 });
  });
});
