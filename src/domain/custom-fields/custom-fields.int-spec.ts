import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomField,
  aShop,
  aTenant,
  aUser,
  gql,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
});

const fieldParts = 'id entityType key label type required options section position';
interface Field {
  id: string;
  entityType: string;
  key: string;
  label: string;
  type: string;
  required: boolean;
  options: string[];
  section: string | null;
  position: number;
}
const make = (user: TestUser, input: Partial<Field>) =>
  mutate<{ customField: Field }>(
    gql(embudo.url, user.token),
    'createCustomField',
    { entityType: 'LEAD', label: `Campo ${input.key}`, type: 'TEXT', ...input },
    `customField { ${fieldParts} } userErrors { code message field }`,
  );
const fieldsOf = async (user: TestUser, entityType: string): Promise<Field[]> =>
  (
    await gql(embudo.url, user.token)<{ customFields: Field[] }>(
      `query ($of: EntityType!) { customFields(entityType: $of) { ${fieldParts} } }`,
      { of: entityType },
    )
  ).data.customFields;

describe('createCustomField', () => {
  it('adds a field at the end of its form, which every role of the tenant reads and no other tenant', async () => {
    const { tenant } = await aShop(embudo);
    const [admin, seller, secretary] = [
      await aUser(embudo, tenant, 'ADMIN'),
      await aUser(embudo, tenant, 'SELLER'),
      await aUser(embudo, tenant, 'SECRETARY'),
    ];
    const first = (await make(admin, { key: 'taxId', label: '  Cédula   jurídica ', required: true })).customField;
    const second = (
      await make(admin, { key: 'size', label: 'Talla', type: 'DROPDOWN', options: ['S', ' M '], section: 'Ropa' })
    ).customField;
    expect([first, second]).toEqual([
      {
        id: first.id,
        entityType: 'LEAD',
        key: 'taxId',
        label: 'Cédula jurídica',
        type: 'TEXT',
        required: true,
        options: [],
        section: null,
        position: 0,
      },
      {
        id: second.id,
        entityType: 'LEAD',
        key: 'size',
        label: 'Talla',
        type: 'DROPDOWN',
        required: false,
        options: ['S', 'M'],
        section: 'Ropa',
        position: 1,
      },
    ]);
    for (const user of [admin, seller, secretary]) expect(await fieldsOf(user, 'LEAD')).toEqual([first, second]);
    expect(await fieldsOf(admin, 'CUSTOMER')).toEqual([]);
    expect(await fieldsOf(shop.ceo, 'LEAD')).toEqual([]);
  });

  it('refuses what makes no field, and makes none', async () => {
    const before = await fieldsOf(shop.admin, 'OPPORTUNITY');
    const refused = async (input: object) => {
      const { customField, userErrors } = await make(shop.admin, { entityType: 'OPPORTUNITY', key: 'x', ...input });
      expect(customField).toBeNull();
      return [userErrors[0]?.code, userErrors[0]?.field];
    };
    for (const key of ['', 'X', '1a', 'año', 'a b', 'a-b', '__proto__', 'constructor', 'toString', 'x'.repeat(64)])
      expect(await refused({ key })).toEqual(['INVALID', ['key']]);
    expect(await refused({ label: ' ' })).toEqual(['INVALID', ['label']]);
    expect(await refused({ label: 'x'.repeat(121) })).toEqual(['INVALID', ['label']]);
    expect(await refused({ section: 'x'.repeat(121) })).toEqual(['INVALID', ['section']]);
    expect(await refused({ options: ['S'] })).toEqual(['INVALID', ['options']]);
    for (const options of [[], ['S', 'S '], ['S', ''], Array.from({ length: 101 }, (_, at) => `${at}`)])
      expect(await refused({ type: 'DROPDOWN', options })).toEqual(['INVALID', ['options']]);
    expect(await fieldsOf(shop.admin, 'OPPORTUNITY')).toEqual(before);
  });

  it('makes one field of a key, also when two ask at once, and the same key for another kind of thing', async () => {
    const both = await Promise.all([make(shop.admin, { key: 'twice' }), make(shop.ceo, { key: 'twice' })]);
    expect(both.flatMap(({ userErrors }) => userErrors)).toEqual([
      { code: 'CONFLICT', message: expect.any(String), field: ['key'] },
    ]);
    expect((await make(shop.admin, { key: 'twice', entityType: 'CUSTOMER' })).userErrors).toEqual([]);
  });

  it('makes no more than a hundred of a kind', async () => {
    const tenant = await aTenant(embudo);
    const admin = await aUser(embudo, tenant, 'ADMIN');
    for (let at = 0; at < 100; at += 1) await aCustomField(embudo, tenant, 'LEAD', { key: `f${at}`, position: at });
    expect((await make(admin, { key: 'more' })).userErrors).toMatchObject([{ code: 'LIMIT_REACHED' }]);
    expect((await make(admin, { key: 'more', entityType: 'CUSTOMER' })).userErrors).toEqual([]);
  });

  it('is for those who manage, and is noted in the audit log', async () => {
    for (const user of [shop.seller, shop.professional, shop.secretary]) {
      const { errors } = await gql(
        embudo.url,
        user.token,
      )(
        'mutation { createCustomField(input: { entityType: LEAD, key: "no", label: "No", type: TEXT }) { customField { id } } }',
      );
      expect(errors.map(error => error.extensions.code)).toEqual(['FORBIDDEN']);
    }
    const { customField } = await make(shop.admin, { key: 'noted', type: 'NUMBER' });
    const { data } = await gql(embudo.url, shop.admin.token)<{ auditLog: { nodes: object[] } }>(
      `query ($id: ID!) { auditLog(subjectId: $id) { nodes { action subjectType actorId after } } }`,
      { id: customField.id },
    );
    expect(data.auditLog.nodes).toEqual([
      {
        action: 'custom-field.created',
        subjectType: 'custom-field',
        actorId: shop.admin.id,
        after: { entityType: 'LEAD', key: 'noted', label: 'Campo noted', type: 'NUMBER', required: false, options: [] },
      },
    ]);
  });
});

describe('a template’s fields', () => {
  it('stand in their order, and take what their type says', async () => {
    const { data } = await gql(embudo.url)<{ register: { session: { accessToken: string } } }>(
      `mutation ($input: RegisterInput!) { register(input: $input) { session { accessToken } } }`,
      {
        input: {
          organization: 'Ferretería',
          industry: 'retail',
          email: `ceo.${newId()}@example.test`,
          password: 'una contraseña larga',
          firstName: 'Eva',
          lastName: 'Mora',
        },
      },
    );
    const ask = gql(embudo.url, data.register.session.accessToken);
    const { data: of } = await ask('{ customFields(entityType: CUSTOMER) { key type options } }');
    expect(of.customFields).toEqual([
      { key: 'customerKind', type: 'DROPDOWN', options: ['Particular', 'Empresa', 'Mayorista'] },
    ]);
    const { data: ofLeads } = await ask('{ customFields(entityType: LEAD) { key type } }');
    expect(ofLeads.customFields).toEqual([
      { key: 'productInterest', type: 'TEXT' },
      { key: 'quantity', type: 'NUMBER' },
    ]);
    const { data: made } = await ask(
      'mutation { createCustomer(input: { firstName: "Ana", customFields: { customerKind: "Empresa" } }) { customer { customFields } userErrors { field } } }',
    );
    expect(made.createCustomer).toEqual({
      customer: { customFields: { customerKind: 'Empresa' } },
      userErrors: [],
    });
  });
});
