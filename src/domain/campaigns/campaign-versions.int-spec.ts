import { beforeAll, beforeEach, expect, it } from '@jest/globals';
import {
  aShop,
  FakeLanguageModel,
  gql,
  jobsDone,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

let embudo: TestEmbudo;
let shop: TestShop;
let people = 0;

beforeAll(async () => {
  embudo = await startTestEmbudo({ worker: true, http: true, models: [new FakeLanguageModel()] });
});
beforeEach(async () => {
  shop = await aShop(embudo, { settings: { sending: { quietHours: null } } });
});

async function aTemplate(language: string, body: string, variables: string[] = []): Promise<string> {
  const id = newId();
  await embudo.testDatabase.sql(
    `insert into message_template (tenant_id, id, channel_account_id, vendor_name, name, language, category, status, body, variables)
     values ($1, $2, $3, $4, $4, $5, 'MARKETING', 'APPROVED', $6, $7)`,
    [shop.tenant.id, id, shop.account.id, `oferta_${id.slice(-6)}`, language, body, variables],
  );
  return id;
}
async function aLead(name: string, language: string | null): Promise<void> {
  const { lead } = await mutate<{ lead: { contact: { id: string } } }>(
    gql(embudo.url, shop.admin.token),
    'createLead',
    { name, phone: `+5068${3_000_000 + ++people}`, source: 'Feria' },
    'lead { contact { id } } userErrors { code message }',
  );
  await embudo.testDatabase.sql('update contact set language = $2 where id = $1', [lead.contact.id, language]);
}
async function everybody(): Promise<void> {
  await aLead('Ana', 'es');
  await aLead('Beto', null);
  await aLead('Clara', 'fr');
  await aLead('Dan', 'en-US');
  await aLead('Eve', 'en');
  await aLead('Flor', 'pt-BR');
}
const audience = { leads: { source: ['Feria'] } };
const create = (input: object) =>
  mutate<{ campaign: { id: string; language: string | null; versions: object[] } | null }>(
    gql(embudo.url, shop.admin.token),
    'createCampaign',
    { name: 'Oferta', audience, ...input },
    'campaign { id language versions } userErrors { code field message }',
  );
const said = async () =>
  (
    await embudo.testDatabase.sql<{ name: string; body: string }>(
      `select c.name, m.body from message m join conversation v on v.id = m.conversation_id join contact c on c.id = v.contact_id
       where m.tenant_id = $1 order by c.name`,
      [shop.tenant.id],
    )
  ).map(({ name, body }) => [name, body]);

it('writes to each contact in their language, and in the first one to those whose language has no version', async () => {
  await everybody();
  const spanish = await aTemplate('es_CR', 'Hola {{1}}', ['1']);
  const english = await aTemplate('en', 'Hello {{1}}, welcome to {{2}}', ['1', '2']);
  const brazilian = await aTemplate('pt_BR', 'Oi!');
  const content = {
    templateId: spanish,
    variables: { 1: '{{firstName}}' },
    language: 'es',
    versions: [
      { language: 'EN', templateId: english, variables: { 1: '{{firstName}}', 2: '{{business}}' } },
      { language: 'pt_BR', templateId: brazilian },
    ],
  };
  const { preview } = await mutate<{ preview: { contacts: number; versions: object[] } }>(
    gql(embudo.url, shop.admin.token),
    'previewCampaign',
    { audience, ...content },
    'preview { contacts example versions { language contacts subject example } } userErrors { code }',
  );
  const [first, second, third] = ['Hola Ana', `Hello Dan, welcome to ${shop.tenant.name}`, 'Oi!'];
  expect(preview).toEqual({
    contacts: 6,
    example: first,
    versions: [
      { language: 'es', contacts: 3, subject: null, example: first },
      { language: 'en', contacts: 2, subject: null, example: second },
      { language: 'pt-BR', contacts: 1, subject: null, example: third },
    ],
  });
  const { campaign, userErrors } = await create(content);
  expect(userErrors).toEqual([]);
  expect(campaign?.versions).toMatchObject([
    { language: 'en', templateId: english, variables: ['{{firstName}}', '{{business}}'] },
    { language: 'pt-BR', templateId: brazilian },
  ]);
  await jobsDone(embudo);
  expect(await said()).toEqual([
    ['Ana', first],
    ['Beto', 'Hola Beto'],
    ['Clara', 'Hola Clara'],
    ['Dan', second],
    ['Eve', `Hello Eve, welcome to ${shop.tenant.name}`],
    ['Flor', third],
  ]);
});

it('leaves out in one version alone who lacks a value of that version', async () => {
  await aLead('Ana', 'es');
  await aLead('Eve', 'en');
  await embudo.testDatabase.sql('update contact set name = null where tenant_id = $1', [shop.tenant.id]);
  const spanish = await aTemplate('es', 'Hola');
  const english = await aTemplate('en', 'Hello {{1}}', ['1']);
  const { preview } = await mutate<{ preview: object }>(
    gql(embudo.url, shop.admin.token),
    'previewCampaign',
    {
      audience,
      templateId: spanish,
      language: 'es',
      versions: [{ language: 'en', templateId: english, variables: ['{{name}}'] }],
    },
    'preview { withoutValue versions { contacts example } } userErrors { code }',
  );
  expect(preview).toEqual({
    withoutValue: 1,
    versions: [
      { contacts: 1, example: 'Hola' },
      { contacts: 0, example: null },
    ],
  });
});

it('is refused if a version is no version of it', async () => {
  await aLead('Ana', 'es');
  const spanish = await aTemplate('es', 'Hola');
  const english = await aTemplate('en', 'Hello {{1}}', ['1']);
  const version = { language: 'en', templateId: english, variables: ['x'] };
  const refused = async (input: object) => {
    const { userErrors } = await create({ templateId: spanish, language: 'es', ...input });
    return [userErrors[0]?.code, (userErrors[0] as { field?: string[] } | undefined)?.field?.join('.')];
  };
  expect(await refused({ language: null, versions: [version] })).toEqual(['INVALID', 'language']);
  expect(await refused({ versions: [{ ...version, language: 'inglés' }] })).toEqual(['INVALID', 'versions.0.language']);
  expect(await refused({ versions: [version, version] })).toEqual(['INVALID', 'versions.1.language']);
  expect(await refused({ versions: [{ ...version, language: 'es' }] })).toEqual(['INVALID', 'versions.0.language']);
  expect(await refused({ versions: [{ ...version, language: 'fr' }] })).toEqual(['INVALID', 'versions.0.templateId']);
  expect(await refused({ versions: [{ ...version, templateId: newId() }] })).toEqual([
    'NOT_FOUND',
    'versions.0.templateId',
  ]);
  expect(await refused({ versions: [{ ...version, variables: ['{{apodo}}'] }] })).toEqual([
    'INVALID',
    'versions.0.variables.1',
  ]);
  expect(await refused({ versions: [{ language: 'en', text: 'Hello' }] })).toEqual([
    'INVALID',
    'versions.0.templateId',
  ]);
  expect(await refused({ versions: [{ language: 'en' }] })).toEqual(['INVALID', 'versions.0.text']);
  expect(await refused({ subject: 'Oferta' })).toEqual(['INVALID', 'subject']);
});
