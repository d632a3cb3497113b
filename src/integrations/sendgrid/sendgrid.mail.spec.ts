import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import {
  bounces,
  lucia,
  machines,
  ourMessage,
  parsedMail,
  quotations,
  shopMailbox,
  type TestMail,
} from './fixtures/mails.js';
import { contentOf, messageOf, readForm } from './testing/taken-in.js';

describe('a mail', () => {
  it('is a message of its sender, under its Message-ID', async () => {
    const items = await readForm(
      parsedMail({ text: '¿Tienen taladros?\r\n', html: '<p>¿Tienen <b>taladros</b>?</p>' }),
    );
    expect(items).toMatchObject([
      { kind: 'message', key: '<1@clientes.example>', externalId: shopMailbox, channel: 'EMAIL' },
    ]);
    expect(items[0]?.content).toEqual({
      type: 'message',
      message: {
        providerMessageId: '<1@clientes.example>',
        sender: { addresses: [lucia], phone: null, email: lucia, name: 'Lucía Mora' },
        sentAt: new Date('2026-11-03T16:21:00Z'),
        kind: 'email',
        body: '¿Tienen taladros?',
        media: [],
        repliesTo: null,
        understandable: true,
        keptOnly: false,
        referral: null,
        email: {
          subject: 'Consulta',
          from: lucia,
          text: '¿Tienen taladros?',
          html: '<p>¿Tienen <b>taladros</b>?</p>',
          references: [],
          ownIds: [],
          senderCheck: 'PASS',
          spf: 'pass',
          dkim: '{@clientes.example : pass}',
        },
      },
    });
  });

  it('is an item for each mailbox that it came to, and knows where it was written to when it was passed on', async () => {
    const to = [shopMailbox, 'Soporte+urgente@ferreteria.example'];
    expect((await readForm(parsedMail({ to, text: 'Hola' }))).map(({ externalId }) => externalId)).toEqual([
      shopMailbox,
      'soporte@ferreteria.example',
    ]);
    const [passedOn] = await readForm(
      parsedMail({ to: ['crm@parse.ferreteria.example'], toHeader: `Ventas <${shopMailbox}>`, text: 'Hola' }),
    );
    expect(passedOn).toMatchObject({ externalId: 'crm@parse.ferreteria.example', alsoNamed: [shopMailbox] });
  });

  it('without a Message-ID is known by what it is', async () => {
    const [one, again, other] = await Promise.all(
      ['Hola', 'Hola', 'Adiós'].map(
        async subject => (await readForm(parsedMail({ id: '', headers: [`Subject: ${subject}`] })))[0],
      ),
    );
    expect(one?.key).toMatch(/^[0-9a-f]{64}$/);
    expect([again?.key === one?.key, other?.key === one?.key]).toEqual([true, false]);
  });

  const latin = (text: string) => Buffer.from(text, 'latin1');
  it.each<[string, TestMail, object]>([
    [
      'latin-1',
      { text: latin('¿Cuánto cuesta el año?'), charsets: { text: 'iso-8859-1' } },
      { body: '¿Cuánto cuesta el año?' },
    ],
    [
      'windows-1252',
      { text: Buffer.from([0x93, 0x48, 0x6f, 0x6c, 0x61, 0x94, 0x20, 0x80, 0x35]), charsets: { text: 'windows-1252' } },
      { body: '“Hola” €5' },
    ],
    ['UTF-8 with letters of four bytes', { text: '¡Gracias! 🔩 ñandú' }, { body: '¡Gracias! 🔩 ñandú' }],
    ['a charset that is not the one it says', { text: latin('Señor'), charsets: { text: 'UTF-8' } }, { body: 'Señor' }],
    ['UTF-8 that is told as ASCII', { text: 'Señor €5', charsets: { text: 'us-ascii' } }, { body: 'Señor €5' }],
    ['latin-1 that is told as ASCII', { text: latin('Señor'), charsets: { text: 'US-ASCII' } }, { body: 'Señor' }],
    ['a charset that does not exist', { text: 'Señor', charsets: { text: 'x-klingon' } }, { body: 'Señor' }],
    [
      'a subject in latin-1',
      { subject: latin('Cotización'), charsets: { subject: 'ISO-8859-1' }, text: 'Hola' },
      { email: { subject: 'Cotización' } },
    ],
    [
      'a subject in encoded words',
      { subject: '=?UTF-8?Q?Cotizaci=C3=B3n?= =?UTF-8?B?IHVyZ2VudGU=?=', text: 'Hola' },
      { email: { subject: 'Cotización urgente' } },
    ],
    [
      'a subject in encoded words that end in the middle of a letter',
      {
        subject: '=?UTF-8?Q?Cotizaci=C3?=\r\n =?utf-8?B?s24g8J8=?= =?UTF-8?Q?=94=A9?= =?ISO-8859-1?Q?_=F1?=',
        text: 'Hola',
      },
      { email: { subject: 'Cotización 🔩 ñ' } },
    ],
    [
      'a name in encoded words',
      { from: `=?ISO-8859-1?Q?Luc=EDa?= <${lucia}>`, text: 'Hola' },
      { sender: { name: 'Lucía' } },
    ],
    [
      'a name in quotes',
      { from: `"Mora, Lucía" <LUCIA@Clientes.example>`, text: 'Hola' },
      { sender: { name: 'Mora, Lucía', addresses: [lucia] } },
    ],
    ['no name', { from: lucia, text: 'Hola' }, { sender: { name: null, addresses: [lucia] } }],
  ])('is read in %s', async (_, mail, expected) => {
    expect(await messageOf(mail)).toMatchObject(expected);
  });

  it('of HTML alone is read as its words', async () => {
    const html =
      '<div>Hola,<br>quiero <b>dos</b> taladros.<img src="http://x.example/p.gif"></div><blockquote>¿Cuántos?</blockquote>';
    expect(await messageOf({ html })).toMatchObject({ body: 'Hola,\nquiero dos taladros.', understandable: true });
  });

  it('shows its HTML without what runs, looks home or asks for passwords', async () => {
    const html = `<style>p{}</style><script>alert(1)</script><p onclick="x()" style="position:fixed">Hola</p><img src=x onerror=alert(1)>
      <a href="javascript:alert(1)">a</a><a href="https://ok.example">b</a><form action="//x"><input></form><iframe src="//x"></iframe><svg onload=x>`;
    const { email } = await messageOf({ html, text: 'Hola' });
    expect(email?.html).toMatch(
      /^<p>Hola<\/p>\s+<a[^>]*>a<\/a><a href="https:\/\/ok\.example" rel="noopener noreferrer nofollow" target="_blank">b<\/a>$/,
    );
    expect(email?.html).not.toMatch(/script|onclick|style|img|javascript|form|iframe|svg/i);
  });

  it('with an empty text says what its subject says', async () => {
    expect(await messageOf({ subject: '¿Abren el sábado?', text: '' })).toMatchObject({
      body: '¿Abren el sábado?',
      understandable: true,
    });
    expect(await messageOf({ subject: '', text: ' \r\n' })).toMatchObject({ body: '', understandable: false });
  });

  it('names what it answers, the nearest last', async () => {
    const headers = [
      `References: <a@x.example>`,
      ` <${ourMessage}@ferreteria.example>`,
      `In-Reply-To: <${ourMessage}@ferreteria.example>`,
    ];
    expect(await messageOf({ headers, subject: 'Otra cosa', text: 'Sí' })).toMatchObject({
      repliesTo: `<${ourMessage}@ferreteria.example>`,
      email: { references: ['<a@x.example>', `<${ourMessage}@ferreteria.example>`], ownIds: [ourMessage] },
    });
  });

  it('announces its files, with the names that SendGrid lists', async () => {
    const bytes = Buffer.from('%PDF-1.7');
    const files = [{ name: 'attachment1', fileName: 'cotizaci?n.pdf', mimeType: 'application/pdf', bytes }];
    const fields = {
      'attachment-info': JSON.stringify({ attachment1: { filename: 'cotización.pdf', type: 'application/pdf' } }),
    };
    expect((await messageOf({ text: 'Adjunto', files, fields })).media).toEqual([
      {
        providerMediaId: null,
        mimeType: 'application/pdf',
        fileName: 'cotización.pdf',
        sha256: createHash('sha256').update(bytes).digest('hex'),
        sizeBytes: 8,
        voice: false,
        came: { problem: null },
      },
    ]);
  });

  it.each(Object.entries(quotations))('is understood without what it quotes: %s', async (_, { text, said }) => {
    const message = await messageOf({ text });
    expect(message.body).toBe(said);
    expect(message.email?.text).toBe(text.replaceAll('\r\n', '\n').trim());
  });

  it('that is marked as spam is none if a proven sender answers a mail of ours', async () => {
    const fields = { spam_score: '6.2' };
    const headers = [`In-Reply-To: <${ourMessage}@ferreteria.example>`];
    expect(await messageOf({ headers, fields, text: 'Sí' })).toMatchObject({ kind: 'email', keptOnly: false });
    const forged = { headers, fields, text: 'Sí', spf: 'none', dkim: 'none' };
    expect(await messageOf(forged)).toMatchObject({ kind: 'spam', keptOnly: true });
    const newsletter = { headers: ['Precedence: list'], fields, text: '¡Ofertas!' };
    expect(await messageOf(newsletter)).toMatchObject({ kind: 'bulk', keptOnly: true });
  });

  it.each(Object.entries(machines))('of a machine is shown and never answered: %s', async (_, { mail, kind }) => {
    expect(await messageOf(mail)).toMatchObject({ kind, keptOnly: true });
  });

  it('that came back is a failure of the message, and one that is late is nothing', async () => {
    expect(await contentOf(bounces.failed)).toEqual({
      type: 'status',
      status: {
        providerMessageId: 'bounce:<dsn@mx.clientes.example>',
        status: 'FAILED',
        at: expect.any(Date),
        error: '5.1.1: 550 No such user here',
        callbackData: ourMessage,
        refusedAddresses: [lucia, `unverified:${lucia}`],
      },
    });
    expect(await contentOf(bounces.delayed)).toEqual({ type: 'ignored', reason: 'bounce:not_failed' });
    expect(await contentOf({ ...bounces.failed, files: [] })).toEqual({ type: 'ignored', reason: 'bounce' });
  });

  it('by which somebody’s program unsubscribes is no message', async () => {
    expect(await contentOf({ subject: `unsubscribe ${ourMessage}`, text: '' })).toEqual({
      type: 'opt-out',
      at: null,
      providerMessageId: null,
      callbackData: ourMessage,
      addresses: [],
      reason: 'List-Unsubscribe',
    });
  });

  it('of our own mailbox is left alone: two machines would write to each other', async () => {
    expect(await contentOf({ from: `Ventas <${shopMailbox}>`, text: 'Hola' })).toEqual({
      type: 'ignored',
      reason: 'own_address',
    });
  });
});

describe('who sent it', () => {
  it.each<[string, TestMail, string]>([
    ['DKIM of its own domain', { spf: 'none' }, 'PASS'],
    ['SPF of its own domain', { dkim: 'none' }, 'PASS'],
    ['DKIM of a domain below it', { spf: 'none', dkim: '{@mail.clientes.example : pass}' }, 'PASS'],
    ['one of two signatures', { spf: 'fail', dkim: '{@sendgrid.net : pass, @clientes.example : pass}' }, 'PASS'],
    ['DKIM of somebody else’s domain', { spf: 'none', dkim: '{@evil.example : pass}' }, 'NONE'],
    ['SPF of somebody else’s domain', { dkim: 'none', envelopeFrom: 'x@evil.example' }, 'NONE'],
    ['a domain that ends alike', { spf: 'none', dkim: '{@evilclientes.example : pass}' }, 'NONE'],
    ['a registry', { from: 'a@tienda.co.cr', spf: 'none', dkim: '{@co.cr : pass}' }, 'NONE'],
    ['nothing', { spf: '', dkim: '' }, 'NONE'],
    ['a failed SPF', { spf: 'fail', dkim: 'none' }, 'FAIL'],
    ['a soft failure', { spf: 'softfail', dkim: '{@evil.example : pass}' }, 'FAIL'],
    ['a failed DKIM', { spf: 'neutral', dkim: '{@clientes.example : fail}' }, 'FAIL'],
  ])('is judged by %s', async (_, mail, senderCheck) => {
    const message = await messageOf({ text: 'Hola', ...mail });
    expect(message.email?.senderCheck).toBe(senderCheck);
    const from = message.email?.from;
    const verified = senderCheck === 'PASS';
    expect(message.sender).toMatchObject({
      addresses: [verified ? from : `unverified:${from}`],
      email: verified ? from : null,
    });
    expect(message.keptOnly).toBe(senderCheck === 'FAIL');
  });

  it('finds no conversation by what it claims to answer', async () => {
    const headers = [`In-Reply-To: <${ourMessage}@ferreteria.example>`];
    expect((await messageOf({ text: 'Sí', spf: 'fail', dkim: 'none', headers })).email?.ownIds).toEqual([]);
  });
});
