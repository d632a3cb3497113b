import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  aServiceToken,
  aShop,
  codesOf,
  gql,
  startTestEmbudo,
  type TestEmbudo,
  type TestShop,
} from '../../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;
let program: string;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
  program = (await aServiceToken(embudo, shop.tenant)).token;
});

describe('an operation over HTTP', () => {
  const named = 'query A { __typename } query B { leads { totalCount } }';
  it.each([
    ['one of several, unnamed', { query: named }, 'OPERATION_RESOLUTION_FAILURE'],
    ['one of another name', { query: named, operationName: 'C' }, 'OPERATION_RESOLUTION_FAILURE'],
    ['a subscription', { query: 'subscription { messageAdded { id } }' }, 'BAD_USER_INPUT'],
  ])('does not run, and is told why with 400: %s', async (_name, body, code) => {
    const response = await fetch(`${embudo.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${shop.ceo.token}` },
      body: JSON.stringify(body),
    });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, errors.map(error => error.extensions.code)]).toEqual([400, [code]]);
  });
});

describe('the schema', () => {
  const schema = '{ __schema { queryType { name } } }';
  it('is shown to everybody in development', async () => {
    expect((await gql(embudo.url)(schema)).data).toEqual({ __schema: { queryType: { name: 'Query' } } });
  });
  it('is shown in production to programs, and not to people or strangers, whatever stands around it', async () => {
    const live = await startTestEmbudo({ http: true, config: { NODE_ENV: 'production' } });
    expect((await gql(live.url, program)(schema)).data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    const hidden = 'query A { ...All } fragment All on Query { __typename all: __type(name: "Lead") { name } }';
    for (const token of [shop.ceo.token, undefined])
      for (const query of [schema, hidden]) {
        const answer = await gql(live.url, token)(query);
        expect([answer.status, codesOf(answer)]).toEqual([400, ['GRAPHQL_VALIDATION_FAILED']]);
      }
    expect((await gql(live.url, shop.ceo.token)('{ __typename }')).data).toEqual({ __typename: 'Query' });
    await live.stop();
  });
  it('is as INTROSPECTION says, where it is set', async () => {
    for (const [INTROSPECTION, status] of [
      ['true', 200],
      ['false', 400],
    ] as const) {
      const live = await startTestEmbudo({ http: true, config: { NODE_ENV: 'production', INTROSPECTION } });
      for (const token of [shop.ceo.token, program]) expect((await gql(live.url, token)(schema)).status).toBe(status);
      await live.stop();
    }
  });
});
