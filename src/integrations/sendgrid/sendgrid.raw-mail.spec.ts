import { describe, expect, it } from '@jest/globals';
import { lucia, ourMessage, rawMail } from './fixtures/mails.js';
import { messageOf, readForm } from './testing/taken-in.js';

describe('the raw mode', () => {
  const source = [
    'Message-ID: <raw@clientes.example>',
    `From: =?UTF-8?Q?Luc=C3=ADa?= <${lucia}>`,
    `In-Reply-To: <${ourMessage}@ferreteria.example>`,
    'Content-Type: multipart/mixed; boundary=mixed',
    '',
    '--mixed',
    'Content-Type: text/plain; charset=iso-8859-1',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    '=BFCu=E1nto cuesta?',
    '',
    '-- ',
    'Luc=EDa',
    '--mixed',
    'Content-Type: application/pdf; name="plano.pdf"',
    'Content-Disposition: attachment; filename="plano.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from('%PDF-1.7').toString('base64'),
    '--mixed--',
    '',
  ].join('\r\n');

  it('is read as the parsed one', async () => {
    expect(await messageOf(rawMail(source))).toMatchObject({
      providerMessageId: '<raw@clientes.example>',
      sender: { addresses: [lucia] },
      body: '¿Cuánto cuesta?',
      media: [{ mimeType: 'application/pdf', fileName: 'plano.pdf', sizeBytes: 8 }],
      email: { ownIds: [ourMessage], text: '¿Cuánto cuesta?\n\n--\nLucía' },
    });
  });

  it('finds in a returned mail which one it was', async () => {
    const dsn = [
      'From: MAILER-DAEMON@mx.example',
      'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
      '',
      '--b',
      'Content-Type: text/plain',
      '',
      'Sorry.',
      '--b',
      'Content-Type: message/rfc822',
      '',
      `Message-ID: <${ourMessage}@ferreteria.example>`,
      'Subject: Re: Consulta',
      '',
      'Hola',
      '--b--',
      '',
    ].join('\r\n');
    const [item] = await readForm(rawMail(dsn, { from: 'MAILER-DAEMON@mx.example' }));
    expect(item?.content).toMatchObject({ type: 'status', status: { status: 'FAILED', callbackData: ourMessage } });
  });
});
