import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  changeFor,
  customerWrites,
  FakeLanguageModel,
  jobsDone,
  messagesOf,
  postWebhook,
  startTestEmbudo,
  type TestCustomer,
  type TestEmbudo,
  type TestShop,
  webhookBody,
} from '../../testing/index.js';

/** What says something without words: the agent asks what it is about, or a person is told. Nobody waits unseen. */
let embudo: TestEmbudo;
let shop: TestShop;
let customer: TestCustomer;
let model: FakeLanguageModel;

beforeAll(async () => {
  model = new FakeLanguageModel();
  embudo = await startTestEmbudo({ http: true, worker: true, models: [model] });
});
beforeEach(async () => {
  shop = await aShop(embudo);
  customer = aCustomer();
});

async function arrives(body: Buffer): Promise<void> {
  expect((await postWebhook(embudo.url, shop.account, body)).status).toBe(200);
  await jobsDone(embudo);
}
const write = (part: Parameters<typeof customerWrites>[3]) => customerWrites(embudo, shop, customer, part);
const authors = async () => (await messagesOf(embudo, shop.tenant.id)).map(({ author }) => author);
const state = () =>
  embudo.testDatabase.sql(
    `select v.status, v.waiting_since is not null as waits,
      (select array_agg(a.title) from alert a where a.tenant_id = v.tenant_id and a.subject_id = v.id) as alerts from conversation v where v.tenant_id = $1`,
    [shop.tenant.id],
  );

const place = { type: 'location', location: { latitude: 9.93, longitude: -84.08 } };
const contact = {
  type: 'contacts',
  contacts: [{ name: { formatted_name: 'Juan' }, phones: [{ phone: '+50688889999' }] }],
};
const poll = { type: 'unsupported', errors: [{ code: 131051, title: 'Message type unknown' }] };

const callOf = (id: string, more: object = { from: customer.phone, direction: 'USER_INITIATED', status: 'FAILED' }) => {
  const call = { id, event: 'terminate', timestamp: String(Math.floor(Date.now() / 1_000)), ...more };
  const contacts = [{ profile: { name: customer.name }, wa_id: customer.phone }];
  return webhookBody([changeFor(shop.account.externalId, { contacts, calls: [call] }, 'calls')]);
};

describe('the agent answers', () => {
  it.each([
    ['a place', place],
    ['a contact', contact],
    ['what the channel does not show', poll],
  ])('%s, and does not read it as words', async (_, part) => {
    await write(part);
    expect(await authors()).toEqual(['CONTACT', 'AI_AGENT']);
    expect(await state()).toEqual([{ status: 'BOT', waits: false, alerts: null }]);
    expect(await embudo.testDatabase.sql('select id from lead_intent where tenant_id = $1', [shop.tenant.id])).toEqual(
      [],
    );
  });
});

describe('a person is told of', () => {
  it('a form that was filled in', async () => {
    const nfm_reply = { response_json: JSON.stringify({ visita: 'lunes' }) };
    await write({ type: 'interactive', interactive: { type: 'nfm_reply', nfm_reply } });
    expect(await state()).toEqual([
      { status: 'WAITING', waits: true, alerts: [`${customer.name} complet\u00f3 un formulario`] },
    ]);
    expect(await authors()).not.toContain('AI_AGENT');
  });

  it('a call that nobody picked up, once', async () => {
    const told = callOf('wacid.1');
    await arrives(told);
    await arrives(told);
    expect(await state()).toEqual([
      { status: 'WAITING', waits: true, alerts: [`${customer.name} llam\u00f3 y nadie contest\u00f3`] },
    ]);
    expect((await authors()).filter(author => author === 'CONTACT')).toHaveLength(1);
  });
});

it.each([
  ['of a contact who wants no messages', () => write('BAJA')],
  [
    'while the agent is switched off',
    async () => {
      shop = await aShop(embudo, { settings: { answering: { enabled: false } } });
    },
  ],
])('a call %s is told to a person, and answered by nothing that the agent writes', async (_, before) => {
  await before();
  await arrives(callOf('wacid.2'));
  expect(await state()).toMatchObject([{ status: 'WAITING', waits: true }]);
  expect(await authors()).not.toContain('AI_AGENT');
});

describe('a call that somebody answered is shown, and nobody waits:', () => {
  const stored = () =>
    embudo.testDatabase.sql(
      `select m.direction, m.author, m.kind, m.body, l.id is not null as "hasLead", v.last_inbound_at is not null as "windowOpen", v.unread_count as unread
        from message m join conversation v on v.id = m.conversation_id left join lead l on l.id = v.lead_id where m.tenant_id = $1 and m.kind = 'call' and m.body <> '[missed call]'`,
      [shop.tenant.id],
    );
  it('one of the customer opens the window and a lead, and a person has the conversation', async () => {
    const answered = { from: customer.phone, direction: 'USER_INITIATED', status: 'COMPLETED', duration: 75 };
    for (let times = 0; times < 2; times++) await arrives(callOf('wacid.3', answered));
    const shown = { direction: 'INBOUND', author: 'CONTACT', kind: 'call', body: '[call, 1:15]' };
    expect(await stored()).toEqual([{ ...shown, hasLead: true, windowOpen: true, unread: 0 }]);
    expect(await state()).toEqual([{ status: 'HUMAN', waits: false, alerts: null }]);
  });
  it('one of the business is a message of the business, and ends the waiting', async () => {
    await arrives(callOf('wacid.4'));
    const outgoing = {
      from: shop.account.externalId,
      to: customer.phone,
      direction: 'BUSINESS_INITIATED',
      duration: 75,
    };
    await arrives(callOf('wacid.5', outgoing));
    expect(await state()).toMatchObject([{ status: 'HUMAN', waits: false }]);
    expect(await stored()).toMatchObject([
      { direction: 'OUTBOUND', author: 'SELLER', body: '[call, 1:15]', unread: 0 },
    ]);
  });
});

it.each([
  ['a sticker', { type: 'sticker', sticker: { id: '1', mime_type: 'image/webp' } }],
  ['a reaction', { type: 'reaction', reaction: { message_id: 'wamid.other', emoji: '\u2764' } }],
])('%s asks for nothing and gets no answer', async (_, part) => {
  await write(part);
  expect(await authors()).toEqual(['CONTACT']);
});
