import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingContent, OutgoingMessage } from '../../domain/conversations/outgoing.port.js';
import { describeSenderContract } from '../testing-http/channel-sender.contract.js';
import { type FakeYCloud, type FakeYCloudError, startFakeYCloud } from './testing/fake-ycloud.js';
import { YCloudAdapter } from './ycloud.adapter.js';

const apiKey = 'an-api-key-that-nobody-may-see';
const outgoing = (part: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  messageId: '01890000-0000-7000-8000-000000000001',
  channel: 'WHATSAPP',
  from: '+50640000001',
  to: ['+50688887777'],
  content: { type: 'text', text: 'El piso cuesta ₡12 500 el m².' },
  credentials: { apiKey },
  webhookUrl: 'https://crm.example/webhooks/ycloud/key',
  ...part,
});

describeSenderContract('WhatsApp by YCloud', {
  start: startFakeYCloud,
  make: baseUrl => new YCloudAdapter({ baseUrl }),
  text: outgoing(),
  secret: apiKey,
  quoting: secret => ({ code: 'UNAUTHORIZED', message: `The key ${secret} is not valid`, status: 401 }),
});

let ycloud: FakeYCloud;
beforeEach(async () => {
  ycloud = await startFakeYCloud();
});
afterEach(() => ycloud.stop());
const send = (part: Partial<OutgoingMessage> = {}, baseUrl = ycloud.url) =>
  new YCloudAdapter({ baseUrl }).send(outgoing(part), { timeoutMs: 30_000 });

describe('what is sent', () => {
  it.each(['', '/', '/v2', '/v2/'])(
    'goes to the endpoint that waits for Meta’s word, by the key of the account (%j)',
    async end => {
      expect(await send({}, `${ycloud.url}${end}`)).toEqual({ kind: 'sent', providerMessageId: ycloud.accepted[0] });
      expect(ycloud.requests).toMatchObject([
        {
          method: 'POST',
          path: '/v2/whatsapp/messages/sendDirectly',
          headers: { 'x-api-key': apiKey },
          body: {
            from: '+50640000001',
            to: '+50688887777',
            type: 'text',
            text: { body: 'El piso cuesta ₡12 500 el m².' },
            externalId: '01890000-0000-7000-8000-000000000001',
          },
        },
      ]);
    },
  );

  it('addresses who hides the number by the business-scoped id', async () => {
    await send({ to: ['CR.70012345678901234567'] });
    expect(ycloud.requests[0]?.body).toMatchObject({ recipient: 'CR.70012345678901234567' });
    expect(ycloud.requests[0]?.body).not.toHaveProperty('to');
  });

  it.each<[OutgoingContent, object]>([
    [
      { type: 'quick-replies', text: '¿Seguimos?', replies: ['Sí'] },
      { type: 'interactive', interactive: { type: 'button', body: { text: '¿Seguimos?' } } },
    ],
    [
      { type: 'number-request', text: '¿Su número?' },
      {
        type: 'interactive',
        interactive: {
          type: 'request_contact_info',
          body: { text: '¿Su número?' },
          action: { name: 'request_contact_info' },
        },
      },
    ],
    [
      { type: 'template', name: 'pedido_listo', language: 'es', values: ['Ana'] },
      { type: 'template', template: { name: 'pedido_listo', language: { code: 'es' } } },
    ],
  ])('has WhatsApp’s own shapes: %j', async (content, expected) => {
    await send({ content });
    expect(ycloud.requests[0]?.body).toMatchObject(expected);
  });
});

describe('what YCloud accepted', () => {
  it.each([
    ['Meta’s id, which replies and reactions name', { id: '63f5', wamid: 'wamid.OUT' }, 'wamid.OUT'],
    ['YCloud’s, if it gives no other', { id: '63f5', wamid: null }, '63f5'],
  ])('is known by %s', async (_, json, providerMessageId) => {
    ycloud.mode({ json });
    expect(await send()).toEqual({ kind: 'sent', providerMessageId });
  });
});

describe('what YCloud says no to', () => {
  const never = { retry: 'never', limit: null, accountBroken: false, windowClosed: false };
  it.each<[FakeYCloudError, string, object]>([
    [{ code: 'WHATSAPP_API_ERROR', whatsApp: 131047 }, '131047', { ...never, windowClosed: true }],
    [{ code: 'TOO_MANY_REQUESTS', whatsApp: 131056, status: 429 }, '131056', { retry: 'later', limit: 'contact' }],
    [{ code: 'TOO_MANY_REQUESTS', whatsApp: 130429, status: 429 }, '130429', { retry: 'later', limit: 'account' }],
    [{ code: 'WHATSAPP_API_ERROR', whatsApp: 131026 }, '131026', never],
    [{ code: 'WHATSAPP_API_ERROR', whatsApp: 131050 }, '131050', { ...never, optedOut: 'MARKETING' }],
    [{ code: 'BALANCE_INSUFFICIENT', status: 403 }, 'BALANCE_INSUFFICIENT', { ...never, accountBroken: true }],
    [
      { code: 'WHATSAPP_PHONE_NUMBER_UNAVAILABLE', status: 403 },
      'WHATSAPP_PHONE_NUMBER_UNAVAILABLE',
      { ...never, accountBroken: true },
    ],
    [{ code: 'ACCOUNT_UNAVAILABLE', status: 403 }, 'ACCOUNT_UNAVAILABLE', { ...never, accountBroken: true }],
    [{ code: 'WHATSAPP_TEMPLATE_UNAVAILABLE', status: 403 }, 'WHATSAPP_TEMPLATE_UNAVAILABLE', never],
    [{ code: 'SENDER_RATE_LIMITED', status: 429 }, 'SENDER_RATE_LIMITED', { retry: 'later', limit: 'account' }],
    [{ code: 'PARAM_INVALID' }, 'PARAM_INVALID', never],
    [{ code: 'constructor' }, 'constructor', never],
    [{ code: 'WHATEVER', status: 503 }, 'WHATEVER', { retry: 'later', limit: null }],
  ])('%j is judged by Meta’s code, else by its own', async (error, code, expected) => {
    ycloud.mode(error);
    expect(await send()).toMatchObject({ kind: 'rejected', code, ...expected });
  });
});
