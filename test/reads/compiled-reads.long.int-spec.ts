import { beforeAll, describe, expect, it } from '@jest/globals';
import { type ExecutionResult, execute, type GraphQLSchema, getOperationAST, parse, validate } from 'graphql';
import { buildGraph } from '../../src/resolvers/index.js';
import { finishAnswer, forbiddenNull, ReadCompiler, reads, valuesForCaller } from '../../src/schema/read/index.js';
import { startTestEmbudo, type TestEmbudo, type TestUser } from '../../src/testing/index.js';
import { contextOf } from './context-of.js';
import { type GeneratedOperation, OperationGenerator, type OperationWorld } from './generate-operation.js';
import { momentary } from './operation-world.js';
import { type Populated, populate } from './populate.js';
import { Random } from './random.js';

const runs = Number(process.env.READS_PROPERTY_RUNS ?? 300);
const seed = Number(process.env.READS_PROPERTY_SEED ?? 20_261_120);

let embudo: TestEmbudo;
let schema: GraphQLSchema;
let populated: Populated;
let compiler: ReadCompiler;

beforeAll(async () => {
  embudo = await startTestEmbudo();
  schema = await buildGraph();
  populated = await populate(embudo, new Random(seed));
  compiler = new ReadCompiler(schema, reads);
});

interface Answers {
  /** The text of `data` that the statement returned, or the reason why there is none. */
  compiled: { text: string } | { because: string };
  resolved: ExecutionResult;
}

async function bothWays({ text, variables }: GeneratedOperation, user: TestUser): Promise<Answers> {
  const document = parse(text);
  expect(validate(schema, document)).toEqual([]);
  const contextValue = contextOf(embudo, user);
  const resolved = await execute({ schema, document, contextValue, variableValues: variables });
  const operation = getOperationAST(document);
  if (!operation) throw new Error('no operation');
  const compiled = compiler.compile(document, operation, variables, contextValue.reader.seesAll);
  if (typeof compiled === 'string') return { compiled: { because: compiled }, resolved };
  for (const permission of compiled.permissions)
    if (!contextValue.useCase.actor.can(permission)) return { compiled: { because: 'refused' }, resolved };
  if (!contextValue.viewer) throw new Error('nobody asks');
  const values = valuesForCaller(compiled.values, contextValue.viewer);
  const [row] = await contextValue.reader.query<{ data: string }>(compiled.statement, values);
  const data = row?.data ?? forbiddenNull;
  return {
    compiled: data.includes(forbiddenNull) ? { because: 'null' } : { text: finishAnswer(data, contextValue) },
    resolved,
  };
}

function gatherCursors(value: unknown, into: string[]): void {
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) {
    if (typeof inner === 'string' && inner.startsWith('WyJ') && into.length < 2_000) into.push(inner);
    else gatherCursors(inner, into);
  }
}

/** Returns whether the answer has a root field: if directives skip all of them, there is nothing to compile. */
const readsSomething = ({ data }: ExecutionResult) => Object.keys(data ?? {}).some(key => key !== '__typename');

/** Returns parts of both texts around the first difference. */
function difference(compiled: string, resolved: string): string {
  const letters = [...resolved];
  const ours = JSON.stringify(JSON.parse(compiled));
  const start = Math.max(0, [...ours].findIndex((letter, index) => letter !== letters[index]) - 80);
  return `compiled …${ours.slice(start, start + 300)}\nresolved …${resolved.slice(start, start + 300)}`;
}

/** Finds a cursor in the text or the variables of an operation: it begins with `["` in base64. */
const aCursor = /WyJ/;

describe('a compiled read', () => {
  it(`answers ${runs} generated operations of every role as the resolvers do, to the order of the keys`, async () => {
    const random = new Random(seed);
    const world: OperationWorld = {
      schema,
      roots: Object.keys(reads.roots),
      // Flows and their steps are defined in code, so no statement can return them.
      without: new Set(['FlowRun.flow', 'FlowRun.step', 'FlowStepRun.step', ...momentary]),
      ids: populated.ids,
      sellerIds: populated.sellerIds,
      pipelineIds: populated.pipelineIds,
      cursors: [],
    };
    const outcomes: Record<string, number> = {};
    for (let run = 0; run < runs; run += 1) {
      const operation = new OperationGenerator(world, random).generate();
      const user = random.pick(populated.users);
      const { compiled, resolved } = await bothWays(operation, user);
      const where = `run ${run}, ${user.role}\n${operation.text}\n${JSON.stringify(operation.variables)}`;
      const outcome = 'text' in compiled ? 'compiled' : compiled.because;
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
      if ('text' in compiled) {
        const plain = JSON.stringify(JSON.parse(JSON.stringify(resolved.data ?? null)));
        if (resolved.errors || JSON.stringify(JSON.parse(compiled.text)) !== plain)
          throw new Error(`${where}\n${difference(compiled.text, plain)}\n${JSON.stringify(resolved.errors)}`);
        gatherCursors(resolved.data, world.cursors);
      } else if (
        (outcome === 'not declared' && readsSomething(resolved)) ||
        (outcome === 'null' && !resolved.errors && !aCursor.test(where))
      )
        // Two cases are allowed: a cursor of one object's list that is also sent to the other objects, which only resolvers can handle, and
        // invalid arguments below an object that does not exist, which resolvers never read.
        throw new Error(`${where}\nwas left to resolvers (${outcome}): ${JSON.stringify(resolved.data)}`);
    }
    if (process.env.READS_PROPERTY_RUNS) process.stdout.write(`${JSON.stringify(outcomes)}\n`);
    // The other operations mostly ask for fields that the role may not read. It is half of many operations, and a tenth less of some 300.
    expect(outcomes.compiled).toBeGreaterThan(runs * 0.4);
  });
});
