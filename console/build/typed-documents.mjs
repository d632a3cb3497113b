/** Types of every operation under console/src, from the committed schema, as `console/codegen.yml` says. */
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { generate, loadCodegenConfig } from '@graphql-codegen/cli';

const root = fileURLToPath(new URL('../..', import.meta.url));

export async function writeTypedDocuments() {
  const { config } = await loadCodegenConfig({ configFilePath: path.join(root, 'console/codegen.yml') });
  await generate({ ...config, cwd: root, silent: true, errorsOnly: true }, true);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeTypedDocuments();
