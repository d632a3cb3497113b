import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildGraph } from '../src/resolvers/index.js';
import { aShop, gql, startTestEmbudo, type TestEmbudo, type TestShop } from '../src/testing/index.js';
import { nestedTextArguments, textPlaces } from './inputs/text-places.js';

let embudo: TestEmbudo;
let shop: TestShop;
let statements = 0;

beforeAll(async () => {
  embudo = await startTestEmbudo({ http: true, config: { RATE_LIMIT_REQUESTS: '100000', RATE_LIMIT_COST: '1000000' } });
  shop = await aShop(embudo);
  const { database } = embudo;
  const reader = database.reader.bind(database);
  const transaction = database.transaction.bind(database);
  database.reader = scope => {
    const sql = reader(scope);
    return {
      ...sql,
      query: (statement, values) => {
        statements += 1;
        return sql.query(statement, values);
      },
    };
  };
  database.transaction = (...given) => {
    statements += 1;
    return transaction(...given);
  };
});

const schema = await buildGraph();
const places = textPlaces(schema);
const tooLong = 'x'.repeat(90_000);

interface Said {
  userErrors?: { code: string; field: string[] | null }[];
}
/** Returns the errors of an operation: their codes and the names of their fields. */
async function refusalOf(document: string, variables: Record<string, unknown>): Promise<unknown[]> {
  const { data, errors } = await gql(embudo.url, shop.ceo.token)<Record<string, Said> | null>(document, variables);
  const [answer] = Object.values(data ?? {});
  return [
    ...errors.map(({ extensions: { code, field } }) => ({ code, field })),
    ...(answer?.userErrors ?? []).map(({ code, field }) => ({ code, field })),
  ];
}

describe('a text of 90,000 characters', () => {
  it('has places to test', () => {
    expect(places.length).toBeGreaterThan(60);
  });

  it.each(places)('is refused beside its field, without a statement to the database: $name', async place => {
    // The look-up of the user is not counted, nor are the statements that belong to the operation itself.
    statements = 0;
    const refusals = await refusalOf(place.document, place.variables(tooLong));
    expect(refusals).toEqual([
      { code: expect.stringMatching(/^(BAD_USER_INPUT|INVALID)$/), field: expect.arrayContaining([place.field]) },
    ]);
    expect(statements).toBe(0);
  });

  it('can be sent inside of an answer only as a cursor', () => {
    const others = nestedTextArguments(schema).filter(name => !/ (after|before)$/.test(name));
    expect(others).toEqual([]);
  });
});
