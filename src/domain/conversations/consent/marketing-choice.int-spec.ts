import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  changeFor,
  conversationsOf,
  FakeLanguageModel,
  gql,
  hurryJobs,
  jobsDone,
  messagesOf,
  mutate,
  postWebhook,
  startTestEmbudo,
  statusesOf,
  type TestEmbudo,
  type TestShop,
  until,
  webhookBody,
} from '../../../testing/index.js';
import { newId } from '../../shared/id.js';

let embudo: TestEmbudo;
let shop: TestShop;
let customer: ReturnType<typeof aCustomer>;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, models: [new FakeLanguageModel()] });
});
beforeEach(async () => {
  shop = await aShop(embudo, { settings: { sending: { quietHours: null } } });
  customer = aCustomer();
  await say('Hola');
});

async function say(text: string): Promise<void> {
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, customer, text));
  await jobsDone(embudo);
}
/** Tells what the customer chose in WhatsApp about marketing, some seconds ago. */
async function tell(value: string, secondsAgo = 0, category = 'marketing_messages'): Promise<void> {
  const timestamp = Math.floor(Date.now() / 1_000) - secondsAgo;
  const preference = { wa_id: customer.phone, detail: `User requested to ${value}`, category, value, timestamp };
  const contacts = [{ profile: { name: customer.name }, wa_id: customer.phone, user_id: customer.userId }];
  const change = changeFor(shop.account.externalId, { contacts, user_preferences: [preference] }, 'user_preferences');
  expect((await postWebhook(embudo.url, shop.account, webhookBody([change]))).status).toBe(200);
}
async function prefers(...told: Parameters<typeof tell>): Promise<void> {
  await tell(...told);
  await jobsDone(embudo);
}

interface ContactSeen {
  id: string;
  optedOut: boolean;
  identities: { channel: string; optedOut: boolean; marketingOptedOut: boolean }[];
  consents: { optedOut: boolean; marketing: boolean; channel: string | null; source: string; reason: string }[];
}
async function contactSeen(): Promise<ContactSeen> {
  const { data } = await gql(
    embudo.url,
    shop.admin.token,
  )<{ contacts: { nodes: ContactSeen[] } }>(
    `{ contacts { nodes { id optedOut identities { channel optedOut marketingOptedOut }
       consents { optedOut marketing channel source reason } } } }`,
  );
  return data.contacts.nodes[0] as ContactSeen;
}
const stopped = async () => {
  const { identities } = await contactSeen();
  return [...new Set(identities.filter(each => each.channel === 'WHATSAPP').map(each => each.marketingOptedOut))];
};

async function aTemplate(category: string): Promise<string> {
  const id = newId();
  await embudo.testDatabase.sql(
    `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
     values ($1, $2, $3, $4, $4, 'es', $5, 'APPROVED', 'Hola', '{}')`,
    [shop.tenant.id, id, shop.account.id, `oferta_${id.slice(-6)}`, category],
  );
  return id;
}
const sendTemplate = async (templateId: string) =>
  mutate<{ message: { id: string } | null }>(
    gql(embudo.url, shop.admin.token),
    'sendTemplate',
    { contactId: (await contactSeen()).id, templateId },
    'message { id } userErrors { code message }',
  );
/** Sends a campaign to the customer; returns SENT or the code of the reason why not. */
async function campaign(content: object): Promise<string> {
  const audience = { contactIds: [(await contactSeen()).id] };
  const { campaign, userErrors } = await mutate<{ campaign: { id: string } }>(
    gql(embudo.url, shop.admin.token),
    'createCampaign',
    { name: 'Feria', audience, ...content },
    'campaign { id } userErrors { code message }',
  );
  expect(userErrors).toEqual([]);
  await jobsDone(embudo);
  const [recipient] = await embudo.testDatabase.sql<{ status: string; reason: string | null }>(
    'select status, reason from campaign_recipient where campaign_id = $1',
    [campaign.id],
  );
  return recipient?.reason?.split(':')[0] ?? recipient?.status ?? '';
}
const free = () => ({ channelAccountId: shop.account.id, text: 'Hoy 2x1' });
const sent = async () => (await messagesOf(embudo, shop.tenant.id)).filter(each => each.direction === 'OUTBOUND');

describe('a contact who stops marketing in WhatsApp', () => {
  it('gets no campaign and no marketing template, but answers to their own messages', async () => {
    await prefers('stop');
    expect(await contactSeen()).toMatchObject({
      optedOut: false,
      consents: [
        {
          optedOut: true,
          marketing: true,
          channel: 'WHATSAPP',
          source: 'VENDOR',
          reason: 'WhatsApp: User requested to stop',
        },
      ],
    });
    expect(await stopped()).toEqual([true]);
    expect(await campaign(free())).toBe('marketing_opted_out');
    expect(await campaign({ templateId: await aTemplate('UTILITY'), variables: {} })).toBe('marketing_opted_out');
    expect((await sendTemplate(await aTemplate('MARKETING'))).userErrors).toEqual([
      { code: 'OPTED_OUT', message: expect.stringContaining('marketing') },
    ]);
    const before = (await sent()).length;
    await say('¿Cuánto cuesta el taladro?');
    expect((await sent()).slice(before).map(({ author, status }) => [author, status])).toEqual([['AI_AGENT', 'SENT']]);
    expect((await sendTemplate(await aTemplate('UTILITY'))).userErrors).toEqual([]);
  });

  it.each(['resume', 'signup'])('gets it again after %s', async value => {
    await prefers('stop', 60);
    await prefers(value);
    expect(await stopped()).toEqual([false]);
    expect(await campaign(free())).toBe('SENT');
  });

  it('and later writes STOP, stays opted out when only marketing is resumed', async () => {
    await prefers('stop', 60);
    await say('STOP');
    await prefers('resume');
    expect(await contactSeen()).toMatchObject({ optedOut: true });
    expect(await campaign(free())).toBe('opted_out');
  });

  it('keeps what they chose last, in whatever order the reports come', async () => {
    await prefers('resume', 10);
    await prefers('stop', 60);
    expect(await stopped()).toEqual([false]);
    expect((await contactSeen()).consents).toHaveLength(2);
  });

  it('no longer gets the marketing that is already queued', async () => {
    const conversationId = (await conversationsOf(embudo, shop.tenant.id))[0]?.id;
    await embudo.stopWorker();
    await sendTemplate(await aTemplate('MARKETING'));
    await sendTemplate(await aTemplate('UTILITY'));
    await embudo.testDatabase.sql(
      `update message set due_at = now() + interval '1 hour' where conversation_id = $1 and status = 'QUEUED'`,
      [conversationId],
    );
    await embudo.testDatabase.sql(`update message set body = 'Oferta' where status = 'QUEUED' and template_id in
      (select id from message_template where category = 'MARKETING')`);
    await embudo.resumeWorker();
    await tell('stop');
    const templates = async () => (await sent()).filter(each => each.author === 'SELLER');

    await until('the marketing to be dropped', async () => (await templates())[0]?.status === 'FAILED');
    await embudo.testDatabase.sql(`update message set due_at = now() where conversation_id = $1`, [conversationId]);
    await hurryJobs(embudo);
    await jobsDone(embudo);
    expect((await templates()).map(each => [each.body, each.status, each.error?.split(':')[0]])).toEqual([
      ['Oferta', 'FAILED', 'marketing_opted_out'],
      ['Hola', 'SENT', undefined],
    ]);
  });
});

describe('a contact whose marketing WhatsApp holds back since they stopped it', () => {
  const refusal = '131050: Recipient stopped marketing messages';
  const advertise = async () => {
    await sendTemplate(await aTemplate('MARKETING'));
    await jobsDone(embudo);
    const { id = '', providerMessageId } = (await sent()).at(-1) ?? {};
    return { id, providerMessageId: providerMessageId ?? '' };
  };
  async function isRefused({ providerMessageId: id }: { providerMessageId: string }, secondsAgo = 0): Promise<void> {
    const errors = [{ code: 131050, title: refusal.slice(8) }];
    const timestamp = String(Math.floor(Date.now() / 1_000) - secondsAgo);
    const report = statusesOf(shop.account.externalId, { id, status: 'failed', errors, timestamp });
    await postWebhook(embudo.url, shop.account, webhookBody([report]));
    await jobsDone(embudo);
  }

  it('gets no more of it, but other messages, and gets it again after they resume it', async () => {
    const message = await advertise();
    await isRefused(message, 30);
    const { optedOut, consents } = await contactSeen();
    expect(optedOut).toBe(false);
    expect(consents).toEqual([
      { optedOut: true, marketing: true, channel: 'WHATSAPP', source: 'VENDOR', reason: refusal },
    ]);
    const proof = 'select message_id as id from consent_record where tenant_id = $1';
    expect(await embudo.testDatabase.sql(proof, [shop.tenant.id])).toEqual([{ id: message.id }]);
    expect(await campaign(free())).toBe('marketing_opted_out');
    expect((await sendTemplate(await aTemplate('UTILITY'))).userErrors).toEqual([]);
    await prefers('resume');
    expect(await stopped()).toEqual([false]);
    expect(await campaign(free())).toBe('SENT');
  });

  it('is noted once, however many messages are refused', async () => {
    const [first, second] = [await advertise(), await advertise()];
    await isRefused(first);
    await isRefused(second);
    expect((await contactSeen()).consents).toHaveLength(1);
  });

  it('still gets it if they resumed it after the message was sent', async () => {
    const message = await advertise();
    await prefers('resume');
    await isRefused(message, 60);
    expect(await stopped()).toEqual([false]);
  });
});

describe('a contact who says that they want no marketing', () => {
  const replies = async () => (await sent()).map(({ author, body }) => [author, body]);
  const everywhere = () =>
    embudo.testDatabase.sql('select opted_out, no_marketing_channels as quiet from contact where tenant_id = $1', [
      shop.tenant.id,
    ]);

  it.each(['Detener promociones', 'no quiero publicidad'])('by “%s” gets no campaign, but answers', async text => {
    const before = await replies();
    await say(text);
    await say(text);
    expect(await contactSeen()).toMatchObject({
      optedOut: false,
      consents: [
        { optedOut: true, marketing: true, channel: null, source: 'CONTACT', reason: text },
        { optedOut: true, marketing: true, channel: null, source: 'CONTACT', reason: text },
      ],
    });
    expect(await everywhere()).toEqual([
      { opted_out: false, quiet: ['EMAIL', 'INSTAGRAM', 'MESSENGER', 'SMS', 'WEB', 'WHATSAPP'] },
    ]);
    const said = 'Listo: no le enviaremos más publicidad. Si cambia de opinión, responda ALTA.';
    expect((await replies()).slice(before.length)).toEqual([['SYSTEM', said]]);
    expect(await campaign(free())).toBe('marketing_opted_out');
    await say('¿Cuánto cuesta el taladro?');
    expect((await replies()).at(-1)?.[0]).toBe('AI_AGENT');
  });

  it('gets it again after ALTA, but not what the list of a vendor forbids', async () => {
    await say('stop promotions');
    await say('Alta');
    expect((await replies()).at(-1)?.[1]).toMatch(/^Listo: podemos volver a escribirle/);
    expect(await everywhere()).toEqual([{ opted_out: false, quiet: [] }]);
    await prefers('stop');
    await say('stop promotions');
    await say('ALTA');
    expect(await everywhere()).toEqual([{ opted_out: false, quiet: ['WHATSAPP'] }]);
  });

  it('gets it again when a person of the business records that they want messages', async () => {
    await say('no más promociones');
    const input = { contactId: (await contactSeen()).id, optedOut: false, reason: 'Lo pidió por teléfono' };
    const { userErrors } = await mutate(
      gql(embudo.url, shop.admin.token),
      'setConsent',
      input,
      'userErrors { code message }',
    );
    expect(userErrors).toEqual([]);
    expect(await everywhere()).toEqual([{ opted_out: false, quiet: [] }]);
  });

  it('still waits for the answer that they waited for', async () => {
    await embudo.testDatabase.sql(
      `update conversation set status = 'HUMAN', waiting_since = '2026-01-02', version = 7 where tenant_id = $1`,
      [shop.tenant.id],
    );
    await say('Detener promociones');
    expect(
      await embudo.testDatabase.sql(
        'select status, waiting_since as since, version from conversation where tenant_id = $1',
        [shop.tenant.id],
      ),
    ).toEqual([{ status: 'HUMAN', since: new Date('2026-01-02T00:00:00Z'), version: 7 }]);
  });

  it('and later writes BAJA, gets nothing at all until ALTA', async () => {
    await say('no quiero publicidad');
    await say('BAJA');
    expect((await everywhere())[0]).toMatchObject({ opted_out: true });
    await say('ALTA');
    expect(await everywhere()).toEqual([{ opted_out: false, quiet: [] }]);
  });
});

it('an unknown choice, and one of nobody who is known, change nothing', async () => {
  await prefers('stop', 0, 'something_else');
  customer = aCustomer();
  await prefers('stop');
  expect((await contactSeen()).consents).toEqual([]);
  const rows = await embudo.testDatabase.sql(
    `select status, reason from inbound_event where tenant_id = $1 and kind = 'change' order by sequence`,
    [shop.tenant.id],
  );
  expect(rows).toEqual([
    { status: 'IGNORED', reason: 'user_preferences:something_else:stop' },
    { status: 'IGNORED', reason: 'marketing_wish:contact_unknown' },
  ]);
});
