import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aServiceToken,
  aSession,
  aShop,
  aTenant,
  aUser,
  aWhatsAppMessage,
  codesOf,
  gql,
  jobsDone,
  joins,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
  until,
} from '../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;
let other: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true });
  shop = await aShop(embudo);
  other = await aShop(embudo);
});

const viewer = '{ viewer { user { role } tenant { id } } }';

describe('a request', () => {
  it('without a token is 200 with UNAUTHENTICATED for every root field but the public ones', async () => {
    const answer = await gql(embudo.url)(viewer);
    expect([answer.status, codesOf(answer)]).toEqual([200, ['UNAUTHENTICATED']]);
    expect((await gql(embudo.url)('{ __typename }')).data).toEqual({ __typename: 'Query' });
  });

  it.each([
    ['nonsense', () => 'nonsense'],
    ['a token of another key', () => `${shop.ceo.token.slice(0, -6)}AAAAAA`],
    ['an unsigned token', () => `eyJhbGciOiJub25lIn0.${shop.ceo.token.split('.')[1]}.`],
    ['an unknown service token', () => 'embst_nothing'],
  ])('with a bad token is 401: %s', async (_name, token) => {
    const answer = await gql(embudo.url, token())(viewer);
    expect([answer.status, codesOf(answer)]).toEqual([401, ['UNAUTHENTICATED']]);
  });

  it.each(['bearer', 'BEARER', 'Bearer '])('takes the scheme as it is written: %s', async scheme => {
    const answer = await gql(embudo.url)(viewer, {}, { authorization: `${scheme} ${shop.ceo.token}` });
    expect(answer.errors).toEqual([]);
  });

  it('with a token that has ended is 401', async () => {
    const { token } = await aSession(embudo, shop.ceo.id, { endedAgo: 120 });
    expect((await gql(embudo.url, token)(viewer)).status).toBe(401);
  });

  it('with a token of a session that was revoked is 401', async () => {
    const { token, sessionId } = await aSession(embudo, shop.ceo.id);
    expect((await gql(embudo.url, token)(viewer)).status).toBe(200);
    await embudo.testDatabase.sql('update session set revoked_at = now() where id = $1', [sessionId]);
    await until('the token to be refused', async () => (await gql(embudo.url, token)(viewer)).status === 401);
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
    expect(codesOf(await gql(embudo.url, token)(viewer))).toEqual(['UNAUTHENTICATED']);
    expect(codesOf(await gql(embudo.url, token)('{ tenantSettings }'))).toEqual(['FORBIDDEN']);
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
    expect([answer.status, answer.data, codesOf(answer)]).toEqual([403, null, ['FORBIDDEN']]);
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
    expect(codesOf(answer)).toEqual(expect.arrayContaining(['INTERNAL_SERVER_ERROR']));
    expect(answer.errors[0]?.extensions.requestId).toBe(answer.headers.get('x-request-id'));
    expect(JSON.stringify(answer)).not.toContain('secret_table');
    await broken.stop();
  });
});
