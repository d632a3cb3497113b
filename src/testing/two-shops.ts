import { aShop, type TestShop, type TestUser } from './factories.js';
import { type GraphClient, gql } from './graph-client.js';
import { startTestEmbudo, type TestEmbudo, type TestEmbudoOptions } from './test-embudo.js';

export interface TwoShops {
  embudo: TestEmbudo;
  shop: TestShop;
  /** A shop of another organisation, which must see nothing of the first. */
  other: TestShop;
  /** Returns a client that is signed in as this user. */
  as(user: TestUser): GraphClient;
}

/** Starts the server with two shops, for the whole spec file: `const { shop, as } = await twoShops();`. */
export async function twoShops(options: TestEmbudoOptions = {}): Promise<TwoShops> {
  const embudo = await startTestEmbudo({ http: true, ...options });
  const [shop, other] = [await aShop(embudo), await aShop(embudo)];
  return { embudo, shop, other, as: user => gql(embudo.url, user.token) };
}
