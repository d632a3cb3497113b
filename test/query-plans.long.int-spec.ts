import { beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentNode, getOperationAST, parse } from 'graphql';
import type { ScopeRole, Sql, Statement } from '../src/domain/shared/database.port.js';
import { type PageRequest, readPage, readPages } from '../src/domain/shared/keyset.js';
import { writeTexts } from '../src/domain/shared/page-rows.js';
import { Placeholders } from '../src/domain/shared/sql-text.js';
import { buildGraph } from '../src/resolvers/index.js';
import { listOf, pageListOf, ReadCompiler, reads, windowNamed } from '../src/schema/read/index.js';
import type { OrderGiven } from '../src/schema/read/window-list.js';
import { aShop, aUser, startTestEmbudo, type TestEmbudo, type TestShop } from '../src/testing/index.js';
import type { Known } from './query-plans/cases.js';
import { asBulk, fillTenant, rare } from './query-plans/fill-tenant.js';
import { growing, type Plan, pagesReadBy, rowsReadBy, scansOf } from './query-plans/plan.js';
import { casesOf, type Pair, pairsOf } from './query-plans/queries.js';

const schema = await buildGraph();
const compiler = new ReadCompiler(schema, reads);
const documents = new Map<string, DocumentNode>();
/** Returns the statement that answers a query. */
function compile(query: string, variables: Record<string, unknown>, seesAll: boolean | undefined) {
  const document = documents.get(query) ?? parse(query);
  documents.set(query, document);
  const operation = getOperationAST(document);
  const compiled = operation ? compiler.compile(document, operation, variables, seesAll) : 'no operation';
  if (typeof compiled === 'string') throw new Error(`${query} does not compile: ${compiled}`);
  return compiled;
}
/** Returns a function that reads a page of a connection of one object. */
const pageBelow = (type: string, name: string) => (sql: Sql, id: string, page: PageRequest) => {
  const field = windowNamed(type).fields.get(name);
  if (field?.kind !== 'page') throw new Error(`${type}.${name} is no connection`);
  return readPages(sql, pageListOf(field, page), windowNamed(field.target).columnOf(field.to), [id], page);
};
const readThread = pageBelow('Conversation', 'messages');
const readStage = pageBelow('Stage', 'opportunities');
const readLead = pageBelow('Lead', 'opportunities');
const readCustomer = pageBelow('Customer', 'interactions');
const readOrders = pageBelow('Customer', 'orders');
const readTalks = pageBelow('Contact', 'conversations');

const roles = ['ADMIN', 'SELLER'] as const satisfies ScopeRole[];
type Role = (typeof roles)[number];
const staffOnly = [
  'campaigns',
  'socialPosts',
  'contacts',
  'importHistory',
  'failedJobs',
  'webhookDeliveries',
  'inboundEvents',
  'agentDecisions',
  'auditLog',
];

interface Filled {
  tenantId: string;
  users: Record<Role, string>;
  known: Known;
  longThread: string;
  busyLead: string;
  busyCustomer: string;
}
let embudo: TestEmbudo;
let large: Filled;
/** A tenant of a tenth of that size. A list must read about as much in one as in the other. */
let small: Filled;

beforeAll(async () => {
  embudo = await startTestEmbudo();
  const shops = [await aShop(embudo), await aShop(embudo)] as const;
  await asBulk(embudo, async () => {
    await fillTenant(embudo, shops[0], 20_000);
    await fillTenant(embudo, shops[1], 2_000);
  });
  await embudo.testDatabase.sql('analyze');
  const oids = await embudo.testDatabase.sql<{ tables: number[]; indexes: number[] }>(
    `select array_agg(distinct t.relid::int) as tables, array_agg(i.indexrelid::int) as indexes
     from pg_stat_user_tables t join pg_index i on i.indrelid = t.relid where t.relname = any ($1)`,
    [growing],
  );
  countedIn = [oids[0]?.tables ?? [], oids[0]?.indexes ?? []];
  expect(countedIn[0]).toHaveLength(growing.length);
  large = await known(shops[0]);
  small = await known(shops[1]);
});

async function known({ tenant, seller, otherSeller }: TestShop): Promise<Filled> {
  const idOf = async (text: string): Promise<string> => {
    const [row] = await embudo.testDatabase.sql<{ id: string }>(text, [tenant.id]);
    if (!row) throw new Error(`nothing answers to ${text}`);
    return row.id;
  };
  const busiest = (table: string, column: string) =>
    idOf(`select ${column} as id from ${table} where tenant_id = $1 group by 1 order by count(*) desc limit 1`);
  const { id: admin } = await aUser(embudo, tenant, 'ADMIN');
  return {
    tenantId: tenant.id,
    users: { ADMIN: admin, SELLER: seller.id },
    known: {
      sellerId: seller.sellerId ?? '',
      otherSellerId: otherSeller.sellerId ?? '',
      userId: seller.id,
      leadId: await idOf(`select id from lead where tenant_id = $1 and status = 'NURTURING' limit 1`),
      contactId: await idOf(`select contact_id as id from lead where tenant_id = $1 and status = 'NURTURING' limit 1`),
      busyContactId: await busiest('sales_order', 'contact_id'),
      accountId: await idOf(
        `select channel_account_id as id from social_post where tenant_id = $1 and status = 'FAILED' limit 1`,
      ),
      busyAccountId: await busiest('social_post', 'channel_account_id'),
      pipelineId: await idOf(`select id from pipeline where tenant_id = $1 and name = 'Postventa'`),
      busyPipelineId: await busiest('opportunity', 'pipeline_id'),
      stageId: await idOf(`select id from stage where tenant_id = $1 and name = 'Etapa'`),
      busyStageId: await busiest('opportunity', 'stage_id'),
      productId: await idOf(`select id from product where tenant_id = $1 and sku = 'P-2'`),
      busyProductId: await busiest('order_line', 'product_id'),
    },
    longThread: await busiest('message', 'conversation_id'),
    busyLead: await busiest('opportunity', 'lead_id'),
    busyCustomer: await busiest('interaction', 'customer_id'),
  };
}

/** Runs the query as embudo_app under a user's scope, and returns the plan of its first statement. */
async function planOf({ tenantId, users }: Filled, role: Role, ask: (sql: Sql) => Promise<unknown>): Promise<Plan> {
  let plan: Plan | undefined;
  const real = embudo.database.reader({ tenantId, userId: users[role], role });
  await ask({
    seesAll: real.seesAll,
    async query(statement: Statement | string, values) {
      const text = typeof statement === 'string' ? statement : statement.text;
      const [row] = await real.query<{ 'QUERY PLAN': { Plan: Plan }[] }>(
        `explain (analyze, buffers, timing off, format json) ${text}`,
        values,
      );
      plan ??= row?.['QUERY PLAN'][0]?.Plan;
      return [];
    },
  });
  if (!plan) throw new Error('nothing was asked of the database');
  return plan;
}

function expectIndexes(plan: Plan): void {
  const scans = scansOf(plan);
  const byNoIndex = scans.filter(
    scan =>
      (scan['Actual Loops'] ?? 0) > 0 && !/^(Index (Only )?Scan|Bitmap (Heap|Index) Scan)$/.test(scan['Node Type']),
  );
  expect(byNoIndex.map(scan => `${scan['Node Type']} on ${scan['Relation Name']}`)).toEqual([]);
  expect(scans.length).toBeGreaterThan(0);
}

/** The maximum number of rows of a list that are read for each row of a page; low for filters with few matches, which an index finds. */
const walks = { few: 20, most: 100 };
const pageRows = 21;
/** The pages that it takes to find and read up to 500 rows, independent of the size of the tenant. */
const maxMorePages = 2_500;

const cases = casesOf(schema);

describe.each(roles)('as embudo_app, for a %s', role => {
  it.each(
    cases
      .filter(({ root }) => role === 'ADMIN' || !staffOnly.includes(root))
      .map(asked => [asked.root, asked.order, asked.filter, asked] as const),
  )('%s by %s, asked for %s, go by an index and read what the page needs', async (_root, _order, _filter, asked) => {
    const askOf = (filled: Filled) => (sql: Sql) => {
      const variables = asked.given(filled.known);
      if (asked.root === 'auditLog') return readPage(sql, listOf(windowNamed('AuditEntry'), variables), { first: 20 });
      const { statement, values } = compile(asked.query, variables, sql.seesAll);
      return sql.query(statement, values);
    };
    const plan = await planOf(large, role, askOf(large));
    expectIndexes(plan);
    // Leaves out the scans that look up the contact, or its addresses, of each row of the walk.
    const ofLists = scansOf(plan).filter(
      scan => !['contact', 'channel_identity'].includes(scan['Relation Name'] ?? ''),
    );
    for (const scan of ofLists)
      expect(rowsReadBy(scan)).toBeLessThanOrEqual(pageRows * walks[asked.few ? 'few' : 'most']);
    const inSmall = pagesReadBy(await planOf(small, role, askOf(small)));
    expect(pagesReadBy(plan)).toBeLessThanOrEqual(inSmall + maxMorePages);
  });

  const nested: [string, (sql: Sql, request: PageRequest) => Promise<unknown>][] = [
    ['the messages of a thread', (sql, page) => readThread(sql, large.longThread, page)],
    ['the opportunities of a stage', (sql, page) => readStage(sql, large.known.busyStageId, page)],
    ...['STAGE_ENTERED_AT', 'VALUE', 'EXPECTED_CLOSE_DATE'].flatMap(field =>
      ['ASC', 'DESC'].map((direction): (typeof nested)[number] => [
        `the opportunities of a stage by ${field} ${direction}`,
        (sql, page) =>
          readStage(sql, large.known.busyStageId, { ...page, orderBy: { field, direction } } as PageRequest),
      ]),
    ),
    ['the opportunities of a lead', (sql, page) => readLead(sql, large.busyLead, page)],
    ['the interactions of a customer', (sql, page) => readCustomer(sql, large.busyCustomer, page)],
    ['the orders of a customer', (sql, page) => readOrders(sql, large.known.busyContactId, page)],
    ['the conversations of a contact', (sql, page) => readTalks(sql, large.known.busyContactId, page)],
  ];
  const pages: [string, PageRequest][] = [
    ['forwards', { first: 20 }],
    ['backwards', { last: 20 }],
  ];
  it.each(nested.flatMap(([name, read]) => pages.map(([way, page]) => [name, way, read, page] as const)))(
    '%s %s walk along an index and read no more than the page needs',
    async (_name, _way, read, page) => {
      const plan = await planOf(large, role, sql => read(sql, page));
      expectIndexes(plan);
      for (const scan of scansOf(plan)) expect(rowsReadBy(scan)).toBeLessThanOrEqual(200);
    },
  );
});

/**
 * The maximum number of rows that a read looks at besides those of the page. With no result: a short walk, then the rows of the finder,
 * at most 500, which are read again by their ids. Otherwise the walk may be long: a hundred rows for each row of the page.
 */
const maxLookedAt = { given: walks.most * pageRows, none: walks.few * pageRows + 1_100 };
/** Two values that are both frequent but never occur together. Only an index of both columns finds that out fast. */
const neverTogether: Pair[] = Object.entries({
  leads: { status: ['CONTACTED'], source: ['WEB'] },
  comments: { status: ['ANSWERED'], sentiment: ['POSITIVE'] },
}).map(([root, filter]) => ({
  root,
  name: `${Object.keys(filter).join(' with ')}, each of many, but never together`,
  query: cases.find(each => each.root === root)?.query ?? '',
  given: () => ({ filter }),
}));

/**
 * Counts the rows of these tables that this transaction has looked at so far: the sum of seq_tup_read and idx_tup_fetch in
 * pg_stat_xact_user_tables, by the functions of which that view is made. The view takes longer than most of the reads.
 */
const counted: Statement = {
  name: 'query-plans.looked-at',
  text: `select ((select sum(pg_stat_get_xact_tuples_returned(t) + pg_stat_get_xact_tuples_fetched(t)) from unnest($1::oid[]) t)
    + (select sum(pg_stat_get_xact_tuples_fetched(i)) from unnest($2::oid[]) i))::int as rows`,
};
/** The growing tables and their indexes. */
let countedIn: [tables: number[], indexes: number[]];

/** Runs a pair's read and returns how many rows of growing tables it looked at, also in functions, and how many it returned. */
async function lookedAt(
  { tenantId, users, known }: Filled,
  role: Role,
  { root, query, given }: Pair,
): Promise<{ rows: number; given: number }> {
  const variables = given(known);
  return embudo.database.transaction({ tenantId, userId: users[role], role }, async tx => {
    const before = await tx.query<{ rows: number }>(counted, countedIn);
    let nodes: number;
    if (root === 'auditLog') {
      nodes = (await readPage(tx, listOf(windowNamed('AuditEntry'), variables), { first: 20 })).rows.length;
    } else {
      const { statement, values } = compile(query, variables, role === 'ADMIN');
      const [answer] = await tx.query<{ data: string }>(statement, values);
      nodes = JSON.parse(answer?.data ?? '{}')[root].nodes.length;
    }
    const after = await tx.query<{ rows: number }>(counted, countedIn);
    return { rows: (after[0]?.rows ?? 0) - (before[0]?.rows ?? 0), given: nodes };
  });
}

describe.each(roles)('two filters together, for a %s', role => {
  const pairs = [...pairsOf(cases), ...neverTogether].filter(
    ({ root }) => role === 'ADMIN' || !staffOnly.includes(root),
  );
  it.each([...new Set(pairs.map(({ root }) => root))])('of %s look at no more rows than the page needs', async root => {
    const tooMany: string[] = [];
    for (const pair of pairs.filter(each => each.root === root))
      for (const filled of [large, small]) {
        const { rows, given } = await lookedAt(filled, role, pair);
        // In the small tenant a long walk covers all rows; Postgres may read and sort all of them, in addition to those of the finder.
        const most = filled === small ? maxLookedAt.given + 500 : given > 0 ? maxLookedAt.given : maxLookedAt.none;
        if (rows > most)
          tooMany.push(`${pair.name}: ${rows} for ${given}${filled === small ? ' in the small tenant' : ''}`);
      }
    expect(tooMany).toEqual([]);
  });
});

describe.each(roles)('pages, for a %s', role => {
  const old = new Date(Date.now() - 300 * 86_400_000);
  const filters: [string, Record<string, unknown>, OrderGiven][] = [
    ['what is met soon', { status: ['NEW'], tags: ['cliente'] }, { field: 'NAME', direction: 'ASC' }],
    ['what is rare', { search: rare.name }, { field: 'SCORE', direction: 'DESC' }],
    ['what a long walk meets', { search: 'cliente' }, { field: 'LAST_ACTIVITY_AT', direction: 'ASC' }],
    ['what lies at the far end', { createdAt: { to: old } }, { field: 'LAST_ACTIVITY_AT', direction: 'DESC' }],
  ];
  it.each(filters)('of %s join up to the list, forwards and backwards', async (_name, filter, order) => {
    const sql = embudo.database.reader({ tenantId: large.tenantId, userId: large.users[role], role });
    const list = listOf(windowNamed('Lead'), filter, order);
    const by = list.keys.map(key => `${key.sql} ${order.direction}`).join(', ');
    const placeholders = new Placeholders();
    const text = `select lead.id from ${list.from.write(placeholders)} where ${writeTexts(list.where, placeholders).join(' and ')} order by ${by}`;
    const all = await sql.query<{ id: string }>(text, placeholders.given);
    const right = all.map(({ id }) => id);
    const walked = async (way: (cursor?: string) => PageRequest): Promise<string[]> => {
      const met: string[] = [];
      let cursor: string | undefined;
      for (let page = 0; page < 3; page += 1) {
        const { rows, cursors, ...more } = await readPage<{ id: string }>(sql, list, way(cursor));
        const ids = rows.map(({ id }) => id);
        const isBack = 'last' in way();
        met.push(...(isBack ? ids.reverse() : ids));
        cursor = isBack ? cursors[0] : cursors.at(-1);
        if (!(isBack ? more.hasPreviousPage : more.hasNextPage)) break;
      }
      return met;
    };
    expect(right.length).toBeGreaterThan(3);
    expect(await walked(after => ({ first: 20, after }))).toEqual(right.slice(0, 60));
    expect(await walked(before => ({ last: 20, before }))).toEqual(right.slice(-60).reverse());
    expect(await (await readPage(sql, list, { first: 1 })).count()).toBe(right.length);
  });
});

describe('the tested lists', () => {
  it('are all lists at the root of a query, in every order', () => {
    expect(new Set(cases.map(({ root }) => root)).size).toBe(25);
    expect(cases.filter(({ root }) => root === 'leads')).toHaveLength(5 * 2 * (1 + 18 * 2));
  });
});
