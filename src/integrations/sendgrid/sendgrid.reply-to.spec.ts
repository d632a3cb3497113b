import { describe, expect, it } from '@jest/globals';
import { lucia, ourMessage, parsedMail, shopMailbox, type TestMail } from './fixtures/mails.js';
import { readForm } from './testing/taken-in.js';

async function read(mail: TestMail) {
  const content = (await readForm(parsedMail({ text: '¿Tienen taladros?', ...mail })))[0]?.content;
  return content?.type === 'message' ? content.message : content;
}
const site = 'Sitio web <wordpress@clientes.example>';
const replyTo = (to: string) => ({ headers: [`Reply-To: ${to}`] });

describe('a mail that wants its answer elsewhere', () => {
  it('is of whom it names, as the form of a website does, but proves nothing about them', async () => {
    expect(await read({ from: site, ...replyTo('Ana Mora <Ana@Otro.example>') })).toMatchObject({
      sender: { addresses: ['unverified:ana@otro.example'], email: null, name: 'Ana Mora' },
      keptOnly: false,
      email: { from: 'wordpress@clientes.example', senderCheck: 'NONE', ownIds: [] },
    });
    expect(await read({ from: 'no-reply@clientes.example', ...replyTo('ana@otro.example') })).toMatchObject({
      sender: { addresses: ['unverified:ana@otro.example'], name: 'ana@otro.example' },
      keptOnly: false,
    });
  });

  it.each<[string, TestMail]>([
    ['names its sender', replyTo(`Lucía <${lucia}>`)],
    ['names the shop itself', replyTo(shopMailbox)],
    ['names nobody', replyTo('undisclosed')],
    [
      'answers a mail of the shop',
      { headers: ['Reply-To: lucia@trabajo.example', `In-Reply-To: <${ourMessage}@ferreteria.example>`] },
    ],
  ])('is of its sender if it %s', async (_, mail) => {
    expect(await read(mail)).toMatchObject({
      sender: { addresses: [lucia], email: lucia },
      email: { senderCheck: 'PASS' },
    });
  });

  it('stays forged where its sender is forged', async () => {
    const mail = { from: site, ...replyTo('ana@otro.example'), spf: 'fail', dkim: 'none' };
    expect(await read(mail)).toMatchObject({ keptOnly: true, email: { senderCheck: 'FAIL' } });
  });
});

it.each(['no-reply', 'noreply', 'NoReply', 'do_not_reply', 'no.responder', 'noreply+7'])(
  'a mail of an address that nobody reads is shown, and never answered: %s',
  async name => {
    expect(await read({ from: `Tienda <${name}@clientes.example>` })).toMatchObject({ kind: 'email', keptOnly: true });
  },
);

it('a mail of somebody whose name only begins alike is answered', async () => {
  expect(await read({ from: 'noreply.garcia@clientes.example' })).toMatchObject({ keptOnly: false });
});
