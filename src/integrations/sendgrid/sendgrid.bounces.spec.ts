import { describe, expect, it } from '@jest/globals';
import { readReceipt, returnedMails, returnedMessage, unfailedMails } from './fixtures/bounces.js';
import { parsedMail, rawMail, shopMailbox } from './fixtures/mails.js';
import { now, readForm } from './testing/taken-in.js';

async function contentOf(raw: string) {
  const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(raw)?.[1]?.trim() ?? '';
  const envelope = JSON.stringify({ to: [shopMailbox], from: '' });
  const [item] = await readForm(rawMail(raw, { from: field('From'), subject: field('Subject'), envelope }));
  return item?.content;
}

describe('a report of a mail server', () => {
  it.each(Object.entries(returnedMails))(
    'fails the mail that came back, and no other of its thread: %s',
    async (_, { raw, error, refused }) => {
      expect(await contentOf(raw)).toEqual({
        type: 'status',
        status: {
          providerMessageId: expect.stringMatching(/^bounce:</),
          status: 'FAILED',
          at: now,
          error,
          callbackData: returnedMessage,
          ...(refused && { refusedAddresses: refused.flatMap(address => [address, `unverified:${address}`]) }),
        },
      });
    },
  );

  it.each(Object.entries(unfailedMails))('about a mail that has not failed is nothing: %s', async (_, raw) => {
    expect(await contentOf(raw)).toEqual({ type: 'ignored', reason: 'bounce:not_failed' });
  });

  it('that names no mail of ours is nothing, also if it names several', async () => {
    const { raw = '' } = returnedMails['Exim, in words alone'] ?? {};
    expect(await contentOf(raw.replace(/<01890000[^>]*>/g, '<other@clientes.example>'))).toEqual({
      type: 'ignored',
      reason: 'bounce',
    });
    expect(await contentOf(raw.replace(/^Message-ID: <01890000/m, 'Mentions: <01890000'))).toEqual({
      type: 'ignored',
      reason: 'bounce',
    });
  });

  it('that names no mail at all tells the address that was not reached', async () => {
    const { raw = '' } = returnedMails['Postfix, of an address that does not exist'] ?? {};
    const [report = ''] = raw.split('--=_b\r\nContent-Type: text/rfc822-headers');
    const told = {
      type: 'returned-mail',
      reportId: expect.stringMatching(/^bounce:</),
      to: ['lucia@clientes.example', 'unverified:lucia@clientes.example'],
      error: expect.stringMatching(/^5\.1\.1: 550 5\.1\.1/),
      at: now,
      isDead: true,
      isOfOther: false,
    };
    expect(await contentOf(`${report}--=_b--\r\n`)).toEqual(told);
    expect(await contentOf(raw.replace(/<01890000[^>]*>/g, '<other@clientes.example>'))).toEqual({
      ...told,
      isOfOther: true,
    });
  });

  it('of Exchange is known by its own header, in whatever language its subject is', async () => {
    const [item] = await readForm(
      parsedMail({
        from: 'Microsoft Outlook <correo@clientes.example>',
        subject: 'Unzustellbar: Re: Consulta',
        headers: ['X-MS-Exchange-Message-Is-Ndr:', `In-Reply-To: <${returnedMessage}@ferreteria.example>`],
        text: '550 5.1.10 RESOLVER.ADR.RecipientNotFound',
      }),
    );
    expect(item?.content).toMatchObject({
      type: 'status',
      status: { status: 'FAILED', callbackData: returnedMessage },
    });
  });

  it('with characters that Postgres stores nowhere is read without them', async () => {
    const { raw = '' } = returnedMails['Postfix, of an address that does not exist'] ?? {};
    expect(await contentOf(raw.replace('Recipient address', 'Recipient\0address'))).toMatchObject({
      status: { error: expect.stringContaining('Recipient\uFFFDaddress') },
    });
  });
});

describe('a report of a mail program', () => {
  it('that the mail was read is shown and never answered', async () => {
    expect(await contentOf(readReceipt)).toMatchObject({
      type: 'message',
      message: { kind: 'auto-reply', keptOnly: true },
    });
  });
});
