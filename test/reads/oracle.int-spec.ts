import { isDeepStrictEqual } from 'node:util';
import { beforeAll, expect, it } from '@jest/globals';
import {
  buildSchema,
  execute,
  type GraphQLInputObjectType,
  type GraphQLSchema,
  getOperationAST,
  parse,
  printSchema,
} from 'graphql';
import { userActor } from '../../src/domain/shared/actor.js';
import type { Sql } from '../../src/domain/shared/database.port.js';
import { buildGraph } from '../../src/resolvers/index.js';
import { finishAnswer, forbiddenNull, ReadCompiler, reads } from '../../src/schema/read/index.js';
import { startTestEmbudo, type TestEmbudo, type TestUser } from '../../src/testing/index.js';
import { beyondOracle } from './beyond-oracle.js';
import { OperationGenerator } from './generate-operation.js';
import { Oracle, oracleRoots, type Row, readByOracle, tableNamed } from './oracle.js';
import { filtersKnown, readPurchases } from './oracle-filters.js';
import { type Populated, populate } from './populate.js';
import { Random } from './random.js';

const runs = Number(process.env.READS_PROPERTY_RUNS ?? 300);
const seed = Number(process.env.READS_PROPERTY_SEED ?? 20_261_120);

let embudo: TestEmbudo;
let schema: GraphQLSchema;
/** The same schema, read by the oracle. */
let naive: GraphQLSchema;
let populated: Populated;
let compiler: ReadCompiler;

beforeAll(async () => {
  embudo = await startTestEmbudo();
  schema = await buildGraph();
  naive = readByOracle(buildSchema(printSchema(schema)));
  for (const name of ['DateTime', 'Date', 'Decimal', 'JSON'])
    Object.assign(naive.getType(name) ?? {}, pick(schema.getType(name)));
  populated = await populate(embudo, new Random(seed));
  compiler = new ReadCompiler(schema, reads);
});

/** Returns the functions by which a scalar is read and written. */
const pick = (scalar: object | undefined): object => {
  const { serialize, parseValue, parseLiteral } = (scalar ?? {}) as Record<string, unknown>;
  return { serialize, parseValue, parseLiteral };
};

it.each(['Lead', 'Contact', 'Conversation', 'Customer', 'Opportunity', 'Order'])('knows each filter of %s', name => {
  const input = schema.getType(`${name}Filter`) as GraphQLInputObjectType;
  expect(filtersKnown(tableNamed(name))).toEqual(Object.keys(input.getFields()).sort());
});

it(`a compiled read answers ${runs} generated operations as somebody who filters, sorts and joins in memory`, async () => {
  const random = new Random(seed);
  const world = {
    schema,
    roots: oracleRoots,
    without: beyondOracle,
    ids: populated.ids,
    sellerIds: populated.sellerIds,
    pipelineIds: populated.pipelineIds,
    cursors: [],
  };
  const oracles = new Map<TestUser, Oracle>();
  const purchases = await embudo.testDatabase.sql<Row>(readPurchases);
  let compared = 0;
  for (let run = 0; run < runs; run += 1) {
    const { text, variables } = new OperationGenerator(world, random).generate();
    const user = random.pick(populated.users);
    const scope = { tenantId: user.tenantId, userId: user.id, role: user.role };
    const sql: Sql = embudo.database.reader(scope);
    const document = parse(text);
    const operation = getOperationAST(document);
    const compiled = operation ? compiler.compile(document, operation, variables, sql.seesAll) : 'refused';
    if (typeof compiled === 'string') continue;
    if ([...compiled.permissions].some(permission => !userActor(scope).can(permission))) continue;
    const oracle = oracles.get(user) ?? (await Oracle.of(sql, purchases));
    oracles.set(user, oracle);
    const [row] = await sql.query<{ data: string }>(compiled.statement, compiled.values);
    if (!row || row.data.includes(forbiddenNull)) continue;
    const contextValue = { oracle };
    const { data, errors } = await execute({
      schema: naive,
      document,
      rootValue: {},
      contextValue,
      variableValues: variables,
    });
    const where = `run ${run}, ${user.role}\n${text}\n${JSON.stringify(variables)}`;
    const answer = finishAnswer(row.data, { signMediaUrl: id => id, accepted: null });
    const [ours, right] = [JSON.parse(answer), JSON.parse(JSON.stringify(data ?? null))];
    if (errors || !isDeepStrictEqual(ours, right))
      throw new Error(`${where}\ncompiled ${JSON.stringify(ours)}\noracle   ${JSON.stringify(right)}\n${errors}`);
    compared += 1;
  }
  expect(compared).toBeGreaterThan(runs * 0.4);
});
