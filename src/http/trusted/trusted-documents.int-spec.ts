import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { aServiceToken, aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../../testing/index.js';
import { RawClient } from '../sockets/socket-client.fixture.js';

const example = (name: string) => readFileSync(`examples/${name}.graphql`, 'utf8');
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const byHash = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
const leads = example('leads');
const unlisted = 'query Unlisted { leads { totalCount } }';

let open: TestEmbudo;
let strict: TestEmbudo;
let shop: TestShop;
let program: string;

beforeAll(async () => {
  open = await startTestEmbudo({ http: true });
  strict = await startTestEmbudo({ http: true, config: { TRUSTED_DOCUMENTS_ONLY: 'true' } });
  shop = await aShop(open);
  program = (await aServiceToken(open, shop.tenant, 'ADMIN')).token;
});

async function post(base: string, token: string | null, body: object) {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(body),
  });
  return { status: response.status, ...JSON.parse(await response.text()) };
}
const notFound = (message: unknown = 'PersistedQueryNotFound') => ({
  status: 200,
  errors: [{ message, extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
});

async function subscribe(base: string, token: string, query: string, extensions?: object) {
  const client = await RawClient.open(`${base.replace(/^http/, 'ws')}/graphql`);
  await client.signIn(token);
  client.subscribe('1', query, { extensions });
  // A successful subscription gets no answer, so the next message's answer arrives first.
  client.subscribe('2', 'subscription {');
  const message = await client.next();
  client.socket.close();
  return message;
}

describe('a trusted document over HTTP', () => {
  it('runs by its hash, by POST and by GET, and answers as its text does', async () => {
    const { status, data } = await gql(open.url, shop.ceo.token)(leads);
    for (const extensions of [byHash(hashOf(leads)), { persistedQuery: { sha256Hash: hashOf(leads) } }])
      expect(await post(open.url, shop.ceo.token, { extensions })).toEqual({ status, data });
    const search = new URLSearchParams({ extensions: JSON.stringify(byHash(hashOf(leads))) });
    const response = await fetch(`${open.url}/graphql?${search}`, {
      headers: { authorization: `Bearer ${shop.ceo.token}`, 'apollo-require-preflight': '1' },
    });
    expect(await response.json()).toEqual({ data });
  });
  it('is answered by the compiled read as its text is', async () => {
    const resolved = () => open.metrics.registry.getSingleMetricAsString('embudo_reads_through_resolvers_total');
    const before = await resolved();
    expect(await post(open.url, shop.ceo.token, { extensions: byHash(hashOf(leads)) })).toMatchObject({ status: 200 });
    expect(await resolved()).toBe(before);
  });
  it('takes variables, a permission and a sign-in as any operation does', async () => {
    const lead = byHash(hashOf(example('lead')));
    expect(await post(open.url, shop.ceo.token, { extensions: lead, variables: { id: 'none' } })).toEqual({
      status: 200,
      data: { lead: null },
    });
    expect(await post(open.url, null, { extensions: lead, variables: { id: 'none' } })).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED' } }],
    });
  });
  it('is not found by an unknown hash, nor learnt from a client that sends its text', async () => {
    expect(await post(open.url, shop.ceo.token, { extensions: byHash(hashOf(unlisted)) })).toEqual(notFound());
    expect(
      await post(open.url, shop.ceo.token, { query: unlisted, extensions: byHash(hashOf(unlisted)) }),
    ).toMatchObject({ data: {} });
    expect(await post(open.url, shop.ceo.token, { extensions: byHash(hashOf(unlisted)) })).toEqual(notFound());
  });
  it('is not found under a hash that is not its own', async () => {
    const answer = await post(open.url, shop.ceo.token, { query: unlisted, extensions: byHash(hashOf(leads)) });
    expect(answer).toEqual(notFound(expect.stringContaining('does not match the SHA-256')));
  });
});

describe('a server that takes accepts only trusted documents', () => {
  it('runs them for people, by hash and by text, signed in or not', async () => {
    for (const body of [{ query: leads }, { extensions: byHash(hashOf(leads)) }])
      expect(await post(strict.url, shop.ceo.token, body)).toMatchObject({ status: 200, data: { leads: {} } });
    const login = {
      extensions: byHash(hashOf(example('login'))),
      variables: { email: 'nobody@example.test', password: 'x' },
    };
    expect(await post(strict.url, null, login)).toMatchObject({ data: { login: { userErrors: [{}] } } });
  });
  it('runs no other text for people, and any for a service token', async () => {
    const refused = notFound(expect.stringContaining('accepts only trusted documents'));
    for (const query of [unlisted, '{ __typename }', 'no document at all'])
      for (const token of [shop.ceo.token, null]) expect(await post(strict.url, token, { query })).toEqual(refused);
    expect(await post(strict.url, program, { query: unlisted })).toMatchObject({ data: { leads: { totalCount: 0 } } });
  });
});

describe('a trusted document over a socket', () => {
  const added = example('message-added');
  const unknown = 'subscription Unlisted { alertRaised { id } }';
  it('is subscribed by its hash, beside an empty query, since the protocol asks for one', async () => {
    expect(await subscribe(open.url, shop.ceo.token, '', byHash(hashOf(added)))).toMatchObject({ id: '2' });
    expect(await subscribe(open.url, shop.ceo.token, '', byHash(hashOf(unknown)))).toMatchObject({
      id: '1',
      type: 'error',
      payload: [{ message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } }],
    });
  });
  it('is all that people may subscribe where only trusted documents are taken', async () => {
    expect(await subscribe(strict.url, shop.ceo.token, added)).toMatchObject({ id: '2' });
    expect(await subscribe(strict.url, shop.ceo.token, unknown)).toMatchObject({ id: '1', type: 'error' });
    expect(await subscribe(strict.url, program, unknown)).toMatchObject({ id: '2' });
  });
});
