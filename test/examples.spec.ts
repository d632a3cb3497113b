import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { buildSchema, type GraphQLSchema, Kind, parse, validate } from 'graphql';
import { exampleTabs } from '../src/http/example-operations.js';
import { checkOperation, parseWithLimits } from '../src/http/limits/limit-rules.js';
import { defaultOperationLimits } from '../src/http/limits/operation-limits.js';

const filesIn = (folder: string, extension: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(extension))
    .map(name => path.join(folder, name));

/** Every operation that users see as an example: the files, GraphiQL's tabs, and the blocks of the documentation. */
const shown: [string, string][] = [
  ...filesIn('examples', '.graphql').map(file => [file, readFileSync(file, 'utf8')] as [string, string]),
  ...exampleTabs.map(({ query }, at) => [`GraphiQL, tab ${at + 1}`, query] as [string, string]),
  ...[...filesIn('docs', '.md'), 'README.md', 'README.es.md'].flatMap(file =>
    [...readFileSync(file, 'utf8').matchAll(/```graphql\n([\s\S]*?)```/g)].map(
      (found, at) => [`${file}, block ${at + 1}`, found[1] ?? ''] as [string, string],
    ),
  ),
];

let schema: GraphQLSchema;
beforeAll(() => {
  schema = buildSchema(readFileSync('src/schema/schema.graphql', 'utf8'));
});

describe('an operation that is shown as an example', () => {
  it.each(shown)('%s: is valid, and within the limits of an operation', (_, source) => {
    const document = parseWithLimits(source, defaultOperationLimits);
    expect(validate(schema, document).map(error => error.message)).toEqual([]);
    for (const definition of document.definitions)
      if (definition.kind === Kind.OPERATION_DEFINITION) {
        const broken = checkOperation(schema, document, definition.name?.value, {}, defaultOperationLimits);
        expect(broken.map(error => error.message)).toEqual([]);
      }
  });
  it.each(filesIn('examples', '.graphql'))('%s: is one named operation and begins with its purpose', file => {
    const source = readFileSync(file, 'utf8');
    expect(source).toMatch(/^# \S/);
    const [operation, ...others] = parse(source).definitions;
    expect(others).toEqual([]);
    expect(operation).toMatchObject({ kind: Kind.OPERATION_DEFINITION, name: { value: expect.any(String) } });
  });
});
