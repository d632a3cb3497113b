import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import type { PageRequest } from '../../domain/shared/keyset.js';
import { sqlWith } from '../../domain/shared/sql-text.js';
import { type FieldRead, type Reads, rows } from './define-reads.js';
import { type CompiledRead, ReadCompiler } from './read-compiler.js';
import { many, oneBy, page, typeOf, value } from './reads.fixture.js';

const schema = buildSchema(`
  type Query { things(first: Int = 5, after: String, kind: String): ThingConnection! thing(id: ID!): Thing secret: String }
  type Thing { id: ID! name: String ownerName: String load: Int! open: Int! worth: Int! parent: Thing parts(first: Int = 3): [Thing!]! }
  type ThingEdge { node: Thing! cursor: String! }
  type PageInfo { hasNextPage: Boolean! endCursor: String hasPreviousPage: Boolean! startCursor: String }
  type ThingConnection { nodes: [Thing!]! edges: [ThingEdge!]! pageInfo: PageInfo! totalCount: Int! }
`);
const jobs = (row: string) => `select count(*) as open, sum(j.worth) as worth from job j where j.thing_id = ${row}.id`;
const thing = typeOf(
  'thing',
  ['id', 'name', 'parentId'],
  {
    load: value(row => `(select count(*) from job where job.thing_id = ${row}.id)`),
    open: value(row => `(select o.open from (${jobs(row)}) o)`, { row: jobs, column: 'open' }),
    worth: value(row => `(select o.worth from (${jobs(row)}) o)`, { row: jobs, column: 'worth' }),
    parent: { ...oneBy('thing.id', 'parentId'), few: (row: string) => `${row}."parentId"` } as FieldRead,
    parts: many('thing.parent_id', 'thing.id', ({ first }: { first: number }) => first),
  },
  { ownerName: 'lower(thing.owner)' },
);
const reads: Reads = {
  types: { Thing: thing },
  roots: {
    things: {
      permission: 'lead:read',
      read: page(({ kind }: { kind?: string | null } & PageRequest) => ({
        ...thing.rows,
        name: 'things',
        where: kind ? [sqlWith([kind], given => `thing.kind = ${given}`)] : [],
        keys: [{ sql: 'thing.id', type: 'uuid' }],
        direction: 'ASC',
        defaultPage: { first: 5 },
      })),
    },
    thing: {
      permission: 'seller:read',
      read: rows(({ id }: { id: string }) => ({ where: [sqlWith([id], given => `thing.id = ${given}`)] })),
    },
  },
};

function asking(compiler = new ReadCompiler(schema, reads)) {
  return (text: string, variables: Record<string, unknown> = {}, seesAll = false) => {
    const document = parse(text);
    return () => {
      const operation = getOperationAST(document);
      if (!operation) throw new Error('no operation');
      return compiler.compile(document, operation, variables, seesAll);
    };
  };
}
const compiled = (found: ReturnType<ReturnType<ReturnType<typeof asking>>>): CompiledRead => {
  if (typeof found === 'string') throw new Error(found);
  return found;
};
const textOf = (read: CompiledRead) => (typeof read.statement === 'string' ? read.statement : read.statement.text);

describe('the read compiler', () => {
  it('asks for the permission of every root field', () => {
    const read = compiled(asking()('{ things { totalCount } one: thing(id: 1) { id } }')());
    expect([...read.permissions]).toEqual(['lead:read', 'seller:read']);
  });

  it('puts no value into the text of a statement, literal or variable', () => {
    const ask = asking();
    const literal = compiled(ask(`{ things(kind: "o'); drop") { totalCount } }`)());
    const variable = compiled(ask('query ($kind: String) { things(kind: $kind) { totalCount } }', { kind: '$1' })());
    expect(textOf(literal)).not.toContain('drop');
    expect(literal.values).toEqual([`o'); drop`]);
    expect(variable.values).toEqual(['$1']);
    expect(textOf(variable)).toBe(textOf(literal));
  });

  it('looks few rows up once where many refer to them, for readers who see everything', () => {
    const lookUps = (first: number, parent: string, seesAll: boolean) =>
      textOf(compiled(asking()(`{ things(first: ${first}) { nodes { ${parent} } } }`, {}, seesAll)())).match(
        /few\d as/g,
      );
    expect(lookUps(60, 'parent { id name } again: parent { id name } other: parent { id }', true)).toHaveLength(2);
    expect(lookUps(60, 'parent { id }', false)).toBeNull();
    expect(lookUps(40, 'parent { id }', true)).toBeNull();
    expect(lookUps(60, 'parent { id parts { id } }', true)).toBeNull();
    expect(lookUps(60, 'parent { load }', true)).toBeNull();
    expect(lookUps(20, 'parts { parent { id } }', true)).toHaveLength(1);
  });

  it('writes brackets beside a long text, not around a copy of it', () => {
    expect(textOf(compiled(asking()('{ things { nodes { id } } }')()))).toMatch(
      /^select concat\('\{"things":\{"nodes":\[', \(select string_agg\(/,
    );
    expect(textOf(compiled(asking()('{ thing(id: 1) { parts { id } } }')()))).toMatch(
      /^select coalesce\(\(select concat\('\{"thing":\{"parts":\[', \(select string_agg\(.*'\{"thing":null\}'\) as data$/s,
    );
  });

  it('gives a statement only the values that it has a use for', () => {
    const cursor = Buffer.from('["things ASC","0190aaaa-0000-7000-8000-000000000001"]').toString('base64url');
    const read = compiled(asking()(`{ thing(id: 9) { id } things(after: "${cursor}", kind: "x") { totalCount } }`)());
    expect(read.values).toEqual(['9', 'x']);
    expect(textOf(read)).toContain('$2');
    expect(textOf(read)).not.toContain('$3');
  });

  it('names a statement from its second use on, by its text', () => {
    const compiler = new ReadCompiler(schema, reads);
    const once = asking(compiler)('{ things { nodes { id } } }');
    expect(typeof compiled(once()).statement).toBe('string');
    const { statement } = compiled(once());
    expect(statement).toMatchObject({
      name: expect.stringMatching(/^read_[\w-]{32}$/),
      text: textOf(compiled(once())),
    });
    const other = asking(compiler)('{ things { nodes { name } } }');
    other();
    expect(compiled(other()).statement).not.toMatchObject({ name: (statement as { name: string }).name });
  });

  it('binds what came as the same text once for each operation and for each breadth of sight', () => {
    const compiler = new ReadCompiler(schema, reads);
    const document = parse(
      'query A($kind: String) { things(kind: $kind) { totalCount } } query B($kind: String) { things(kind: $kind) { nodes { id } } }',
    );
    const ask = (name: string, kind: string, seesAll = false) => {
      const operation = getOperationAST(document, name);
      if (!operation) throw new Error('no operation');
      return compiled(compiler.compile(document, operation, { kind }, seesAll, JSON.stringify({ kind })));
    };
    for (const name of ['A', 'B']) for (const seesAll of [true, false]) ask(name, 'first', seesAll);
    const asked = ask('A', 'x');
    expect(ask('A', 'x')).toBe(asked);
    expect(ask('A', 'y').values).toEqual(['y']);
    expect(textOf(ask('B', 'x'))).not.toBe(textOf(asked));
    expect(ask('A', 'x', true)).not.toBe(asked);
    const long = 'z'.repeat(1000);
    expect(ask('A', long)).not.toBe(ask('A', long));
  });

  it('counts a list only where its total is asked for', () => {
    const ask = asking();
    expect(textOf(compiled(ask('{ things { nodes { id } } }')()))).not.toContain('count(');
    expect(textOf(compiled(ask('{ things { totalCount } }')()))).not.toContain('limit');
  });

  it('reads one row more only where it matters whether there is one', () => {
    const ask = asking();
    expect(textOf(compiled(ask('{ things(first: 7) { nodes { id } } }')()))).toContain('limit 7');
    expect(textOf(compiled(ask('{ things(first: 7) { pageInfo { hasNextPage } } }')()))).toContain('limit 8');
  });

  it('leaves out what @skip and @include leave out, for each value of their variables', () => {
    const text = 'query ($with: Boolean!) { things { nodes { id name @include(if: $with) } } }';
    const compiler = new ReadCompiler(schema, reads);
    const withName = compiled(asking(compiler)(text, { with: true })());
    const withoutName = compiled(asking(compiler)(text, { with: false })());
    expect(textOf(withName)).toContain('"name":');
    expect(textOf(withoutName)).not.toContain('"name":');
  });

  it('evaluates once what is no stored column', () => {
    const text = textOf(compiled(asking()('{ thing(id: 1) { ownerName name load } }')()));
    expect(text.split('"ownerName"').length - 1).toBe(3); // its key, its column's alias, and its one use
    expect(text.match(/from job/g)).toHaveLength(1);
  });

  it.each([
    ['a query that is not declared', '{ secret }'],
    ['a query beside one that is not declared', '{ things { totalCount } secret }'],
    ['introspection', '{ __schema { queryType { name } } }'],
    ['nothing but a type name', '{ __typename }'],
  ])('declines %s', (_, text) => {
    expect(asking()(text)()).toBe('not declared');
  });

  it.each([
    ['a variable of the wrong type', 'query ($n: Int) { things(first: $n) { totalCount } }', { n: 'many' }],
    ['a variable that is missing', 'query ($id: ID!) { thing(id: $id) { id } }', {}],
    ['a page that is too large', '{ things(first: 101) { totalCount } }', {}],
    ['an empty cursor', '{ things(after: "") { totalCount } }', {}],
    ['a foreign cursor', '{ things(after: "WyJvdGhlciJd") { totalCount } }', {}],
  ])('leaves %s to the resolvers', (_, text, variables) => {
    expect(asking()(text, variables)()).toBe('refused');
  });

  it('takes a field with a resolver of its own for no column', () => {
    const resolving = buildSchema('type Query { thing(id: ID!): Thing } type Thing { id: ID! name: String }');
    const fields = (
      resolving.getType('Thing') as unknown as { getFields(): Record<string, { resolve?: unknown }> }
    ).getFields();
    if (fields.name) fields.name.resolve = () => 'computed';
    const ask = asking(
      new ReadCompiler(resolving, { types: { Thing: { rows: thing.rows, stored: thing.stored } }, roots: reads.roots }),
    );
    expect(ask('{ thing(id: 1) { name } }')()).toBe('not declared');
    expect(typeof ask('{ thing(id: 1) { id } }')()).toBe('object');
  });

  it('reads once what several fields of a row share, and alone what only one asks for', () => {
    const textOf = (fields: string) => {
      const { statement } = compiled(asking()(`{ thing(id: 1) { ${fields} parent { open } } }`)());
      return typeof statement === 'string' ? statement : statement.text;
    };
    const timesIn = (text: string, part: string) => text.split(part).length - 1;
    const both = textOf('open twice: open worth name');
    expect(timesIn(both, 'from job j')).toBe(2);
    expect(timesIn(both, 's0."open"')).toBe(4);
    expect(timesIn(both, 's0."worth"')).toBe(2);
    const one = textOf('open name');
    expect(timesIn(one, 'from job j')).toBe(2);
    expect(one).not.toContain('s0.');
  });
});
