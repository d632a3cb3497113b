import { describe, expect, it } from '@jest/globals';
import { buildSchema, type ExecutionResult, execute, type GraphQLObjectType, parse } from 'graphql';
import { userActor } from '../domain/shared/actor.js';
import type { Database, Scope, Statement } from '../domain/shared/database.port.js';
import { ReadCompiler } from '../schema/read/index.js';
import { oneBy, typeOf } from '../schema/read/reads.fixture.js';
import { takeAnswers } from './answers.js';
import { GraphContext, type GraphContextParts } from './graph-context.js';
import { NodeReader } from './node-reader.js';
import { resolveNodes } from './resolve-nodes.js';

const scope: Scope = { tenantId: 't', userId: 'u', role: 'CEO' };
const id = '0190aaaa-0000-7000-8000-000000000001';
const thing = typeOf('thing', ['id', 'name', 'parentId'], { parent: oneBy('thing.id', 'parentId') });

function schemaOfThings() {
  const schema = buildSchema(`
    type Query { nothing: String } type Mutation { change: ChangePayload! make: ChangePayload! plan: PlanPayload! }
    type PlanPayload { steps: [ChangePayload!]! others: [Thing!]! }
    type ChangePayload { thing: Thing done: Boolean } type Thing { id: ID! name: String! parent: Thing }
  `);
  for (const [type, name] of [
    ['ChangePayload', 'thing'],
    ['PlanPayload', 'others'],
  ] as const) {
    const field = (schema.getType(type) as GraphQLObjectType).getFields()[name];
    if (field) field.extensions = { node: () => ({ source: thing.rows, id: 'thing.id' }) };
  }
  return schema;
}

type Answering = (statement: Statement | string, values: unknown[]) => Promise<object[]>;

/** Returns the result of a mutation that changed an object, when Postgres answers as given. */
async function changed(text: string, answer: Answering, root: object = { change: { thing: id, done: true } }) {
  const schema = schemaOfThings();
  const because: string[] = [];
  const problems: string[] = [];
  const asked: { text: string; values: unknown[] }[] = [];
  const database = {
    reader: () => ({
      query: (statement: Statement | string, values: unknown[]) => {
        asked.push({ text: typeof statement === 'string' ? statement : statement.text, values });
        return answer(statement, values);
      },
    }),
  } as unknown as Database;
  const contextValue = new GraphContext({
    useCase: { actor: userActor(scope), database },
    signMediaUrl: (mediaId: string) => `/media/${mediaId}`,
    nodes: new NodeReader({
      compiler: new ReadCompiler(takeAnswers(resolveNodes(schema)), { types: { Thing: thing }, roots: {} }),
      log: { error: (_: object, message: string) => problems.push(message) } as never,
      onResolved: why => because.push(why),
    }),
  } as unknown as GraphContextParts);
  const result: ExecutionResult = await execute({ schema, document: parse(text), rootValue: root, contextValue });
  return { ...result, because, problems, asked };
}
const written = (data: string) => async () => [{ id, data }];

describe('what a payload names', () => {
  it('is read by one statement with all that is selected of it, under the keys of the answer', async () => {
    const { data, asked, because } = await changed(
      'mutation { change { done thing { a: name name ...F } } } fragment F on Thing { up: parent { id __typename } }',
      written('{"a":"x","name":"x","up":{"id":"7","__typename":"Thing"}}'),
    );
    expect(JSON.stringify(data)).toBe(
      '{"change":{"done":true,"thing":{"a":"x","name":"x","up":{"id":"7","__typename":"Thing"}}}}',
    );
    expect(asked.map(({ values }) => values)).toEqual([[[id]]]);
    expect(asked[0]?.text).not.toContain(id);
    expect(because).toEqual([]);
  });

  it('is not read where nobody asks for it, nor where nothing was changed', async () => {
    const refused = { change: { thing: null, done: false } };
    expect((await changed('mutation { change { done } }', written('{}'))).asked).toEqual([]);
    const { data, asked } = await changed('mutation { change { thing { id } } }', written('{}'), refused);
    expect([data?.change, asked]).toEqual([{ thing: null }, []]);
  });

  it('is read by one statement for all things of a list, and left out of a list where its reader does not see it', async () => {
    const ids = [1, 2, 3].map(n => id.replace(/1$/, `${n}`));
    const [one = '', two = '', three = ''] = ids;
    const { data, asked } = await changed(
      'mutation { plan { steps { thing { name } } others { name } } }',
      async (_, values) =>
        (values[0] as string[])
          .filter(each => each !== three)
          .map(each => ({ id: each, data: `{"name":"${each.at(-1)}"}` })),
      { plan: { steps: [{ thing: one }, { thing: two }, { thing: one }], others: [two, three, one] } },
    );
    const named = (name: string) => ({ name });
    expect(data?.plan).toEqual({
      steps: [{ thing: named('1') }, { thing: named('2') }, { thing: named('1') }],
      others: [named('2'), named('1')],
    });
    expect(asked.map(({ values }) => values)).toEqual([[[one, two]], [[two, three, one]]]);
  });

  it('is null where its reader does not see it', async () => {
    const { data, because } = await changed('mutation { change { thing { id } } }', async () => []);
    expect([data?.change, because]).toEqual([{ thing: null }, []]);
  });

  it('is told apart from what other fields of the operation name, also where all are one fragment', async () => {
    const { asked } = await changed(
      'mutation { change { ...F } make { ...F thing { name } } } fragment F on ChangePayload { thing { id } }',
      written('{"id":"7","name":"x"}'),
      { change: { thing: id }, make: { thing: id } },
    );
    expect(asked.map(({ text }) => text.includes('"name":'))).toEqual([false, true]);
  });

  it.each([
    ['has a null where none may be', async () => [{ id, data: '{"name":\u0001}' }], 'null', 0],
    [
      'is asked for by a statement that Postgres does not take',
      async () => Promise.reject(Object.assign(new Error('no such column'), { code: '42703' })),
      'failed',
      1,
    ],
  ] as const)('is left to resolvers where it %s', async (_, first, why, logged) => {
    let statements = 0;
    const { data, because, problems } = await changed('mutation { change { thing { name } } }', () =>
      statements++ === 0 ? first() : Promise.resolve([{ nodeId: id, id, name: 'row' }]),
    );
    expect([data?.change, because, problems.length]).toEqual([{ thing: { name: 'row' } }, [why], logged]);
  });

  it('is an error where the database is away, which is not asked again', async () => {
    const away = Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' });
    const { data, errors, asked } = await changed('mutation { change { done thing { id } } }', () =>
      Promise.reject(away),
    );
    expect([data?.change, asked.length]).toEqual([{ done: true, thing: null }, 1]);
    expect(errors?.[0]?.originalError).toBe(away);
  });
});
