import { beforeAll, describe, expect, it } from '@jest/globals';
import { graphql } from 'graphql';
import type { Database, Sql } from '../../domain/shared/database.port.js';
import { newId } from '../../domain/shared/id.js';
import { aShop, graphContextOf, startTestEmbudo, type TestEmbudo, type TestShop } from '../../testing/index.js';
import { buildGraph } from '../index.js';

let embudo: TestEmbudo;
let shop: TestShop;
let pipelineId: string;

beforeAll(async () => {
  embudo = await startTestEmbudo();
  shop = await aShop(embudo);
  pipelineId = newId();
  const { sql } = embudo.testDatabase;
  const ids = Array.from({ length: 50 }, () => ({ contact: newId(), lead: newId(), customer: newId(), sale: newId() }));
  await sql('insert into pipeline (id, tenant_id, name) values ($1, $2, $3)', [pipelineId, shop.tenant.id, 'Ventas']);
  await sql(
    `insert into stage (id, tenant_id, pipeline_id, name, position, probability) select gen_random_uuid(), $2, $1, 'Etapa ' || n, n, 50 from generate_series(0, 49) n`,
    [pipelineId, shop.tenant.id],
  );
  const rows = `jsonb_to_recordset($1) as r (contact uuid, lead uuid, customer uuid, sale uuid)`;
  const given = [JSON.stringify(ids), shop.tenant.id];
  await sql(`insert into contact (id, tenant_id, name) select contact, $2, 'Ana' from ${rows}`, given);
  await sql(
    `insert into lead (id, tenant_id, contact_id, source) select lead, $2, contact, 'Feria' from ${rows}`,
    given,
  );
  await sql(`insert into customer (id, tenant_id, contact_id) select customer, $2, contact from ${rows}`, given);
  await sql(
    `insert into interaction (id, tenant_id, customer_id, user_id, type, occurred_at) select gen_random_uuid(), $2, customer, $3, 'call', now() from ${rows}`,
    [...given, shop.admin.id],
  );
  await sql(
    `insert into opportunity (id, tenant_id, pipeline_id, stage_id, seller_id, lead_id, customer_id, title, title_key, value_minor, currency, last_stage_change_at)
     select sale, $2, $3, (select id from stage where pipeline_id = $3 and position = r.n - 1), $4, lead, customer, 'V', 'v', 100, 'CRC', now() from (select *, row_number() over () as n from ${rows}) r`,
    [...given, pipelineId, shop.seller.sellerId],
  );
  await sql(
    `insert into stage_change (id, tenant_id, opportunity_id, seller_id, to_stage_id, changed_by, changed_at) select gen_random_uuid(), $1, id, seller_id, stage_id, $2, now() from opportunity`,
    [shop.tenant.id, shop.admin.id],
  );
});

/** Runs an operation through the resolvers as the admin, and counts its database statements. */
async function statementsOf(source: string, variables: object): Promise<{ statements: number; answer: string }> {
  const viewer = await embudo.viewers.find(shop.admin.token, null);
  if (!viewer) throw new Error('the admin is not signed in');
  let statements = 0;
  const counting: Database = Object.create(embudo.database, {
    reader: {
      value: (scope: Parameters<Database['reader']>[0]): Sql => ({
        query: (statement, values) => {
          statements++;
          return embudo.database.reader(scope).query(statement, values);
        },
      }),
    },
  });
  const context = graphContextOf(embudo, viewer, { useCase: { ...embudo.context(viewer.actor), database: counting } });
  const schema = await buildGraph();
  const result = await graphql({ schema, source, variableValues: { ...variables }, contextValue: context });
  expect(result.errors ?? []).toEqual([]);
  return { statements, answer: JSON.stringify(result.data) };
}

const sale = `id lead { id customer { id } } customer { id contact { id } interactions { nodes { user { id } } totalCount } conversations { totalCount } } owner { user { id } }
  stage { id opportunityCount totals { value } } pipeline { id } history { from { id } to { id } changedBy { id } }`;

describe('an operation asks the database as often for fifty rows as for one', () => {
  it.each([
    ['opportunities', `query ($n: Int) { opportunities(first: $n) { totalCount nodes { ${sale} } } }`],
    [
      'customers',
      'query ($n: Int) { customers(first: $n) { totalCount nodes { contact { identities { address } } interactions(first: 3) { nodes { id } } lifetimeValue } } }',
    ],
    [
      'leads',
      'query ($n: Int) { leads(first: $n) { nodes { customer { id } opportunities(status: OPEN) { totalCount nodes { stage { name } } } classification { id } } } }',
    ],
  ])('%s', async (_name, source) => {
    const one = await statementsOf(source, { n: 1 });
    const fifty = await statementsOf(source, { n: 50 });
    expect(fifty.answer.length).toBeGreaterThan(20 * one.answer.length);
    expect(fifty.statements).toBe(one.statements);
    expect(fifty.statements).toBeLessThan(20);
  });

  it('a board of fifty stages, and the performance of its pipeline', async () => {
    const board = await statementsOf(
      'query ($id: ID!) { pipeline(id: $id) { stages { opportunityCount totalValue totals { currency } opportunities(first: 5) { totalCount nodes { id lead { id } } } } } }',
      { id: pipelineId },
    );
    expect(board.statements).toBe(7);
    const performance = await statementsOf(
      'query ($id: ID!) { pipelinePerformance(pipelineId: $id) { entered current totalValue stage { opportunityCount } } }',
      { id: pipelineId },
    );
    expect(performance.statements).toBe(3);
  });
});
