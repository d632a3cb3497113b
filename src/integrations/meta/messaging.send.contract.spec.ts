import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fitContent } from '../../domain/conversations/fit-content.js';
import type { OutgoingContent, OutgoingMessage } from '../../domain/conversations/outgoing.port.js';
import { describeSenderContract } from '../testing-http/channel-sender.contract.js';
import { instagramChannel, messengerChannel } from './messaging.channels.js';
import { MetaAdapter } from './meta.adapter.js';
import { type FakeGraph, type FakeGraphMode, startFakeGraph } from './testing/fake-graph.js';

const accessToken = 'EAAG-the-token-of-a-page';
const said = 'El taladro cuesta ₡45 900.';
const toMessenger = (part: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  messageId: '01890000-0000-7000-8000-000000000001',
  channel: 'MESSENGER',
  from: '610000000000001',
  to: ['7700000000000011'],
  content: { type: 'text', text: said },
  credentials: { accessToken },
  webhookUrl: 'https://crm.example/webhooks/meta/key',
  ...part,
});
const toInstagram = (part: Partial<OutgoingMessage> = {}): OutgoingMessage =>
  toMessenger({ channel: 'INSTAGRAM', from: '17841400000000001', to: ['9900000000000022'], ...part });
const patient = { timeoutMs: 30_000 };

for (const [name, text] of [
  ['Messenger', toMessenger()],
  ['Instagram', toInstagram()],
] as const)
  describeSenderContract(name, {
    start: startFakeGraph,
    make: baseUrl => new MetaAdapter({ baseUrl, instagramUrl: baseUrl }),
    text,
    secret: accessToken,
    quoting: secret => ({
      error: 190,
      message: `Error validating access token ${secret}`,
      details: `Bearer ${secret}`,
    }),
  });

let graph: FakeGraph;
let instagramGraph: FakeGraph;
let adapter: MetaAdapter;
beforeEach(async () => {
  [graph, instagramGraph] = await Promise.all([startFakeGraph(), startFakeGraph()]);
  adapter = new MetaAdapter({ baseUrl: `${graph.url}/`, instagramUrl: `${instagramGraph.url}/` });
});
afterEach(() => Promise.all([graph.stop(), instagramGraph.stop()]));

describe('what is sent', () => {
  it('goes from the page, as an answer, with our id that comes back in the echo', async () => {
    expect(await adapter.send(toMessenger(), patient)).toEqual({ kind: 'sent', providerMessageId: 'wamid.FAKE1' });
    expect(graph.requests).toMatchObject([
      { method: 'POST', path: '/v23.0/610000000000001/messages', authorization: `Bearer ${accessToken}` },
    ]);
    expect(graph.requests[0]?.body).toEqual({
      recipient: { id: '7700000000000011' },
      messaging_type: 'RESPONSE',
      message: { text: said, metadata: '01890000-0000-7000-8000-000000000001' },
    });
  });

  it('goes to Instagram by the token of the page that the account is linked to', async () => {
    await adapter.send(toInstagram(), patient);
    expect(graph.requests.map(({ path, body }) => [path, body])).toEqual([
      ['/v23.0/me/messages', { recipient: { id: '9900000000000022' }, message: { text: said } }],
    ]);
    expect(instagramGraph.requests).toEqual([]);
  });

  it('goes to Instagram’s own API where its own login made the token', async () => {
    await adapter.send(toInstagram({ credentials: { accessToken: 'IGAA-a-token' } }), patient);
    expect(graph.requests).toEqual([]);
    expect(instagramGraph.requests.map(({ path }) => path)).toEqual(['/v23.0/17841400000000001/messages']);
  });

  it.each([toMessenger, toInstagram])('says that a person writes where the reply window is over', async outgoing => {
    await adapter.send(outgoing({ afterWindow: true }), patient);
    expect(graph.requests[0]?.body).toMatchObject({ messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' });
    await adapter.send(outgoing({ afterWindow: false }), patient);
    expect(graph.requests[1]?.body).not.toHaveProperty('tag');
  });

  const media = { url: 'https://crm.example/media/1', mimeType: 'x', sizeBytes: 9, fileName: 'precios.pdf' };
  it.each<[string, OutgoingContent, object]>([
    [
      'quick replies in order',
      { type: 'quick-replies', text: said, replies: ['Ver catálogo', 'Precio'] },
      {
        text: said,
        quick_replies: [
          { content_type: 'text', title: 'Ver catálogo', payload: 'quick-reply-1' },
          { content_type: 'text', title: 'Precio', payload: 'quick-reply-2' },
        ],
      },
    ],
    ...(['image', 'video', 'audio'] as const).map(
      kind =>
        [
          `a file by its address: ${kind}`,
          { type: 'media', media: { ...media, kind }, caption: '' },
          { attachment: { type: kind, payload: { url: media.url, is_reusable: false } } },
        ] as [string, OutgoingContent, object],
    ),
    [
      'a document',
      { type: 'media', media: { ...media, kind: 'document' }, caption: '' },
      { attachment: { type: 'file', payload: { url: media.url, is_reusable: false } } },
    ],
  ])('%s', async (_, content, message) => {
    await adapter.send(toInstagram({ content }), patient);
    await adapter.send(toMessenger({ content }), patient);
    expect(graph.requests.map(({ body }) => body)).toMatchObject([{ message }, { message }]);
  });
});

describe('what is refused without a request', () => {
  it.each<[string, Partial<OutgoingMessage>, object]>([
    ['a contact without an address', { to: [] }, { code: 'no_recipient' }],
    ['an address that is none of Meta’s', { to: ['ana @example'] }, { code: 'no_recipient' }],
    [
      'a template',
      { content: { type: 'template', name: 'a', language: 'es', values: [] } },
      { code: 'unsupported_content' },
    ],
    ['a reaction', { content: { type: 'reaction', emoji: '👍', to: 'm_1' } }, { code: 'unsupported_content' }],
    ['an account without token', { credentials: {} }, { code: 'no_access_token', accountBroken: true }],
    ['a sender that is no id', { from: 'me' }, { code: 'bad_sender', accountBroken: true }],
  ])('%s', async (_, part, expected) => {
    for (const outgoing of [toMessenger, toInstagram])
      expect(await adapter.send(outgoing(part), patient)).toMatchObject({
        kind: 'rejected',
        retry: 'never',
        ...expected,
      });
    expect(graph.requests).toEqual([]);
  });
});

describe('what the channels take', () => {
  it.each([
    [messengerChannel, 'ñ'.repeat(2_000), 'ñ'.repeat(2_001)],
    [instagramChannel, 'ñ'.repeat(500), 'ñ'.repeat(501)],
  ])('texts of so many characters, or bytes', (channel, longest, longer) => {
    expect(fitContent(channel, { type: 'text', text: longest })).toMatchObject({ type: 'text' });
    expect(fitContent(channel, { type: 'text', text: longer })).toMatchObject({ kind: 'rejected', code: 'too_long' });
  });

  it.each([messengerChannel, instagramChannel])('13 quick replies of 20 characters, or the text alone', channel => {
    const fitted = (replies: string[]) => fitContent(channel, { type: 'quick-replies', text: said, replies });
    const most = Array.from({ length: 13 }, (_, n) => `${n}`.padEnd(20, 'x'));
    expect(fitted(most)).toMatchObject({ type: 'quick-replies', replies: most });
    expect(fitted([...most, 'más'])).toEqual({ type: 'text', text: said });
    expect(fitted(['x'.repeat(21)])).toEqual({ type: 'text', text: said });
  });
});

const later = { retry: 'later', accountBroken: false, windowClosed: false };
const never = { retry: 'never', accountBroken: false, windowClosed: false };
describe('what Meta says no to', () => {
  it.each<[FakeGraphMode, object]>([
    ['429', { ...later, limit: 'account' }],
    ['429-retry-after', { ...later, limit: 'account', retryAfterMs: 7_000 }],
    ['500', { ...later, limit: null }],
    [
      { error: 2, status: 500 },
      { ...later, limit: null },
    ],
    [
      { error: 1200, status: 400 },
      { ...later, limit: null },
    ],
    [{ error: 4 }, { ...later, limit: 'account' }],
    [{ error: 613 }, { ...later, limit: 'account' }],
    [{ error: 80006 }, { ...later, limit: 'account' }],
    [{ error: 80002 }, { ...later, limit: 'account' }],
    [
      { error: 4, subcode: 2018354 },
      { ...later, limit: 'contact' },
    ],
    [
      { error: 10, subcode: 2018278 },
      { ...never, windowClosed: true },
    ],
    [
      { error: 10, subcode: 2534022, status: 403 },
      { ...never, windowClosed: true },
    ],
    [{ error: 10 }, { ...never, accountBroken: true }],
    [
      { error: 190, status: 401 },
      { ...never, accountBroken: true },
    ],
    [{ error: 368 }, { ...never, accountBroken: true }],
    [{ error: 200 }, { ...never, accountBroken: true }],
    [{ error: 200, subcode: 1545041 }, never],
    [{ error: 551 }, never],
    [{ error: 100, subcode: 2018001 }, never],
    [
      { error: 100, subcode: 33 },
      { ...never, accountBroken: true },
    ],
    [{ error: 100 }, never],
    [{ error: 999_999 }, never],
    [{ error: 999_999, transient: true }, later],
  ])('%j is judged by its code and what stands behind it', async (mode, expected) => {
    for (const outgoing of [toMessenger, toInstagram]) {
      graph.mode(mode);
      expect(await adapter.send(outgoing(), patient)).toMatchObject({ kind: 'rejected', ...expected });
    }
    expect(graph.requests).toHaveLength(2);
  });
});
