import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
});

const text = 'a\u0000b';

describe('a text with U+0000, which Postgres cannot hold', () => {
  it.each([
    ['leads(filter: { search: $text })', 'totalCount'],
    ['leads(filter: { tags: [$text] })', 'totalCount'],
    ['leads(filter: { source: [$text] })', 'totalCount'],
    ['leads(filter: { customFields: $json })', 'totalCount'],
    ['customers(filter: { search: $text })', 'totalCount'],
    ['conversations(filter: { search: $text })', 'totalCount'],
    ['opportunities(filter: { search: $text })', 'totalCount'],
    ['agentDecisions(kind: $text)', 'nodes { id }'],
  ])('is looked for nowhere, and is the client’s mistake or nothing: %s', async (field, selection) => {
    const variables = field.includes('$json') ? '$json: JSON' : '$text: String!';
    const { data, errors } = await gql(embudo.url, shop.ceo.token)<Record<string, unknown> | null>(
      `query (${variables}) { found: ${field} { ${selection} } }`,
      field.includes('$json') ? { json: { color: text } } : { text },
    );
    if (errors.length > 0) expect(errors.map(error => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
    else expect([{ totalCount: 0 }, { nodes: [] }]).toContainEqual(data?.found);
  });

  it('signs nobody in and fails nothing', async () => {
    const { data, errors } = await gql(embudo.url)<Record<string, { session: unknown }> | null>(
      'mutation ($email: String!) { login(input: { email: $email, password: $email }) { session { accessToken } } }',
      { email: `${text}@example.test` },
    );
    if (errors.length > 0) expect(errors.map(error => error.extensions.code)).toEqual(['BAD_USER_INPUT']);
    else expect(data?.login?.session).toBeNull();
  });
});
