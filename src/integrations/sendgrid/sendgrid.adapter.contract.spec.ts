import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { OutgoingEmail } from '../../domain/conversations/email.port.js';
import type { OutgoingMessage } from '../../domain/conversations/outgoing.port.js';
import { describeSenderContract } from '../testing-http/channel-sender.contract.js';
import { lucia, shopMailbox } from './fixtures/mails.js';
import { SendGridAdapter } from './sendgrid.adapter.js';
import { type FakeSendGrid, type FakeSendGridError, startFakeSendGrid } from './testing/fake-sendgrid.js';

const apiKey = 'SG.a-key-that-nobody-may-see';
const messageId = '01890000-0000-7000-8000-000000000001';
const answer: OutgoingEmail = {
  subject: 'Re: Consulta',
  senderName: 'Ferretería Central',
  inReplyTo: '<2@clientes.example>',
  references: ['<1@clientes.example>'],
  automatic: true,
  isAnswer: true,
};
const outgoing = (part: Partial<OutgoingMessage> = {}): OutgoingMessage => ({
  messageId,
  channel: 'EMAIL',
  from: shopMailbox,
  to: [lucia],
  content: { type: 'text', text: 'El piso cuesta ₡12 500 el m².' },
  credentials: { apiKey },
  webhookUrl: 'https://crm.example/webhooks/sendgrid/key',
  email: answer,
  ...part,
});

describeSenderContract('E-mail by SendGrid', {
  start: startFakeSendGrid,
  make: baseUrl => new SendGridAdapter({ baseUrl }),
  text: outgoing(),
  secret: apiKey,
  quoting: secret => ({ status: 401, message: `The key ${secret} is not valid` }),
});

let sendGrid: FakeSendGrid;
beforeEach(async () => {
  sendGrid = await startFakeSendGrid();
});
afterEach(() => sendGrid.stop());
const send = (part: Partial<OutgoingMessage> = {}, end = '') =>
  new SendGridAdapter({ baseUrl: `${sendGrid.url}${end}` }).send(outgoing(part), { timeoutMs: 30_000 });
const headers = () => Object(sendGrid.requests[0]?.body).headers;

describe('what is sent', () => {
  it.each(['', '/', '/v3', '/v3/'])('is an answer in its thread, as text and as HTML (%j)', async end => {
    expect(await send({}, end)).toEqual({ kind: 'sent', providerMessageId: sendGrid.accepted[0] });
    expect(sendGrid.requests).toMatchObject([
      {
        method: 'POST',
        path: '/v3/mail/send',
        authorization: `Bearer ${apiKey}`,
        body: {
          personalizations: [{ to: [{ email: lucia }], custom_args: { messageId } }],
          from: { email: shopMailbox, name: 'Ferretería Central' },
          subject: 'Re: Consulta',
          content: [
            { type: 'text/plain', value: 'El piso cuesta ₡12 500 el m².' },
            { type: 'text/html', value: '<p>El piso cuesta ₡12 500 el m².</p>' },
          ],
        },
      },
    ]);
    expect(headers()).toEqual({
      'Message-ID': `<${messageId}@ferreteria.example>`,
      'In-Reply-To': '<2@clientes.example>',
      References: '<1@clientes.example> <2@clientes.example>',
      'Auto-Submitted': 'auto-replied',
    });
  });

  it('tells how to be left alone where it answers nothing', async () => {
    await send({
      email: { ...answer, subject: 'Mensaje', inReplyTo: null, references: [], automatic: false, isAnswer: false },
    });
    expect(headers()).toEqual({
      'Message-ID': `<${messageId}@ferreteria.example>`,
      'List-Unsubscribe': `<mailto:${shopMailbox}?subject=unsubscribe%20${messageId}>`,
    });
  });

  it('lets no subject, name or id begin a header of its own', async () => {
    const evil = 'x\r\nBcc: todos@evil.example\u2028\u0000y';
    const email = {
      ...answer,
      subject: evil,
      senderName: evil,
      inReplyTo: `<a@b>\r\nBcc: x`,
      references: ['<a@b>\nX: y', '<ok@b.example>'],
    };
    await send({ email });
    expect(sendGrid.requests[0]?.body).toMatchObject({
      subject: 'x Bcc: todos@evil.example y',
      from: { name: 'x Bcc: todos@evil.example y' },
    });
    expect(headers()).toEqual({
      'Message-ID': `<${messageId}@ferreteria.example>`,
      References: '<ok@b.example>',
      'Auto-Submitted': 'auto-replied',
    });
  });

  it('shows a text as it is written', async () => {
    const text = 'Hola <b>Lucía</b> & "Cía"\n\nVea https://shop.example/p?a=1&b=2.\nSaludos';
    await send({ content: { type: 'text', text } });
    expect(sendGrid.requests[0]?.body).toMatchObject({
      content: [
        { value: text },
        {
          value:
            '<p>Hola &lt;b&gt;Lucía&lt;/b&gt; &amp; &quot;Cía&quot;</p>\n<p>Vea <a href="https://shop.example/p?a=1&amp;b=2">https://shop.example/p?a=1&amp;b=2</a>.<br>Saludos</p>',
        },
      ],
    });
  });

  it('has a subject and reaches who is not proven, where a person answers them', async () => {
    await send({ to: ['unverified:lucia@clientes.example'], email: { ...answer, subject: ' ' } });
    expect(sendGrid.requests[0]?.body).toMatchObject({ subject: '—', personalizations: [{ to: [{ email: lucia }] }] });
  });
});

describe('what SendGrid says no to', () => {
  const never = { retry: 'never', limit: null, accountBroken: false, windowClosed: false };
  it.each<[FakeSendGridError, object]>([
    [
      { status: 400, message: 'Invalid address', field: 'personalizations.0.to' },
      { ...never, reason: 'Invalid address (personalizations.0.to)' },
    ],
    [{ status: 401 }, { ...never, accountBroken: true }],
    [
      { status: 403, message: 'The from address does not match a verified Sender Identity.' },
      { ...never, accountBroken: true },
    ],
    [{ status: 413, message: 'too large' }, never],
    [
      { status: 429, retryAfter: '3' },
      { retry: 'later', limit: 'account', retryAfterMs: 3_000 },
    ],
    [{ status: 500 }, { retry: 'later', limit: null }],
    [{ status: 503 }, { retry: 'later', limit: null }],
  ])('%j is judged by its status', async (error, expected) => {
    sendGrid.mode(error);
    expect(await send()).toMatchObject({ kind: 'rejected', code: `http_${error.status}`, ...expected });
  });

  it.each([502, 504])('nobody knows what became of a mail after %i, whatever it says', async status => {
    sendGrid.mode({ status });
    expect(await send()).toMatchObject({ kind: 'unknown' });
  });
});
