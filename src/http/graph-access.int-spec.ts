import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aServiceToken,
  aSession,
  aShop,
  aTenant,
  aUser,
  aWhatsAppMessage,
  gql,
  jobsDone,
  joins,
  openSocket,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  type TestUser,
  until,
} from '../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;
let other: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({
    http: true,
    worker: true,
    config: { LOGIN_FAILURES_PER_ADDRESS: '1000', SOCKETS_PER_USER: '100' },
  });
  shop = await aShop(embudo);
  other = await aShop(embudo);
});

const codes = (answer: { errors: { extensions: { code: string } }[] }) =>
  answer.errors.map(error => error.extensions.code);
const viewer = '{ viewer { user { role } tenant { id } } }';

interface LoggedIn {
  login: { session: { accessToken: string; user: { role: string } } | null; userErrors: { code: string }[] };
}
const logIn = (email: string, password: string, base = embudo.url) =>
  gql(base)<LoggedIn>(
    'mutation ($input: LoginInput!) { login(input: $input) { session { accessToken refreshToken expiresAt user { role } } userErrors { code } } }',
    { input: { email, password } },
  );

describe('login', () => {
  it('gives a token that works, whatever the case of the address', async () => {
    const user = await aUser(embudo, shop.tenant, 'SELLER', { password: 'Correcta-123' });
    const { data } = await logIn(` ${user.email.toUpperCase()} `, 'Correcta-123');
    expect(data.login).toMatchObject({ session: { user: { role: 'SELLER' } }, userErrors: [] });
    const answer = await gql(embudo.url, data.login.session?.accessToken)(viewer);
    expect(answer.data).toEqual({ viewer: { user: { role: 'SELLER' }, tenant: { id: shop.tenant.id } } });
  });

  it('gives permissions: what is not among them is forbidden, and named', async () => {
    const permissionsOf = async ({ token }: TestUser) => {
      const { data } = await gql(
        embudo.url,
        token,
      )<{ viewer: { permissions: string[] } }>('{ viewer { permissions } }');
      return data.viewer.permissions;
    };
    const create = ({ token }: TestUser) =>
      gql(embudo.url, token)('mutation { createPipeline(input: { name: "", stages: [] }) { userErrors { code } } }');
    const [seller, admin] = [await permissionsOf(shop.seller), await permissionsOf(shop.admin)];
    expect(seller).toEqual([...new Set(seller)].sort());
    expect([seller.includes('lead:update'), seller.includes('pipeline:create')]).toEqual([true, false]);
    expect(admin).toEqual(expect.arrayContaining(['lead:update', 'pipeline:create']));
    expect(admin.filter(permission => permission.startsWith('lead:give'))).toEqual([]);
    expect((await create(shop.seller)).errors).toMatchObject([
      { message: expect.stringContaining('pipeline:create'), extensions: { code: 'FORBIDDEN' } },
    ]);
    expect((await create(shop.admin)).errors).toEqual([]);
  });

  it('says the same of a wrong password, an unknown address, a user without a password and one who is switched off', async () => {
    const user = await aUser(embudo, shop.tenant, 'SELLER', { password: 'Correcta-123' });
    const off = await aUser(embudo, shop.tenant, 'SELLER', { password: 'Correcta-123' });
    await embudo.testDatabase.sql('update app_user set active = false where id = $1', [off.id]);
    const answers = [
      await logIn(user.email, 'incorrecta'),
      await logIn('nobody@example.test', 'Correcta-123'),
      await logIn(shop.seller.email, ''),
      await logIn(off.email, 'Correcta-123'),
    ];
    for (const { status, data } of answers) {
      expect(status).toBe(200);
      expect(data).toEqual({ login: { session: null, userErrors: [{ code: 'INVALID_CREDENTIALS' }] } });
    }
    expect(await embudo.testDatabase.sql('select 1 from session where user_id = $1', [off.id])).toHaveLength(1);
  });

  it('is RATE_LIMITED after five failures of an account, and then for the right password too', async () => {
    const user = await aUser(embudo, shop.tenant, 'SELLER', { password: 'Correcta-123' });
    for (let n = 1; n <= 5; n++) expect((await logIn(user.email, `mala-${n}`)).data.login.session).toBeNull();
    const limited = await logIn(user.email, 'Correcta-123');
    expect(codes(limited)).toEqual(['RATE_LIMITED']);
    expect(limited.errors[0]?.extensions.retryAfterSeconds).toEqual(expect.any(Number));
  });

  it('counts each of several attempts in one request', async () => {
    const user = await aUser(embudo, shop.tenant, 'SELLER', { password: 'Correcta-123' });
    const attempt = (alias: string) =>
      `${alias}: login(input: { email: "${user.email}", password: "mala" }) { userErrors { code } }`;
    for (const aliases of [
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ])
      await gql(embudo.url)(`mutation { ${aliases.map(attempt).join(' ')} }`);
    expect(codes(await logIn(user.email, 'Correcta-123'))).toEqual(['RATE_LIMITED']);
  });

  it('counts failures of an address over accounts that do not even exist', async () => {
    const strict = await startTestEmbudo({ http: true, config: { LOGIN_FAILURES_PER_ADDRESS: '8' } });
    const answers = [];
    for (let n = 0; n < 10; n++) answers.push(await logIn(`guess${n}@example.test`, 'x', strict.url));
    expect(answers.slice(0, 8).flatMap(codes)).toEqual([]);
    expect(answers.slice(8).flatMap(codes)).toEqual(['RATE_LIMITED', 'RATE_LIMITED']);
    await strict.stop();
  });
});

describe('a request', () => {
  it('without a token is 200 with UNAUTHENTICATED for every root field but the public ones', async () => {
    const answer = await gql(embudo.url)(viewer);
    expect([answer.status, codes(answer)]).toEqual([200, ['UNAUTHENTICATED']]);
    expect((await gql(embudo.url)('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  it.each([
    ['nonsense', () => 'nonsense'],
    ['a token of another key', () => `${shop.ceo.token.slice(0, -6)}AAAAAA`],
    ['an unsigned token', () => `eyJhbGciOiJub25lIn0.${shop.ceo.token.split('.')[1]}.`],
    ['an unknown service token', () => 'embst_nothing'],
  ])('with a bad token is 401: %s', async (_name, token) => {
    const answer = await gql(embudo.url, token())(viewer);
    expect([answer.status, codes(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
  });

  it.each(['bearer', 'BEARER', 'Bearer '])('takes the scheme as it is written: %s', async scheme => {
    const answer = await gql(embudo.url)(viewer, {}, { authorization: `${scheme} ${shop.ceo.token}` });
    expect(answer.errors).toEqual([]);
  });

  it('with a token that has ended is 401', async () => {
    const { token } = await aSession(embudo, shop.ceo.id, { endedAgo: 120 });
    expect((await gql(embudo.url, token)(viewer)).status).toBe(401);
  });

  it('with a token of a session that was revoked is 401 within five seconds', async () => {
    const { token, sessionId } = await aSession(embudo, shop.ceo.id);
    expect((await gql(embudo.url, token)(viewer)).status).toBe(200);
    await embudo.testDatabase.sql('update session set revoked_at = now() where id = $1', [sessionId]);
    await until('the token to be refused', async () => (await gql(embudo.url, token)(viewer)).status === 401, {
      within: 5_000,
    });
  });

  it('with a scheme that is not Bearer is 401', async () => {
    const answer = await gql(embudo.url)(viewer, {}, { authorization: `Basic ${shop.ceo.token}` });
    expect(answer.status).toBe(401);
  });

  it('with a service token acts in its tenant, with its role, as nobody', async () => {
    const { token, id } = await aServiceToken(embudo, other.tenant, 'SECRETARY');
    const talks = '{ conversations { totalCount } }';
    expect((await gql(embudo.url, token)(talks)).data).toEqual({ conversations: { totalCount: 0 } });
    await postWebhook(embudo.url, other.account, aWhatsAppMessage(other.account, aCustomer(), 'Hola'));
    await jobsDone(embudo);
    expect((await gql(embudo.url, token)(talks)).data).toEqual({ conversations: { totalCount: 1 } });
    expect(codes(await gql(embudo.url, token)(viewer))).toEqual(['UNAUTHENTICATED']);
    expect(codes(await gql(embudo.url, token)('{ tenantSettings }'))).toEqual(['FORBIDDEN']);
    expect((await gql(embudo.url, token)(talks, {}, { 'x-tenant-id': shop.tenant.id })).status).toBe(403);
    await embudo.testDatabase.sql('update service_token set revoked_at = now() where id = $1', [id]);
    const fresh = await startTestEmbudo({ http: true });
    expect((await gql(fresh.url, token)(talks)).status).toBe(401);
    await fresh.stop();
  });

  it('of a CEO picks a tenant by x-tenant-id, and sees that one alone', async () => {
    const sister = await aTenant(embudo, { organizationId: shop.tenant.organizationId });
    const ceo = await aUser(embudo, shop.tenant, 'CEO');
    await joins(embudo, ceo, sister, 'CEO');
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), 'Hola'));
    await jobsDone(embudo);
    const ask = '{ viewer { tenant { id } } conversations { totalCount } }';
    const home = await gql(embudo.url, ceo.token)<{ conversations: { totalCount: number } }>(ask);
    expect(home.data).toMatchObject({ viewer: { tenant: { id: shop.tenant.id } } });
    expect(home.data.conversations.totalCount).toBeGreaterThan(0);
    const away = await gql(embudo.url, ceo.token)(ask, {}, { 'x-tenant-id': sister.id });
    expect(away.data).toEqual({ viewer: { tenant: { id: sister.id } }, conversations: { totalCount: 0 } });
  });

  it.each([
    ['another organisation’s', () => other.tenant.id],
    ['no', () => '00000000-0000-0000-0000-000000000000'],
    ['not even an id', () => `${shop.tenant.id}' or true --`],
  ])('that picks %s tenant is refused', async (_name, tenantId) => {
    const answer = await gql(embudo.url, shop.ceo.token)(viewer, {}, { 'x-tenant-id': tenantId() });
    expect([answer.status, answer.data, codes(answer)]).toEqual([403, null, ['FORBIDDEN']]);
  });

  it('carries one id through, its own where it gave a decent one', async () => {
    const given = await gql(embudo.url, shop.ceo.token)(viewer, {}, { 'x-request-id': 'trace-1234567890' });
    expect(given.headers.get('x-request-id')).toBe('trace-1234567890');
    const made = await gql(embudo.url, shop.ceo.token)(viewer, {}, { 'x-request-id': 'bad id!' });
    expect(made.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('that a browser could send by itself is refused', async () => {
    const plain = await fetch(`${embudo.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'text/plain', authorization: `Bearer ${shop.ceo.token}` },
      body: JSON.stringify({ query: viewer }),
    });
    expect(plain.status).toBeGreaterThanOrEqual(400);
    const get = await fetch(`${embudo.url}/graphql?query=${encodeURIComponent(viewer)}`, {
      headers: { authorization: `Bearer ${shop.ceo.token}` },
    });
    expect(get.status).toBe(400);
  });

  it('with a list of operations, or a body over 100 kB, is refused', async () => {
    const post = (body: string) =>
      fetch(`${embudo.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    const batch = await post(JSON.stringify([{ query: '{ __typename }' }]));
    expect([batch.status, await batch.json()]).toMatchObject([
      400,
      {
        errors: [
          { message: expect.stringContaining('Send one operation per request'), extensions: { code: 'BAD_REQUEST' } },
        ],
      },
    ]);
    // The larger body is still being sent when it is refused.
    for (const length of [110 * 1024, 10 * 1024 * 1024])
      expect((await post(JSON.stringify({ query: `{ __typename } # ${'x'.repeat(length)}` }))).status).toBe(413);
  });

  it('that fails unexpectedly tells its id and nothing of the inside', async () => {
    const broken = await startTestEmbudo({ http: true });
    broken.database.reader = () => ({
      query: () => Promise.reject(new Error('relation "secret_table" does not exist')),
    });
    broken.database.replica = broken.database.reader;
    const answer = await gql(broken.url, shop.ceo.token)('{ conversations { totalCount nodes { id } } }');
    expect(codes(answer)).toEqual(expect.arrayContaining(['INTERNAL_SERVER_ERROR']));
    expect(answer.errors[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
    expect(JSON.stringify(answer)).not.toContain('secret_table');
    await broken.stop();
  });
});

describe('the limits', () => {
  const nested = (levels: number): string =>
    levels === 0
      ? 'id'
      : `conversation { lead { conversations { nodes { messages { nodes { ${nested(levels - 1)} } } } } } }`;
  const deep = `messageAdded { ${nested(4)} }`;
  const wide = Array.from({ length: 16 }, (_, n) => `a${n}: __typename`).join(' ');
  const manyRows =
    'conversation { lead { conversations(first: 100) { nodes { messages(first: 100) { nodes { id conversation { messages(first: 100) { nodes { id } } } } } } } } }';
  const long = Array.from({ length: 1_100 }, () => 'id').join(' ');
  const bigPage = 'conversation { messages(first: 101) { nodes { id } } }';
  const violations: [string, string, string][] = [
    ['depth', deep, 'GRAPHQL_VALIDATION_FAILED'],
    ['aliases', `messageAdded { ${wide} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['rows', `messageAdded { ${manyRows} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['tokens', `messageAdded { ${long} }`, 'GRAPHQL_VALIDATION_FAILED'],
    ['page size', `messageAdded { ${bigPage} }`, 'BAD_USER_INPUT'],
    ['syntax', 'messageAdded { id', 'GRAPHQL_PARSE_FAILED'],
    ['unknown fields', 'messageAdded { nothing }', 'GRAPHQL_VALIDATION_FAILED'],
  ];

  it.each(violations)('hold over HTTP: %s', async (_name, selection, code) => {
    // The same selection on messages, inside the query that returns messages.
    const around =
      selection.replace('messageAdded', 'conversation(id: "x") { lastMessage') + (selection.endsWith('}') ? ' }' : '');
    const answer = await gql(embudo.url, shop.ceo.token)(`{ ${around} }`);
    expect([answer.data, [...new Set(codes(answer))]]).toEqual([null, [code]]);
  });

  it.each(violations)('hold on a socket: %s', async (_name, selection, code) => {
    const socket = openSocket(embudo.url, shop.ceo.token);
    const subscription = socket.subscribe(`subscription { ${selection} }`);
    await socket.settled();
    const found = subscription.errors.map(error => (error as { extensions: { code: string } }).extensions.code);
    expect([...new Set(found)]).toEqual([code]);
    socket.close();
  });

  it('let a socket take subscriptions alone', async () => {
    const socket = openSocket(embudo.url, shop.ceo.token);
    const query = socket.subscribe(viewer);
    const mutation = socket.subscribe(
      `mutation { login(input: { email: "a", password: "b" }) { userErrors { code } } }`,
    );
    await socket.settled();
    for (const { errors, events } of [query, mutation]) {
      expect(errors).toEqual([
        expect.objectContaining({ extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }) }),
      ]);
      expect(events).toEqual([]);
    }
  });

  it('refuse both ends of a page, a cursor of another list and a page of nothing', async () => {
    const ask = gql(embudo.url, shop.ceo.token);
    const { data } = await ask<{ leads: { pageInfo: { endCursor: string } } }>(
      '{ leads(first: 1) { pageInfo { endCursor } } }',
    );
    for (const query of [
      '{ conversations(first: 0) { nodes { id } } }',
      '{ conversations(first: -1) { nodes { id } } }',
      '{ conversations(after: "bm9wZQ") { nodes { id } } }',
      '{ conversations(after: "") { nodes { id } } }',
      `{ conversations(after: "${data.leads.pageInfo.endCursor}") { nodes { id } } }`,
    ]) {
      const answer = await ask(query);
      expect([query, codes(answer)]).toEqual([query, ['BAD_USER_INPUT']]);
    }
  });

  it('let four mutations in one request pass no more than three', async () => {
    const input = `(input: { conversationId: "x" }) { userErrors { code } }`;
    const fields = ['a', 'b', 'c', 'd'].map(alias => `${alias}: markConversationRead${input}`);
    const answer = await gql(embudo.url, shop.ceo.token)(`mutation { ${fields.join(' ')} }`);
    expect(codes(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('count requests of a user, who gets 429 and when to come back', async () => {
    const strict = await startTestEmbudo({ http: true, config: { RATE_LIMIT_REQUESTS: '5' } });
    const ask = gql(strict.url, shop.ceo.token);
    for (let n = 0; n < 5; n++) expect((await ask(viewer)).status).toBe(200);
    const limited = await ask(viewer);
    expect([limited.status, codes(limited)]).toEqual([429, ['RATE_LIMITED']]);
    expect(limited.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await gql(strict.url, shop.admin.token)(viewer)).status).toBe(200);
    await strict.stop();
  });
});
