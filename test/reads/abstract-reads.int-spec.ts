import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type ExecutionResult,
  execute,
  type GraphQLSchema,
  getOperationAST,
  parse,
  validate,
} from 'graphql';
import type { Sql } from '../../src/domain/shared/database.port.js';
import { newId } from '../../src/domain/shared/id.js';
import { type KeysetList, type PageRequest, readPage } from '../../src/domain/shared/keyset.js';
import { sqlWith } from '../../src/domain/shared/sql-text.js';
import { toConnection } from '../../src/resolvers/connection.js';
import { rowById, rows } from '../../src/schema/read/define-reads.js';
import { forbiddenNull, ReadCompiler, type Reads } from '../../src/schema/read/index.js';
import { many, oneBy, page, pageWithin, rowsOf, typeOf } from '../../src/schema/read/reads.fixture.js';
import { testDatabase } from '../../src/testing/index.js';
import { OperationGenerator, type OperationWorld } from './generate-operation.js';
import { Random } from './random.js';

/** A schema with an interface, an interface that implements it, and a union, which refer to each other in every way that GraphQL allows. */
const schemaText = `
  type Query { pets(first: Int, after: String): PetConnection! pet(id: ID!): Pet
    dog(id: ID!): Dog keepers: [Keeper!]! everything: [Anything!]! anything(id: ID!): Anything }
  interface Named { id: ID! name: String }
  interface Pet implements Named { id: ID! name: String keeper: Keeper }
  type Cat implements Pet & Named { id: ID! name: String keeper: Keeper lives: Int! naps: [String!] }
  type Dog implements Pet & Named { id: ID! name: String keeper: Keeper lives: Boolean! friend: Pet }
  type Keeper implements Named { id: ID! name: String pets: [Pet!]! favourite: Anything
    page(first: Int, after: String): PetConnection! newest(last: Int = 3, before: String): PetConnection! }
  union Anything = Cat | Dog | Keeper
  type PetEdge { node: Pet! cursor: String! }
  type PageInfo { hasNextPage: Boolean! endCursor: String hasPreviousPage: Boolean! startCursor: String }
  type PetConnection { nodes: [Pet!]! edges: [PetEdge!]! pageInfo: PageInfo! totalCount: Int! }
`;
const tables = `
  create table keeper (id uuid primary key, name text, favourite_id uuid);
  create table cat (id uuid primary key, name text, keeper_id uuid, lives int not null, naps text[]);
  create table dog (id uuid primary key, name text, keeper_id uuid, lives boolean not null, friend_id uuid);
  create view pet as select id, 'Cat' as kind, keeper_id from cat union all select id, 'Dog', keeper_id from dog;
  create view anything as select id, kind from pet union all select id, 'Keeper' from keeper;
`;
const petRows = rowsOf('pet', ['id', 'kind']);
const anyRows = rowsOf('anything', ['id', 'kind']);
const petList: KeysetList = {
  ...petRows,
  name: 'pets',
  where: [],
  keys: [{ sql: 'pet.id', type: 'uuid' }],
  direction: 'ASC',
  defaultPage: { first: 5 },
};
const reads: Reads = {
  types: {
    Keeper: typeOf('keeper', ['id', 'name', 'favouriteId'], {
      pets: many('pet.keeper_id', 'pet.id'),
      favourite: oneBy('anything.id', 'favouriteId'),
      page: pageWithin('pet.keeper_id', () => petList),
      newest: pageWithin('pet.keeper_id', () => petList),
    }),
    Cat: typeOf('cat', ['id', 'name', 'lives', 'naps', 'keeperId'], { keeper: oneBy('keeper.id', 'keeperId') }),
    Dog: typeOf('dog', ['id', 'name', 'lives', 'keeperId', 'friendId'], {
      keeper: oneBy('keeper.id', 'keeperId'),
      friend: oneBy('pet.id', 'friendId'),
    }),
  },
  abstract: {
    Pet: { rows: petRows, type: 'kind', of: { Cat: row => `cat.id = ${row}.id`, Dog: row => `dog.id = ${row}.id` } },
    Anything: {
      rows: anyRows,
      type: 'kind',
      of: {
        Cat: row => `cat.id = ${row}.id`,
        Dog: row => `dog.id = ${row}.id`,
        Keeper: row => `keeper.id = ${row}.id`,
      },
    },
  },
  roots: {
    pets: { permission: 'lead:read', read: page(() => petList) },
    pet: { permission: 'lead:read', read: rows(({ id }: { id: string }) => rowById('pet.id', id)) },
    dog: { permission: 'lead:read', read: rows(({ id }: { id: string }) => rowById('dog.id', id)) },
    keepers: { permission: 'lead:read', read: rows(() => ({ where: [], order: 'keeper.id' })) },
    everything: { permission: 'lead:read', read: rows(() => ({ where: [], order: 'anything.id' })) },
    anything: { permission: 'lead:read', read: rows(({ id }: { id: string }) => rowById('anything.id', id)) },
  },
};

const runs = Number(process.env.READS_PROPERTY_RUNS ?? 200);
const seed = Number(process.env.READS_PROPERTY_SEED ?? 20_261_120);
let sql: Sql;
let schema: GraphQLSchema;
let ids: string[];

interface Found {
  id: string;
  kind: string;
}

beforeAll(async () => {
  const database = await testDatabase();
  sql = {
    query: async <Row>(statement: string | { text: string }, values?: unknown[]) =>
      (await database.sql(typeof statement === 'string' ? statement : statement.text, values)) as Row[],
  };
  const random = new Random(seed);
  await sql.query(tables);
  const made = (count: number) => Array.from({ length: count }, newId);
  const [keepers, cats, dogs] = [made(4), made(6), made(6)];
  ids = [...keepers, ...cats, ...dogs];
  const maybe = <T>(value: T) => (random.chance(0.2) ? null : value);
  for (const id of keepers)
    await sql.query('insert into keeper values ($1, $2, $3)', [id, maybe('Ana "Peñalver"'), maybe(random.pick(ids))]);
  for (const id of cats)
    await sql.query('insert into cat values ($1, $2, $3, $4, $5)', [
      id,
      maybe('Mišo'),
      maybe(random.pick(keepers)),
      random.int(0, 9),
      maybe(random.some(['sofá', 'sol'], 2)),
    ]);
  for (const id of dogs)
    await sql.query('insert into dog values ($1, $2, $3, $4, $5)', [
      id,
      maybe("O'Dog"),
      maybe(random.pick(keepers)),
      random.chance(0.5),
      maybe(random.pick([...cats, ...dogs])),
    ]);
  schema = graphOf();
});

/** Builds the same schema with resolvers that read one row at a time. */
function graphOf(): GraphQLSchema {
  const graph = buildSchema(schemaText);
  const own = async (kind: string, id: string | null) => {
    const [row] = id
      ? await sql.query<object>(`select * from ${kind.toLowerCase()} where id::text = lower($1)`, [id])
      : [];
    return row ? { ...row, __typename: kind } : null;
  };
  const ofAny = ({ id, kind }: Found) => own(kind, id);
  const anyOf = async (view: string, id: string | null) => {
    const [row] = id ? await sql.query<Found>(`select id, kind from ${view} where id::text = lower($1)`, [id]) : [];
    return row ? ofAny(row) : null;
  };
  const allOf = async (text: string, values: unknown[] = []) =>
    Promise.all((await sql.query<Found>(text, values)).map(ofAny));
  const pageOf = async (request: PageRequest, keeperId?: string) => {
    const list = keeperId ? { ...petList, where: [sqlWith([keeperId], given => `pet.keeper_id = ${given}`)] } : petList;
    const found = await readPage<Found>(sql, list, request);
    const connection = toConnection({ ...found, rows: await Promise.all(found.rows.map(ofAny)) });
    return { ...connection, totalCount: () => found.count() };
  };
  const resolvers: Record<
    string,
    Record<string, (parent: Record<string, string>, given: Record<string, string>) => unknown>
  > = {
    Query: {
      pets: (_, given) => pageOf(given),
      pet: (_, { id }) => anyOf('pet', id ?? null),
      dog: (_, { id }) => own('Dog', id ?? null),
      keepers: async () =>
        (await sql.query<{ id: string }>('select id from keeper order by id')).map(({ id }) => own('Keeper', id)),
      everything: () => allOf('select id, kind from anything order by id'),
      anything: (_, { id }) => anyOf('anything', id ?? null),
    },
    Keeper: {
      pets: ({ id }) => allOf('select id, kind from pet where keeper_id = $1 order by id', [id]),
      favourite: ({ favourite_id: id }) => anyOf('anything', id ?? null),
      page: ({ id }, given) => pageOf(given, id),
      newest: ({ id }, given) => pageOf(given, id),
    },
    Cat: { keeper: ({ keeper_id: id }) => own('Keeper', id ?? null) },
    Dog: {
      keeper: ({ keeper_id: id }) => own('Keeper', id ?? null),
      friend: ({ friend_id: id }) => anyOf('pet', id ?? null),
    },
  };
  for (const [name, fields] of Object.entries(resolvers)) {
    const type = graph.getType(name);
    if (!type || !('getFields' in type)) throw new Error(name);
    for (const [field, resolve] of Object.entries(fields)) Object.assign(type.getFields()[field] ?? {}, { resolve });
  }
  return graph;
}

/** The compiler gets the schema without resolvers, because it does not treat a field with a resolver as a column. */
const compiler = new ReadCompiler(buildSchema(schemaText), reads);

interface Answers {
  compiled: string;
  resolved: ExecutionResult;
}
async function bothWays(text: string, variables: Record<string, unknown> = {}): Promise<Answers | string> {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const compiled = compiler.compile(document, operation, variables);
  if (typeof compiled === 'string') return compiled;
  const [row] = await sql.query<{ data: string }>(compiled.statement, compiled.values);
  const resolved = await execute({ schema, document, variableValues: variables });
  return { compiled: row?.data ?? forbiddenNull, resolved };
}
async function same(text: string, variables?: Record<string, unknown>): Promise<unknown> {
  const answers = await bothWays(text, variables);
  if (typeof answers === 'string') throw new Error(`${answers}: ${text}`);
  expect(answers.resolved.errors ?? []).toEqual([]);
  expect(JSON.stringify(JSON.parse(answers.compiled))).toBe(JSON.stringify(answers.resolved.data));
  return JSON.parse(answers.compiled);
}

/** Returns parts of both texts around the first difference. */
function difference(ours: string, theirs: string): string {
  const start = Math.max(0, [...ours].findIndex((letter, index) => letter !== theirs[index]) - 80);
  return `compiled …${ours.slice(start, start + 300)}\nresolved …${theirs.slice(start, start + 300)}`;
}

describe('a compiled read of interfaces and unions', () => {
  it('names the type of each row, and returns only the fields of that type', async () => {
    const answer = (await same(
      '{ everything { __typename ... on Cat { naps lives } ... on Dog { bites: lives } ... on Keeper { id } } }',
    )) as { everything: { __typename: string }[] };
    const kinds = Map.groupBy(answer.everything, each => `${each.__typename} ${Object.keys(each)}`);
    expect([...kinds.keys()].sort()).toEqual([
      'Cat __typename,naps,lives',
      'Dog __typename,bites',
      'Keeper __typename,id',
    ]);
    expect([...kinds.values()].map(({ length }) => length).sort()).toEqual([4, 6, 6]);
  });

  it.each([
    ['fields of the interface itself', '{ pets(first: 30) { nodes { name id keeper { name } } } }'],
    [
      'fragments on an interface within a union',
      '{ everything { ... on Named { name } ... on Pet { keeper { id } } } }',
    ],
    ['fragments on a union within an interface', '{ keepers { pets { id ... on Anything { __typename } } } }'],
    [
      'a field that fragments of both kinds ask for',
      '{ pets { nodes { keeper { id } ... on Dog { keeper { name } friend { id } } id } } }',
    ],
    ['fragments of nobody here', '{ everything { ... on Dog { friend { ... on Cat { naps } } } } }'],
    [
      'named fragments',
      'query { everything { ...A ...B } } fragment A on Pet { n: name ...B } fragment B on Named { id __typename }',
    ],
    [
      'edges and cursors',
      '{ pets(first: 3) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { __typename ... on Cat { lives } } } } }',
    ],
    [
      'a page below each',
      '{ keepers { newest(last: 2) { pageInfo { hasPreviousPage } nodes { id ... on Dog { friend { name } } } } favourite { ... on Keeper { favourite { __typename } } } } }',
    ],
    ['nothing but an empty object', '{ keepers { favourite { ... on Keeper { name } } } }'],
  ])('gives %s as resolvers do', async (_name, text) => {
    expect(JSON.stringify(await same(text)).length).toBeGreaterThan(60);
  });

  it('leaves out of a fragment what @skip and @include leave out, for each value', async () => {
    const text =
      'query ($cats: Boolean!, $names: Boolean!) { everything { __typename ... on Cat @include(if: $cats) { lives } ... on Named @skip(if: $names) { name } } }';
    const texts = [];
    for (const cats of [true, false])
      for (const names of [true, false]) texts.push(JSON.stringify(await same(text, { cats, names })));
    expect(new Set(texts).size).toBe(4);
  });

  it('is null for one that is not there', async () => {
    expect(
      await same('query ($id: ID!) { pet(id: $id) { name } anything(id: $id) { __typename } }', { id: newId() }),
    ).toEqual({
      pet: null,
      anything: null,
    });
  });

  it('leaves to resolvers an undeclared type, a row whose parent is hidden, and too large a statement', async () => {
    const { Dog: _dog, ...types } = reads.abstract?.Pet?.of ?? {};
    const without = new ReadCompiler(buildSchema(schemaText), {
      ...reads,
      abstract: { Pet: { rows: petRows, type: 'kind', of: types } },
    });
    const compileBy = (by: ReadCompiler, text: string) => {
      const document = parse(text);
      const operation = getOperationAST(document);
      if (!operation) throw new Error('no operation');
      return by.compile(document, operation, {});
    };
    expect(compileBy(without, '{ pets { nodes { id } } }')).toBe('not declared');
    expect(compileBy(without, '{ everything { __typename } }')).toBe('not declared');
    const nested = (depth: number): string =>
      depth === 0 ? 'id' : `keeper { favourite { ... on Pet { ${nested(depth - 1)} } } }`;
    expect(typeof compileBy(compiler, `{ pets { nodes { ${nested(3)} } } }`)).toBe('object');
    expect(compileBy(compiler, `{ pets { nodes { ${nested(9)} } } }`)).toBe('not declared');

    await sql.query(`create or replace view pet as select id, 'Cat' as kind, keeper_id from cat union all select id, 'Dog', keeper_id from dog
      union all select '${newId()}', 'Cat', null`);
    try {
      const compiled = compileBy(compiler, '{ pets(first: 100) { nodes { __typename } } }');
      if (typeof compiled === 'string') throw new Error(compiled);
      const [row] = await sql.query<{ data: string }>(compiled.statement, compiled.values);
      expect(row?.data).toContain(forbiddenNull);
    } finally {
      await sql.query(
        `create or replace view pet as select id, 'Cat' as kind, keeper_id from cat union all select id, 'Dog', keeper_id from dog`,
      );
    }
  });

  it(`answers ${runs} generated operations as resolvers of one row do, to the order of the keys`, async () => {
    const random = new Random(seed);
    const world: OperationWorld = {
      schema,
      roots: Object.keys(reads.roots),
      without: new Set(),
      ids,
      sellerIds: ids,
      pipelineIds: ids,
      cursors: [],
    };
    const outcomes: Record<string, number> = {};
    for (let run = 0; run < runs; run += 1) {
      const { text, variables } = new OperationGenerator(world, random).generate();
      const answers = await bothWays(text, variables).catch(error => {
        throw new Error(`${text}\n${JSON.stringify(variables)}`, { cause: error });
      });
      // A read with a cursor of another object's list is left to the resolvers; the compiled text then contains this mark.
      const isLeft = typeof answers !== 'string' && answers.compiled.includes(forbiddenNull);
      const outcome = typeof answers === 'string' ? answers : isLeft ? 'left to the resolvers' : 'compiled';
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if (typeof answers === 'string' || isLeft) continue;
      const [ours, theirs] = [JSON.stringify(JSON.parse(answers.compiled)), JSON.stringify(answers.resolved.data)];
      if (answers.resolved.errors || ours !== theirs)
        throw new Error(
          `${text}\n${JSON.stringify(variables)}\n${difference(ours, theirs)}\n${JSON.stringify(answers.resolved.errors)}`,
        );
      for (const [cursor] of answers.compiled.matchAll(/WyJ[\w-]+/g))
        if (world.cursors.length < 500) world.cursors.push(cursor);
    }
    expect(outcomes.compiled).toBeGreaterThan(runs * 0.6);
  }, 1_000_000);
});
