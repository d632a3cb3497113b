/**
 * `npm run check`: types, format and lint, the allowed imports between rooms, the committed schema, the size of the console's first
 * screen. Runs all checks even if one fails, then prints the results.
 */
import { ensureInstalled, main, run, say } from './bootstrap.mjs';
import { build } from './build.mjs';
import { buildConsole } from './build-console.mjs';

const CHECKS = [
  ['types', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', '.']],
  ['types of the console', 'node_modules/typescript/bin/tsc', ['--noEmit', '-p', 'console']],
  ['format and lint', 'node_modules/@biomejs/biome/bin/biome', ['ci', '.']],
  [
    'directions',
    'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
    ['src', 'console/src', '--config', '.dependency-cruiser.cjs'],
  ],
  ['schema', 'dist/src/cli.js', ['schema', '--check']],
  ['weight of the first screen', 'console/build/first-screen.mjs', []],
];

await main(async () => {
  await ensureInstalled();
  await build();
  await buildConsole(); // generates the typed documents that the console's types need
  const lines = [];
  let failed = 0;
  for (const [name, entry, args] of CHECKS) {
    say(`— ${name}`);
    const began = performance.now();
    const code = await run(entry, args);
    if (code > 128) return code; // a signal ended it, so the remaining checks are skipped
    if (code !== 0) failed += 1;
    lines.push(`${code === 0 ? 'ok    ' : 'FAILED'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`);
  }
  say(lines.join('\n'));
  return failed > 0 ? 1 : 0;
});
