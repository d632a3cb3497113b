import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { bounces, parsedMail, type TestMail } from '../../integrations/sendgrid/fixtures/mails.js';
import { signatureOf } from '../../integrations/sendgrid/sendgrid.signature.js';
import { keyPairOf } from '../../integrations/sendgrid/sendgrid.simulator.js';
import { type FakeSendGrid, startFakeSendGrid } from '../../integrations/sendgrid/testing/fake-sendgrid.js';
import {
  afterwards,
  aShop,
  FakeLanguageModel,
  gql,
  hurryJobs,
  jobsDone,
  ledgerOf,
  messagesOf,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

const model = new FakeLanguageModel();
let sendGrid: FakeSendGrid;
let embudo: TestEmbudo;
beforeAll(async () => {
  sendGrid = await startFakeSendGrid();
  afterwards(() => sendGrid.stop());
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    models: [model],
    config: { SENDGRID_BASE_URL: sendGrid.url },
  });
});

let shop: TestShop;
let mailbox: string;
let path: string;
const keys = keyPairOf('of this spec');
let count = 0;

async function connect(owner: TestShop, externalId: string, more: object = {}) {
  const credentials = { apiKey: 'SG.a-key-of-this-spec', verificationKey: keys.publicKey };
  return mutate<{ channelAccount: { id: string; webhookPath: string } | null }>(
    gql(embudo.url, owner.ceo.token),
    'createChannelAccount',
    { provider: 'SENDGRID', channel: 'EMAIL', name: 'Ferretería Central', externalId, credentials, ...more },
    'channelAccount { id webhookPath } userErrors { code field message }',
  );
}

beforeEach(async () => {
  shop = await aShop(embudo);
  mailbox = `ventas${++count}@ferreteria.example`;
  const { channelAccount, userErrors } = await connect(shop, mailbox);
  expect(userErrors).toEqual([]);
  path = channelAccount?.webhookPath ?? '';
  sendGrid.requests.length = 0;
});

async function post(body: Buffer, contentType: string, to = path): Promise<number> {
  const headers = { 'content-type': contentType, ...signatureOf(body, keys.privateKey, new Date()) };
  const answer = await fetch(`${embudo.url}${to}`, { method: 'POST', headers, body: new Uint8Array(body) });
  await answer.arrayBuffer();
  return answer.status;
}
async function arrives(mail: TestMail): Promise<void> {
  const { body, contentType } = parsedMail({ id: `<${newId()}@clientes.example>`, to: [mailbox], ...mail });
  expect(await post(body, contentType)).toBe(200);
  await jobsDone(embudo);
}
async function reports(...events: object[]): Promise<void> {
  expect(await post(Buffer.from(JSON.stringify(events)), 'application/json')).toBe(200);
  await jobsDone(embudo);
}

/** The server's report that this message of the shop came back, since the address does not exist. */
async function comesBack(id: string): Promise<void> {
  const files = bounces.failed.files?.map(file => ({
    ...file,
    bytes: Buffer.from(file.bytes.toString().replace(/<[0-9a-f-]{36}@/, `<${id}@`)),
  }));
  await arrives({ ...bounces.failed, ...(files && { files }) });
}
/** The same of a mail that the report does not name, or names as that of another program. */
async function someMailComesBack(named: string | null = null, report = bounces.failed): Promise<void> {
  const files = report.files?.map(file => ({
    ...file,
    bytes: Buffer.from(
      file.bytes.toString().replace(/^Message-ID: .*\r?\n/gim, named === null ? '' : `Message-ID: <${named}>\r\n`),
    ),
  }));
  await arrives({ ...report, headers: [], ...(files && { files }) });
}
const event = (name: string, id: string, more: object = {}) => ({
  event: name,
  sg_event_id: newId(),
  sg_message_id: `${sendGrid.accepted.at(-1)}.filter0001.1.2.3`,
  email: 'lucia@clientes.example',
  timestamp: Math.floor(Date.now() / 1_000),
  messageId: id,
  ...more,
});
async function plan(): Promise<{ kind: string; code: string }> {
  const [contact] = await embudo.testDatabase.sql<{ id: string }>('select id from contact where tenant_id = $1', [
    shop.tenant.id,
  ]);
  const { data } = await gql(embudo.url, shop.ceo.token)<{ planMessage: { kind: string; code: string } }>(
    'query ($id: ID!) { planMessage(contactId: $id) { kind code } }',
    { id: contact?.id },
  );
  return data.planMessage;
}

interface EmailRow extends Record<string, unknown> {
  id: string;
  conversationId: string;
  body: string;
  subject: string;
  whole: string;
  senderCheck: string;
}
const emails = () =>
  embudo.testDatabase.sql<EmailRow>(
    `select m.id, m.conversation_id as "conversationId", m.body, e.subject, e.text as whole, e.sender_check as "senderCheck"
     from message m join message_email e on e.message_id = m.id where m.tenant_id = $1 order by m.sequence`,
    [shop.tenant.id],
  );
const contacts = () =>
  embudo.testDatabase.sql<{ email: string | null; addresses: string[]; optedOut: boolean }>(
    `select c.email, c.opted_out as "optedOut", array(select i.address from channel_identity i where i.contact_id = c.id order by i.address) as addresses
     from contact c where c.tenant_id = $1 order by c.created_at, c.id`,
    [shop.tenant.id],
  );
async function sent(body: string): Promise<{ id: string; headers: Record<string, string>; subject: string }> {
  const [{ conversationId } = { conversationId: '' }] = await emails();
  const { message, userErrors } = await mutate<{ message: { id: string } | null }>(
    gql(embudo.url, shop.ceo.token),
    'sendMessage',
    { conversationId, body, idempotencyKey: newId() },
    'message { id } userErrors { code message }',
  );
  expect(userErrors).toEqual([]);
  await jobsDone(embudo);
  const id = message?.id ?? '';
  const request = sendGrid.requests.find(one => JSON.stringify(one.body).includes(id));
  return { id, ...Object(request?.body) };
}
const statusOf = async (id: string) => {
  const found = (await messagesOf(embudo, shop.tenant.id)).find(message => message.id === id);
  return found && { status: found.status, error: found.error };
};

describe('an e-mail', () => {
  it('is a message with its whole text, its subject and its proof, for the seller to see', async () => {
    const text = 'Quiero diez.\r\n\r\nEl mar, 3 nov 2026 a las 10:21, Central escribió:\r\n\r\n> ¿Cuántos?';
    await arrives({ subject: 'Taladros', text, html: '<p>Quiero diez.<script>x</script></p>' });
    const [email] = await emails();
    const { data } = await gql(
      embudo.url,
      shop.ceo.token,
    )<{ conversation: { messages: { nodes: object[] } } }>(
      '{ conversation(id: "ID") { messages(first: 1) { nodes { kind body providerMessageId email { subject sender senderCheck spf dkim text html } } } } }'.replace(
        'ID',
        email?.conversationId ?? '',
      ),
    );
    expect(data.conversation.messages.nodes).toEqual([
      {
        kind: 'email',
        body: 'Quiero diez.',
        providerMessageId: expect.stringMatching(/^<.*@clientes\.example>$/),
        email: {
          subject: 'Taladros',
          sender: 'lucia@clientes.example',
          senderCheck: 'PASS',
          spf: 'pass',
          dkim: '{@clientes.example : pass}',
          text: text.replaceAll('\r\n', '\n'),
          html: '<p>Quiero diez.</p>',
        },
      },
    ]);
    expect(await contacts()).toMatchObject([
      { email: 'lucia@clientes.example', addresses: ['lucia@clientes.example'] },
    ]);
  });

  it('is understood with its subject where it begins a thread', async () => {
    await arrives({ subject: 'Precio del taladro', text: 'Espero su respuesta.' });
    await arrives({ subject: 'RE: Precio', headers: ['In-Reply-To: <x@y.example>'], text: 'De acuerdo.' });
    const texts = model.asked.filter(({ task }) => task === 'understand').map(({ text }) => text);
    expect(texts.slice(-2)).toEqual(['Precio del taladro\n\nEspero su respuesta.', 'De acuerdo.']);
    expect((await emails()).map(({ body }) => body)).toEqual(['Espero su respuesta.', 'De acuerdo.']);
  });

  it('that comes twice is one', async () => {
    const mail = { id: '<twice@clientes.example>', text: 'Hola' };
    await arrives(mail);
    await arrives(mail);
    expect(await emails()).toHaveLength(1);
  });

  it('is answered in its thread', async () => {
    await arrives({
      id: '<first@clientes.example>',
      headers: ['References: <zero@clientes.example>'],
      subject: 'RE: Fwd: Taladros',
      text: 'Hola',
    });
    const { id, headers, subject } = await sent('Cuesta ₡45 000.');
    expect(subject).toBe('Re: Taladros');
    expect(headers).toEqual({
      'Message-ID': `<${id}@ferreteria.example>`,
      'In-Reply-To': '<first@clientes.example>',
      References: '<zero@clientes.example> <first@clientes.example>',
    });
    expect(await statusOf(id)).toMatchObject({ status: 'SENT' });
  });

  it('of a campaign is no answer to what the contact once asked, but a mail of its own', async () => {
    await arrives({ id: '<first@clientes.example>', subject: 'Taladros', text: 'Hola' });
    await sent('Cuesta ₡45 000.');
    const settings = { sending: { quietHours: null } };
    await mutate(gql(embudo.url, shop.ceo.token), 'updateTenantSettings', { settings }, 'userErrors { code }');
    const [known] = await embudo.testDatabase.sql<{ contactId: string; accountId: string }>(
      `select v.contact_id as "contactId", v.channel_account_id as "accountId" from conversation v where v.tenant_id = $1`,
      [shop.tenant.id],
    );
    const audience = { contactIds: [known?.contactId] };
    const create = (more: object) =>
      mutate<{ campaign: { id: string } | null }>(
        gql(embudo.url, shop.ceo.token),
        'createCampaign',
        { name: 'Oferta', channelAccountId: known?.accountId, text: 'Hoy hay 2x1 en brocas', audience, ...more },
        'campaign { id } userErrors { code field message }',
      );
    const mailThatSays = (text: string) =>
      Object(sendGrid.requests.find(one => JSON.stringify(one.body).includes(text))?.body) as {
        subject: string;
        headers: Record<string, string>;
      };
    expect((await create({})).userErrors).toMatchObject([{ code: 'INVALID', field: ['subject'] }]);
    expect((await create({ subject: 'Hola {{apodo}}' })).userErrors).toMatchObject([
      { code: 'INVALID', field: ['subject'] },
    ]);
    expect((await create({ subject: '{{firstName|Hola}},\n2x1 en {{business}}' })).userErrors).toEqual([]);
    await jobsDone(embudo);
    const { subject, headers } = mailThatSays('Hoy hay 2x1 en brocas');
    const [{ name } = { name: '' }] = await embudo.testDatabase.sql<{ name: string }>(
      'select name from contact where id = $1',
      [known?.contactId],
    );
    expect(subject).toBe(`${name.split(' ')[0]}, 2x1 en ${shop.tenant.name}`);
    expect(Object.keys(headers).sort()).toEqual(['List-Unsubscribe', 'Message-ID']);
    // A campaign that was created before campaigns had subjects.
    const startsAt = new Date(Date.now() + 3_600_000).toISOString();
    const older = await create({ subject: 'x', text: 'Mañana hay 3x1', startsAt });
    await embudo.testDatabase.sql('update campaign set subject = null, starts_at = now() where id = $1', [
      older.campaign?.id,
    ]);
    await embudo.testDatabase.sql('update campaign_recipient set not_before = now() where campaign_id = $1', [
      older.campaign?.id,
    ]);
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect(mailThatSays('Mañana hay 3x1').subject).toBe(`Mensaje de ${shop.tenant.name}`);
    // The next answer is in the contact's thread again.
    expect(await sent('¿Le sirve?')).toMatchObject({ subject: 'Re: Taladros' });
  });

  it('that answers ours from another address is in the same conversation, whatever its subject', async () => {
    await arrives({ text: 'Hola' });
    const { id } = await sent('Buenos días.');
    const headers = [`In-Reply-To: <${id}@ferreteria.example>`];
    await arrives({ from: 'Compras <compras@otra.example>', subject: 'Otra cosa', headers, text: 'Sí' });
    const [first, second] = await emails();
    expect(second?.conversationId).toBe(first?.conversationId);
    // A person who answers for the contact is not written to in the contact's place.
    expect(await contacts()).toMatchObject([{ addresses: ['lucia@clientes.example'] }]);
  });

  it('in the name of a known contact, and not vouched for, is kept apart and not answered', async () => {
    await arrives({ text: 'Hola' });
    const { id } = await sent('Buenos días.');
    const before = sendGrid.requests.length;
    const headers = [`In-Reply-To: <${id}@ferreteria.example>`];
    await arrives({ spf: 'fail', dkim: '{@evil.example : pass}', headers, text: 'Cambien mi cuenta' });
    await arrives({ spf: 'none', dkim: 'none', text: '¿Y mi pedido?' });
    const [known, forged, unknown] = await emails();
    expect([known, forged, unknown].map(row => row?.senderCheck)).toEqual(['PASS', 'FAIL', 'NONE']);
    expect(forged?.conversationId).not.toBe(known?.conversationId);
    expect(unknown?.conversationId).toBe(forged?.conversationId);
    expect(await contacts()).toMatchObject([
      { email: 'lucia@clientes.example' },
      { email: null, addresses: ['unverified:lucia@clientes.example'] },
    ]);
    const answered = sendGrid.requests.slice(before).filter(({ body }) => JSON.stringify(body).includes('Cambien'));
    expect(answered).toEqual([]);
    const intents = await embudo.testDatabase.sql('select 1 from lead_intent where message_id = $1', [forged?.id]);
    expect(intents).toEqual([]);
  });

  it('of a machine is shown, makes no lead and is not answered', async () => {
    await arrives({
      headers: ['Auto-Submitted: auto-replied'],
      subject: 'Fuera de la oficina',
      text: 'Vuelvo el lunes.',
    });
    expect(await emails()).toMatchObject([{ body: 'Vuelvo el lunes.' }]);
    expect(sendGrid.requests).toEqual([]);
    const leads = await embudo.testDatabase.sql('select 1 from lead where tenant_id = $1', [shop.tenant.id]);
    expect(leads).toEqual([]);
  });

  it('that the provider marks as spam is shown as such, makes no lead and is not answered', async () => {
    await arrives({ fields: { spam_score: '7.1' }, subject: 'Oferta', text: 'Quiero comprar 20 taladros hoy' });
    const [spam] = await emails();
    expect(spam).toMatchObject({ body: 'Quiero comprar 20 taladros hoy' });
    expect(sendGrid.requests).toEqual([]);
    const { sql } = embudo.testDatabase;
    expect(await sql('select kind from message where id = $1', [spam?.id])).toEqual([{ kind: 'spam' }]);
    for (const table of ['lead', 'lead_intent', 'routing_decision'])
      expect(await sql(`select 1 from ${table} where tenant_id = $1`, [shop.tenant.id])).toEqual([]);
    const given = await sql('select seller_id, status from conversation where id = $1', [spam?.conversationId]);
    expect(given).toMatchObject([{ seller_id: null }]);
  });

  it('that came back fails the message', async () => {
    await arrives({ text: 'Hola' });
    const { id } = await sent('Buenos días.');
    await comesBack(id);
    expect(await statusOf(id)).toEqual({ status: 'FAILED', error: '5.1.1: 550 No such user here' });
    expect(await contacts()).toHaveLength(1);
  });

  it.each([
    ['of a proven sender', 'pass'],
    ['of somebody whom no check has confirmed', 'neutral'],
  ])(
    'that came back shows that the address %s does not exist, also after a delivery, and nothing more is sent there',
    async (_, spf) => {
      await arrives({ text: 'Hola', spf, dkim: 'none' });
      const { id } = await sent('Buenos días.');
      await reports(event('delivered', id));
      expect(await plan()).toMatchObject({ kind: 'TEXT' });
      await comesBack(id);
      expect(await statusOf(id)).toEqual({ status: 'DELIVERED', error: null });
      expect(await plan()).toEqual({ kind: 'NOT_ALLOWED', code: 'ADDRESS_REFUSED' });
      expect(await contacts()).toHaveLength(1);
    },
  );

  describe('that came back in a report that does not name it', () => {
    /** The agent answers no machine: only what a person writes is sent. */
    const unanswered = { headers: ['Auto-Submitted: auto-replied'], text: 'Vuelvo el lunes.' };

    it('fails the one message that can be meant, and nothing more is sent there', async () => {
      await arrives(unanswered);
      const { id } = await sent('Buenos días.');
      await someMailComesBack();
      expect(await statusOf(id)).toEqual({ status: 'FAILED', error: '5.1.1: 550 No such user here' });
      expect(await plan()).toEqual({ kind: 'NOT_ALLOWED', code: 'ADDRESS_REFUSED' });
      expect(await emails()).toHaveLength(1);
    });

    it.each([
      ['two could be meant', 0, null],
      ['it is long ago that one was sent', 6 * 24, null],
      ['it names a mail of another program', 0, 'other@clientes.example'],
    ])('fails none, but marks the address, where %s', async (why, hoursAgo, named) => {
      await arrives(unanswered);
      const ids = [(await sent('Buenos días.')).id];
      if (why.startsWith('two')) ids.push((await sent('¿Sigue ahí?')).id);
      await embudo.testDatabase.sql(
        `update message set sent_at = sent_at - make_interval(hours => $2) where tenant_id = $1`,
        [shop.tenant.id, hoursAgo],
      );
      await someMailComesBack(named);
      for (const id of ids) expect(await statusOf(id)).toMatchObject({ status: 'SENT' });
      expect(await plan()).toEqual({ kind: 'NOT_ALLOWED', code: 'ADDRESS_REFUSED' });
    });

    it('says nothing of an address to which nothing was written', async () => {
      await arrives(unanswered);
      await someMailComesBack();
      expect(await plan()).toMatchObject({ kind: 'TEXT' });
      expect((await ledgerOf(embudo, shop.tenant.id)).at(-1)).toMatchObject({ status: 'IGNORED', reason: 'bounce' });
    });
  });

  it('is erased with its contact', async () => {
    await arrives({ subject: 'Mi diagnóstico', text: 'Hola', html: '<p>Hola</p>' });
    const [contact] = await embudo.testDatabase.sql<{ id: string }>('select id from contact where tenant_id = $1', [
      shop.tenant.id,
    ]);
    const { data } = await gql(embudo.url, shop.ceo.token)<{ eraseContact: { userErrors: object[] } }>(
      'mutation($id: ID!) { eraseContact(input: { contactId: $id }) { userErrors { code } } }',
      { id: contact?.id },
    );
    expect(data.eraseContact.userErrors).toEqual([]);
    await jobsDone(embudo);
    const rows = await embudo.testDatabase.sql(
      'select subject, sender, text, html, refs, spf, dkim from message_email where tenant_id = $1',
      [shop.tenant.id],
    );
    expect(rows).toEqual([{ subject: '', sender: '', text: '', html: null, refs: [], spf: null, dkim: null }]);
  });
});

describe('an event', () => {
  it('raises the status and never lowers it, in whatever order they come', async () => {
    await arrives({ text: 'Hola' });
    const { id } = await sent('Buenos días.');
    await reports(event('delivered', id), event('processed', id), event('deferred', id));
    expect(await statusOf(id)).toEqual({ status: 'DELIVERED', error: null });
    await reports(event('open', id), event('open', id), event('bounce', id, { reason: '550' }));
    expect(await statusOf(id)).toEqual({ status: 'READ', error: null });
  });

  it('that a mail was refused for now does not hide that it was refused for good', async () => {
    await arrives({ text: 'Hola' });
    const { id } = await sent('Buenos días.');
    await reports(event('bounce', id, { type: 'blocked', status: '4.7.1', reason: '421 later' }));
    expect(await statusOf(id)).toEqual({ status: 'FAILED', error: '4.7.1: 421 later' });
    expect(await plan()).toMatchObject({ kind: 'TEXT' });
    await reports(event('bounce', id, { type: 'bounce', status: '5.1.1', reason: '550 no such user' }));
    expect(await plan()).toEqual({ kind: 'NOT_ALLOWED', code: 'ADDRESS_REFUSED' });
  });

  it('that an address does not exist, even after a delivery, stops what is written next, until the contact writes again', async () => {
    await arrives({ text: 'Hola' });
    const { id } = await sent('Buenos días.');
    await reports(event('delivered', id));
    expect(await plan()).toMatchObject({ kind: 'TEXT' });
    await reports(event('bounce', id, { type: 'bounce', status: '5.1.1', reason: '550 no such user' }));
    expect(await statusOf(id)).toEqual({ status: 'DELIVERED', error: null });
    expect(await plan()).toEqual({ kind: 'NOT_ALLOWED', code: 'ADDRESS_REFUSED' });
    await embudo.testDatabase.sql(
      `update channel_identity set refused_at = refused_at - interval '1 hour' where tenant_id = $1`,
      [shop.tenant.id],
    );
    await arrives({ text: 'Sigo aquí' });
    expect(await plan()).toMatchObject({ kind: 'TEXT' });
  });

  it('settles a send of which nobody knew what became', async () => {
    await arrives({ text: 'Hola' });
    sendGrid.mode('reset-after-accept');
    const { id } = await sent('Buenos días.');
    expect(await statusOf(id)).toMatchObject({ status: 'UNKNOWN' });
    await reports(event('bounce', id, { status: '5.1.1', reason: '550 no such user' }));
    expect(await statusOf(id)).toEqual({ status: 'FAILED', error: '5.1.1: 550 no such user' });
  });

  it.each(['spamreport', 'unsubscribe'])('%s opts the contact out', async name => {
    await arrives({ text: 'Hola' });
    const { id } = await sent('Buenos días.');
    await reports(event(name, id));
    expect(await contacts()).toMatchObject([{ optedOut: true }]);
  });

  it.each(['Unsubscribed Address', 'Spam Reporting Address'])('dropped for "%s" opts the contact out', async reason => {
    await arrives({ text: 'Hola' });
    const { id } = await sent('Buenos días.');
    await reports(event('dropped', id, { reason }));
    expect(await statusOf(id)).toEqual({ status: 'FAILED', error: `dropped: ${reason}` });
    expect(await contacts()).toMatchObject([{ optedOut: true }]);
  });

  it('group_resubscribe takes back what SendGrid said, in whatever order it is told, and nothing that the contact said', async () => {
    await arrives({ text: 'Hola' });
    const { id } = await sent('Buenos días.');
    const now = Math.floor(Date.now() / 1_000);
    const reported = async (name: string, secondsAgo: number) => {
      await reports(event(name, id, { timestamp: now - secondsAgo }));
      const [contact] = await contacts();
      return contact?.optedOut;
    };
    expect(await reported('group_unsubscribe', 60)).toBe(true);
    expect(await reported('group_resubscribe', 50)).toBe(false);
    expect(await reported('group_unsubscribe', 55)).toBe(false);
    expect(await reported('group_unsubscribe', 40)).toBe(true);
    expect(await reported('group_resubscribe', 45)).toBe(true);
    expect(await reported('group_resubscribe', 30)).toBe(false);
    await arrives({ text: 'BAJA' });
    expect(await reported('group_resubscribe', 0)).toBe(true);
  });

  it('of a mail that nobody knows opts out who has the address', async () => {
    await arrives({ text: 'Hola' });
    await reports({ event: 'unsubscribe', sg_event_id: newId(), email: 'Lucia@clientes.example' });
    expect(await contacts()).toMatchObject([{ optedOut: true }]);
  });

  it('of somebody unknown opts them out when they become a contact', async () => {
    await reports({ event: 'unsubscribe', sg_event_id: newId(), email: 'lucia@clientes.example' });
    await arrives({ text: 'Hola' });
    expect(await contacts()).toMatchObject([{ optedOut: true }]);
  });

  it.each([
    ['stopped and came back', ['group_unsubscribe', 60], ['group_resubscribe', 30], false],
    ['came back, which is told first', ['group_resubscribe', 30], ['group_unsubscribe', 60], false],
    ['came back and stopped again', ['group_resubscribe', 60], ['group_unsubscribe', 30], true],
  ] as const)('of somebody unknown who %s counts by its time', async (_, first, second, optedOut) => {
    const now = Math.floor(Date.now() / 1_000);
    for (const [name, secondsAgo] of [first, second])
      await reports({
        event: name,
        sg_event_id: newId(),
        email: 'lucia@clientes.example',
        timestamp: now - secondsAgo,
      });
    await arrives({ text: 'Hola' });
    expect(await contacts()).toMatchObject([{ optedOut }]);
  });

  it('by which a mail program unsubscribes is known by our message', async () => {
    await arrives({ text: 'Hola' });
    const { id } = await sent('Buenos días.');
    await arrives({ from: 'otra@direccion.example', subject: `unsubscribe ${id}`, text: '' });
    expect(await contacts()).toMatchObject([{ optedOut: true }]);
  });
});

describe('a mailbox', () => {
  it('is one tenant’s: whose signed mail comes first', async () => {
    const other = await aShop(embudo);
    const { channelAccount: second } = await connect(other, mailbox);
    await arrives({ text: 'Hola' });
    const { body, contentType } = parsedMail({ to: [mailbox], text: 'Robado' });
    expect(await post(body, contentType, second?.webhookPath)).toBe(503);
    const third = await connect(await aShop(embudo), mailbox);
    expect(third.userErrors).toMatchObject([{ code: expect.stringMatching(/CONFLICT|UPSTREAM_FAILED/) }]);
  });

  it('takes what was forwarded from it, and leaves what another account of the host was sent', async () => {
    const other = `soporte${count}@ferreteria.example`;
    await connect(shop, other);
    await arrives({ to: ['crm@parse.ferreteria.example'], toHeader: `Ventas <${mailbox}>`, text: 'Reenviado' });
    await arrives({ to: [other], toHeader: `${other}, ${mailbox}`, text: 'Al otro' });
    await arrives({ from: mailbox, to: ['crm@parse.ferreteria.example'], toHeader: mailbox, text: 'De nosotros' });
    const rows = await embudo.testDatabase.sql(
      `select a.external_id as account, m.body, e.reason from inbound_event e join channel_account a on a.id = e.account_id
       left join message m on m.id = e.message_id where e.tenant_id = $1 order by e.sequence`,
      [shop.tenant.id],
    );
    expect(rows).toEqual([
      { account: mailbox, body: 'Reenviado', reason: null },
      { account: other, body: 'Al otro', reason: null },
      { account: mailbox, body: null, reason: 'own_address' },
    ]);
  });

  it('that nobody has connected is kept aside, and one below it by a plus is itself', async () => {
    await arrives({ to: ['nadie@ferreteria.example'], toHeader: 'nadie@ferreteria.example', text: 'Hola' });
    await arrives({ to: [mailbox.replace('@', '+web@')], toHeader: 'x@y.example', text: 'Hola' });
    expect((await ledgerOf(embudo, shop.tenant.id)).map(({ status, reason }) => [status, reason])).toEqual([
      ['QUARANTINED', 'unknown_account'],
      ['PROCESSED', null],
    ]);
  });

  it('is an address, and its key a key of SendGrid’s', async () => {
    const field = async (externalId: string, more: object = {}) =>
      (await connect(shop, externalId, more)).userErrors[0]?.field;
    expect(await field('no address')).toEqual(['externalId']);
    const credentials = { verificationKey: 'bm8gYSBrZXk=' };
    expect(await field('otra@ferreteria.example', { credentials })).toEqual(['credentials', 'verificationKey']);
  });
});
