import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aCustomer,
  aShop,
  aWhatsAppMessage,
  codesOf,
  gql,
  jobsDone,
  openSocket,
  postWebhook,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, worker: true, config: { SOCKETS_PER_USER: '100' } });
  shop = await aShop(embudo);
});

const viewer = '{ viewer { user { role } tenant { id } } }';

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
    expect([answer.data, [...new Set(codesOf(answer))]]).toEqual([null, [code]]);
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
    await postWebhook(embudo.url, shop.account, aWhatsAppMessage(shop.account, aCustomer(), 'Hola'));
    await jobsDone(embudo);
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
      expect([query, codesOf(answer)]).toEqual([query, ['BAD_USER_INPUT']]);
    }
  });

  it('let four mutations in one request pass no more than three', async () => {
    const input = `(input: { conversationId: "x" }) { userErrors { code } }`;
    const fields = ['a', 'b', 'c', 'd'].map(alias => `${alias}: markConversationRead${input}`);
    const answer = await gql(embudo.url, shop.ceo.token)(`mutation { ${fields.join(' ')} }`);
    expect(codesOf(answer)).toEqual(['GRAPHQL_VALIDATION_FAILED']);
  });

  it('count requests of a user, who gets 429 and when to come back', async () => {
    const strict = await startTestEmbudo({ http: true, config: { RATE_LIMIT_REQUESTS: '5' } });
    const ask = gql(strict.url, shop.ceo.token);
    for (let n = 0; n < 5; n++) expect((await ask(viewer)).status).toBe(200);
    const limited = await ask(viewer);
    expect([limited.status, codesOf(limited)]).toEqual([429, ['RATE_LIMITED']]);
    expect(limited.headers.get('retry-after')).toMatch(/^\d+$/);
    expect((await gql(strict.url, shop.admin.token)(viewer)).status).toBe(200);
    await strict.stop();
  });
});
