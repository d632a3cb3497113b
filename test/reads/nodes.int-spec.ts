import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type ExecutionResult,
  execute,
  GraphQLObjectType,
  GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  parse,
  printSchema,
  subscribe,
  validate,
} from 'graphql';
import { userActor } from '../../src/domain/shared/actor.js';
import { topic } from '../../src/domain/shared/live-events.port.js';
import { buildGraph } from '../../src/resolvers/index.js';
import { NodeReader } from '../../src/resolvers/node-reader.js';
import type { ResolvedBecause } from '../../src/resolvers/resolved-because.js';
import { nodeReadOf, ReadCompiler, reads } from '../../src/schema/read/index.js';
import { resolvingNodes, scopeOf, startTestEmbudo, type TestEmbudo, type TestUser } from '../../src/testing/index.js';
import { beyondOracle } from './beyond-oracle.js';
import { contextOf } from './context-of.js';
import { type GeneratedOperation, OperationGenerator, type OperationWorld } from './generate-operation.js';
import { momentary } from './operation-world.js';
import { namedIn, Oracle, oracleTable, type Read, readByOracle, tableNamed } from './oracle.js';
import { type Populated, populate } from './populate.js';
import { Random } from './random.js';

const runs = Number(process.env.READS_PROPERTY_RUNS ?? 300);
const seed = Number(process.env.READS_PROPERTY_SEED ?? 20_261_120);

/** A field of a payload that leads to a node. */
interface PayloadField {
  payload: GraphQLObjectType;
  name: string;
  /** The table of the nodes. */
  table: string;
  /** Whether the oracle reads that type too. */
  isKnown: boolean;
}

let embudo: TestEmbudo;
let graph: GraphQLSchema;
/** The same types with a query that has a field for each payload, like mutations without their writes. */
let payloads: GraphQLSchema;
/** The same schema, and the same payloads, read by the oracle. */
let naive: { graph: GraphQLSchema; payloads: GraphQLSchema };
let fields: PayloadField[];
let populated: Populated;
const ids = new Map<string, string[]>();
/** Counts the reasons why nodes were left to resolvers although they could have been compiled. */
const left: Partial<Record<ResolvedBecause, number>> = {};
let compiling: NodeReader;
let resolving: NodeReader;

beforeAll(async () => {
  embudo = await startTestEmbudo();
  graph = await buildGraph();
  fields = payloadFields(graph);
  const types = [...new Set(fields.map(({ payload }) => payload))];
  payloads = new GraphQLSchema({
    query: new GraphQLObjectType({
      name: 'Payloads',
      fields: Object.fromEntries(types.map(type => [type.name, { type }])),
    }),
  });
  const byId: Record<string, Record<string, Read>> = {};
  for (const { payload, name, table } of fields)
    byId[payload.name] = { ...byId[payload.name], [name]: namedIn(table, name) };
  const own: Read = (_, row) => row;
  const streams = Object.fromEntries(
    Object.keys(graph.getSubscriptionType()?.getFields() ?? {}).map(name => [name, own]),
  );
  naive = {
    graph: naively(graph, { Subscription: streams }),
    payloads: naively(payloads, {
      ...byId,
      Payloads: Object.fromEntries(types.map(({ name }) => [name, (_, root) => root[name]])),
    }),
  };
  populated = await populate(embudo, new Random(seed));
  for (const table of new Set(fields.map(({ table }) => table))) {
    const rows = await embudo.testDatabase.sql<{ id: string }>(
      `select id::text as id from ${table} order by id limit 300`,
    );
    ids.set(
      table,
      rows.map(({ id }) => id),
    );
  }
  const { log } = embudo;
  const compiler = new ReadCompiler(graph, reads);
  const onResolved = (because: ResolvedBecause) => {
    left[because] = (left[because] ?? 0) + 1;
  };
  compiling = new NodeReader({ compiler, log, onResolved });
  resolving = resolvingNodes(embudo);
});

/** Types with fields that no statement can return, because flows and their steps are defined in code. */
const resolvedByCode = new Set(['FlowRun']);

function payloadFields(schema: GraphQLSchema): PayloadField[] {
  return Object.values(schema.getTypeMap()).flatMap(type => {
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields()).flatMap(field => {
      const node = nodeReadOf(field);
      const shown = getNamedType(field.type).name;
      const table = tableNamed(shown);
      // Lists of nodes are read by the same statements and have no oracle, so they are left out.
      return node && !isListType(getNullableType(field.type)) && !resolvedByCode.has(shown)
        ? [{ payload: type, name: field.name, table, isKnown: oracleTable(shown) !== null }]
        : [];
    });
  });
}

/** Builds the schema again, read by the oracle, with scalars written as in the original. */
function naively(schema: GraphQLSchema, more: Record<string, Record<string, Read>>): GraphQLSchema {
  const made = readByOracle(buildSchema(printSchema(schema)), more);
  for (const name of ['DateTime', 'Date', 'Decimal', 'JSON']) {
    const { serialize, parseValue, parseLiteral } = (graph.getType(name) ?? {}) as unknown as Record<string, unknown>;
    Object.assign(made.getType(name) ?? {}, { serialize, parseValue, parseLiteral });
  }
  return made;
}

type ExecutionPath = ReadonlyArray<string | number> | undefined;

const oracles = new Map<TestUser, Oracle>();
async function oracleOf(user: TestUser): Promise<Oracle> {
  const oracle = oracles.get(user) ?? (await Oracle.of(embudo.database.reader(scopeOf(user))));
  oracles.set(user, oracle);
  return oracle;
}

const worldOf = (schema: GraphQLSchema, roots: string[], isKnown: boolean): OperationWorld => ({
  schema,
  roots,
  without: isKnown ? beyondOracle : momentary,
  ids: populated.ids,
  sellerIds: populated.sellerIds,
  pipelineIds: populated.pipelineIds,
  cursors: [],
});

/**
 * Returns an answer in a comparable form. Errors have no fixed order, so they are sorted. If several non-null fields of an object fail, the
 * object is null and the error names whichever failed first, so the path of an error is replaced by that of the value that is null.
 */
const told = ({ data, errors }: ExecutionResult) =>
  JSON.stringify({
    data,
    errors: errors?.map(({ message, path }) => JSON.stringify({ message, path: nullIn(data, path) })).sort(),
  });
function nullIn(data: unknown, path: ExecutionPath): ExecutionPath {
  let at = data;
  const until = path?.findIndex(key => {
    if (at === null || at === undefined) return true;
    at = (at as Record<string | number, unknown>)[key];
    return false;
  });
  return until === undefined || until < 0 ? path : path?.slice(0, until);
}
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .map(([key, inner]) => [key, sorted(inner)] as const)
            .sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : value;

function same(one: ExecutionResult, other: ExecutionResult, where: string): void {
  const [ours, theirs] = [told(one), told(other)];
  if (ours === theirs) return;
  let at = 0;
  while (ours[at] === theirs[at]) at += 1;
  throw new Error(
    `${where}\ncompiled …${ours.slice(Math.max(0, at - 80), at + 220)}\nthe other …${theirs.slice(Math.max(0, at - 80), at + 220)}`,
  );
}
/** Returns whether a payload of the answer has a node that is not null. */
const showsNode = ({ data }: ExecutionResult): boolean =>
  Object.values(data ?? {}).some(payload =>
    Object.values(payload ?? {}).some(node => typeof node === 'object' && node !== null && !Array.isArray(node)),
  );
const whereOf = (run: number, user: TestUser, { text, variables }: GeneratedOperation) =>
  `run ${run}, ${user.role}\n${text}\n${JSON.stringify(variables)}`;

describe('a node that is compiled', () => {
  it(`shows in ${runs} payloads what resolvers and the oracle show, to every role`, async () => {
    const random = new Random(seed);
    let [asked, read, compared] = [0, 0, 0];
    for (let run = 0; run < runs; run += 1) {
      const isKnown = run % 2 === 0;
      const unknown = new Set(fields.filter(field => !field.isKnown).map(({ payload }) => payload.name));
      const roots = fields.map(({ payload }) => payload.name).filter(name => !isKnown || !unknown.has(name));
      const operation = new OperationGenerator(worldOf(payloads, roots, isKnown), random).generate();
      const user = random.pick(populated.users);
      const rootValue: Record<string, object> = {};
      for (const { payload, name, table } of fields)
        rootValue[payload.name] = {
          ...rootValue[payload.name],
          userErrors: [],
          [name]: random.pick(ids.get(table) ?? []),
        };
      const document = parse(operation.text);
      expect(validate(payloads, document)).toEqual([]);
      const run1 = (nodes: NodeReader) =>
        execute({
          schema: payloads,
          document,
          rootValue,
          contextValue: contextOf(embudo, user, nodes),
          variableValues: operation.variables,
        });
      const [compiled, resolved] = [await run1(compiling), await run1(resolving)];
      const where = whereOf(run, user, operation);
      same(compiled, resolved, where);
      asked += 1;
      if (!compiled.errors && showsNode(compiled)) read += 1;
      if (!isKnown || compiled.errors) continue;
      const contextValue = { oracle: await oracleOf(user) };
      const right = await execute({
        schema: naive.payloads,
        document,
        rootValue,
        contextValue,
        variableValues: operation.variables,
      });
      same(
        { data: sorted(JSON.parse(JSON.stringify(compiled.data))) as never },
        { data: sorted(JSON.parse(JSON.stringify(right.data))) as never },
        where,
      );
      compared += 1;
    }
    expect(asked).toBe(runs);
    expect(read).toBeGreaterThan(runs * 0.2);
    expect(compared).toBeGreaterThan(runs * 0.3);
    expect(left['not declared'] ?? 0).toBe(0);
    expect(left.failed ?? 0).toBe(0);
  });

  const streams: [string, string, string, string][] = [
    ['messageAdded', 'message.added', 'message', 'messageId'],
    ['messageUpdated', 'message.updated', 'message', 'messageId'],
    ['conversationUpdated', 'conversation.updated', 'conversation', 'conversationId'],
    ['opportunityMoved', 'opportunity.moved', 'opportunity', 'opportunityId'],
    ['opportunityUpdated', 'opportunity.updated', 'opportunity', 'opportunityId'],
  ];
  it.each(streams)(
    'shows in %s what resolvers and the oracle show, to every role, and no event of what is hidden',
    async (field, event, table, idField) => {
      const random = new Random(seed);
      let shown = 0;
      for (let run = 0; run < runs / 5; run += 1) {
        const user = random.pick(populated.users);
        if (!userActor(scopeOf(user)).can(table === 'opportunity' ? 'opportunity:read' : 'conversation:read')) continue;
        const pipelineId = random.pick(populated.pipelineIds);
        const given = table === 'opportunity' ? `(pipelineId: "${pipelineId}")` : '';
        const operation = new OperationGenerator(worldOf(graph, [], true), random).generateSubscription(field, given);
        const document = parse(operation.text);
        expect(validate(graph, document)).toEqual([]);
        const oracle = await oracleOf(user);
        const named = Array.from({ length: random.int(1, 12) }, () => random.pick(ids.get(table) ?? []));
        const visible = named.filter(id => oracle.one(table, 'id', id));
        shown += visible.length;
        const listen = async (nodes: NodeReader) => {
          const stream = await subscribe({
            schema: graph,
            document,
            contextValue: contextOf(embudo, user, nodes),
            variableValues: operation.variables,
          });
          if (!(Symbol.asyncIterator in stream)) throw new Error(told(stream));
          return stream;
        };
        const listening = [await listen(compiling), await listen(resolving)] as const;
        const first = listening.map(stream => visible.length > 0 && stream.next());
        for (const id of [...named])
          embudo.liveEvents.publish(topic(event as never, user.tenantId, ...(given ? [pipelineId] : [])), {
            [idField]: id,
            sellerId: null,
          });
        const where = whereOf(run, user, operation);
        for (const [at, id] of visible.entries()) {
          const [compiled, resolved] = await Promise.all(
            listening.map(
              async (stream, which) =>
                ((await (at === 0 ? first[which] : stream.next())) || { value: {} }).value as ExecutionResult,
            ),
          );
          same(compiled ?? {}, resolved ?? {}, where);
          if (compiled?.errors) continue;
          const right = await execute({
            schema: naive.graph,
            document,
            rootValue: oracle.one(table, 'id', id),
            contextValue: { oracle },
            variableValues: operation.variables,
          });
          same(
            { data: sorted(JSON.parse(JSON.stringify(compiled?.data))) as never },
            { data: sorted(JSON.parse(JSON.stringify(right.data))) as never },
            where,
          );
        }
        for (const stream of listening) await stream.return(undefined);
      }
      expect(shown).toBeGreaterThan(runs / 5);
      expect(left['not declared'] ?? 0).toBe(0);
    },
    1_000_000,
  );
});
