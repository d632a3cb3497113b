import { describe, expect, it } from '@jest/globals';
import { getIntrospectionQuery, parse } from 'graphql';
import { measureOperation } from './measure-operation.js';
import { dailyReads, salesSchema } from './sales-schema.fixture.js';

const measure = (source: string, variables: Record<string, unknown> = {}, operationName?: string) => {
  const figures = measureOperation(salesSchema, parse(source), operationName, variables);
  if (!figures) throw new Error('the document has no such operation');
  return figures;
};

describe('depth', () => {
  it('counts composite fields and not their leaves', () => {
    expect(measure('{ lead(id: 1) { id } }').depth).toBe(1);
    expect(measure('{ lead(id: 1) { contact { id } seller { id } } }').depth).toBe(2);
  });
  it('counts nothing for edges, node and nodes, and pageInfo as any composite field', () => {
    expect(measure('{ leads { edges { node { name } } } }').depth).toBe(1);
    expect(measure('{ leads { nodes { contact { leads { nodes { name } } } } } }').depth).toBe(3);
    expect(measure('{ leads { pageInfo { hasNextPage } } }').depth).toBe(2);
  });
  it('goes through fragments, inline and named, without counting them', () => {
    const source = '{ lead(id: 1) { ... { ...A } } } fragment A on Lead { contact { ... on Contact { id } } }';
    expect(measure(source).depth).toBe(2);
  });
  it('exempts introspection, with its cost, but not the aliases in it', () => {
    const figures = measure(getIntrospectionQuery({ descriptions: true, directiveIsRepeatable: true }));
    expect(figures).toMatchObject({ depth: 0, cost: 0, rows: 0, aliases: 0 });
    expect(measure('{ __schema { a: types { b: name } } }').aliases).toBe(2);
  });
});

describe('aliases, directives and root fields', () => {
  it('are counted once for each place where a fragment is spread', () => {
    const figures = measure(
      '{ a: lead(id: 1) { ...F } b: lead(id: 2) { ...F @mark } } fragment F on Lead { n: name @mark }',
    );
    expect(figures).toMatchObject({ aliases: 4, directives: 3, rootFields: 2 });
  });
  it('counts the directives of the operation itself', () => {
    expect(measure('query Q @mark { __typename @mark }').directives).toBe(2);
  });
  it('counts root fields behind fragments, and calls them mutations only in a mutation', () => {
    const source =
      'mutation { ...M a: touch(id: 1) { id } __typename } fragment M on Mutation { b: touch(id: 2) { id } }';
    expect(measure(source)).toMatchObject({ rootFields: 2, rootMutations: 2 });
    expect(measure('{ a: lead(id: 1) { id } }')).toMatchObject({ rootFields: 1, rootMutations: 0 });
  });
  it('measures the named operation and no other', () => {
    const source = 'query A { lead(id: 1) { id } } query B { lead(id: 1) { contact { id } } }';
    expect(measure(source, {}, 'A').depth).toBe(1);
    expect(measure(source, {}, 'B').depth).toBe(2);
    expect(measureOperation(salesSchema, parse(source), 'C', {})).toBeNull();
  });
});

describe('cost', () => {
  it('is 2 for an object and 1 for a leaf, times 1.5 per level, whatever the page size', () => {
    // lead 2, id 1.5, contact 3, phone 2.25, rounded up
    expect(measure('{ lead(id: 1) { id contact { phone } } }').cost).toBe(9);
    expect(measure('{ leads(first: 100) { nodes { id } } }').cost).toBe(
      measure('{ leads(first: 1) { nodes { id } } }').cost,
    );
  });
});

describe('rows', () => {
  it('sums the products of page sizes along nested connections', () => {
    expect(measure('{ leads(first: 50) { nodes { opportunities(first: 10) { nodes { id } } } } }').rows).toBe(550);
    expect(measure('{ a: leads(first: 5) { nodes { id } } b: leads(last: 7) { nodes { id } } }').rows).toBe(12);
  });
  it('passes through plain lists, and counts lists that take a page size', () => {
    expect(measure('{ pipeline(id: 1) { stages { opportunities(first: 20) { nodes { id } } } } }').rows).toBe(20);
    expect(measure('{ leaderboard { rank } search(text: "a", first: 4) { __typename } }').rows).toBe(14);
  });
  it('takes sizes from variables, their defaults, the argument and at last 50', () => {
    const source = 'query ($n: Int = 30) { leads(first: $n) { nodes { id } } }';
    expect(measure(source, { n: 3 }).rows).toBe(3);
    expect(measure(source).rows).toBe(30);
    expect(measure('query ($n: Int) { leads(first: $n) { nodes { id } } }').rows).toBe(20);
    expect(measure('{ leads(first: null) { nodes { id } } }').rows).toBe(20);
    expect(measure('{ conversation(id: 1) { messages { nodes { id } } } }').rows).toBe(50);
    expect(measure('{ lead(id: 1) { activities { nodes { id } } } }').rows).toBe(50);
  });
  it('counts the same document anew for other variables', () => {
    const document = parse('query ($n: Int) { leads(first: $n) { nodes { id } } }');
    const rows = [1, 9].map(n => measureOperation(salesSchema, document, null, { n })?.rows);
    expect(rows).toEqual([1, 9]);
  });
  it('counts connections inside fragments for each place where they are spread', () => {
    const source = `{ a: leads(first: 10) { nodes { ...O } } b: leads(first: 20) { nodes { ...O } } }
      fragment O on Lead { opportunities(first: 2) { nodes { id } } }`;
    expect(measure(source).rows).toBe(10 + 20 + 20 + 40);
  });
  it('names pages above the page size and never counts below zero', () => {
    expect(measure('{ top: leads(first: 500) { nodes { id } } }').oversizedPages).toEqual([
      { field: 'top', argument: 'first', size: 500 },
    ]);
    expect(measure('{ leads(first: -5) { nodes { id } } }').rows).toBe(0);
  });
});

describe('hostile documents', () => {
  it('ends where a fragment spreads itself', () => {
    const source =
      '{ lead(id: 1) { ...A } } fragment A on Lead { id contact { leads { nodes { ...B } } } } fragment B on Lead { ...A }';
    expect(measure(source).depth).toBe(3);
  });
  it('measures fragments that double each other sixty times in linear time', () => {
    const doubling = Array.from({ length: 60 }, (_, n) => `fragment F${n} on Lead { ...F${n + 1} ...F${n + 1} }`).join(
      ' ',
    );
    const last = 'fragment F60 on Lead { a: name opportunities(first: 1) { nodes { id } } }';
    const figures = measure(`{ lead(id: 1) { ...F0 } } ${doubling} ${last}`);
    expect(figures.aliases).toBe(2 ** 60);
    expect(figures.rows).toBe(2 ** 60);
  });
  it('counts unknown fields, types and fragments by their text', () => {
    expect(measure('{ nope { deeper { still } } ...Gone ... on Missing { x { y } } }').depth).toBe(2);
  });
});

it('counts the tokens of a document, comments left out', () => {
  expect(measure('{ lead(id: 1) { id } } # a comment').tokens).toBe(11);
});

it('finds every daily read far inside the usual limits', () => {
  for (const source of Object.values(dailyReads)) {
    const figures = measure(source);
    expect(figures.depth).toBeLessThanOrEqual(8);
    expect(figures.rows).toBeLessThanOrEqual(20_000);
    expect(figures.cost).toBeLessThanOrEqual(500);
  }
});
