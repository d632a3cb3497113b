import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { newId } from '../../domain/shared/id.js';
import {
  afterwards,
  aServiceToken,
  aShop,
  startFlakyProxy,
  type TestShop,
  testDatabase,
  until,
} from '../../testing/index.js';
import { bothWays, type Outcome, type SentRequest, type WatchedServer } from './both-ways.fixture.js';
import { QuickReads } from './quick-reads.js';

type Pair = Awaited<ReturnType<typeof bothWays>>;

const leads = `query Leads($first: Int, $id: ID = "none", $seller: Boolean = false) {
  leads(first: $first) { totalCount nodes { id name seller @include(if: $seller) { displayName } } }
  lead(id: $id) { id }
}`;
const audit = '{ auditLog { totalCount } }';
const alerts = '{ alerts { nodes { title raisedAt } } }';
const nested = `query Nested($n: Int) {
  leads(first: $n) { nodes { conversations(first: $n) { nodes { messages(first: $n) { nodes { id } } } } } }
}`;
const two = 'query A { leads { totalCount } } query B { __typename }';
/** One of the documents of the build, and a text that is not one of them. */
const trusted = readFileSync('examples/leads.graphql', 'utf8');
const unlisted = 'query Unlisted { leads { totalCount } }';
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: hashOf(text) } });
const accept = (text: string) => ({ headers: { accept: text } });

const answers = jest.spyOn(QuickReads.prototype, 'answer');
/** Returns whether the last request was answered before Apollo, or null if it was refused before quick reads were tried. */
const wasQuick = async (): Promise<boolean | null> => {
  const last = answers.mock.results.at(-1);
  return last ? (await last.value) !== null : null;
};
beforeEach(() => void answers.mockClear());
afterAll(() => void answers.mockRestore());

/** Checks that both servers answer and log a request in the same way, and returns the outcome. */
async function sameBothWays({ quick, whole }: Pair, request: SentRequest): Promise<Outcome> {
  const told = await quick.outcome(request);
  const asWhole = await whole.outcome(request);
  expect(told).toEqual(asWhole);
  return told;
}

/** Makes both servers answer the request, so that the one with quick reads learns it. Repeats it if a deadline passed on a busy machine. */
const learn = async ({ quick, whole }: Pair, request: SentRequest) => {
  for (const server of [quick, whole])
    await until('an answer in time', async () => (await server.outcome(request)).status === 200);
};
const stop = ({ quick, whole }: Pair) => Promise.all([quick.embudo.stop(), whole.embudo.stop()]);

let shop: TestShop;
/** A shop with an alert whose time GraphQL cannot express. */
let odd: TestShop;
let foreign: TestShop;
let program: string;
let usual: Pair;

beforeAll(async () => {
  usual = await bothWays({ ALLOWED_ORIGINS: 'https://shop.example' });
  const { embudo } = usual.quick;
  [shop, odd, foreign] = [await aShop(embudo), await aShop(embudo), await aShop(embudo)];
  program = (await aServiceToken(embudo, shop.tenant)).token;
  const contactId = newId();
  const { sql } = embudo.testDatabase;
  await sql(`insert into contact (id, tenant_id, name) values ($1, $2, 'Ana "la" Ñata')`, [contactId, shop.tenant.id]);
  await sql(`insert into lead (id, tenant_id, contact_id, name, source) values ($1, $2, $3, 'Ana 😀', 'Feria')`, [
    newId(),
    shop.tenant.id,
    contactId,
  ]);
  await sql(
    `insert into alert (id, tenant_id, kind, severity, title, subject_id, raised_at) values ($1, $2, 'ESCALATION', 'INFO', 'x', $1, 'infinity')`,
    [newId(), odd.tenant.id],
  );
  const { token } = shop.ceo;
  for (const text of ['', '*/*', 'application/json', 'application/graphql-response+json, application/json;q=0.9'])
    await learn(usual, { token, body: { query: leads }, headers: text ? { accept: text } : {} });
  for (const [query, operationName] of [[audit], [alerts], [leads], [two, 'A']])
    await learn(usual, { token, body: { query, operationName } });
  await learn(usual, { token, body: { query: nested, variables: { n: 2 } } });
});

/** For each name: whether the request is answered before Apollo (null: refused before that), and the request. */
const cases: [string, boolean | null, () => SentRequest][] = [
  ['a query', true, () => ({ body: { query: leads } })],
  ['variables that vary', true, () => ({ body: { query: leads, variables: { first: 1 } } })],
  ['a part that was never asked for', true, () => ({ body: { query: leads, variables: { seller: true } } })],
  ['an operation by its name', true, () => ({ body: { query: two, operationName: 'A' } })],
  ['nulls in place of what is left out', true, () => ({ body: { query: leads, variables: null, extensions: null } })],
  ['what the server does not know', true, () => ({ body: { query: leads, more: 1, extensions: { client: 'x' } } })],
  ['a text with its hash', true, () => ({ body: { query: leads, extensions: byHash(leads) } })],
  ['a text with another hash', false, () => ({ body: { query: leads, extensions: byHash(audit) } })],
  ['a hash of nothing', false, () => ({ body: { extensions: byHash('nothing') } })],
  ['a service token', true, () => ({ token: program, body: { query: leads } })],
  ['a seller', true, () => ({ token: shop.seller.token, body: { query: leads } })],
  ['a tenant that is picked', true, () => ({ headers: { 'x-tenant-id': shop.tenant.id }, body: { query: leads } })],
  ['another origin that may', true, () => ({ headers: { origin: 'https://shop.example' }, body: { query: leads } })],
  ['another origin that may not', true, () => ({ headers: { origin: 'https://x.example' }, body: { query: leads } })],
  [
    'a charset',
    true,
    () => ({ headers: { 'content-type': 'application/json; charset=utf-8' }, body: { query: leads } }),
  ],
  ['any type of answer', true, () => ({ ...accept('*/*'), body: { query: leads } })],
  ['JSON', true, () => ({ ...accept('application/json'), body: { query: leads } })],
  [
    'the new type of answer',
    true,
    () => ({ ...accept('application/graphql-response+json, application/json;q=0.9'), body: { query: leads } }),
  ],
  ['a type of answer that is new here', false, () => ({ ...accept('application/json;q=0.5'), body: { query: leads } })],
  ['a type of answer that there is not', false, () => ({ ...accept('text/plain'), body: { query: leads } })],
  ['nobody', false, () => ({ token: null, body: { query: leads } })],
  ['a bad token', null, () => ({ token: 'bad', body: { query: leads } })],
  ['a tenant of others', null, () => ({ headers: { 'x-tenant-id': foreign.tenant.id }, body: { query: leads } })],
  ['a permission that is missing', false, () => ({ token: shop.seller.token, body: { query: audit } })],
  ['a page that is too large', false, () => ({ body: { query: leads, variables: { first: 101 } } })],
  ['more rows than may be', false, () => ({ body: { query: nested, variables: { n: 50 } } })],
  ['a page of none', false, () => ({ body: { query: leads, variables: { first: 0 } } })],
  ['a variable of another type', false, () => ({ body: { query: leads, variables: { first: 'x' } } })],
  ['variables that are a list', false, () => ({ body: { query: leads, variables: [] } })],
  ['variables that are a text', false, () => ({ body: { query: leads, variables: '{}' } })],
  ['extensions that are a text', false, () => ({ body: { query: leads, extensions: '{}' } })],
  [
    'an unknown variable that is nested deeply',
    false,
    () => ({ text: `{"query":${JSON.stringify(leads)},"variables":{"x":${'['.repeat(40_000)}${']'.repeat(40_000)}}}` }),
  ],
  ['an operation of another name', false, () => ({ body: { query: two, operationName: 'C' } })],
  ['an operation whose name is no text', false, () => ({ body: { query: two, operationName: 1 } })],
  ['one of two, unnamed', false, () => ({ body: { query: two } })],
  ['an operation that is not read by one statement', false, () => ({ body: { query: two, operationName: 'B' } })],
  ['a null that may not be', false, () => ({ token: odd.ceo.token, body: { query: alerts } })],
  ['a document that is new', false, () => ({ body: { query: '{ sellers { id } }' } })],
  ['a document that is none', false, () => ({ body: { query: '{' } })],
  ['a query that is no text', false, () => ({ body: { query: 7 } })],
  ['no query', false, () => ({ body: {} })],
  ['a mutation', false, () => ({ body: { query: 'mutation { logout }' }, token: null })],
  ['a subscription', false, () => ({ body: { query: 'subscription { messageAdded { id } }' } })],
  ['the schema', false, () => ({ body: { query: '{ __schema { queryType { name } } }' } })],
  ['a batch', null, () => ({ body: [{ query: leads }, { query: audit }] })],
  ['a body that is no JSON', null, () => ({ text: '{' })],
  ['no body', null, () => ({ text: '' })],
  ['a body that is too large', null, () => ({ body: { query: leads, more: 'x'.repeat(200_000) } })],
  ['text, which a form can send', false, () => ({ headers: { 'content-type': 'text/plain' }, body: { query: leads } })],
  [
    'text that a script sends',
    false,
    () => ({ headers: { 'content-type': 'text/plain', 'apollo-require-preflight': '1' }, body: { query: leads } }),
  ],
  ['a form', null, () => ({ headers: { 'content-type': 'application/x-www-form-urlencoded' }, text: 'query=x' })],
  ['GET', false, () => ({ method: 'GET', search: `?query=${encodeURIComponent(leads)}` })],
  [
    'GET without a type, as an image would be asked for',
    false,
    () => ({ method: 'GET', headers: { 'content-type': 'text/plain' }, search: '?query={__typename}' }),
  ],
];

describe('a request, with quick reads and without', () => {
  it.each(cases)('leaves the same behind: %s', async (_name, quick, request) => {
    const told = await sameBothWays(usual, { token: shop.ceo.token, ...request() });
    expect(await wasQuick()).toBe(quick);
    if (quick) expect([told.status, JSON.parse(told.body).errors]).toEqual([200, undefined]);
  });

  it('that was answered is counted once as an operation, and logged once', async () => {
    const { counted, log } = await sameBothWays(usual, { token: shop.ceo.token, body: { query: leads } });
    expect(counted).toEqual({ 'embudo_operation_seconds {"kind":"query","outcome":"ok"}': 1 });
    expect(log).toEqual([expect.objectContaining({ msg: 'request', route: '/graphql', status: 200 })]);
  });

  it('is not remembered where its text is very long', async () => {
    const query = `${leads}\n#${'x'.repeat(30_000)}`;
    for (const _ of [1, 2]) {
      await sameBothWays(usual, { token: shop.ceo.token, body: { query } });
      expect(await wasQuick()).toBe(false);
    }
  });
});

describe('a budget that is used up', () => {
  it('refuses the same both ways: requests', async () => {
    const pair = await bothWays({ RATE_LIMIT_REQUESTS: '2' });
    const request = { token: shop.ceo.token, body: { query: leads } };
    await learn(pair, request);
    await sameBothWays(pair, request);
    expect(await wasQuick()).toBe(true);
    expect((await sameBothWays(pair, request)).status).toBe(429);
    await stop(pair);
  });

  it('refuses the same both ways: points, which each operation is charged once', async () => {
    const budget = 200;
    const pair = await bothWays({ RATE_LIMIT_COST: String(budget) });
    const charge = jest.spyOn(pair.quick.embudo.rateLimits, 'cost');
    const request = { token: shop.ceo.token, body: { query: leads } };
    await learn(pair, request);
    const [points = 0] = charge.mock.calls.map(([, points]) => points);
    // The quick read leaves this request to Apollo after the charge.
    await sameBothWays(pair, { ...request, body: { query: leads, variables: { first: 0 } } });
    expect(await wasQuick()).toBe(false);
    let taken = 2;
    while ((await sameBothWays(pair, request)).status === 200) {
      expect(await wasQuick()).toBe(true);
      taken += 1;
    }
    expect(taken).toBe(Math.floor(budget / points));
    expect(charge).toHaveBeenCalledTimes(taken + 1);
    await stop(pair);
  });
});

describe('production with trusted documents only', () => {
  let strict: Pair;
  beforeAll(async () => {
    strict = await bothWays({ NODE_ENV: 'production', TRUSTED_DOCUMENTS_ONLY: 'true' });
    for (const query of [trusted, unlisted]) await learn(strict, { token: program, body: { query } });
  });
  afterAll(() => stop(strict));

  it.each<[string, boolean, () => SentRequest]>([
    ['a program, which may send any text', true, () => ({ token: program, body: { query: unlisted } })],
    ['a person whose text is none', false, () => ({ token: shop.ceo.token, body: { query: unlisted } })],
    ['a person whose text is one', true, () => ({ token: shop.ceo.token, body: { query: trusted } })],
    ['a hash', true, () => ({ token: shop.ceo.token, body: { extensions: byHash(trusted) } })],
    ['an unknown hash', false, () => ({ token: shop.ceo.token, body: { extensions: byHash(unlisted) } })],
    ['the schema', false, () => ({ token: shop.ceo.token, body: { query: '{ __schema { queryType { name } } }' } })],
  ])('says the same both ways to %s', async (_name, quick, request) => {
    await sameBothWays(strict, request());
    expect(await wasQuick()).toBe(quick);
  });
});

describe('a database that does not answer in time', () => {
  const request = () => ({ token: shop.ceo.token, body: { query: leads } });

  /** Runs the work while another connection locks the leads. */
  async function whileLocked<T>(work: () => Promise<T>): Promise<T> {
    const owner = await (await testDatabase()).connectAs('embudo_app');
    await owner.query('set role none');
    await owner.query('begin; lock table lead in access exclusive mode');
    return work().finally(() => owner.query('rollback'));
  }

  it('is told the same both ways where the rows are locked', async () => {
    const { status, counted } = await whileLocked(() => sameBothWays(usual, request()));
    expect([status, await wasQuick()]).toEqual([503, false]);
    expect(counted).toMatchObject({ 'embudo_reads_through_resolvers_total {"because":"failed"}': 1 });
  });

  it('is told the same both ways where the deadline of the operation ends before', async () => {
    const hasty = await bothWays({ RESOLVER_DEADLINE_MS: '1500' });
    await learn(hasty, request());
    expect((await whileLocked(() => sameBothWays(hasty, request()))).status).toBe(503);
    await stop(hasty);
  });

  it('is told the same both ways where the database is gone', async () => {
    const proxy = await startFlakyProxy((await testDatabase()).ownerUrl);
    afterwards(() => proxy.stop());
    const cut: Pair = await bothWays({ APP_DATABASE_URL: proxy.url });
    await learn(cut, request());
    proxy.vanish();
    // Until the database is known to be gone, requests wait for it. These requests find that out.
    await Promise.all([cut.quick, cut.whole].map((server: WatchedServer) => server.outcome(request())));
    expect((await sameBothWays(cut, request())).status).toBe(503);
    await stop(cut);
  });
});
