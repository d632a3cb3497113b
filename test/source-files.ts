import { globSync } from 'node:fs';

/** Every TypeScript file of the source, with paths from the root of the repository. */
export const sourceFiles: readonly string[] = globSync('src/**/*.ts')
  .map(file => file.replaceAll('\\', '/'))
  .sort();

/** The files that define texts for people. */
export const catalogueFiles = sourceFiles.filter(file => file.endsWith('.texts.ts'));
