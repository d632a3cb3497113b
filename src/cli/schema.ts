import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { ForeseenError } from '../processes.js';
import { readWords } from './words.js';

/** `npx embudo schema`: writes the schema file; with --check it only fails if the file is out of date. */
export async function schema(args: string[]): Promise<void> {
  const { values } = readWords(args, { check: { type: 'boolean' } });
  const { printSchema, lexicographicSortSchema } = await import('graphql');
  const { buildGraph } = await import('../resolvers/index.js');
  const file = path.resolve('src/schema/schema.graphql');
  const text = `# Written by \`npm run schema\`; do not edit.\n\n${printSchema(lexicographicSortSchema(await buildGraph()))}\n`;
  if (!values.check) return writeFileSync(file, text);
  if (!existsSync(file) || readFileSync(file, 'utf8') !== text)
    throw new ForeseenError('src/schema/schema.graphql is not fresh: npm run schema');
}
