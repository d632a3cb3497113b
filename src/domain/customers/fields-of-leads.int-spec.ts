import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { aShop, gql, mutate, startTestEmbudo, type TestEmbudo, type TestShop } from '../../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});
beforeEach(async () => {
  shop = await aShop(embudo);
  await field('LEAD', 'vat');
  await field('CUSTOMER', 'vat', { required: true });
  await field('LEAD', 'size', { type: 'DROPDOWN', options: ['S', 'M', 'XL'] });
  await field('CUSTOMER', 'size', { type: 'DROPDOWN', options: ['S', 'M'] });
  await field('LEAD', 'since');
  await field('CUSTOMER', 'since', { type: 'DATE' });
  await field('LEAD', 'interest');
});

const change = async <T>(verb: string, input: object, payload: string, type?: string): Promise<T> => {
  const done = await mutate<T & { userErrors: unknown[] }>(
    gql(embudo.url, shop.admin.token),
    verb,
    input,
    `${payload} userErrors { code message field }`,
    type,
  );
  expect(done.userErrors).toEqual([]);
  return done;
};
const field = (entityType: string, key: string, more: object = {}) =>
  change<{ customField: { id: string } }>(
    'createCustomField',
    { entityType, key, label: key, type: 'TEXT', ...more },
    'customField { id }',
  );
let number = 0;
const leadWith = async (customFields: object, more: object = {}): Promise<string> => {
  number += 1;
  const made = await change<{ lead: { id: string } }>(
    'createLead',
    { name: 'Ana Mora', source: `Feria ${number}`, customFields, ...more },
    'lead { id }',
  );
  return made.lead.id;
};
const converted = async (leadId: string): Promise<object> =>
  (await change<{ customer: { customFields: object } }>('convertLead', { leadId }, 'customer { customFields }'))
    .customer.customFields;

describe('a contact who becomes a customer', () => {
  it('has the values that the lead has of the fields of both, but no other', async () => {
    const leadId = await leadWith({ vat: '3-101', size: 'M', since: 'marzo', interest: 'Sierra' });
    expect(await converted(leadId)).toEqual({ vat: '3-101', size: 'M' });
  });

  it('has no option that customers do not have', async () => {
    expect(await converted(await leadWith({ vat: '3-101', size: 'XL' }))).toEqual({ vat: '3-101' });
  });

  it('has the newest of several leads, and what only an earlier one has', async () => {
    const phone = '+50688112233';
    await leadWith({ vat: '3-101', size: 'S' }, { phone });
    const newest = await leadWith({ size: 'M' }, { phone });
    expect(await converted(newest)).toEqual({ vat: '3-101', size: 'M' });
  });

  it('has none of a deleted field', async () => {
    const leadId = await leadWith({ vat: '3-101' });
    const { data } = await gql(
      embudo.url,
      shop.admin.token,
    )<{ customFields: { id: string; key: string }[] }>('{ customFields(entityType: CUSTOMER) { id key } }');
    const vat = data.customFields.find(({ key }) => key === 'vat');
    await change('deleteCustomField', { customFieldId: vat?.id }, 'deletedId', 'CustomFieldInput');
    expect(await converted(leadId)).toEqual({});
  });

  it('has what was typed in, if somebody creates the customer', async () => {
    const phone = '+50688445566';
    await leadWith({ vat: '3-101', size: 'S' }, { phone });
    const { customer } = await change<{ customer: { customFields: object } }>(
      'createCustomer',
      { firstName: 'Ana', phone, customFields: { vat: '9' } },
      'customer { customFields }',
    );
    expect(customer.customFields).toEqual({ vat: '9' });
  });
});
