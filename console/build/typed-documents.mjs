/** Types of every operation under console/src, from the committed schema, as `console/codegen.yml` says. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, loadCodegenConfig } from '@graphql-codegen/cli';
import { print, stripIgnoredCharacters } from 'graphql';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = path.join(root, 'console/src/gql');
const written = path.join(folder, 'graphql.ts');
const documents = path.join(folder, 'documents');

/**
 * Each document becomes a module of its own, so that it comes with the screen that uses it and not with the first one. It holds the text: a
 * syntax tree weighs ten times as much, and the client reads texts as well.
 */
function apart(source) {
  rmSync(documents, { recursive: true, force: true });
  mkdirSync(documents);
  return source.replace(
    /^export const (\w+Document) = (\{.*\}) as unknown as (DocumentNode<.*>);$/gm,
    (_, name, tree, type) => {
      const text = JSON.stringify(stripIgnoredCharacters(print(JSON.parse(tree))));
      const named = type.replace(/\b\w+(?:Query|Mutation|Subscription|Fragment)(?:Variables)?\b/g, 'made.$&');
      writeFileSync(
        path.join(documents, `${name}.ts`),
        `import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import type * as made from '../graphql';
export const ${name} = ${text} as unknown as ${named};
`,
      );
      return `export { ${name} } from './documents/${name}';`;
    },
  );
}

export async function writeTypedDocuments() {
  const { config } = await loadCodegenConfig({ configFilePath: path.join(root, 'console/codegen.yml') });
  await generate({ ...config, cwd: root, silent: true, errorsOnly: true }, true);
  writeFileSync(written, apart(readFileSync(written, 'utf8')));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeTypedDocuments();
