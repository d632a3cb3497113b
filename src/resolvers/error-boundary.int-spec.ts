import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;
beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
});

describe('an error of a field', () => {
  it('says at which field of the operation it is, also where the input has the wrong shape', async () => {
    const { errors } = await gql(
      embudo.url,
      shop.ceo.token,
    )('{ viewer { __typename } figures: sellerMetrics(from: "2026-02-02", to: "2026-02-01") { messagesSent } }');
    expect(errors).toMatchObject([
      {
        path: ['figures'],
        locations: [{ line: 1, column: 25 }],
        extensions: { code: 'BAD_USER_INPUT', field: ['to'] },
      },
    ]);
  });

  it('says which of several mutations failed', async () => {
    const change = (settings: string) =>
      `updateTenantSettings(input: { settings: ${settings} }) { userErrors { code } }`;
    const { data, errors } = await gql(
      embudo.url,
      shop.ceo.token,
    )(`mutation { good: ${change('{}')} bad: ${change('{ sales: { silentAfterDays: "x" } }')} }`);
    expect(errors).toMatchObject([
      { path: ['bad'], extensions: { code: 'BAD_USER_INPUT', field: ['settings', 'sales', 'silentAfterDays'] } },
    ]);
    expect(data).toBeNull();
  });
});
