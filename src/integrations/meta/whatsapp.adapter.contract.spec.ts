import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingMessage } from '../../domain/conversations/channel.port.js';
import { type FakeGraph, type FakeGraphMode, startFakeGraph } from './testing/fake-graph.js';
import { MetaWhatsAppAdapter } from './whatsapp.adapter.js';

const accessToken = 'EAAG-a-token-that-nobody-may-see';
const outgoing = (part: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  messageId: '01890000-0000-7000-8000-000000000001',
  channel: 'WHATSAPP',
  from: '310000000000001',
  to: ['+50688887777', 'CR.70012345678901234567'],
  text: 'El piso cuesta ₡12 500 el m².',
  quickReplies: [],
  credentials: { accessToken },
  ...part,
});
const patient = { timeoutMs: 30_000 };
const impatient = { timeoutMs: 150 };

let graph: FakeGraph;
let adapter: MetaWhatsAppAdapter;
beforeEach(async () => {
  graph = await startFakeGraph();
  adapter = new MetaWhatsAppAdapter({ baseUrl: `${graph.url}/` });
});
afterEach(() => graph.stop());

const rejected = { kind: 'rejected', retry: 'never', retryAfterMs: null, accountBroken: false, windowClosed: false };

describe('what is sent', () => {
  it('posts a text with our id as callback data and gives back the id of the vendor', async () => {
    expect(await adapter.send(outgoing(), patient)).toEqual({ kind: 'sent', providerMessageId: 'wamid.FAKE1' });
    expect(graph.requests).toEqual([
      {
        method: 'POST',
        path: '/v23.0/310000000000001/messages',
        authorization: `Bearer ${accessToken}`,
        bodyHash: expect.stringMatching(/^[0-9a-f]{64}$/),
        body: {
          messaging_product: 'whatsapp',
          recipient_type: 'individual',
          to: '50688887777',
          type: 'text',
          text: { preview_url: false, body: 'El piso cuesta ₡12 500 el m².' },
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

  it('sends up to three quick replies as buttons', async () => {
    await adapter.send(outgoing({ quickReplies: ['Ver catálogo', 'Precio', 'Hablar con alguien'] }), patient);
    expect(graph.requests[0]?.body).toMatchObject({
      type: 'interactive',
      interactive: {
        type: 'button',
        body: { text: 'El piso cuesta ₡12 500 el m².' },
        action: {
          buttons: [
            { type: 'reply', reply: { id: 'quick-reply-1', title: 'Ver catálogo' } },
            { type: 'reply', reply: { id: 'quick-reply-2', title: 'Precio' } },
            { type: 'reply', reply: { id: 'quick-reply-3', title: 'Hablar con alguien' } },
          ],
        },
      },
    });
  });

  it.each<[string, Partial<OutgoingMessage>]>([
    ['a fourth button', { quickReplies: ['1', '2', '3', '4'] }],
    ['a title over 20 characters', { quickReplies: ['x'.repeat(21)] }],
    ['an empty title', { quickReplies: [' '] }],
    ['the same title twice', { quickReplies: ['Sí', 'Sí'] }],
    ['a text over 1,024 characters', { quickReplies: ['Sí'], text: 'x'.repeat(1025) }],
  ])('sends the text alone where Meta would refuse %s', async (_, part) => {
    expect(await adapter.send(outgoing(part), patient)).toMatchObject({ kind: 'sent' });
    expect(graph.requests[0]?.body).toMatchObject({ type: 'text', text: { body: outgoing(part).text } });
  });

  it('sends 4,096 characters whole', async () => {
    const text = 'x'.repeat(4096);
    expect(await adapter.send(outgoing({ text }), patient)).toMatchObject({ kind: 'sent' });
    expect(graph.requests[0]?.body).toMatchObject({ text: { body: text } });
  });
});

describe('what is refused without a request', () => {
  it.each<[string, Partial<OutgoingMessage>, object]>([
    ['a text over 4,096 characters', { text: 'x'.repeat(4097) }, { code: 'too_long' }],
    ['an empty text', { text: ' \n' }, { code: 'empty_text' }],
    ['another channel', { channel: 'INSTAGRAM' }, { code: 'unsupported_channel' }],
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

  it('says why in words, with the code in front', async () => {
    graph.mode({ error: 131047, message: 'Re-engagement message', details: 'More than 24 hours have passed.' });
    expect(await adapter.send(outgoing(), patient)).toMatchObject({
      reason: '131047: Re-engagement message — More than 24 hours have passed.',
    });
  });

  it('waits as long as a date in Retry-After says, at most 30 days, and not at all for nonsense', async () => {
    const retryAfters = [new Date(Date.now() - 60_000).toUTCString(), '999999999', 'soon'];
    graph.mode(...retryAfters.map(retryAfter => ({ error: 130429, retryAfter })));
    const waits = [];
    for (const _ of retryAfters) waits.push(await adapter.send(outgoing(), patient));
    expect(waits.map(wait => wait.kind === 'rejected' && wait.retryAfterMs)).toEqual([0, 2_592_000_000, null]);
  });

  it('never follows a redirect', async () => {
    graph.mode('redirect');
    expect(await adapter.send(outgoing(), patient)).toMatchObject({ ...rejected, code: 'http_302', retry: 'later' });
    expect(graph.requests.map(request => request.path)).toEqual(['/v23.0/310000000000001/messages']);
  });

  it('knows that nothing was sent where nobody takes the connection', async () => {
    await graph.stop();
    expect(await adapter.send(outgoing(), patient)).toMatchObject({ ...rejected, code: 'unreachable', retry: 'later' });
  });
});

describe('what nobody knows the end of', () => {
  it.each<[FakeGraphMode, object]>([
    ['reset-after-accept', patient],
    ['200-truncated', patient],
    ['200-html', patient],
    ['200-empty', patient],
    ['200-without-id', patient],
    ['502', patient],
    ['huge', patient],
    ['hang', impatient],
    ['hang-in-body', impatient],
  ])('%s is unknown, though the vendor took it', async (mode, options) => {
    graph.mode(mode);
    const outcome = await adapter.send(outgoing(), { ...patient, ...options });
    expect(outcome).toEqual({ kind: 'unknown', reason: expect.any(String) });
    expect(graph.accepted).toHaveLength(1);
    expect(graph.requests).toHaveLength(1);
  });
});

describe('what works all the same', () => {
  it.each<FakeGraphMode>(['slow', 'wrong-content-type'])('%s is sent', async mode => {
    graph.mode(mode);
    expect(await adapter.send(outgoing(), patient)).toEqual({ kind: 'sent', providerMessageId: 'wamid.FAKE1' });
  });
});

describe('secrets', () => {
  it('never puts the access token into a reason, whoever quotes it', async () => {
    const message = `Error validating access token ${accessToken}: session has expired`;
    graph.mode({ error: 190, message, details: `Bearer ${accessToken}` });
    const outcome = await adapter.send(outgoing(), patient);
    expect(outcome).toMatchObject({ kind: 'rejected', reason: expect.stringContaining('[token]') });
    expect(JSON.stringify(outcome)).not.toContain(accessToken);
  });

  it('never puts the access token into a reason of its own', async () => {
    const broken = new MetaWhatsAppAdapter({ baseUrl: 'no url' });
    const outcomes = [
      await broken.send(outgoing(), patient),
      await adapter.send(outgoing({ credentials: { accessToken: `${accessToken}\n` } }), patient),
    ];
    expect(outcomes.map(outcome => outcome.kind)).toEqual(['rejected', 'rejected']);
    expect(JSON.stringify(outcomes)).not.toContain(accessToken);
  });
});
