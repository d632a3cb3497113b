import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

const run = promisify(execFile);
/** The path of the compiler's native program; null for a system without one. */
const program: string | null = createRequire(import.meta.url)('relay-compiler');
const sdl = readFileSync('src/schema/schema.graphql', 'utf8');
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** Returns a value for a required argument of a list; the compiler accepts any id, and any value of an enum. */
function someValueOf(type: GraphQLInputType): string {
  const named = getNamedType(type);
  return isEnumType(named) ? (named.getValues()[0]?.name ?? '') : '"1"';
}

/** Every field that returns a connection, with the type that has the field. */
const connections = Object.values(buildSchema(sdl).getTypeMap()).flatMap(type =>
  isObjectType(type)
    ? Object.values(type.getFields())
        .filter(field => getNamedType(field.type).name.endsWith('Connection'))
        .map(field => ({
          type: type.name,
          field: field.name,
          needed: field.args
            .filter(isRequiredArgument)
            .map(({ name, type }) => `, ${name}: ${someValueOf(type)}`)
            .join(''),
        }))
    : [],
);

/** Returns the document as a Relay client would write it: root lists are refetched directly, other lists through their parent. */
function documentOf({ type, field, needed }: { type: string; field: string; needed: string }): string {
  const name = `Lists_${type}_${field}`;
  const again = type === 'Query' ? `@refetchable(queryName: "Lists${field}PaginationQuery")` : '';
  return `fragment ${name} on ${type} ${again} @argumentDefinitions(count: { type: "Int", defaultValue: 10 }, after: { type: "String" }) {
    ${field}(first: $count, after: $after${needed}) @connection(key: "${name}_${field}") { edges { node { __typename } } }
  }`;
}

/** Runs the compiler; returns null if its native program cannot run here, which is not an error of the schema. */
async function compile(schema: string, documents: string[]): Promise<{ compiled: boolean; told: string } | null> {
  const folder = mkdtempSync(path.join(tmpdir(), 'embudo-relay-'));
  folders.push(folder);
  mkdirSync(path.join(folder, 'src'));
  writeFileSync(path.join(folder, 'schema.graphql'), schema);
  const tagged = documents.map(document => `graphql\`${document}\`;`).join('\n');
  writeFileSync(path.join(folder, 'src', 'Lists.ts'), `import { graphql } from 'relay-runtime';\n${tagged}\n`);
  const config = { src: './src', schema: './schema.graphql', language: 'typescript' };
  writeFileSync(path.join(folder, 'relay.config.json'), JSON.stringify(config));
  if (!program || !(await run(program, ['--version']).catch(() => null))) return null;
  try {
    const { stdout, stderr } = await run(program, ['relay.config.json'], {
      cwd: folder,
      env: { PATH: process.env.PATH },
    });
    return { compiled: true, told: `${stdout}${stderr}` };
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { compiled: false, told: `${stdout}${stderr}` };
  }
}

describe('the Relay cursor connections specification', () => {
  it('is met by every connection of the schema: relay-compiler takes @connection on it', async () => {
    expect(connections.length).toBeGreaterThan(10);
    const outcome = await compile(sdl, connections.map(documentOf));
    if (outcome) expect(outcome).toEqual({ compiled: true, told: expect.any(String) });
  });
  it('is really checked by the compiler: a connection whose edges have no cursor does not pass', async () => {
    const broken = sdl.replace(/(type LeadEdge \{[\s\S]*?)cursor: String!/, '$1position: String!');
    expect(broken).not.toBe(sdl);
    const outcome = await compile(broken, connections.map(documentOf));
    if (outcome) expect(outcome).toEqual({ compiled: false, told: expect.stringContaining('cursor') });
  });
});
