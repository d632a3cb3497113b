import { describe, expect, it } from '@jest/globals';
import { aTenant, aUser, gql, startTestEmbudo } from '../../testing/index.js';

interface Created {
  createTenant: { tenant: { id: string } | null; userErrors: { code: string; field: string[] | null }[] };
}
const document =
  'mutation ($input: CreateTenantInput!) { createTenant(input: $input) { tenant { id } userErrors { code field } } }';

/** Each tenant has its own schedules and its own budget for models, so a CEO cannot make as many as the rate of requests allows. */
describe('the companies of an organisation', () => {
  it('are at most TENANTS_PER_ORGANIZATION, also if several are created at once, by a user or a key', async () => {
    const embudo = await startTestEmbudo({ http: true, config: { TENANTS_PER_ORGANIZATION: '4' } });
    const first = await aTenant(embudo);
    const ceo = await aUser(embudo, first, 'CEO');
    const create = async (token: string) => {
      const { data } = await gql(embudo.url, token)<Created>(document, { input: { name: 'Sucursal' } });
      return data.createTenant;
    };
    const answers = await Promise.all(Array.from({ length: 6 }, () => create(ceo.token)));
    expect(answers.filter(({ tenant }) => tenant !== null)).toHaveLength(3);
    expect(answers.filter(({ tenant }) => tenant === null).map(({ userErrors }) => userErrors)).toEqual(
      Array(3).fill([{ code: 'LIMIT_REACHED', field: null }]),
    );
    const { data } = await gql(
      embudo.url,
      ceo.token,
    )<{ createApiKey: { key: string } }>('mutation { createApiKey(input: { name: "n8n", role: CEO }) { key } }');
    expect(await create(data.createApiKey.key)).toMatchObject({
      tenant: null,
      userErrors: [{ code: 'LIMIT_REACHED' }],
    });
    const made = await embudo.testDatabase.sql(
      'select id from tenant where organization_id = (select organization_id from tenant where id = $1)',
      [first.id],
    );
    expect(made).toHaveLength(4);
    const others = await aUser(embudo, await aTenant(embudo), 'CEO');
    expect((await create(others.token)).userErrors).toEqual([]);
  });
});
