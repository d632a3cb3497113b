import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aProduct,
  aWhatsAppMessage,
  changeSettings,
  gql,
  jobsDone,
  messagesOf,
  mutate,
  postWebhook,
  type TestUser,
  twoShops,
} from '../../testing/index.js';

const { embudo, shop, other, as } = await twoShops({ worker: true });

interface Preview {
  text: string;
  action: string;
  confidence: number;
  quickReplies: string[];
  sources: { kind: string; id: string; title: string }[];
}
const preview = async (text: string, more: object = {}, user: TestUser = shop.admin) =>
  as(user)<{ previewAnswer: Preview }>(
    `query ($text: String!, $conversationId: ID, $agentProfileId: ID) { previewAnswer(text: $text, conversationId: $conversationId, agentProfileId: $agentProfileId) {
      text action confidence quickReplies sources { kind id title } } }`,
    { text, ...more },
  );
const answerTo = async (text: string, more: object = {}) => (await preview(text, more)).data.previewAnswer;
const understand = (text: string, contactId?: string, user: TestUser = shop.seller) =>
  as(user)<{
    understand: {
      intent: { primary: string; provider: string; entities: { catalogue: { name: string }[] } };
      sentiment: { label: string };
      classification: { score: number; temperature: string };
      wantsHuman: boolean;
      legal: boolean;
    };
  }>(
    `query ($text: String!, $contactId: ID) { understand(text: $text, contactId: $contactId) {
      intent { primary provider entities } sentiment { label } classification { score temperature } wantsHuman legal } }`,
    { text, contactId },
  );
const profile =
  'agentProfile { id name personality systemPrompt capabilities skills regions active } userErrors { code field }';
const rowsIn = async () =>
  embudo.testDatabase.sql(
    `select (select count(*) from message where tenant_id = $1)::int as messages, (select count(*) from lead_intent where tenant_id = $1)::int as intents,
      (select count(*) from cart where tenant_id = $1)::int as carts, (select count(*) from sales_order where tenant_id = $1)::int as orders,
      (select count(*) from agent_decision where tenant_id = $1)::int as decisions, (select count(*) from dialogue_state where tenant_id = $1)::int as dialogues`,
    [shop.tenant.id],
  );

let conversationId: string;
let contactId: string;
beforeAll(async () => {
  await aProduct(embudo, shop.tenant, { name: 'Sierra de banco', priceMinor: 8_200_000, stock: 4 });
  await embudo.testDatabase.sql(
    `insert into knowledge_article (id, tenant_id, title, body, language) values (gen_random_uuid(), $1, 'Envíos', 'Enviamos a todo el país en dos días hábiles.', 'es')`,
    [shop.tenant.id],
  );
  await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), 'Quiero 2 sierras de banco'));
  await jobsDone(embudo);
  const [message] = await messagesOf(embudo, shop.tenant.id);
  const [row] = await embudo.testDatabase.sql<{ id: string; contact: string }>(
    'select id, contact_id as contact from conversation where tenant_id = $1',
    [shop.tenant.id],
  );
  expect(message).toBeDefined();
  [conversationId, contactId] = [row!.id, row!.contact];
});

it('gives the reasons in the language of whoever tries, otherwise in that of the tenant', async () => {
  const reasons = async (accepted: Record<string, string>) => {
    const { data } = await gql(
      embudo.url,
      shop.admin.token,
      accepted,
    )<{ understand: { intent: { reasoning: string }; classification: { recommendedAction: string } } }>(
      'query ($text: String!) { understand(text: $text) { intent { reasoning } classification { recommendedAction } } }',
      { text: 'Llevo tres días esperando y nadie me contesta, pésimo servicio' },
    );
    return `${data.understand.intent.reasoning} ${data.understand.classification.recommendedAction}`;
  };
  expect(await reasons({})).toMatch(/queja.*Disculparse/);
  expect(await reasons({ 'accept-language': 'en-US' })).toMatch(/complain.*Apologi/i);
  expect(await reasons({ 'accept-language': 'fr' })).toMatch(/queja.*Disculparse/);
});

describe('understand', () => {
  it('says what a text would be understood as, and stores nothing', async () => {
    const before = await rowsIn();
    const { data } = await understand('¿Cuánto cuesta la sierra de banco?');
    expect(data.understand).toMatchObject({
      intent: { primary: 'PRICING_QUESTION', provider: 'local' },
      sentiment: { label: 'NEUTRAL' },
      wantsHuman: false,
      legal: false,
    });
    expect(data.understand.intent.entities.catalogue.map(({ name }) => name)).toEqual(['Sierra de banco']);
    const { score, temperature } = data.understand.classification;
    expect(temperature).toBe(score >= 70 ? 'HOT' : score >= 40 ? 'WARM' : 'COLD');
    expect((await understand('Voy a llamar a mi abogado', contactId)).data.understand.legal).toBe(true);
    expect(await rowsIn()).toEqual(before);
  });

  it('takes line breaks of every kind, and refuses what is empty or of others', async () => {
    expect((await understand('Hola\u2028¿qué precio tiene?')).errors).toEqual([]);
    expect((await understand('')).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    for (const [id, user] of [
      ['nobody', shop.seller],
      [contactId, other.seller],
    ] as const)
      expect((await understand('Hola', id, user)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('previewAnswer', () => {
  it('answers as the agent would, names what it rests on, and sends nothing', async () => {
    const before = await rowsIn();
    const priced = await answerTo('¿Cuánto cuesta la sierra de banco?');
    expect(priced).toMatchObject({
      action: 'ANSWER',
      sources: expect.arrayContaining([expect.objectContaining({ kind: 'PRODUCT', title: 'Sierra de banco' })]),
    });
    expect(priced.text).toMatch(/82[.,\s\u00a0\u202f]?000/);
    expect(priced.confidence).toBeGreaterThan(0.5);
    const shipped = await answerTo('¿Hacen envíos?');
    expect(shipped.sources).toEqual(
      expect.arrayContaining([expect.objectContaining({ kind: 'ARTICLE', title: 'Envíos' })]),
    );
    expect(await answerTo('Quiero hablar con una persona')).toMatchObject({ action: 'HAND_OVER' });
    expect(await answerTo('Quiero 3 sierras de banco')).toMatchObject({ action: 'CONFIRM_ORDER' });
    expect(await rowsIn()).toEqual(before);
  });

  it('tells the hours of the settings, which no article says', async () => {
    const shift = { days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' };
    await changeSettings(embudo, shop.tenant.id, { cases: { workingHours: [shift] } });
    expect(await answerTo('¿Están abiertos ahora?')).toMatchObject({
      text: expect.stringMatching(/Sí[^.]*: atendemos todos los días de 0:00 a 24:00\./u),
      action: 'ANSWER',
      sources: [],
    });
    await changeSettings(embudo, shop.tenant.id, { cases: { workingHours: null } });
    expect(await answerTo('¿Están abiertos ahora?')).toMatchObject({ action: 'NOT_KNOWN' });
  });

  it('goes on where a conversation stands, and places no order', async () => {
    const before = await rowsIn();
    expect(await answerTo('sí, por favor', { conversationId })).toMatchObject({ action: 'PLACE_ORDER' });
    expect(await rowsIn()).toEqual(before);
    expect((await preview('sí', { conversationId }, other.admin)).errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect((await preview('sí', {}, shop.seller)).errors[0]?.extensions.code).toBe('FORBIDDEN');
  });
});

describe('an agent profile', () => {
  it('is made, tried before it answers, changed and switched off', async () => {
    const input = { name: ' Marta ', personality: 'cálida y breve', skills: ['pintura', 'pintura', ''] };
    const made = await mutate<{ agentProfile: { id: string } }>(
      as(shop.admin),
      'createAgentProfile',
      { ...input, idempotencyKey: 'marta' },
      profile,
    );
    expect(made).toMatchObject({
      agentProfile: { name: 'Marta', systemPrompt: '', skills: ['pintura'], regions: [], active: true },
      userErrors: [],
    });
    const again = await mutate(as(shop.admin), 'createAgentProfile', { ...input, idempotencyKey: 'marta' }, profile);
    expect(again).toEqual(made);
    const agentProfileId = made.agentProfile.id;
    const change = (more: object, user = shop.admin) =>
      mutate(as(user), 'updateAgentProfile', { agentProfileId, ...more }, profile);
    expect(await change({ active: false, systemPrompt: 'Ofrece instalación.' })).toMatchObject({
      agentProfile: { name: 'Marta', active: false, systemPrompt: 'Ofrece instalación.', skills: ['pintura'] },
    });
    expect((await answerTo('Hola, buenos días', { agentProfileId })).text).toContain('Marta');
    expect((await answerTo('Hola, buenos días')).text).not.toContain('Marta');
    expect(await change({ name: null })).toMatchObject({ userErrors: [{ code: 'INVALID', field: ['name'] }] });
    expect(await change({ personality: '  ' })).toMatchObject({
      userErrors: [{ code: 'INVALID', field: ['personality'] }],
    });
    expect(await change({ name: 'Otra' }, other.admin)).toMatchObject({
      userErrors: [{ code: 'NOT_FOUND', field: ['agentProfileId'] }],
    });
    const audited = await embudo.testDatabase.sql<{ action: string }>(
      `select action from audit_entry where tenant_id = $1 and action like 'agent-profile.%' order by at, id`,
      [shop.tenant.id],
    );
    expect(audited.map(({ action }) => action)).toEqual(['agent-profile.created', 'agent-profile.updated']);
  });
});
