import { beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { newId } from '../../domain/shared/id.js';
import { aServiceToken, aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../../testing/index.js';

let compiling: TestEmbudo;
let resolving: TestEmbudo;
let shop: TestShop;
let leadId: string;

/** Returns the statements that the clients of this process send to Postgres while `run` runs. */
async function statementsDuring(run: () => Promise<unknown>): Promise<string[]> {
  const texts: string[] = [];
  const original = pg.Client.prototype.query;
  pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
    const [asked] = given;
    texts.push(typeof asked === 'string' ? asked : (asked as { text: string }).text);
    return Reflect.apply(original, this, given);
  } as typeof original;
  try {
    await run();
  } finally {
    pg.Client.prototype.query = original;
  }
  return texts;
}

beforeAll(async () => {
  compiling = await startTestEmbudo({ http: true });
  resolving = await startTestEmbudo({ http: true, config: { READ_COMPILER: 'false' } });
  shop = await aShop(compiling);
  const { sql } = compiling.testDatabase;
  const contactId = newId();
  leadId = newId();
  await sql(`insert into contact (id, tenant_id, name) values ($1, $2, 'Ana "la" Ñata')`, [contactId, shop.tenant.id]);
  for (const [id, name] of [
    [leadId, 'Ana'],
    [newId(), null],
  ])
    await sql(`insert into lead (id, tenant_id, contact_id, name, source) values ($1, $2, $3, $4, 'Feria')`, [
      id,
      shop.tenant.id,
      contactId,
      name,
    ]);
  // A time that GraphQL cannot express: resolvers answer it with an error and a null.
  await sql(
    `insert into alert (id, tenant_id, kind, severity, title, subject_id, raised_at) values ($1, $2, 'ESCALATION', 'INFO', 'x', $1, 'infinity')`,
    [newId(), shop.tenant.id],
  );
});

const everything = `query Leads($first: Int = 5, $contact: Boolean = true) {
  leads(first: $first) {
    totalCount
    nodes { id name ...Whose conversations { nodes { id messages { nodes { id } } } } seller { displayName } }
    pageInfo { endCursor hasNextPage }
  }
  sellers { displayName openLoad user { email } }
}
fragment Whose on Lead { contact @include(if: $contact) { name identities { address } } }`;

const series = (from: string, bucket: string) =>
  `{ timeSeries(metric: LEADS_CREATED, range: { from: "${from}" }, bucket: ${bucket}) { time value } }`;
const dashboard = `query ($pipelineId: ID!, $range: DateTimeRange!, $from: Date!, $to: Date!) {
  viewer { user { firstName } tenant { name } }
  funnel(range: $range) { status count }
  pipelinePerformance(pipelineId: $pipelineId, range: $range) { stage { id name } entered current conversionRate averageSecondsInStage totalValue }
  won: timeSeries(metric: WON_AMOUNT, range: $range, bucket: WEEK) { time value }
  leaderboard(metric: WON_AMOUNT, from: $from, to: $to, first: 10) { rank value seller { id displayName } }
}`;

describe('a read over HTTP', () => {
  it('is one statement for a whole dashboard with who asks', async () => {
    const ask = gql(compiling.url, shop.seller.token);
    const variables = {
      pipelineId: newId(),
      range: { from: '2026-01-10T15:23:00Z' },
      from: '2026-01-01',
      to: '2026-12-31',
    };
    await ask(dashboard, variables);
    const texts = await statementsDuring(async () => {
      const { data, errors } = await ask<{ won: object[] }>(dashboard, variables);
      expect(errors).toEqual([]);
      expect(data.won.length).toBeGreaterThan(5);
    });
    expect(texts).toHaveLength(1);
  });

  it('refuses a key that asks who it is, which is no user', async () => {
    const { token } = await aServiceToken(compiling, shop.tenant);
    const { errors } = await gql(compiling.url, token)('{ viewer { tenant { id } } }');
    expect(errors[0]).toMatchObject({
      message: 'API keys and service tokens do not belong to a user. Send the access token of a user.',
      extensions: { code: 'UNAUTHENTICATED' },
    });
  });

  it.each([
    [
      'leads',
      'leads(filter: { createdAt: { from: "2026-02-01T00:00:00Z", to: "2026-01-01T00:00:00Z" } }) { totalCount }',
      ['filter', 'createdAt'],
    ],
    [
      'own fields',
      'leads(filter: { customFields: { budget: { min: 2, max: 1 } } }) { totalCount }',
      ['filter', 'customFields', 'budget'],
    ],
    [
      'appointments',
      'appointments(range: { from: "2026-02-01T00:00:00Z", to: "2026-01-01T00:00:00Z" }) { id }',
      ['range'],
    ],
    ['campaigns', 'adCampaigns(range: { from: "2026-02-01T00:00:00Z", to: "2026-01-01T00:00:00Z" }) { id }', ['range']],
  ])('refuses a range of %s that ends before it begins', async (_what, field, path) => {
    for (const { url } of [compiling, resolving]) {
      const { errors } = await gql(url, shop.ceo.token)(`{ ${field} }`);
      expect(errors[0]).toMatchObject({
        message: 'The range ends before it starts.',
        extensions: { code: 'BAD_USER_INPUT', field: path },
      });
    }
  });

  it('is one statement, however much it asks for', async () => {
    const ask = gql(compiling.url, shop.ceo.token);
    await ask(everything);
    // Who asks is looked up again every few seconds, which a slow machine may take for the first request.
    const texts = (await statementsDuring(() => ask(everything))).filter(each => !each.includes('find_memberships'));
    expect(texts).toHaveLength(1);
    const unwarmed = await statementsDuring(() => gql(resolving.url, shop.ceo.token)(everything));
    expect(unwarmed.length).toBeGreaterThan(5);
  });

  it.each([
    ['data', everything, {}],
    ['aliases and skipped fields', '{ one: lead(id: "LEAD") { tag: tags id @skip(if: true) } __typename }', {}],
    ['an id that is none', '{ lead(id: "none") { id } conversation(id: 7) { id } }', {}],
    ['an argument out of bounds', '{ leads(first: 5) { nodes { classifications(first: 0) { id } } } }', {}],
    ['a page size above the largest', 'query ($n: Int) { leads(first: $n) { totalCount } }', { n: 101 }],
    ['a variable of the wrong type', 'query ($n: Int) { leads(first: $n) { totalCount } }', { n: 'x' }],
    ['a variable that is not sent', 'query ($id: ID!) { lead(id: $id) { id } }', {}],
    ['a cursor of another list', '{ leads(after: "WyJhbGVydHMgREVTQyIsIngiXQ") { totalCount } }', {}],
    ['an empty cursor', '{ leads(after: "") { totalCount } }', {}],
    [
      'an empty id in a filter',
      '{ auditLog(subjectId: "") { totalCount } leads(filter: { sellerId: "" }) { totalCount } }',
      {},
    ],
    ['a value that the schema cannot say', '{ alerts { nodes { title raisedAt } } leads { totalCount } }', {}],
    ['what only resolvers know', '{ tenantSettings leads { totalCount } }', {}],
    ['who asks', '{ viewer { user { email seller { id } } tenant { slug currency } tenants { id name } } }', {}],
    ['sessions, with the one that asks', '{ sessions { id current } }', {}],
    ['a series that is too long', series('2020-01-01T00:00:00Z', 'HOUR'), {}],
    ['a series of a range that is open', series('2020-01-01T00:00:00Z', 'MONTH'), {}],
    [
      'a range that ends before it begins',
      '{ leaderboard(metric: WON_AMOUNT, from: "2026-02-01", to: "2026-01-01") { rank } }',
      {},
    ],
    ['an unknown field', '{ leads { nodes { nothing } } }', {}],
    ['introspection', '{ __type(name: "Lead") { name } }', {}],
    ['search with wildcards', '{ leads(filter: { search: "%_" }) { totalCount } }', {}],
    [
      'a nested null where a list is empty',
      '{ conversations { nodes { id } edges { cursor } pageInfo { startCursor } } }',
      {},
    ],
  ])('says the same as resolvers do: %s', async (_, query, variables) => {
    const text = query.replace('LEAD', leadId);
    for (const token of [shop.ceo.token, shop.seller.token, null]) {
      const [compiled, resolved] = await Promise.all(
        [compiling, resolving].map(({ url }) => gql(url, token)<unknown>(text, variables)),
      );
      expect(compiled?.status).toBe(resolved?.status);
      expect(compiled?.headers.get('content-type')).toBe(resolved?.headers.get('content-type'));
      expect(JSON.stringify(compiled?.data)).toBe(JSON.stringify(resolved?.data));
      const told = (answer: typeof compiled) =>
        answer?.errors.map(({ message, path, extensions: { requestId: _id, ...more } }) => ({ message, path, more }));
      expect(told(compiled)).toEqual(told(resolved));
    }
  });

  it('refuses what the role may not read, and reads nothing', async () => {
    const ask = gql(compiling.url, shop.seller.token);
    await ask('{ sellers { id } }');
    const texts = await statementsDuring(async () => {
      const { errors } = await ask('{ inboundEvents { totalCount } }');
      expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
    });
    expect(texts).toEqual([]);
  });

  it('is counted where it ran through resolvers, by why', async () => {
    const counted = async (because: string) => {
      const metric = await compiling.metrics.registry.getSingleMetric('embudo_reads_through_resolvers_total')?.get();
      return metric?.values.find(({ labels }) => labels.because === because)?.value ?? 0;
    };
    const ask = gql(compiling.url, shop.ceo.token);
    const cases = [
      ['not declared', '{ tenantSettings }'],
      ['refused', '{ leads(first: 0) { totalCount } }'],
      ['null', '{ alerts { nodes { raisedAt } } }'],
    ] as const;
    for (const [because, query] of cases) {
      const before = await counted(because);
      await ask(query);
      expect([because, await counted(because)]).toEqual([because, before + 1]);
    }
    const all = async () => Promise.all(cases.map(([because]) => counted(because)));
    const before = await all();
    await ask(everything);
    expect(await all()).toEqual(before);
  });

  it('leaves no more prepared statements on a connection than it may', async () => {
    const scope = { tenantId: shop.tenant.id, userId: shop.ceo.id, role: 'CEO' } as const;
    const reader = compiling.database.reader(scope);
    let most = 0;
    for (let index = 0; index < 230; index += 1) {
      await reader.query({ name: `spec ${index}`, text: `select ${index} as n` });
      const [row] = await reader.query<{ count: number }>('select count(*)::int as count from pg_prepared_statements');
      most = Math.max(most, row?.count ?? 0);
    }
    expect(most).toBeGreaterThan(100);
    expect(most).toBeLessThanOrEqual(201);
  });
});
