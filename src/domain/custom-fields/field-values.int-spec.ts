import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aCustomField,
  aShop,
  aTenant,
  aUser,
  aWhatsAppMessage,
  gql,
  jobsDone,
  mutate,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';

let embudo: TestEmbudo;
let pipelineId: string;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
});

const run = <Payload extends object>(user: TestUser, verb: string, input: object, thing: string) =>
  mutate<Payload>(gql(embudo.url, user.token), verb, input, `${thing} userErrors { code message field }`);

/** How records of each entity type are created and changed. */
const kinds = [
  {
    entityType: 'LEAD',
    create: ['createLead', 'lead', () => ({ name: 'Ana', source: 'Feria' })],
    update: ['updateLead', 'leadId'],
  },
  {
    entityType: 'CUSTOMER',
    create: ['createCustomer', 'customer', () => ({ firstName: 'Ana' })],
    update: ['updateCustomer', 'customerId'],
  },
  {
    entityType: 'OPPORTUNITY',
    create: ['createOpportunity', 'opportunity', () => ({ title: 'V', value: '1', pipelineId })],
    update: ['updateOpportunity', 'opportunityId'],
  },
] as const;

describe.each(kinds)('the custom fields of a $entityType', ({ entityType, create, update }) => {
  const [createVerb, thing, base] = create;
  const [updateVerb, idField] = update;
  let tenant: TestShop;

  beforeAll(async () => {
    tenant = await aShop(embudo);
    const stages = [{ name: 'A', probability: 10 }];
    const made = await run<{ pipeline: { id: string } }>(
      tenant.admin,
      'createPipeline',
      { name: 'P', stages },
      'pipeline { id }',
    );
    pipelineId = made.pipeline.id;
    await aCustomField(embudo, tenant.tenant, entityType, {
      key: 'budget',
      type: 'NUMBER',
      label: 'Presupuesto',
      required: true,
    });
    await aCustomField(embudo, tenant.tenant, entityType, { key: 'visit', type: 'DATE', label: 'Visita', position: 1 });
    await aCustomField(embudo, tenant.tenant, entityType, {
      key: 'size',
      type: 'DROPDOWN',
      label: 'Talla',
      options: ['S', 'M'],
      position: 2,
    });
  });
  type Payload = Record<typeof thing, { id: string; customFields: Record<string, unknown> }>;
  const created = (customFields?: unknown) =>
    run<Payload>(
      tenant.seller,
      createVerb,
      { ...base(), ...(customFields !== undefined && { customFields }) },
      `${thing} { id customFields }`,
    );
  const updated = (id: string, customFields: unknown) =>
    run<Payload>(tenant.seller, updateVerb, { [idField]: id, customFields }, `${thing} { customFields }`);
  const stored = async (): Promise<number> =>
    (await embudo.testDatabase.sql(`select id from ${thing} where tenant_id = $1`, [tenant.tenant.id])).length;

  it('are checked when one is made, and nothing is made of what does not fit', async () => {
    const before = await stored();
    const refused = async (customFields?: unknown) => {
      const answer = await created(customFields);
      expect([answer[thing], answer.userErrors[0]?.code]).toEqual([null, 'INVALID']);
      return answer.userErrors[0]?.field;
    };
    expect(await refused()).toEqual(['customFields', 'budget']);
    expect(await refused(null)).toEqual(['customFields', 'budget']);
    expect(await refused({ budget: '100' })).toEqual(['customFields', 'budget']);
    expect(await refused({ budget: 1, visit: '2026-02-30' })).toEqual(['customFields', 'visit']);
    expect(await refused({ budget: 1, size: 'XL' })).toEqual(['customFields', 'size']);
    expect(await refused({ budget: 1, colour: 'rojo' })).toEqual(['customFields', 'colour']);
    expect(await stored()).toBe(before);
    const made = await created({ budget: 1250.5, visit: '2026-12-24', size: 'M' });
    expect(made).toMatchObject({
      userErrors: [],
      [thing]: { customFields: { budget: 1250.5, visit: '2026-12-24', size: 'M' } },
    });
  });

  it('are checked key by key when one is changed, and a refusal changes nothing', async () => {
    const { id } = (await created({ budget: 1, size: 'S' }))[thing];
    expect((await updated(id, { size: null, visit: '2026-12-24' }))[thing].customFields).toEqual({
      budget: 1,
      visit: '2026-12-24',
    });
    for (const change of [{ budget: null }, null, { visit: 'mañana', budget: 2 }, { other: 1 }])
      expect((await updated(id, change)).userErrors).toMatchObject([
        { code: 'INVALID', field: ['customFields', expect.any(String)] },
      ]);
    expect((await updated(id, {}))[thing].customFields).toEqual({ budget: 1, visit: '2026-12-24' });
  });

  it('keep what stands without a field of its own', async () => {
    const { id } = (await created({ budget: 1 }))[thing];
    await embudo.testDatabase.sql(`update ${thing} set custom_fields = $2 where id = $1`, [
      id,
      { old: [1, 2], size: 'XXL' },
    ]);
    expect((await updated(id, { visit: '2026-12-24', old: [1, 2] }))[thing].customFields).toEqual({
      old: [1, 2],
      size: 'XXL',
      visit: '2026-12-24',
    });
    expect((await updated(id, { old: null }))[thing].customFields).toEqual({ size: 'XXL', visit: '2026-12-24' });
  });

  it('lose nothing where two change different ones at once', async () => {
    const { id } = (await created({ budget: 1 }))[thing];
    await Promise.all([updated(id, { size: 'M' }), updated(id, { visit: '2026-12-24' }), updated(id, { budget: 9 })]);
    expect((await updated(id, {}))[thing].customFields).toEqual({ budget: 9, size: 'M', visit: '2026-12-24' });
  });
});

describe('what is required', () => {
  it('is not asked of who writes in by themselves, nor of whom a lead makes a customer', async () => {
    const { tenant, account, admin } = await aShop(embudo);
    for (const entityType of ['LEAD', 'CUSTOMER'] as const)
      await aCustomField(embudo, tenant, entityType, { key: 'taxId', required: true });
    const person = aCustomer();
    await postWebhook(embudo.url, account, aWhatsAppMessage(account, person, 'Hola, ¿venden taladros?'));
    await jobsDone(embudo);
    const [lead] = await embudo.testDatabase.sql<{ id: string }>('select id from lead where tenant_id = $1', [
      tenant.id,
    ]);
    const { customer, userErrors } = await run<{ customer: object }>(
      admin,
      'convertLead',
      { leadId: lead?.id },
      'customer { customFields }',
    );
    expect({ customer, userErrors }).toEqual({ customer: { customFields: {} }, userErrors: [] });
  });

  it('is told in the language of the reader', async () => {
    const tenant = await aTenant(embudo, { locale: 'es-CR' });
    const admin = await aUser(embudo, tenant, 'ADMIN');
    await aCustomField(embudo, tenant, 'LEAD', { key: 'taxId', label: 'Cédula', required: true });
    const told = async (language: string) => {
      const { data } = await gql(embudo.url, admin.token, { 'accept-language': language })<{
        createLead: { userErrors: { message: string }[] };
      }>('mutation { createLead(input: { name: "Ann", source: "Feria" }) { userErrors { message } } }');
      return data.createLead.userErrors[0]?.message;
    };
    expect(await told('en')).toBe('“Cédula” is required. Enter a value.');
    expect(await told('es')).toBe('«Cédula» es obligatorio: indique un valor.');
  });
});
