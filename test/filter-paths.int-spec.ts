import { beforeAll, describe, expect, it } from '@jest/globals';
import { aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../src/testing/index.js';

let embudo: TestEmbudo;
let shop: TestShop;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true });
  shop = await aShop(embudo);
});

/** Returns the code and the path of each error of an operation, whether it is of the graph or of the payload. */
async function refusalOf(document: string): Promise<unknown[]> {
  const { data, errors } = await gql(
    embudo.url,
    shop.ceo.token,
  )<Record<string, { userErrors?: { code: string; field: string[] }[] }> | null>(document);
  const refused = errors.map(({ extensions: { code, field } }) => [code, field]);
  const told = Object.values(data ?? {}).flatMap(answer => answer?.userErrors ?? []);
  return [...refused, ...told.map(({ code, field }) => [code, field])];
}
const inverted = '{ min: 9, max: 1 }';

describe('an error about a filter', () => {
  it.each([
    [`leads(filter: { score: ${inverted} }) { totalCount }`, ['filter', 'score']],
    [`leads(filter: { search: "${'x'.repeat(201)}" }) { totalCount }`, ['filter', 'search']],
    [`leads(filter: { customFields: { monto: ${inverted} } }) { totalCount }`, ['filter', 'customFields', 'monto']],
    [`customers(filter: { status: ["GONE"] }) { totalCount }`, ['filter', 'status']],
    [`orders(filter: { total: { min: 9, max: 1 } }) { totalCount }`, ['filter', 'total']],
    [`orders(total: { min: 9, max: 1 }) { totalCount }`, ['total']],
    [`products(price: { min: 9, max: 1 }) { totalCount }`, ['price']],
    [`leads(orderBy: { field: CUSTOM_FIELD, direction: ASC }) { totalCount }`, ['orderBy', 'customField']],
  ])('names its path in the arguments of a list: %s', async (list, path) => {
    expect(await refusalOf(`{ ${list} }`)).toEqual([['BAD_USER_INPUT', path]]);
  });

  it('names its path in the input of a mutation', async () => {
    const filter = `{ score: ${inverted} }`;
    expect(
      await refusalOf(
        `mutation { bulkUpdateLeads(input: { filter: ${filter}, set: { addTags: ["x"] } }) { userErrors { code field } } }`,
      ),
    ).toEqual([['BAD_USER_INPUT', ['filter', 'score']]]);
    expect(
      await refusalOf(
        `mutation { previewCampaign(input: { audience: { leads: ${filter} }, text: "Hola" }) { userErrors { code field } } }`,
      ),
    ).toEqual([['BAD_USER_INPUT', ['audience', 'leads', 'score']]]);
    const view = (more: string) =>
      refusalOf(
        `mutation { saveView(input: { entityType: LEAD, name: "Vista", ${more} }) { userErrors { code field } } }`,
      );
    expect(await view(`filter: ${filter}`)).toEqual([['INVALID', ['filter', 'score']]]);
    expect(await view('filter: {}, orderBy: { field: "CUSTOM_FIELD", direction: "ASC" }')).toEqual([
      ['INVALID', ['orderBy', 'customField']],
    ]);
  });
});
