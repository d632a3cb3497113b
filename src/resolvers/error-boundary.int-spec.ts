import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, gql, openSocket, startTestEmbudo, type TestEmbudo, type TestShop } from '../testing/index.js';

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

describe('an error of variables', () => {
  const logIn = 'mutation ($input: LoginInput!) { login(input: $input) { userErrors { code } } }';
  it.each([
    [
      'a field is missing',
      { password: 'sésamo; ábrete at "x' },
      /got an invalid value; Field "email" of required type/,
    ],
    [
      'it is no text',
      { email: 'a@b.cr', password: 8171_6151 },
      /at "input.password"; String cannot represent a non string value\.$/,
    ],
    ['it is no text either', { email: 'a@b.cr', password: ['sésamo'] }, /at "input.password"; String cannot/],
    ['a field is unknown', { email: 'a@b.cr', password: 'sésamo', pasword: 'x' }, /Field "pasword" is not defined/],
  ])('says what is wrong, and not what was sent, where %s', async (_, input, words) => {
    const { errors } = await gql(embudo.url)(logIn, { input });
    expect(errors[0]?.message).toMatch(words);
    expect(JSON.stringify(errors)).not.toMatch(/sésamo|81716151/);
  });

  it('is the same on a socket', async () => {
    const socket = openSocket(embudo.url, shop.ceo.token);
    const { errors } = socket.subscribe('subscription ($id: ID) { messageAdded(conversationId: $id) { id } }', {
      id: { secret: 'sésamo' },
    });
    await socket.settled();
    expect(JSON.stringify(errors)).toContain('got an invalid value; ID cannot represent value.');
    expect(JSON.stringify(errors)).not.toContain('sésamo');
  });
});
