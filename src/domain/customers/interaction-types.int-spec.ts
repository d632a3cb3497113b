import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aShop,
  aTenant,
  aUser,
  gql,
  mutate,
  startTestEmbudo,
  type TestEmbudo,
  type TestUser,
} from '../../testing/index.js';
import { newId } from '../shared/id.js';

let embudo: TestEmbudo;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});

async function withTypes(locale: string): Promise<TestUser> {
  const tenant = await aTenant(embudo, { locale });
  const rows = [
    ['call', 'Llamada', 0, true],
    ['site_visit', 'Visita técnica', 1, true],
    ['fax', 'Fax', 2, false],
  ];
  for (const [key, label, position, active] of rows)
    await embudo.testDatabase.sql(
      'insert into interaction_type (id, tenant_id, key, label, position, active) values ($1, $2, $3, $4, $5, $6)',
      [newId(), tenant.id, key, label, position, active],
    );
  return aUser(embudo, tenant, 'SELLER');
}
async function log(user: TestUser, type: string, language = 'en') {
  const ask = gql(embudo.url, user.token, { 'accept-language': language });
  const { customer } = await mutate<{ customer: { id: string } }>(
    ask,
    'createCustomer',
    { firstName: 'Ana' },
    'customer { id } userErrors { code }',
  );
  const input = { customerId: customer.id, type };
  return mutate<{ interaction: { type: string } | null }>(
    ask,
    'logInteraction',
    input,
    'interaction { type } userErrors { code message field }',
  );
}

describe('the type of an interaction', () => {
  it('is one that the tenant offers, by its key or its label, and is stored as the key', async () => {
    const user = await withTypes('es-CR');
    const { data } = await gql(embudo.url, user.token)('{ interactionTypes { key label position } }');
    expect(data.interactionTypes).toEqual([
      { key: 'call', label: 'Llamada', position: 0 },
      { key: 'site_visit', label: 'Visita técnica', position: 1 },
    ]);
    for (const name of ['site_visit', ' SITE_VISIT ', 'visita tecnica'])
      expect(await log(user, name)).toEqual({ interaction: { type: 'site_visit' }, userErrors: [] });
  });

  it.each([
    ['es', 'Indique qué tipo de interacción fue: call (Llamada), site_visit (Visita técnica).'],
    ['en', 'Enter the type of interaction: call (Llamada), site_visit (Visita técnica).'],
  ])('is refused by naming those that there are, in the reader’s language: %s', async (language, message) => {
    const user = await withTypes('es-CR');
    for (const name of ['telepathy', 'fax', '', '  '])
      expect(await log(user, name, language)).toEqual({
        interaction: null,
        userErrors: [{ code: 'INVALID', message, field: ['type'] }],
      });
    const noted = await embudo.testDatabase.sql('select id from interaction where tenant_id = $1', [user.tenantId]);
    expect(noted).toEqual([]);
  });

  it('is any text where the tenant has set up none', async () => {
    const { seller } = await aShop(embudo);
    expect(await log(seller, 'visit')).toEqual({ interaction: { type: 'visit' }, userErrors: [] });
    expect((await log(seller, ' ')).userErrors).toMatchObject([{ code: 'INVALID', field: ['type'] }]);
  });
});
