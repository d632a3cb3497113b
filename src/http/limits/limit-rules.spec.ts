import { describe, expect, it } from '@jest/globals';
import { GraphQLError, getIntrospectionQuery, parse } from 'graphql';
import { checkOperation, parseWithLimits } from './limit-rules.js';
import { defaultOperationLimits as limits } from './operation-limits.js';
import { dailyReads, salesSchema } from './sales-schema.fixture.js';

const check = (source: string, variables = {}) => checkOperation(salesSchema, parse(source), null, variables, limits);
const nested = (levels: number) =>
  Array.from({ length: levels }).reduce<string>(
    (inner, _, at) => (at % 2 ? `contact { ${inner} }` : `leads { nodes { ${inner} } }`),
    'id',
  );
const many = (count: number, item: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => item(at)).join(' ');

describe('operations that pass', () => {
  it.each(Object.entries(dailyReads))('lets the %s read through', (_, source) => {
    expect(checkOperation(salesSchema, parseWithLimits(source, limits), null, {}, limits)).toEqual([]);
  });
  it('lets the introspection of an IDE through, with every option an IDE may set', () => {
    const full = getIntrospectionQuery({
      descriptions: true,
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
      oneOf: true,
    });
    expect(checkOperation(salesSchema, parseWithLimits(full, limits), null, {}, limits)).toEqual([]);
  });
  it('lets an operation through that stands exactly on each limit', () => {
    expect(check(`{ ${nested(7).replace(/^leads/, 'leads(first: 1)')} }`)).toEqual([]);
    expect(check(`{ ${many(15, at => `a${at}: __typename`)} }`)).toEqual([]);
    expect(check(`{ ${many(10, () => '__typename @mark')} }`)).toEqual([]);
    expect(check(`mutation { ${many(3, at => `m${at}: touch(id: 1) { id }`)} }`)).toEqual([]);
    expect(check('{ leads(first: 100) { nodes { opportunities(first: 100) { nodes { id } } } } }')).toEqual([]);
  });
});

describe('operations that are refused', () => {
  const shallow = { ...limits, rows: Number.POSITIVE_INFINITY };
  it.each([
    ['depth', `{ ${nested(9)} }`, '9 levels deep, the limit is 8'],
    ['aliases', `{ ${many(16, at => `a${at}: __typename`)} }`, '16 aliases, the limit is 15'],
    ['directives', `{ ${many(11, () => '__typename @mark')} }`, '11 directives, the limit is 10'],
    ['root mutations', `mutation { ${many(4, at => `m${at}: touch(id: 1) { id }`)} }`, '4 mutations, the limit is 3'],
  ])('says the figure and the limit of %s', (_, source, words) => {
    const errors = checkOperation(salesSchema, parse(source), null, {}, shallow);
    expect(errors).toHaveLength(1);
    expect(errors[0]?.message).toContain(words);
    expect(errors[0]?.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });
  it('says the figure and the limit of rows', () => {
    const source =
      '{ leads(first: 100) { nodes { contact { leads(first: 100) { nodes { opportunities(first: 2) { nodes { id } } } } } } } }';
    expect(check(source)[0]?.message).toContain('can reach 30100 rows by its page sizes, the limit is 20000');
  });
  it('says the figure and the limit of cost, which fragments multiply', () => {
    const doubling = many(12, at => `fragment F${at} on Lead { ...F${at + 1} ...F${at + 1} }`);
    const errors = check(`{ lead(id: 1) { ...F0 } } ${doubling} fragment F12 on Lead { id }`);
    expect(errors.map(error => error.message)).toEqual([
      expect.stringContaining('costs 6146 points, the limit is 5000'),
    ]);
  });
  it('tells no figure that would fill a page', () => {
    const doubling = many(40, at => `fragment F${at} on Lead { ...F${at + 1} ...F${at + 1} }`);
    const errors = check(`{ lead(id: 1) { ...F0 } } ${doubling} fragment F40 on Lead { id }`);
    expect(errors[0]?.message).toContain('costs over 1000000000 points');
  });
  it('calls a page above 100 a bad input', () => {
    for (const n of [101, 10_000_000_000]) {
      const errors = check('query ($n: Int!) { leads(first: $n) { nodes { id } } }', { n });
      expect(errors.map(error => [error.extensions, error.message])).toEqual([
        [{ code: 'BAD_USER_INPUT', field: ['first'] }, `leads requests first: ${n}, but a page can have at most 100.`],
      ]);
    }
  });
  it('looks at each operation of a document by its own name', () => {
    const document = parse(`query Small { __typename } query Big { ${many(16, at => `a${at}: __typename`)} }`);
    expect(checkOperation(salesSchema, document, 'Small', {}, limits)).toEqual([]);
    expect(checkOperation(salesSchema, document, 'Big', {}, limits)).toHaveLength(1);
  });
});

describe('parsing', () => {
  const refusal = (source: string) => {
    try {
      parseWithLimits(source, limits);
    } catch (error) {
      if (error instanceof GraphQLError) return error;
    }
    throw new Error('expected a GraphQLError');
  };
  it('takes 1000 tokens and stops at the next', () => {
    expect(parseWithLimits(`{ ${'a '.repeat(998)} }`, limits).kind).toBe('Document');
    const error = refusal(`{ ${'a '.repeat(999)} }`);
    expect(error.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
    expect(error.message).toContain('more than 1000 tokens');
  });
  it('says where the syntax is wrong', () => {
    const error = refusal('{ lead(');
    expect(error.extensions.code).toBe('GRAPHQL_PARSE_FAILED');
    expect(error.locations).toEqual([{ line: 1, column: 8 }]);
  });
});
