import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

const run = promisify(execFile);
const folder = mkdtempSync(path.join(tmpdir(), 'embudo-typed-'));
const typed = path.join(folder, 'typed');

/** Code that a front end would write with the typed documents. Each expected error is one that the types must find. */
const consumer = `
import type { TypedDocumentString } from './typed/graphql.js';
import { LeadDocument, LeadsDocument, MessageAddedDocument, type Temperature } from './typed/graphql.js';

declare function send<Data, Variables>(document: TypedDocumentString<Data, Variables>, variables: Variables): Promise<Data>;

const { leads } = await send(LeadsDocument, { filter: { temperature: ['HOT'] }, orderBy: { field: 'SCORE', direction: 'DESC' } });
export const names: (string | null)[] = leads.nodes.map(lead => lead.name);
export const temperature: Temperature | null | undefined = leads.nodes[0]?.temperature;
export const text: string = MessageAddedDocument.toString();
export const hash: unknown = MessageAddedDocument.__meta__?.['hash'];
// @ts-expect-error a variable that is needed is missing
await send(LeadDocument, {});
// @ts-expect-error no such temperature
await send(LeadsDocument, { filter: { temperature: ['WARMISH'] } });
// @ts-expect-error the document does not ask for it
leads.nodes.map(lead => lead.customFields);
`;
const compilerOptions = {
  strict: true,
  noEmit: true,
  noUncheckedIndexedAccess: true,
  target: 'es2023',
  module: 'nodenext',
  moduleResolution: 'nodenext',
  skipLibCheck: true,
  types: [],
};

beforeAll(async () => {
  // The configuration itself, but with another output folder and without the hook that updates the server's list.
  const [config = ''] = readFileSync('codegen.yml', 'utf8').replace('examples/typed/', `${typed}/`).split('\nhooks:');
  writeFileSync(path.join(folder, 'codegen.yml'), config);
  await run(process.execPath, [
    'node_modules/@graphql-codegen/cli/esm/bin.js',
    '--config',
    path.join(folder, 'codegen.yml'),
  ]);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('npm run codegen', () => {
  it('writes a typed document for every example', () => {
    const names = readdirSync('examples')
      .filter(name => name.endsWith('.graphql'))
      .map(name => /^(?:query|mutation|subscription) (\w+)/m.exec(readFileSync(`examples/${name}`, 'utf8'))?.[1]);
    const written = readFileSync(path.join(typed, 'graphql.ts'), 'utf8');
    const missing = names.filter(name => !written.includes(`export const ${name}Document = new TypedDocumentString(`));
    expect(missing).toEqual([]);
  });
  it('writes documents whose types compile, and find what a front end gets wrong', async () => {
    symlinkSync(path.resolve('node_modules'), path.join(folder, 'node_modules'));
    writeFileSync(path.join(folder, 'package.json'), '{"type":"module"}');
    writeFileSync(path.join(folder, 'consumer.ts'), consumer);
    writeFileSync(
      path.join(folder, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, include: ['consumer.ts', 'typed'] }),
    );
    const told = await run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', folder]).catch(error => error);
    expect({ code: told.code ?? 0, told: told.stdout }).toEqual({ code: 0, told: '' });
  });
  it('was run after the examples last changed: the server knows the documents that it writes', async () => {
    expect(existsSync(path.join(typed, 'persisted-documents.json'))).toBe(true);
    const script = `import { trustedDocuments } from './scripts/trusted-documents.mjs';
      process.stdout.write(trustedDocuments(${JSON.stringify(path.join(typed, 'persisted-documents.json'))}));`;
    const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
    expect(JSON.parse(readFileSync('src/http/trusted/documents.json', 'utf8'))).toEqual(JSON.parse(stdout));
  });
});
