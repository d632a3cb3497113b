#!/usr/bin/env node
/** `npx embudo …`: standard input and output belong to the command alone; what start-up says goes to stderr. */
import { ensureInstalled, main, run, withFileOf } from '../scripts/bootstrap.mjs';
import { build } from '../scripts/build.mjs';

await main(async () => {
  await ensureInstalled();
  await build();
  return run('dist/src/cli.js', withFileOf(process.cwd(), process.argv.slice(2)));
});
