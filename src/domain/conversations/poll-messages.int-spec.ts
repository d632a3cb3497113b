import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { form, whatsApp } from '../../integrations/twilio/fixtures/twilio.js';
import { type FakeTwilio, startFakeTwilio } from '../../integrations/twilio/testing/fake-twilio.js';
import { listedMessages, type TwilioListed } from '../../integrations/twilio/testing/listed-messages.js';
import { signTwilioForm } from '../../integrations/twilio/twilio.gate.js';
import {
  afterwards,
  aShop,
  FakeLanguageModel,
  gql,
  hurryJobs,
  jobsDone,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { systemActor } from '../shared/actor.js';
import { newId } from '../shared/id.js';
import { deliverMessage } from './deliver-message.js';
import { giveUpDelivery } from './give-up-delivery.js';
import { pollMessages } from './poll-messages.js';

let twilio: FakeTwilio;
let listed: TwilioListed[];
let embudo: TestEmbudo;
beforeAll(async () => {
  twilio = await startFakeTwilio();
  afterwards(() => twilio.stop());
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    models: [new FakeLanguageModel()],
    config: { TWILIO_BASE_URL: twilio.url },
  });
});

const authToken = 'a-token-of-this-spec';
const accountSid = 'AC00000000000000000000000000000001';
let shop: TestShop;
let number: string;
let customer: string;
let accountId: string;
let path: string;
let count = 0;
beforeEach(async () => {
  shop = await aShop(embudo);
  count += 1;
  number = `+5064${String(1_000_000 + count)}`;
  customer = `+5068${String(2_000_000 + count)}`;
  listed = [];
  twilio.find = path => listedMessages(listed, path);
  const { channelAccount, userErrors } = await mutate<{ channelAccount: { id: string; webhookPath: string } }>(
    gql(embudo.url, shop.ceo.token),
    'createChannelAccount',
    {
      provider: 'TWILIO',
      channel: 'WHATSAPP',
      name: 'Ferretería',
      externalId: number,
      credentials: { accountSid, authToken },
    },
    'channelAccount { id webhookPath } userErrors { code message }',
  );
  expect(userErrors).toEqual([]);
  ({ id: accountId, webhookPath: path } = channelAccount);
  // The account has been connected for an hour.
  await embudo.testDatabase.sql(`update channel_account set created_at = now() - interval '1 hour' where id = $1`, [
    accountId,
  ]);
  twilio.requests.length = 0;
});

const ago = (ms: number): Date => new Date(Date.now() - ms);
const incoming = (body: string, more: Partial<TwilioListed> = {}): TwilioListed => ({
  sid: `SM${newId().replaceAll('-', '')}`,
  direction: 'inbound',
  from: `whatsapp:${customer}`,
  to: `whatsapp:${number}`,
  body,
  status: 'received',
  at: ago(300_000),
  ...more,
});
async function webhook(fields: Record<string, string>): Promise<void> {
  const body = form(fields);
  const signature = signTwilioForm(authToken, `${embudo.url}${path}`, body);
  const answer = await fetch(`${embudo.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-twilio-signature': signature },
    body: new Uint8Array(body),
  });
  expect(answer.status).toBe(200);
  await jobsDone(embudo);
}
async function poll(): Promise<void> {
  await pollMessages(embudo.context(systemActor(shop.tenant.id), newId()), { accountId });
  await jobsDone(embudo);
}
interface Row {
  id: string;
  body: string;
  status: string;
  error: string | null;
  sid: string | null;
}
const messages = (direction: 'INBOUND' | 'OUTBOUND') =>
  embudo.testDatabase.sql<Row & Record<string, unknown>>(
    `select id, body, status, error, provider_message_id as sid from message where tenant_id = $1 and direction = $2 order by sent_at, sequence`,
    [shop.tenant.id, direction],
  );
const answersOf = async () => (await messages('OUTBOUND')).length;

describe('the poll of Twilio’s list', () => {
  it('takes in what an outage lost, at its own time, and answers it', async () => {
    const lost = incoming('¿Tienen taladros?');
    listed.push(lost);
    await poll();
    const [message] = await messages('INBOUND');
    expect(message).toMatchObject({ body: '¿Tienen taladros?', sid: lost.sid });
    const [{ sentAt } = { sentAt: new Date(0) }] = await embudo.testDatabase.sql<{ sentAt: Date }>(
      'select sent_at as "sentAt" from message where id = $1',
      [message?.id],
    );
    expect(Math.abs(sentAt.getTime() - lost.at.getTime())).toBeLessThan(1_000);
    expect(await answersOf()).toBe(1);
  });

  it('leaves alone what a webhook brought, before or after', async () => {
    const before = incoming('Uno');
    const after = incoming('Dos');
    const fields = ({ sid, body }: TwilioListed) =>
      whatsApp({
        MessageSid: sid,
        SmsMessageSid: sid,
        SmsSid: sid,
        From: `whatsapp:${customer}`,
        To: `whatsapp:${number}`,
        Body: body,
      });
    await webhook(fields(before));
    listed.push(before, after);
    await poll();
    await poll();
    await webhook(fields(after));
    expect((await messages('INBOUND')).map(({ body }) => body).sort()).toEqual(['Dos', 'Uno']);
    const [{ rows } = { rows: 0 }] = await embudo.testDatabase.sql<{ rows: number }>(
      'select count(*)::int as rows from inbound_event where account_id = $1 and key = any ($2)',
      [accountId, [before.sid, after.sid]],
    );
    expect(rows).toBe(2);
  });

  it('has files with what it takes in', async () => {
    const lost = incoming('La foto', { files: [{ sid: 'ME1', contentType: 'image/jpeg' }] });
    listed.push(lost);
    await poll();
    expect(
      await embudo.testDatabase.sql(
        'select d.mime_type as type, d.provider_media_id as link from message_media d join message m on m.id = d.message_id where m.tenant_id = $1',
        [shop.tenant.id],
      ),
    ).toEqual([
      {
        type: 'image/jpeg',
        link: `https://api.twilio.com/2010-04-01/Accounts/${accountSid}/Messages/${lost.sid}/Media/ME1`,
      },
    ]);
  });

  it('tells what became of our messages, and nothing of others from that number', async () => {
    await webhook(whatsApp({ From: `whatsapp:${customer}`, To: `whatsapp:${number}`, MessageSid: incoming('').sid }));
    const [answer] = await messages('OUTBOUND');
    expect(answer?.status).toBe('SENT');
    const out = {
      direction: 'outbound-api',
      from: `whatsapp:${number}`,
      to: `whatsapp:${customer}`,
      status: 'delivered',
    };
    listed.push(incoming('', { ...out, sid: answer?.sid ?? '' }), incoming('Otro sistema', out));
    await poll();
    expect(await messages('OUTBOUND')).toMatchObject([{ id: answer?.id, status: 'DELIVERED' }]);
    expect(await embudo.testDatabase.sql('select * from early_status where account_id = $1', [accountId])).toEqual([]);
  });

  it('asks from where it left off, never from before the account was connected, and says so where Twilio does not answer', async () => {
    listed.push(incoming('De antes', { at: ago(7_200_000) }));
    await poll();
    expect(await messages('INBOUND')).toEqual([]);
    const until = async () =>
      (
        await embudo.testDatabase.sql<{ until: Date | null }>(
          'select polled_until as until from channel_account where id = $1',
          [accountId],
        )
      )[0]?.until?.getTime();
    const first = await until();
    expect(first).toBeGreaterThan(Date.now() - 60_000);
    twilio.find = null;
    twilio.mode({ error: 20503, status: 503 });
    await expect(poll()).rejects.toThrow('did not list');
    expect(await until()).toBe(first);
  });
});

describe('a send whose outcome nobody knows', () => {
  async function unknownSend(body: string): Promise<Row> {
    await webhook(whatsApp({ From: `whatsapp:${customer}`, To: `whatsapp:${number}`, MessageSid: incoming('').sid }));
    const [{ id: conversationId } = { id: '' }] = await embudo.testDatabase.sql<{ id: string }>(
      'select id from conversation where tenant_id = $1',
      [shop.tenant.id],
    );
    twilio.mode('reset-after-accept');
    await mutate(
      gql(embudo.url, shop.seller.token),
      'sendMessage',
      { conversationId, body },
      'message { id } userErrors { code }',
    );
    await jobsDone(embudo);
    const row = (await messages('OUTBOUND')).find(each => each.body === body);
    expect(row?.status).toBe('UNKNOWN');
    return row as Row;
  }
  const outgoing = (body: string, more: Partial<TwilioListed> = {}): TwilioListed =>
    incoming(body, {
      direction: 'outbound-api',
      from: `whatsapp:${number}`,
      to: `whatsapp:${customer}`,
      status: 'queued',
      at: new Date(),
      ...more,
    });
  async function reconcile(): Promise<void> {
    await hurryJobs(embudo);
    await jobsDone(embudo);
  }
  const now = async ({ id }: Row) => (await messages('OUTBOUND')).find(each => each.id === id);

  it('is sent where Twilio lists it', async () => {
    const send = await unknownSend('Se la llevo hoy');
    const theirs = outgoing('Se la llevo hoy');
    listed.push(outgoing('Otra cosa'), theirs);
    await reconcile();
    expect(await now(send)).toMatchObject({ status: 'SENT', sid: theirs.sid, error: null });
  });

  it('is looked for at the time of the call though its job ran again much later', async () => {
    const send = await unknownSend('Va en camino');
    const called = ago(240_000);
    listed.push(outgoing('Va en camino', { at: called }));
    await embudo.testDatabase.sql(
      `update message set error = null, due_at = $2::timestamptz + interval '20 seconds' where id = $1`,
      [send.id, called],
    );
    const context = embudo.context(systemActor(shop.tenant.id), newId());
    await deliverMessage(context, { messageId: send.id });
    await reconcile();
    expect(await now(send)).toMatchObject({ status: 'SENT', sid: listed[0]?.sid, error: null });
  });

  it('is uncertain where its last attempt broke off, and is looked for too', async () => {
    const send = await unknownSend('Ya salió');
    const called = ago(240_000);
    await embudo.testDatabase.sql(
      `update message set error = null, due_at = $2::timestamptz + interval '20 seconds' where id = $1`,
      [send.id, called],
    );
    const context = embudo.context(systemActor(shop.tenant.id), newId());
    await giveUpDelivery(context, { messageId: send.id });
    expect(await now(send)).toMatchObject({ status: 'UNKNOWN', error: expect.stringMatching(/^unknown: el último/) });
    listed.push(outgoing('Ya salió', { at: called }));
    await reconcile();
    expect(await now(send)).toMatchObject({ status: 'SENT', error: null });
  });

  it('is as far as Twilio says', async () => {
    const send = await unknownSend('¿Le sirve?');
    listed.push(outgoing('¿Le sirve?', { status: 'undelivered', errorCode: 63016 }));
    await reconcile();
    expect(await now(send)).toMatchObject({ status: 'FAILED', error: expect.stringContaining('63016') });
  });

  it('failed where Twilio has none after five minutes, and is not sent again', async () => {
    const send = await unknownSend('Nunca llegó');
    await reconcile();
    expect(await now(send)).toMatchObject({ status: 'UNKNOWN' });
    const requests = twilio.requests.length;
    await embudo.testDatabase.sql(`update message set due_at = now() - interval '6 minutes' where id = $1`, [send.id]);
    await reconcile();
    expect(await now(send)).toMatchObject({ status: 'FAILED', error: expect.stringMatching(/^not_sent: /) });
    expect(twilio.requests.length).toBe(requests);
  });

  it('stays unknown where it may be one of them with another text', async () => {
    const send = await unknownSend('Con “comillas”');
    listed.push(outgoing('Con "comillas"'));
    await embudo.testDatabase.sql(`update message set due_at = now() - interval '1 second' where id = $1`, [send.id]);
    await reconcile();
    expect(await now(send)).toMatchObject({ status: 'UNKNOWN', sid: null });
  });
});
