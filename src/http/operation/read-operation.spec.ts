import { describe, expect, it } from '@jest/globals';
import { buildSchema, getOperationAST, parse } from 'graphql';
import { type Actor, anonymousActor, userActor } from '../../domain/shared/actor.js';
import type { Database, Scope } from '../../domain/shared/database.port.js';
import { BadInput, Busy, ServiceUnavailable } from '../../domain/shared/domain-error.js';
import { GraphContext, type GraphContextParts } from '../../resolvers/graph-context.js';
import { ReadCompiler } from '../../schema/read/index.js';
import { typeOf } from '../../schema/read/reads.fixture.js';
import { OperationReader, readPlugin, stringifyRead } from './read-operation.js';

const schema = buildSchema('type Query { things: [Thing!]! } type Thing { name: String! }');
const compiler = new ReadCompiler(schema, {
  types: { Thing: typeOf('thing', ['id', 'name']) },
  roots: { things: { permission: 'lead:read', read: { kind: 'rows', rows: () => ({ where: [] }) } } },
});
const document = parse('{ things { name } }');
const scope: Scope = { tenantId: 't', userId: 'u', role: 'CEO' };

/** Runs the query with this answer of Postgres and returns what happened. */
async function asked(answer: () => Promise<unknown[]>, actor: Actor = userActor(scope)) {
  const because: string[] = [];
  const problems: string[] = [];
  let statements = 0;
  const database = {
    reader: () => ({
      query: () => {
        statements += 1;
        return answer();
      },
    }),
  } as unknown as Database;
  const contextValue = new GraphContext({
    useCase: { actor, database },
    viewer: actor.scope && { tenant: { id: 't' } },
  } as unknown as GraphContextParts);
  const log = { error: (_: object, message: string) => problems.push(message) } as never;
  const plugin = readPlugin(new OperationReader({ compiler, log }), why => because.push(why));
  const hooks = await plugin.requestDidStart?.({} as never);
  const response = await hooks?.responseForOperation?.({
    document,
    operation: getOperationAST(document),
    request: {},
    contextValue,
  } as never);
  const body = response?.body.kind === 'single' ? stringifyRead(response.body.singleResult) : null;
  return { body, because, problems, contextValue, statements: () => statements };
}

describe('the read plugin', () => {
  it('sends out what Postgres wrote, as it is', async () => {
    const { body, because } = await asked(async () => [{ data: '{"things":[ ]}' }]);
    expect(body).toBe('{"data":{"things":[ ]}}\n');
    expect(because).toEqual([]);
  });

  it('sends nothing of an answer with a null where none may be', async () => {
    const { body, because } = await asked(async () => [{ data: '{"things":[{"name":\u0001}]}' }]);
    expect(body).toBeNull();
    expect(because).toEqual(['null']);
  });

  it('lets resolvers refuse who is not signed in, which is no failure of ours to log', async () => {
    const { body, because, problems, statements } = await asked(async () => [], anonymousActor);
    expect([body, because, problems, statements()]).toEqual([null, ['refused'], [], 0]);
  });

  it('lets resolvers answer where Postgres does not take the statement, and says so', async () => {
    const { body, because, problems, contextValue } = await asked(async () => {
      throw Object.assign(new Error('no such column'), { code: '42703' });
    });
    expect([body, because, problems.length]).toEqual([null, ['failed'], 1]);
    expect(() => contextValue.reader).not.toThrow();
  });

  it.each([
    new BadInput('The range ends before it starts.', ['range']),
    Object.assign(new Error('There is no field "x" of the type NUMBER or DATE'), { code: 'EB001' }),
    Object.assign(new Error('invalid byte sequence for encoding "UTF8": 0x00'), { code: '22021' }),
  ])('lets resolvers tell a mistake of whoever asks, which is no failure: %s', async error => {
    const { body, because, problems } = await asked(() => Promise.reject(error));
    expect([body, because, problems]).toEqual([null, ['failed'], []]);
  });

  it.each([
    Object.assign(new Error('canceling statement due to statement timeout'), { code: '57014' }),
    Object.assign(new Error('canceling statement due to lock timeout'), { code: '55P03' }),
    new Busy('canceling statement due to lock timeout'),
    new ServiceUnavailable('The database does not answer.'),
  ])('does not ask a database again that is away, is busy or has given up: %s', async error => {
    const { body, because, contextValue, statements } = await asked(() => Promise.reject(error));
    expect([body, because]).toEqual([null, ['failed']]);
    expect(() => contextValue.reader).toThrow(error);
    expect(statements()).toBe(1);
  });
});
