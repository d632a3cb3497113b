import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  conversationsOf,
  FakeLanguageModel,
  gql,
  jobsDone,
  messagesOf,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  until,
} from '../../../testing/index.js';

let embudo: TestEmbudo;
let second: TestEmbudo;
let shop: TestShop;
let customer: ReturnType<typeof aCustomer>;
const model = new FakeLanguageModel();

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [model] });
  second = await startTestEmbudo({ http: true, worker: true, models: [model] });
});
beforeEach(async () => {
  shop = await aShop(embudo);
  customer = aCustomer();
});

const say = async (text: string, from = customer): Promise<void> => {
  const { status } = await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, from, text));
  expect(status).toBe(200);
};
const thread = async () =>
  (await messagesOf(embudo, shop.tenant.id)).map(({ direction, author, body, status }) => ({
    direction,
    author,
    body,
    status,
  }));
const sentTo = async () => (await messagesOf(embudo, shop.tenant.id)).filter(row => row.direction === 'OUTBOUND');
const conversationId = async (): Promise<string> => (await conversationsOf(embudo, shop.tenant.id))[0]!.id;

interface ContactSeen {
  id: string;
  optedOut: boolean;
  consents: { optedOut: boolean; channel: string | null; source: string; reason: string; messageId: string | null }[];
}
const contactSeen = async (): Promise<ContactSeen> => {
  const { data } = await gql(
    embudo.url,
    shop.admin.token,
  )<{ contacts: { nodes: ContactSeen[] } }>(
    '{ contacts { nodes { id optedOut consents { optedOut channel source reason messageId } } } }',
  );
  return data.contacts.nodes[0]!;
};
const write = async (body: string) =>
  (
    await gql(embudo.url, shop.seller.token)<{
      sendMessage: { message: object | null; userErrors: { code: string }[] };
    }>('mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } userErrors { code } } }', {
      input: { conversationId: await conversationId(), body },
    })
  ).data.sendMessage;
const setConsent = async (input: object, token = shop.admin.token) =>
  (
    await gql(embudo.url, token)<{
      setConsent: { contact: ContactSeen | null; userErrors: { code: string; field: string[] | null }[] };
    }>(
      'mutation ($input: SetConsentInput!) { setConsent(input: $input) { contact { id optedOut consents { optedOut channel source reason messageId } } userErrors { code field } } }',
      { input },
    )
  ).data.setConsent;

const confirmed = 'Listo: no le escribiremos más. Si cambia de opinión, responda ALTA.';

describe('a stop word', () => {
  it('stops everything at once, with a record and one confirmation, and nothing after', async () => {
    await say('¡Baja, por favor!');
    await jobsDone(embudo);
    const [stop] = await messagesOf(embudo, shop.tenant.id);
    expect(await contactSeen()).toEqual({
      id: expect.any(String),
      optedOut: true,
      consents: [
        { optedOut: true, channel: null, source: 'CONTACT', reason: '¡Baja, por favor!', messageId: stop?.id },
      ],
    });
    expect((await sentTo()).map(({ author, body, status }) => [author, body, status])).toEqual([
      ['SYSTEM', confirmed, 'SENT'],
    ]);
    for (const text of ['BAJA', 'Hola, ¿cuánto cuesta el taladro?', 'stop']) await say(text);
    await jobsDone(embudo);
    expect((await sentTo()).map(({ body }) => body)).toEqual([confirmed]);
    expect((await contactSeen()).consents).toHaveLength(3);
    expect(await write('Le escribo igual')).toEqual({ message: null, userErrors: [{ code: 'OPTED_OUT' }] });
  });

  it('that many languages have is confirmed in that in which the customer last wrote', async () => {
    await say('How much is the drill?');
    await jobsDone(embudo);
    await embudo.testDatabase.sql(`update lead_intent set language = 'en' where tenant_id = $1`, [shop.tenant.id]);
    for (const text of ['STOP', 'START']) {
      await say(text);
      await jobsDone(embudo);
    }
    expect((await sentTo()).slice(-2).map(({ body }) => body)).toEqual([
      'Done: we will not write to you again. If you change your mind, answer START.',
      'Done: we may write to you again. To get no more messages, answer STOP.',
    ]);
  });

  it('of another sense is an ordinary message', async () => {
    await say('no más de 3 sacos');
    await jobsDone(embudo);
    expect((await contactSeen()).optedOut).toBe(false);
    expect((await sentTo()).map(({ author }) => author)).toEqual(['AI_AGENT']);
  });

  it('drops what waits to be sent, and says why', async () => {
    await say('Hola');
    await jobsDone(embudo);
    await Promise.all([embudo.stopWorker(), second.stopWorker()]);
    await write('Uno');
    await write('Dos');
    const id = await conversationId();
    await embudo.testDatabase.sql(
      `update message set due_at = now() + interval '1 hour' where conversation_id = $1 and status = 'QUEUED'`,
      [id],
    );
    await embudo.resumeWorker();
    await say('STOP');
    await jobsDone(embudo);
    await second.resumeWorker();
    const dropped = (await sentTo()).filter(({ author }) => author === 'SELLER');
    expect(dropped.map(({ body, status, error }) => [body, status, error])).toEqual([
      ['Uno', 'FAILED', expect.stringMatching(/^opted_out: /)],
      ['Dos', 'FAILED', expect.stringMatching(/^opted_out: /)],
    ]);
    expect((await sentTo()).at(-1)).toMatchObject({ author: 'SYSTEM', status: 'SENT' });
  });

  it('that comes while another worker makes an answer lets that answer not be sent', async () => {
    await say('¿Cuánto cuesta el taladro?');
    await jobsDone(embudo);
    const before = (await sentTo()).length;
    const answer = model.hold('answer');
    await say('¿Y el martillo?');
    await answer.asked;
    await say('STOP');
    await until('the stop word to be heeded', async () => (await contactSeen()).optedOut);
    answer.release();
    await jobsDone(embudo);
    const later = (await sentTo()).slice(before);
    expect(later.filter(({ status }) => status !== 'FAILED').map(({ author }) => author)).toEqual(['SYSTEM']);
  });

  it('that comes at the same instant as what is written leaves nothing to be sent afterwards', async () => {
    await say('Hola');
    await jobsDone(embudo);
    await Promise.all([say('STOP'), ...Array.from({ length: 6 }, (_, n) => write(`Mensaje ${n}`))]);
    await until('the stop word to be heeded', async () => (await contactSeen()).optedOut);
    await jobsDone(embudo);
    const written = async () =>
      embudo.testDatabase.sql<{ status: string }>(
        `select m.status from message m where m.tenant_id = $1 and m.direction = 'OUTBOUND' and m.author = 'SELLER' order by m.sequence`,
        [shop.tenant.id],
      );
    // Some messages may have been sent before the stop word was stored; none of the others waits, and new ones are refused.
    const rows = await written();
    expect(rows.filter(({ status }) => status === 'QUEUED' || status === 'UNKNOWN')).toEqual([]);
    await write('Demasiado tarde');
    expect(await written()).toEqual(rows);
  });
});

describe('a start word', () => {
  it('of somebody who had stopped opens everything again', async () => {
    await say('STOP');
    await jobsDone(embudo);
    await say('Alta');
    await jobsDone(embudo);
    expect((await contactSeen()).optedOut).toBe(false);
    expect((await write('Con gusto')).userErrors).toEqual([]);
  });

  it('of anybody else is an ordinary message', async () => {
    await say('alta');
    await jobsDone(embudo);
    expect((await contactSeen()).consents).toEqual([]);
    expect((await sentTo()).map(({ author }) => author)).toEqual(['AI_AGENT']);
  });
});

describe('setConsent', () => {
  it('notes who may not be written to, with the reason, and in the audit log', async () => {
    await say('Hola');
    await jobsDone(embudo);
    const { id } = await contactSeen();
    const { contact, userErrors } = await setConsent({
      contactId: id,
      optedOut: true,
      reason: 'Lo pidió por teléfono',
    });
    expect([userErrors, contact]).toEqual([
      [],
      {
        id,
        optedOut: true,
        consents: [
          { optedOut: true, channel: null, source: 'PERSON', reason: 'Lo pidió por teléfono', messageId: null },
        ],
      },
    ]);
    expect((await write('Igual')).userErrors).toEqual([{ code: 'OPTED_OUT' }]);
    const entries = await embudo.testDatabase.sql(
      `select subject_id from audit_entry where tenant_id = $1 and action = 'contact.consent-set'`,
      [shop.tenant.id],
    );
    expect(entries).toEqual([{ subject_id: id }]);
  });

  it('closes one channel alone', async () => {
    await say('Hola');
    await jobsDone(embudo);
    const { id } = await contactSeen();
    const closed = async () => {
      const { data } = await gql(embudo.url, shop.admin.token)<{
        contact: { identities: { channel: string; optedOut: boolean }[] };
      }>('query ($id: ID!) { contact(id: $id) { identities { channel optedOut } } }', { id });
      return data.contact.identities.filter(each => each.channel === 'WHATSAPP').map(each => each.optedOut);
    };
    await setConsent({ contactId: id, optedOut: true, channel: 'SMS', reason: 'Sin SMS' });
    expect(new Set(await closed())).toEqual(new Set([false]));
    expect((await write('Por WhatsApp sí')).userErrors).toEqual([]);
    await setConsent({ contactId: id, optedOut: true, channel: 'WHATSAPP', reason: 'Tampoco' });
    expect((await write('Ya no')).userErrors).toEqual([{ code: 'OPTED_OUT' }]);
    expect((await contactSeen()).optedOut).toBe(false);
    expect(new Set(await closed())).toEqual(new Set([true]));
  });

  it('wants a reason, and finds no contact of another tenant', async () => {
    await say('Hola');
    await jobsDone(embudo);
    const { id } = await contactSeen();
    expect((await setConsent({ contactId: id, optedOut: true, reason: ' ' })).userErrors).toEqual([
      { code: 'INVALID', field: ['reason'] },
    ]);
    const other = await aShop(embudo);
    expect((await setConsent({ contactId: id, optedOut: true, reason: 'x' }, other.admin.token)).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['contactId'] },
    ]);
    expect(await contactSeen()).toMatchObject({ optedOut: false, consents: [] });
    expect(await thread()).not.toEqual([]);
  });
});
