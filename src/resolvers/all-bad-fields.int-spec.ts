import { beforeAll, expect, it } from '@jest/globals';
import { aCustomField, aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
  await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'nit', label: 'NIT', required: true });
  await aCustomField(embudo, shop.tenant, 'LEAD', { key: 'metros', label: 'Metros', type: 'NUMBER' });
});

const inLanguage = (language: string) => gql(embudo.url, shop.admin.token, { 'accept-language': language });
interface Answer {
  answer: { userErrors: { code: string; field: string[] | null; message: string }[] };
}

const createLead =
  'mutation ($input: CreateLeadInput!) { answer: createLead(input: $input) { userErrors { code field message } } }';
const bad = { name: '', source: '', phone: '12', email: 'nadie', customFields: { metros: 'muchos', otro: 1 } };

it('tells of all fields of a form that are refused, in the reader’s language, and changes nothing', async () => {
  const { data } = await inLanguage('es')<Answer>(createLead, { input: bad });
  expect(data.answer.userErrors.map(({ field }) => field?.join('.'))).toEqual([
    'name',
    'source',
    'customFields.metros',
    'customFields.otro',
    'customFields.nit',
    'phone',
    'email',
  ]);
  expect(new Set(data.answer.userErrors.map(({ code }) => code))).toEqual(new Set(['INVALID']));
  expect(data.answer.userErrors.at(-1)?.message).toBe('Escriba una dirección de correo válida.');
  const english = await inLanguage('en')<Answer>(createLead, { input: bad });
  expect(english.data.answer.userErrors.at(-1)?.message).toBe('Enter a valid e-mail address.');
  const { data: found } = await inLanguage('es')<{ leads: { totalCount: number } }>('{ leads { totalCount } }');
  expect(found.leads.totalCount).toBe(0);
});

it('tells of all texts that are too long', async () => {
  const long = 'x'.repeat(10_000);
  const { data } = await inLanguage('es')<Answer>(createLead, { input: { ...bad, name: long, city: long } });
  expect(data.answer.userErrors.map(({ field }) => field)).toEqual([['name'], ['city']]);
});

it.each([
  [
    'a pipeline',
    'mutation { answer: createPipeline(input: { name: " ", stages: [{ name: "a", probability: 150, color: "rojo" }, { name: "a", probability: -1 }] }) { userErrors { code field message } } }',
    ['name', 'stages.0.probability', 'stages.0.color', 'stages.1.name', 'stages.1.probability'],
  ],
  [
    'an invitation',
    'mutation { answer: inviteUser(input: { email: "no", firstName: "", lastName: " ", role: SELLER }) { userErrors { code field message } } }',
    ['email', 'firstName', 'lastName'],
  ],
  [
    'an appointment',
    'mutation { answer: bookAppointment(input: { contactId: "x", startsAt: "2020-01-01T00:00:00Z", minutes: 0, subject: "" }) { userErrors { code field message } } }',
    ['subject', 'minutes', 'startsAt'],
  ],
])('tells of all fields of %s', async (_, mutation, fields) => {
  const { data } = await inLanguage('es')<Answer>(mutation);
  expect(data.answer.userErrors.map(({ field }) => field?.join('.'))).toEqual(fields);
});

it('tells of all fields of a product and of a lead that is changed', async () => {
  const product = await inLanguage('es')<Answer>(
    'mutation ($input: CreateProductInput!) { answer: createProduct(input: $input) { userErrors { code field message } } }',
    { input: { sku: ' ', name: '', price: '-5', currency: 'XX', stock: -3, imageUrl: 'foto' } },
  );
  expect(product.data.answer.userErrors.map(({ field }) => field?.[0])).toEqual([
    'sku',
    'name',
    'currency',
    'imageUrl',
    'price',
    'stock',
  ]);
  const made = await inLanguage('es')<{ createLead: { lead: { id: string } } }>(
    'mutation { createLead(input: { name: "Ana", source: "Web", phone: "+50688887777", customFields: { nit: "1" } }) { lead { id } } }',
  );
  const changed = await inLanguage('es')<Answer>(
    'mutation ($input: UpdateLeadInput!) { answer: updateLead(input: $input) { userErrors { code field message } } }',
    {
      input: {
        leadId: made.data.createLead.lead.id,
        phone: '12',
        status: null,
        customFields: { nit: null, metros: 'x' },
      },
    },
  );
  expect(changed.data.answer.userErrors.map(({ field }) => field?.join('.'))).toEqual([
    'status',
    'phone',
    'customFields.nit',
    'customFields.metros',
  ]);
});

it('lists all problems of an input of the wrong shape, each with its field and its sentence', async () => {
  const { errors } = await inLanguage('es')(
    'query { widgetPoints(widget: { metric: "LEADS_WON", grouping: "PRODUCT", filter: { pipelineId: "x", payment: [] } }) { key } }',
  );
  const [error] = errors as unknown as {
    message: string;
    extensions: { code: string; field: string[]; problems: { field: string[]; message: string }[] };
  }[];
  expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: ['widget', 'filter', 'pipelineId'] });
  expect(error?.extensions.problems[0]?.message).toBe(error?.message);
  expect(error?.extensions.problems[0]?.message).toMatch(/debe ser un UUID/);
  expect(error?.extensions.problems.map(({ field }) => field.join('.')).sort()).toEqual([
    'widget.filter.payment',
    'widget.filter.pipelineId',
    'widget.grouping',
    'widget.range',
  ]);
  const settings = await inLanguage('en')(
    'mutation { updateTenantSettings(input: { settings: { assistant: { dailyBudgetUsd: -4 }, nope: 3 } }) { userErrors { code } } }',
  );
  const [refused] = settings.errors as unknown as { extensions: { field: string[] } }[];
  expect(refused?.extensions.field).toEqual(['settings', 'assistant', 'dailyBudgetUsd']);
});
