import { expect, it } from '@jest/globals';
import { Client, fetchExchange, gql } from '@urql/core';
import { authExchange } from '@urql/exchange-auth';
import { cacheExchange } from '@urql/exchange-graphcache';
import { createDistinctWrites } from '../console/src/app/distinct-writes.js';

const document = gql`
  mutation {
    save
  }
`;

/** Returns a client whose token has ended, and a function that ends its renewal. The server counts what it is asked. */
function aClient() {
  let asked = 0;
  const { promise: renewed, resolve: renew } = Promise.withResolvers<void>();
  let isFresh = false;
  const client = new Client({
    url: 'http://server.example/graphql',
    preferGetMethod: false,
    exchanges: [
      createDistinctWrites(),
      cacheExchange({}),
      authExchange(async () => ({
        addAuthToOperation: operation => operation,
        didAuthError: () => false,
        willAuthError: () => !isFresh,
        refreshAuth: async () => {
          await renewed;
          isFresh = true;
        },
      })),
      fetchExchange,
    ],
    fetch: async () => {
      asked += 1;
      return new Response(JSON.stringify({ data: { save: asked } }), {
        headers: { 'content-type': 'application/json' },
      });
    },
  });
  return { client, renew };
}
const save = async (client: Client) => (await client.mutation(document, {}).toPromise()).data?.save as number;

it('equal writes that wait for a new token are both sent and answered', async () => {
  const { client, renew } = aClient();
  const first = save(client);
  // Long enough for the exchange to begin and to find that the token has ended.
  await new Promise(resolve => setImmediate(resolve));
  const second = save(client);
  renew();
  expect((await Promise.all([first, second])).toSorted()).toEqual([1, 2]);
});

it('equal writes that are under way at once are each answered', async () => {
  const { client, renew } = aClient();
  renew();
  expect(await save(client)).toBe(1);
  expect((await Promise.all([save(client), save(client)])).toSorted()).toEqual([2, 3]);
});
