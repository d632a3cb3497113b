import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  type GraphQLSchema,
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  lexicographicSortSchema,
  parse,
  printSchema,
  specifiedRules,
  validate,
  validateSchema,
} from 'graphql';
import { exampleTabs } from '../src/http/example-operations.js';
import { checkOperation, parseWithLimits } from '../src/http/limits/limit-rules.js';
import { defaultOperationLimits } from '../src/http/limits/operation-limits.js';
import { buildGraph } from '../src/resolvers/index.js';

const root = path.resolve(import.meta.dirname, '..');
let schema: GraphQLSchema;
beforeAll(async () => {
  schema = await buildGraph();
});

/** Returns all errors of a document: in its syntax, against the schema, against the limits. */
function problemsOf(source: string, variables: Record<string, unknown> = {}): string[] {
  const document = parseWithLimits(source, defaultOperationLimits);
  const invalid = validate(schema, document, specifiedRules);
  if (invalid.length > 0) return invalid.map(error => error.message);
  return document.definitions.flatMap(definition =>
    definition.kind === 'OperationDefinition'
      ? checkOperation(schema, document, definition.name?.value, variables, defaultOperationLimits).map(
          error => error.message,
        )
      : [],
  );
}

describe('the graph', () => {
  it('equals src/schema/schema.graphql (npm run schema)', () => {
    const committed = readFileSync(path.join(root, 'src/schema/schema.graphql'), 'utf8').split('\n');
    const now =
      `# Written by \`npm run schema\`; do not edit.\n\n${printSchema(lexicographicSortSchema(schema))}\n`.split('\n');
    const at = now.findIndex((line, index) => line !== committed[index]);
    // Only the first different line is shown, because it says enough.
    expect({ line: at + 1, text: committed[at] }).toEqual({ line: at + 1, text: now[at] });
    expect(committed.length).toBe(now.length);
  });

  it('is valid', () => expect(validateSchema(schema)).toEqual([]));

  it('describes every type, field, argument and value in a sentence', () => {
    const silent: string[] = [];
    const look = (name: string, description: string | null | undefined) => {
      if (!description?.trim().endsWith('.')) silent.push(name);
    };
    for (const type of Object.values(schema.getTypeMap())) {
      if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
      look(type.name, type.description);
      if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
      if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
      for (const field of Object.values(type.getFields())) {
        look(`${type.name}.${field.name}`, field.description);
        if ('args' in field)
          for (const argument of field.args) look(`${type.name}.${field.name}(${argument.name})`, argument.description);
      }
    }
    expect(silent).toEqual([]);
  });

  it('lets every tab of GraphiQL pass its own rules and limits', () => {
    for (const tab of exampleTabs)
      expect({
        tab: tab.query.slice(0, 60),
        problems: problemsOf(tab.query, JSON.parse(tab.variables ?? '{}')),
      }).toEqual({
        tab: tab.query.slice(0, 60),
        problems: [],
      });
    expect(exampleTabs.length).toBeGreaterThan(4);
  });

  it('lets GraphiQL’s introspection pass', () => {
    expect(problemsOf(getIntrospectionQuery({ descriptions: true, inputValueDeprecation: true }))).toEqual([]);
  });
});

const reads = path.resolve(root, '../shared/reads');
const present = existsSync(reads) ? readdirSync(reads).filter(file => file.endsWith('.graphql')) : [];

describe('the documents of the console', () => {
  if (present.length === 0) it.skip('are not beside this checkout', () => undefined);
  for (const file of present) {
    const source = readFileSync(path.join(reads, file), 'utf8');
    it(`parse within the token limit: ${file}`, () => {
      expect(() => parse(source, { maxTokens: defaultOperationLimits.tokens })).not.toThrow();
    });
    it(`are valid and within the limits: ${file}`, () => {
      expect(problemsOf(source)).toEqual([]);
    });
  }
});
