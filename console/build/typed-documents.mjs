/** Types of every operation under console/src, from the committed schema, as `console/codegen.yml` says. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, loadCodegenConfig } from '@graphql-codegen/cli';
import { print, stripIgnoredCharacters } from 'graphql';

const root = fileURLToPath(new URL('../..', import.meta.url));
const written = path.join(root, 'console/src/gql/graphql.ts');

/** A syntax tree weighs ten times its text, and the client reads texts as well. */
function asTexts(source) {
  return source.replace(
    /^(export const \w+Document) = (\{.*\}) as unknown as (DocumentNode<.*>);$/gm,
    (_, head, tree, type) =>
      `${head} = ${JSON.stringify(stripIgnoredCharacters(print(JSON.parse(tree))))} as unknown as ${type};`,
  );
}

export async function writeTypedDocuments() {
  const { config } = await loadCodegenConfig({ configFilePath: path.join(root, 'console/codegen.yml') });
  await generate({ ...config, cwd: root, silent: true, errorsOnly: true }, true);
  writeFileSync(written, asTexts(readFileSync(written, 'utf8')));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeTypedDocuments();
