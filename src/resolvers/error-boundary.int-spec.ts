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

  it('is an error of the client however many there are', async () => {
    const lines = Array.from({ length: 60 }, () => ({ productId: 'x' }));
    const { errors } = await gql(embudo.url, shop.ceo.token)(
      'mutation ($input: SetCartInput!) { setCart(input: $input) { userErrors { code } } }',
      { input: { contactId: 'x', lines } },
    );
    expect(new Set(errors.map(({ extensions }) => extensions?.code))).toEqual(new Set(['BAD_USER_INPUT']));
    expect(errors.at(-1)?.message).toMatch(/^The variables have more errors than these/);
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

describe('an error of the document', () => {
  const long = 'x'.repeat(50_000);
  const refused = [
    ['a number is a text', '{ leads(first: "sésamo") { totalCount } }', /^Int cannot represent non-integer value\.$/],
    [
      'a text is a number',
      'mutation { login(input: { email: "a@b.cr", password: 81716151 }) { userErrors { code } } }',
      /^String/,
    ],
    [
      'a text is an object',
      '{ lead(id: { secret: "sésamo" }) { id } }',
      /^ID cannot represent a non-string and non-integer value\.$/,
    ],
    ['an object is a text', '{ leads(filter: "sésamo") { totalCount } }', /^Expected value of type "LeadFilter"\.$/],
    [
      'a word is a text',
      '{ leads(filter: { status: "sésamo" }) { totalCount } }',
      /^Enum "LeadStatus" cannot represent non-enum value\.$/,
    ],
    [
      'a time is an object',
      '{ leads(filter: { createdAt: { from: { secret: "sésamo" } } }) { totalCount } }',
      /^DateTime cannot be an object/,
    ],
    ['a colon is missing', '{ leads(first "sésamo") { totalCount } }', /^Syntax Error: Expected ":", found String\.$/],
    ['nothing more was expected', '{ __typename } """sésamo""" ', /^Syntax Error: /],
    [
      'a subscription skips its field',
      'subscription ($no: Boolean!) { messageAdded @skip(if: $no) { id } }',
      /^The field of a subscription cannot be left out/,
    ],
    ['a name is long', `{ ${long} }`, /^Cannot query field "x+…$/],
  ] as const;
  it.each(refused)('says what is wrong, and not what was sent, where %s', async (_, document, words) => {
    const { errors } = await gql(embudo.url, shop.ceo.token)(document);
    expect(errors[0]?.message).toMatch(words);
    expect(JSON.stringify(errors)).not.toMatch(/sésamo|81716151/);
    expect(JSON.stringify(errors).length).toBeLessThan(2_000);
  });

  it('is the same on a socket', async () => {
    const socket = openSocket(embudo.url, shop.ceo.token);
    const documents = [
      'subscription { messageAdded(conversationId: { secret: "sésamo" }) { id } }',
      'subscription { messageAdded(conversationId "sésamo") { id } }',
      `subscription { ${long} }`,
    ];
    const told = documents.map(document => socket.subscribe(document));
    await socket.settled();
    expect(told.map(({ errors }) => (errors[0] as { message: string }).message)).toEqual([
      'ID cannot represent a non-string and non-integer value.',
      'Syntax Error: Expected ":", found String.',
      expect.stringMatching(/^Cannot query field "x{900,}…$/),
    ]);
  });
});
