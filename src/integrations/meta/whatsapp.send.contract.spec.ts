import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingContent, OutgoingMessage } from '../../domain/conversations/outgoing.port.js';
import { describeSenderContract } from '../testing-http/channel-sender.contract.js';
import { MetaAdapter } from './meta.adapter.js';
import { type FakeGraph, type FakeGraphMode, startFakeGraph } from './testing/fake-graph.js';

const accessToken = 'EAAG-a-token-that-nobody-may-see';
const said = 'El piso cuesta ₡12 500 el m².';
const outgoing = (part: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  messageId: '01890000-0000-7000-8000-000000000001',
  channel: 'WHATSAPP',
  from: '310000000000001',
  to: ['+50688887777', 'CR.70012345678901234567'],
  content: { type: 'text', text: said },
  credentials: { accessToken },
  webhookUrl: 'https://crm.example/webhooks/meta/key',
  ...part,
});
const patient = { timeoutMs: 30_000 };

describeSenderContract('WhatsApp by Meta', {
  start: startFakeGraph,
  make: baseUrl => new MetaAdapter({ baseUrl, instagramUrl: baseUrl }),
  text: outgoing(),
  secret: accessToken,
  quoting: secret => ({ error: 190, message: `Error validating access token ${secret}`, details: `Bearer ${secret}` }),
});

let graph: FakeGraph;
let adapter: MetaAdapter;
beforeEach(async () => {
  graph = await startFakeGraph();
  adapter = new MetaAdapter({ baseUrl: `${graph.url}/`, instagramUrl: graph.url });
});
afterEach(() => graph.stop());

const rejected = { kind: 'rejected', retry: 'never', retryAfterMs: null, accountBroken: false, windowClosed: false };

describe('what is sent', () => {
  it('posts a text with our id as callback data and gives back the id of the vendor', async () => {
    expect(await adapter.send(outgoing(), patient)).toEqual({ kind: 'sent', providerMessageId: 'wamid.FAKE1' });
    expect(graph.requests).toMatchObject([
      {
        method: 'POST',
        path: '/v23.0/310000000000001/messages',
        authorization: `Bearer ${accessToken}`,
        body: {
          messaging_product: 'whatsapp',
          recipient_type: 'individual',
          to: '50688887777',
          type: 'text',
          text: { preview_url: false, body: said },
          biz_opaque_callback_data: '01890000-0000-7000-8000-000000000001',
        },
      },
    ]);
  });

  it('addresses who hides the number by the business-scoped id, in the field that Meta made for it', async () => {
    await adapter.send(outgoing({ to: ['CR.70012345678901234567'] }), patient);
    expect(graph.requests[0]?.body).toMatchObject({ recipient: 'CR.70012345678901234567' });
    expect(graph.requests[0]?.body).not.toHaveProperty('to');
  });

  it('prefers a number wherever it stands, and writes a Mexican one without the old 1', async () => {
    await adapter.send(outgoing({ to: ['MX.70098765432109876543', '+5215512345678'] }), patient);
    expect(graph.requests[0]?.body).toMatchObject({ to: '525512345678' });
    expect(graph.requests[0]?.body).not.toHaveProperty('recipient');
  });

  const image = {
    kind: 'image',
    url: 'https://crm.example/media/1',
    mimeType: 'image/png',
    sizeBytes: 9,
    fileName: null,
  };
  it.each<[string, OutgoingContent, object]>([
    [
      'quick replies as buttons',
      { type: 'quick-replies', text: said, replies: ['Ver catálogo', 'Precio'] },
      {
        type: 'interactive',
        interactive: {
          type: 'button',
          body: { text: said },
          action: {
            buttons: [
              { type: 'reply', reply: { id: 'quick-reply-1', title: 'Ver catálogo' } },
              { type: 'reply', reply: { id: 'quick-reply-2', title: 'Precio' } },
            ],
          },
        },
      },
    ],
    [
      'a request for the number that the person hides',
      { type: 'number-request', text: said },
      {
        type: 'interactive',
        interactive: {
          type: 'request_contact_info',
          body: { text: said },
          action: { name: 'request_contact_info' },
        },
      },
    ],
    [
      'a picture by its address, with its caption',
      { type: 'media', media: { ...image, kind: 'image' }, caption: 'El piso' },
      { type: 'image', image: { link: 'https://crm.example/media/1', caption: 'El piso' } },
    ],
    [
      'a document with its name',
      { type: 'media', media: { ...image, kind: 'document', fileName: 'precios.pdf' }, caption: '' },
      { type: 'document', document: { link: 'https://crm.example/media/1', filename: 'precios.pdf' } },
    ],
    [
      'a template with its values in order',
      { type: 'template', name: 'pedido_listo', language: 'es', values: ['Ana', '42'] },
      {
        type: 'template',
        template: {
          name: 'pedido_listo',
          language: { code: 'es' },
          components: [
            {
              type: 'body',
              parameters: [
                { type: 'text', text: 'Ana' },
                { type: 'text', text: '42' },
              ],
            },
          ],
        },
      },
    ],
    [
      'a template that has no places',
      { type: 'template', name: 'hola', language: 'es_MX', values: [] },
      { type: 'template', template: { name: 'hola', language: { code: 'es_MX' } } },
    ],
    [
      'a reaction to a message',
      { type: 'reaction', emoji: '👍', to: 'wamid.THEIRS' },
      { type: 'reaction', reaction: { message_id: 'wamid.THEIRS', emoji: '👍' } },
    ],
  ])('%s', async (_, content, expected) => {
    expect(await adapter.send(outgoing({ content }), patient)).toMatchObject({ kind: 'sent' });
    expect(graph.requests[0]?.body).toMatchObject({ ...expected, to: '50688887777' });
  });
});

describe('what is refused without a request', () => {
  it.each<[string, Partial<OutgoingMessage>, object]>([
    ['another channel', { channel: 'SMS' }, { code: 'unsupported_channel' }],
    ['a contact without an address of WhatsApp', { to: ['ana@example.com'] }, { code: 'no_recipient' }],
    ['an account without token', { credentials: {} }, { code: 'no_access_token', accountBroken: true }],
    [
      'a token that no header can carry',
      { credentials: { accessToken: 'EAAG\r\nx: y' } },
      { code: 'no_access_token', accountBroken: true },
    ],
    ['a sender that is no number id', { from: '../me' }, { code: 'bad_sender', accountBroken: true }],
  ])('%s', async (_, part, expected) => {
    expect(await adapter.send(outgoing(part), patient)).toMatchObject({ ...rejected, ...expected });
    expect(graph.requests).toEqual([]);
  });
});

describe('what the vendor says no to', () => {
  it.each<[FakeGraphMode, object]>([
    ['429', { code: '130429', retry: 'later' }],
    ['429-retry-after', { code: '130429', retry: 'later', retryAfterMs: 7000 }],
    ['500', { code: 'http_500', retry: 'later' }],
    [
      { error: 1, status: 500 },
      { code: '1', retry: 'later' },
    ],
    [
      { error: 2, status: 400 },
      { code: '2', retry: 'later' },
    ],
    [{ error: 4 }, { code: '4', retry: 'later' }],
    [{ error: 80007 }, { code: '80007', retry: 'later' }],
    [
      { error: 131000, status: 500 },
      { code: '131000', retry: 'later' },
    ],
    [
      { error: 131016, status: 503, retryAfter: '30' },
      { code: '131016', retry: 'later', retryAfterMs: 30_000 },
    ],
    [{ error: 131056 }, { code: '131056', retry: 'later' }],
    [{ error: 131047 }, { code: '131047', windowClosed: true }],
    [{ error: 131026 }, { code: '131026' }],
    [{ error: 131048 }, { code: '131048' }],
    [{ error: 131049, status: 500 }, { code: '131049' }],
    [{ error: 131050 }, { code: '131050', optedOut: 'MARKETING' }],
    [{ error: 131051 }, { code: '131051' }],
    [
      { error: 190, status: 401 },
      { code: '190', accountBroken: true },
    ],
    [
      { error: 190, status: 200 },
      { code: '190', accountBroken: true },
    ],
    [
      { error: 10, status: 403 },
      { code: '10', accountBroken: true },
    ],
    [{ error: 200 }, { code: '200', accountBroken: true }],
    [{ error: 299 }, { code: '299', accountBroken: true }],
    [{ error: 368 }, { code: '368', accountBroken: true }],
    [{ error: 131037 }, { code: '131037', accountBroken: true }],
    [{ error: 131042 }, { code: '131042', accountBroken: true }],
    [{ error: 100 }, { code: '100' }],
    [
      { error: 100, subcode: 33 },
      { code: '100', accountBroken: true },
    ],
    [{ error: 999_999 }, { code: '999999' }],
    [
      { error: 999_999, transient: true },
      { code: '999999', retry: 'later' },
    ],
    [
      { error: 999_999, status: 503 },
      { code: '999999', retry: 'later' },
    ],
  ])('%j is judged by its code', async (mode, expected) => {
    graph.mode(mode);
    expect(await adapter.send(outgoing(), patient)).toMatchObject({ ...rejected, ...expected });
    expect(graph.requests).toHaveLength(1);
  });

  it.each([
    [{ error: 130429 }, 'account'],
    [{ error: 80007 }, 'account'],
    [{ error: 131056 }, 'contact'],
    [{ error: 131016 }, null],
    [{ error: 999_999, status: 429 }, 'account'],
    ['500', null],
  ] as const)('says whom a limit is for: %j', async (mode, limit) => {
    graph.mode(mode);
    expect(await adapter.send(outgoing(), patient)).toMatchObject({ kind: 'rejected', retry: 'later', limit });
  });

  it('says why in words, and the code beside them alone', async () => {
    graph.mode({ error: 131047, message: 'Re-engagement message', details: 'More than 24 hours have passed.' });
    expect(await adapter.send(outgoing(), patient)).toMatchObject({
      code: '131047',
      reason: 'Re-engagement message — More than 24 hours have passed.',
    });
  });

  it('waits as long as a date in Retry-After says, at most 30 days, and not at all for nonsense', async () => {
    const retryAfters = [new Date(Date.now() - 60_000).toUTCString(), '999999999', 'soon'];
    graph.mode(...retryAfters.map(retryAfter => ({ error: 130429, retryAfter })));
    const waits = [];
    for (const _ of retryAfters) waits.push(await adapter.send(outgoing(), patient));
    expect(waits.map(wait => wait.kind === 'rejected' && wait.retryAfterMs)).toEqual([0, 2_592_000_000, null]);
  });
});
