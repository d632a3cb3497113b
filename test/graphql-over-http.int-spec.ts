import { beforeAll, describe, expect, it } from '@jest/globals';
import { auditServer } from 'graphql-http';
import { startTestEmbudo, type TestEmbudo } from '../src/testing/index.js';

let embudo: TestEmbudo;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
});

describe('the GraphQL over HTTP specification', () => {
  it('is met in every MUST, SHOULD and MAY of the audit, with the header that proves no form sent it', async () => {
    const results = await auditServer({
      url: `${embudo.url}/graphql`,
      fetchFn: (url: string, init: RequestInit = {}) =>
        fetch(url, { ...init, headers: { ...init.headers, 'apollo-require-preflight': '1' } }),
    });
    const broken = results.flatMap(result =>
      result.status === 'ok' ? [] : [`${result.status} ${result.name}: ${result.reason}`],
    );
    expect(broken).toEqual([]);
    expect(results.length).toBeGreaterThan(55);
  });
  it.each([
    [undefined, 400],
    ['*/*', 400],
    ['application/graphql-response+json, application/json;q=0.9', 400],
    ['application/json', 200],
    ['application/json, text/plain, */*', 200],
  ])('an operation that cannot run, asked for with accept %s, is told with %i', async (accept, status) => {
    for (const query of ['{', '{ nothing }', 'query ($id: ID!) { lead(id: $id) { id } }']) {
      const response = await fetch(`${embudo.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...(accept && { accept }) },
        body: JSON.stringify({ query }),
      });
      expect(response.status).toBe(status);
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] });
    }
  });
});
