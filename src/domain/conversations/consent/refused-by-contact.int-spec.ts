import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import { form, report, sms } from '../../../integrations/twilio/fixtures/twilio.js';
import { type FakeTwilio, startFakeTwilio } from '../../../integrations/twilio/testing/fake-twilio.js';
import { signTwilioForm } from '../../../integrations/twilio/twilio.gate.js';
import {
  afterwards,
  aShop,
  FakeLanguageModel,
  gql,
  jobsDone,
  messagesOf,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../../testing/index.js';
import { newId } from '../../shared/id.js';

let twilio: FakeTwilio;
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
const customer = '+50688120001';
const refusal = '21610: Attempt to send to unsubscribed recipient';
let shop: TestShop;
let number: string;
let path: string;
let count = 0;
beforeEach(async () => {
  shop = await aShop(embudo);
  count += 1;
  number = `+5064${2_000_000 + count}`;
  twilio.mode('ok');
  const { channelAccount, userErrors } = await mutate<{ channelAccount: { webhookPath: string } }>(
    gql(embudo.url, shop.ceo.token),
    'createChannelAccount',
    {
      provider: 'TWILIO',
      channel: 'SMS',
      name: 'Mensajes',
      externalId: number,
      credentials: { accountSid: 'AC00000000000000000000000000000001', authToken },
    },
    'channelAccount { webhookPath } userErrors { code message }',
  );
  expect(userErrors).toEqual([]);
  path = channelAccount.webhookPath;
  await says('Hola');
});

async function webhook(fields: Record<string, string>, query = ''): Promise<void> {
  const address = `${embudo.url}${path}${query}`;
  const body = form(fields);
  const answer = await fetch(address, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-twilio-signature': signTwilioForm(authToken, address, body),
    },
    body: new Uint8Array(body),
  });
  expect(answer.status).toBe(200);
  await jobsDone(embudo);
}
const says = (text: string): Promise<void> => {
  const sid = `SM${newId().replaceAll('-', '')}`;
  return webhook(sms({ MessageSid: sid, SmsMessageSid: sid, SmsSid: sid, From: customer, To: number, Body: text }));
};
/** Sends a text as a seller would, and returns the errors. */
async function send(body: string): Promise<string[]> {
  const [{ conversationId } = { conversationId: '' }] = await embudo.testDatabase.sql<{ conversationId: string }>(
    'select id as "conversationId" from conversation where tenant_id = $1',
    [shop.tenant.id],
  );
  const { userErrors } = await mutate<{ userErrors: { code: string }[] }>(
    gql(embudo.url, shop.admin.token),
    'sendMessage',
    { conversationId, body, idempotencyKey: newId() },
    'message { id } userErrors { code }',
  );
  await jobsDone(embudo);
  return (userErrors as { code: string }[]).map(({ code }) => code);
}
const lastSent = async () => (await messagesOf(embudo, shop.tenant.id)).findLast(row => row.direction === 'OUTBOUND');
/** Reports of the last message that it failed since the contact had answered STOP. */
async function isReportedRefused(): Promise<void> {
  const last = await lastSent();
  const sid = last?.providerMessageId ?? '';
  const told = { ErrorCode: '21610', ErrorMessage: refusal.slice(7) };
  await webhook(
    report('failed', { ...told, MessageSid: sid, SmsSid: sid, From: number, To: customer }),
    `?messageId=${last?.id}`,
  );
}
const consent = async () => {
  const { data } = await gql(
    embudo.url,
    shop.admin.token,
  )<{
    contacts: {
      nodes: {
        optedOut: boolean;
        consents: { optedOut: boolean; source: string; reason: string; messageId: string }[];
      }[];
    };
  }>('{ contacts { nodes { optedOut consents { optedOut source reason messageId } } } }');
  return data.contacts.nodes[0];
};

it('whoever stopped Twilio is opted out by its refusal, once, until they answer START', async () => {
  twilio.mode({ error: 21610, message: refusal.slice(7) });
  expect(await send('Ofertas de hoy')).toEqual([]);
  const refused = await lastSent();
  expect(refused).toMatchObject({ status: 'FAILED', error: refusal });
  expect(await consent()).toEqual({
    optedOut: true,
    consents: [{ optedOut: true, source: 'VENDOR', reason: refusal, messageId: refused?.id }],
  });
  expect(await send('Otra vez')).toEqual(['OPTED_OUT']);
  twilio.mode('ok');
  await says('START');
  expect(await consent()).toMatchObject({ optedOut: false });
  expect(await send('Gracias por volver')).toEqual([]);
  expect(await lastSent()).toMatchObject({ body: 'Gracias por volver', status: 'SENT' });
});

it('a refusal that is reported after the send opts out too, and a repeated report adds nothing', async () => {
  await send('Ofertas de hoy');
  await isReportedRefused();
  await isReportedRefused();
  expect(await lastSent()).toMatchObject({ status: 'FAILED', error: refusal });
  expect(await consent()).toMatchObject({ optedOut: true, consents: [{ source: 'VENDOR', reason: refusal }] });
});

it('a report of what was sent before the contact came back stops nothing', async () => {
  await send('Ofertas de hoy');
  await says('STOP');
  await says('START');
  await isReportedRefused();
  expect(await consent()).toMatchObject({ optedOut: false });
});
