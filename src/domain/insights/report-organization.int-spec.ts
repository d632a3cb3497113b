import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, gql, joins, startTestEmbudo, type TestEmbudo, type TestShop } from '../../testing/index.js';

const query = `query ($from: Date!, $to: Date!) { organizationReport(from: $from, to: $to) {
  tenant { id name } leadsCreated leadsWon conversations messagesIn wonAmount averageFirstResponseSeconds autonomousResolutionRate } }`;
interface Report {
  organizationReport: { tenant: { id: string }; leadsCreated: number; wonAmount: string }[];
}
const always = { from: '2020-01-01', to: '2099-12-31' };

let embudo: TestEmbudo;
let shop: TestShop;
let sister: TestShop;

async function createLeads({ admin }: TestShop, names: string[]): Promise<void> {
  for (const name of names)
    await gql(embudo.url, admin.token)(
      'mutation ($name: String!) { createLead(input: { name: $name, source: "Feria" }) { lead { id } } }',
      { name },
    );
}
const leadsByTenant = (report: Report | null | undefined) =>
  Object.fromEntries((report?.organizationReport ?? []).map(({ tenant, leadsCreated }) => [tenant.id, leadsCreated]));

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
  sister = await aShop(embudo, { organizationId: shop.tenant.organizationId });
  const stranger = await aShop(embudo);
  await joins(embudo, shop.ceo, sister.tenant, 'CEO');
  await createLeads(shop, ['Ana', 'Beto', 'Carla']);
  await createLeads(sister, ['Diego']);
  await createLeads(stranger, ['Elena', 'Fabio']);
});

describe('the report of an organisation', () => {
  it('puts the tenants of a CEO side by side, each as it is itself, and no other organisation’s', async () => {
    const { data, errors } = await gql(embudo.url, shop.ceo.token)<Report>(query, always);
    expect(errors).toEqual([]);
    expect(leadsByTenant(data)).toEqual({ [shop.tenant.id]: 3, [sister.tenant.id]: 1 });
    expect(data?.organizationReport.map(({ wonAmount }) => wonAmount)).toEqual(['0.00', '0.00']);
  });

  it('counts by the days that were asked for', async () => {
    const { data } = await gql(embudo.url, shop.ceo.token)<Report>(query, { from: '2020-01-01', to: '2020-12-31' });
    expect(leadsByTenant(data)).toEqual({ [shop.tenant.id]: 0, [sister.tenant.id]: 0 });
    const { errors } = await gql(embudo.url, shop.ceo.token)(query, { from: '2021-01-01', to: '2020-12-31' });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it('leaves out a tenant where the CEO is something less, or nothing any more', async () => {
    const { sql } = embudo.testDatabase;
    const set = (role: string) =>
      sql('update membership set role = $3 where user_id = $1 and tenant_id = $2', [
        shop.ceo.id,
        sister.tenant.id,
        role,
      ]);
    await set('ADMIN');
    expect(leadsByTenant((await gql(embudo.url, shop.ceo.token)<Report>(query, always)).data)).toEqual({
      [shop.tenant.id]: 3,
    });
    await set('CEO');
  });

  it('is for CEOs alone', async () => {
    for (const user of [shop.admin, shop.seller, shop.secretary, shop.professional]) {
      const { errors } = await gql(embudo.url, user.token)(query, always);
      expect([user.role, errors?.[0]?.extensions.code]).toEqual([user.role, 'FORBIDDEN']);
    }
  });

  it('tells a key of a tenant about that one', async () => {
    const made = await gql(
      embudo.url,
      shop.ceo.token,
    )<{ createApiKey: { key: string } }>('mutation { createApiKey(input: { name: "Informe", role: CEO }) { key } }');
    const key = made.data?.createApiKey.key ?? '';
    expect(leadsByTenant((await gql(embudo.url, key)<Report>(query, always)).data)).toEqual({ [shop.tenant.id]: 3 });
  });
});
