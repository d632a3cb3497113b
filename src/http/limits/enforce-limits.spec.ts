import { ApolloServer, HeaderMap } from '@apollo/server';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { RateLimited } from '../../domain/shared/domain-error.js';
import { enforceLimits, tokenLimitPlugin } from './enforce-limits.js';
import { parseOptionsFor } from './limit-rules.js';

import { defaultOperationLimits as limits } from './operation-limits.js';
import { salesSchema } from './sales-schema.fixture.js';

const charged: number[] = [];
let budgetLeft = true;
const server = new ApolloServer({
  schema: salesSchema,
  parseOptions: parseOptionsFor(limits),
  plugins: [
    tokenLimitPlugin(limits),
    {
      requestDidStart: async () => ({
        didResolveOperation: async ({ schema, document, operationName, request: { variables } }) =>
          enforceLimits({ schema, document, operationName, variables }, limits, async measure => {
            if (budgetLeft) charged.push(measure.cost);
            else throw new RateLimited(9);
          }),
      }),
    },
  ],
});
beforeAll(() => server.start());
afterAll(() => server.stop());

async function post(query: string, variables: Record<string, unknown> = {}) {
  const response = await server.executeHTTPGraphQLRequest({
    httpGraphQLRequest: {
      method: 'POST',
      headers: new HeaderMap([['content-type', 'application/json']]),
      search: '',
      body: { query, variables },
    },
    context: async () => ({}),
  });
  if (response.body.kind !== 'complete') throw new Error('expected one answer');
  return {
    status: response.status ?? 200,
    retryAfter: response.headers.get('retry-after'),
    body: JSON.parse(response.body.string),
  };
}

describe('the limits of an operation', () => {
  it('lets an operation within the limits run, and tells what it costs', async () => {
    const { status, body } = await post('{ __typename }');
    expect([status, body]).toEqual([200, { data: { __typename: 'Query' } }]);
    expect(charged.splice(0)).toEqual([1]);
  });
  it('answers 400 and runs nothing above a limit, known document or not', async () => {
    const tooMany = `{ ${Array.from({ length: 16 }, (_, at) => `a${at}: __typename`).join(' ')} }`;
    for (const round of [1, 2]) {
      const { status, body } = await post(tooMany);
      expect([round, status, body.data]).toEqual([round, 400, undefined]);
      expect(body.errors[0].extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
      expect(body.errors[0].extensions.http).toBeUndefined();
    }
    expect(charged).toEqual([]);
  });
  it('answers 429 with the time to wait where the budget is used up', async () => {
    budgetLeft = false;
    const { status, retryAfter, body } = await post('{ __typename }');
    budgetLeft = true;
    expect([status, retryAfter]).toEqual([429, '9']);
    expect(body.errors[0].extensions).toMatchObject({ code: 'RATE_LIMITED', retryAfterSeconds: 9 });
  });
  it('sees the page sizes of each request’s own variables', async () => {
    const query = 'query ($n: Int) { leads(first: $n) { totalCount } }';
    expect((await post(query, { n: 101 })).body.errors[0].extensions.code).toBe('BAD_USER_INPUT');
    expect((await post(query, { n: 100 })).body.errors[0].extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });
  it('calls too many tokens by the code of a limit, and bad syntax by its own', async () => {
    const { status, body } = await post(`{ ${'__typename '.repeat(1000)} }`);
    expect([status, body.errors[0].extensions.code]).toEqual([400, 'GRAPHQL_VALIDATION_FAILED']);
    expect(body.errors[0].message).toContain('more than 1000 tokens');
    expect((await post('{ lead(')).body.errors[0].extensions.code).toBe('GRAPHQL_PARSE_FAILED');
  });
});
